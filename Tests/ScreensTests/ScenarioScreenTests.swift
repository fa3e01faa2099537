import Assessment
import CourseModel
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import Testing

@Suite struct ScenarioScreenTests {
  @Test func showsHowItWentWhenItIsOpenedAgain() {
    var rig = Self.atDebrief()
    let before = rig.drawing()
    #expect(before.contains("3 choices, 1 taken back"))
    rig.press(.character("q"))
    var again = Rig(statements: rig.statements, kept: rig.kept)
    again.press(.space)
    #expect(again.drawing() == before)
    again.press(.space)
    #expect(again.screen.page?.id == SampleCourse.quiz.id)
  }

  @Test func showsTheRoadsNotTakenAndTriesThem() throws {
    var rig = Self.atDebrief()
    rig.press(.down, .enter)
    #expect(rig.drawing().contains("She has told you that she does not know."))
    #expect(rig.drawing().contains("→ Scene poor, a hard ending"))
    rig.press(.enter)
    #expect(rig.drawing().contains("She goes quiet."))
    let first = ScenarioRun.Step(scene: "start", choice: "ask for a diagnosis")
    #expect(rig.deeds.last == .setOut(SampleCourse.scenario.id, after: [first]))
    rig.press(.character("2"), .space)
    #expect(rig.drawing().contains("The line is dead."))
    rig.press(.space)
    #expect(rig.drawing().contains("A hard ending\u{A0}\u{A0} 2 choices, the first as before"))
    rig.press(.down, .enter)
    #expect(rig.drawing().contains("→ Scene calm (taken before)"))
    // Both ways are kept, each as it was.
    let ways = try #require(rig.screen.progress).ways(through: SampleCourse.scenario.id)
    #expect(ways.map { $0.start.count } == [0, 1])
    #expect(ways.map { $0.moves.map(\.isTakenBack) } == [[true, false, false, false], [false]])
    #expect(ways.map(\.hasArrived) == [true, true])
  }

  @Test func foldsUpAndReadsTheEndingAgain() {
    var rig = Self.atDebrief()
    let before = rig.drawing()
    rig.press(.enter)
    #expect(rig.drawing() != before)
    rig.press(.backspace)
    #expect(rig.drawing() == before)
    rig.press(.down, .down, .down, .enter)
    #expect(rig.drawing().contains("The clinician takes over."))
    let deeds = rig.deeds.count
    rig.press(.enter)
    #expect(!rig.drawing().contains("The clinician takes over."))
    #expect(rig.deeds.count == deeds)
  }

  @Test func anAttemptThatIsThoughtBetterOfLosesNothing() {
    var rig = Self.atDebrief()
    let before = rig.drawing()
    rig.press(.down, .character("r"))
    #expect(rig.drawing().contains("She goes quiet."))
    rig.press(.character("2"), .backspace, .backspace)
    #expect(rig.drawing() == before)
    // Killed where nothing is chosen yet, too.
    rig.press(.character("r"))
    var again = Rig(statements: rig.statements.shuffled(), kept: rig.kept)
    again.press(.space)
    #expect(again.drawing() == before)
  }

  @Test func anEndingThatWasNotSeenIsStillAhead() {
    var rig = Self.atScenario()
    for key in PlayerSnapshots.wayToTheEnding.dropLast() { rig.press(key) }
    #expect(rig.screen.progress?.isDone(SampleCourse.scenario.id) == false)
    var again = Rig(statements: rig.statements, kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("You stayed."))
    again.press(.space)
    #expect(again.drawing().contains("The clinician takes over."))
    #expect(again.screen.progress?.isDone(SampleCourse.scenario.id) == true)
  }

  @Test func aReplayIsTakenUpWhereItWasLeft() {
    var rig = Self.atDebrief()
    rig.press(.character("r"), .character("1"), .space)
    #expect(rig.drawing().contains("She breathes."))
    var again = Rig(statements: rig.statements.shuffled(), kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("She breathes."))
    #expect(again.screen.progress?.isDone(SampleCourse.scenario.id) == true)
  }

