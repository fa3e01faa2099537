import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct ScenarioTests {
  @Test func readsScenesChoicesAndEndings() throws {
    let page = try TemporaryLibrary.page(
      """
      You are at the console.

      ## The phone rings
      <!-- id: start, was: [beginning] -->

      A woman speaks low.

      - [Ask what she *sees*](#the-next-room) and wait
        > Facts come sooner.
      - [Hang up](#the-end) <!-- id: hang-up, was: [leave] -->

      ## The next room

      He sits on the floor.

      - [Go back](#the-phone-rings)
      - [Stay](#the-end)

      ## The end
      <!-- outcome: mixed -->

      It ends.
      """, kind: .scenario)
    #expect(page.diagnostics == [])
    #expect(page.body.plainText == "You are at the console.")
    guard case .scenario(let scenario) = page.content else {
      Issue.record("No scenario")
      return
    }
    #expect(scenario.scenes.map(\.id) == ["start", "the-next-room", "the-end"])
    #expect(scenario.scenes.map(\.was) == [["beginning"], [], []])
    #expect(scenario.scenes.map(\.outcome) == [nil, nil, .mixed])
    #expect(scenario.scenes.map(\.isEnding) == [false, false, true])
    let choices = scenario.scenes[0].choices
    #expect(choices.map(\.id) == ["ask-what-she-sees-and-wait", "hang-up"])
    #expect(choices.map(\.was) == [[], ["leave"]])
    #expect(choices.map(\.target) == ["the-next-room", "the-end"])
    #expect(choices[0].text.first == .text("Ask what she "))
    #expect(choices[0].coaching.plainText == "Facts come sooner.")
    #expect(scenario.scenes[0].blocks.plainText == "A woman speaks low.")
    // Links name headings; targets are ids.
    #expect(scenario.scenes[1].choices.map(\.target) == ["start", "the-end"])
    #expect(scenario.scenes[0].range.start.line == 7)
  }

  @Test func aListOfOtherLinksIsNoChoice() throws {
    let scenario = try TemporaryLibrary.scenario(
      "## The end\n\n- [A page](01-page.md)\n- [The web](https://example.org)\n")
    #expect(scenario.scenes[0].isEnding)
    #expect(scenario.scenes[0].blocks.count == 1)
  }

  @Test func targetsAreAlwaysScenes() throws {
    let scenario = try TemporaryLibrary.scenario(
      "## One\n\n- [Two](#two)\n- [Nowhere](#three)\n- Words\n\n## Two\n\nWords.\n")
    let ids = Set(scenario.scenes.map(\.id))
    #expect(scenario.scenes.flatMap(\.choices).allSatisfy { ids.contains($0.target) })
    #expect(scenario.scenes[0].choices.count == 1)
  }
}
