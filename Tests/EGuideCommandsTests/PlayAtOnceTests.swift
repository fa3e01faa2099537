import ArgumentParser
import Testing

@testable import EGuideCommands

@Suite struct PlayAtOnceTests {
  /// Every property can be read, and says what the parser would have said.
  @Test(arguments: [[], ["course/module"], ["course/module/page"], ["/"]])
  func isWhatTheParserMakes(_ arguments: [String]) throws {
    let play = try #require(Play(atOnce: arguments))
    let parsed = try #require(try EGuide.parseAsRoot(arguments) as? Play)
    #expect(play.place == parsed.place)
    #expect(play.content.folders == parsed.content.folders)
    #expect(play.learner.journals == parsed.learner.journals)
    #expect(play.learner.learner == parsed.learner.learner)
    #expect(play.screenOptions.ascii == parsed.screenOptions.ascii)
    #expect(play.screenOptions.noMouse == parsed.screenOptions.noMouse)
    #expect(play.plainOptions.plain == parsed.plainOptions.plain)
    #expect(play.plainOptions.width == parsed.plainOptions.width)
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["--content=a/b"], ["check"], ["course"], ["help"], ["play", "a/b"],
    ["a/b", "--ascii"], ["-h/"],
  ])
  func leavesTheRestToTheParser(_ arguments: [String]) {
    #expect(Play(atOnce: arguments) == nil)
  }
}