  /// Space leads on from the debrief as from every screen, and never sets out again.
  @Test func spaceNeverTriesAgain() {
    var rig = Self.atDebrief()
    rig.press(.enter)
    let deeds = rig.deeds.count
    for _ in 0..<5 where rig.screen.page?.id == SampleCourse.scenario.id { rig.press(.space) }
    #expect(rig.screen.page?.id == SampleCourse.quiz.id)
    #expect(!rig.deeds.dropFirst(deeds).contains { if case .setOut = $0 { true } else { false } })
  }

  // MARK: Scenarios of other shapes

  @Test func arrowsReachChoicesBeyondTheNinth() {
    var screen = Self.screen(
      Scenario(scenes: [
        SampleCourse.scene("start", "Many roads.", (1...12).map { ("road \($0)", "end", "") }),
        SampleCourse.scene("end", "There.", outcome: .mixed),
      ]))
    #expect(Self.drawing(screen).contains("   9  road 9"))
    #expect(Self.drawing(screen).contains("  12  road 12"))
    #expect(
      screen.update(.goOn) == [
        .say("Choose with 1-9, or with Down and Enter. Space never chooses.")
      ])
    for _ in 0..<20 { _ = screen.update(.moveDown) }
    guard case .record(.chose(_, _, _, let choice))? = screen.update(.doIt).first else {
      Issue.record("Nothing chosen")
      return
    }
    #expect(choice.id == "road 12")
  }

  /// In a scene longer than the screen Space and Down scroll, and Enter takes nothing unseen.
  @Test func longScenesScroll() {
    var long = SampleCourse.scene("start", "First.", [("on", "end", ""), ("off", "end", "")])
    long.blocks += (1...30).map { paragraph("Paragraph \($0).") } + [paragraph("Last.")]
    var screen = Self.screen(
      Scenario(scenes: [long, SampleCourse.scene("end", "There.", outcome: .good)]))
    #expect(!Self.drawing(screen).contains("on"))
    var down = screen
    _ = down.update(.moveDown)
    #expect(Self.drawing(down).contains("Paragraph 1."))
    #expect(!Self.drawing(down).contains("Scene start"))
    var hasty = screen
    #expect(hasty.update(.doIt) == [])
    #expect(Self.drawing(hasty).contains("▸  1  on"))
    var spaces = 0
    while screen.update(.goOn) == [], spaces < 20 { spaces += 1 }
    #expect((2...8).contains(spaces))
    #expect(Self.drawing(screen).contains("Last."))
    #expect(Self.drawing(screen).contains("▸  1  on"))
  }

  /// What is shown of a step may be longer than the screen: Down passes none of it over.
  @Test func longRoadsScroll() {
    var start = SampleCourse.scene("start", "First.", [("on", "end", ""), ("off", "end", "")])
    start.choices[1].coaching = (1...30).map { paragraph("Paragraph \($0).") }
    var screen = Self.screen(
      Scenario(scenes: [start, SampleCourse.scene("end", "There.", outcome: .good)]))
    for message in [ScenarioScreen.Message.choose(0), .goOn, .goOn, .doIt] {
      _ = screen.update(message)
    }
    var seen: Set<Int> = []
    for _ in 0..<80 where !Self.drawing(screen).contains("▸     Scene end") {
      seen.formUnion((1...30).filter { Self.drawing(screen).contains("Paragraph \($0).") })
      _ = screen.update(.moveDown)
    }
    #expect(seen.count == 30)
    #expect(Self.drawing(screen).contains("▸     Scene end"))
    _ = screen.update(.moveUp)
    #expect(Self.drawing(screen).contains("▸  1  Scene start"))
  }

  /// Five hundred scenes in a row, which is more than anybody walks: all of the path can be reached.
  @Test func aLongPathIsAllThere() {
    let count = 500
    let scenario = Scenario(
      scenes: (0..<count).map { index in
        SampleCourse.scene(
          "s\(index)", "Scene \(index).",
          index == count - 1
            ? [] : [("on", "s\(index + 1)", "So."), ("back", "s\(index / 2)", "")],
          outcome: index == count - 1 ? .good : nil)
      })
    var run = ScenarioRun(scenario)
    for _ in 1..<count { _ = run.choose("on") }
    var screen = ScenarioScreen(
      page: SampleCourse.page(SampleCourse.scenario), scenario: scenario,
      ways: [Way(id: "way", moves: run.moves, hasArrived: true)], area: Self.area,
      charset: .unicode)
    #expect(Self.drawing(screen).contains("499 choices"))
    for _ in 0..<250 { _ = screen.update(.moveDown) }
    #expect(Self.drawing(screen).contains("▸  251  Scene s250"))
    _ = screen.update(.doIt)
    #expect(Self.drawing(screen).contains("→ Scene s125"))
    screen.resized(to: Area(columns: 0..<60, rows: 0..<12))
    #expect(Self.drawing(screen).contains("▸  251  Scene s250"))
    screen.resized(to: Self.area)
    var paged = screen
    _ = paged.update(.scroll(.lines(1_000_000)))
    #expect(Self.drawing(paged).contains("Scene s499"))
    // Space goes through all of it, and only then on.
    _ = screen.update(.scroll(.lines(-1_000_000)))
    var spaces = 0
    while screen.update(.goOn) == [], spaces < 1000 { spaces += 1 }
    #expect((1000 / 20...1100 / 19).contains(spaces))
    #expect(screen.update(.goOn) == [.goOn])
  }

  @Test func saysThatASceneComesAgain() {
    var screen = Self.screen(
      Scenario(scenes: [
        SampleCourse.scene("start", "Again?", [("end it", "end", ""), ("go round", "start", "")]),
        SampleCourse.scene("end", "There.", outcome: .good),
      ]))
    #expect(!Self.drawing(screen).contains("You are here again."))
    _ = screen.update(.choose(1))
    _ = screen.update(.goOn)
    #expect(Self.drawing(screen).contains("You are here again. Before, you chose 2."))
  }

  @Test func aStartThatEndsItIsAnEnding() {
    var screen = Self.screen(Scenario(scenes: [SampleCourse.scene("start", "That was it.")]))
    #expect(Self.drawing(screen).contains("That was it."))
    let arrival = Deed.arrived(SampleCourse.scenario.id, way: "way", nil)
    #expect(screen.update(.goOn) == [.record(arrival)])
    #expect(Self.drawing(screen).contains("The end\n"))
    #expect(screen.update(.tryAgain) == [.record(.setOut(SampleCourse.scenario.id))])
  }

  @Test func withoutScenesSpaceGoesOn() {
    var screen = ScenarioScreen(
      page: SampleCourse.page(SampleCourse.scenario), scenario: Scenario(scenes: []), ways: [],
      area: Self.area, charset: .unicode)
    #expect(screen.update(.goOn) == [.goOn])
    for message in [ScenarioScreen.Message.doIt, .choose(3), .tryAgain, .click(2), .moveDown] {
      #expect(screen.update(message) == [])
    }
  }

  // MARK: -

  static let area = Area(columns: 0..<80, rows: 0..<20)

  static func screen(_ scenario: Scenario) -> ScenarioScreen {
    var screen = ScenarioScreen(
      page: SampleCourse.page(SampleCourse.scenario), scenario: scenario, ways: [], area: area,
      charset: .unicode)
    #expect(screen.update(.goOn) == [.record(.setOut(SampleCourse.scenario.id))])
    _ = screen.update(.began(way: "way"))
    return screen
  }

  static func drawing(_ screen: ScenarioScreen) -> String {
    var frame = Frame(size: Size(columns: 80, rows: 20))
    screen.draw(on: &frame, in: area)
    return frame.text
  }

  static func atScenario() -> Rig {
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.scenario.id, place: .start, pageTitle: "", courseTitle: "",
        moduleTitle: nil))
    rig.press(.space)
    return rig
  }

  static func atDebrief() -> Rig {
    var rig = atScenario()
    for key in PlayerSnapshots.wayToTheEnding { rig.press(key) }
    rig.press(.space)
    return rig
  }
}
