import Assessment
import CourseModel
import Testing

@Suite struct ScenarioRunTests {
  @Test func walksTakesBackAndEnds() {
    var run = ScenarioRun(ScenarioSamples.call)
    #expect(run.choose("soften") == nil)
    #expect(run.choose("order")?.scene == "start")
    #expect(run.scene?.id == "ordered")
    #expect(run.takeBack()?.choice == "order")
    #expect(run.takeBack() == nil)
    _ = run.choose("ask")
    _ = run.choose("stay")
    #expect(run.outcome == .good)
    #expect(run.takenBack == 1)
    #expect(ScenarioRun(ScenarioSamples.call, moves: run.moves) == run)
  }

  @Test func passesOverWhatTheScenarioNoLongerHas() {
    func moves(_ steps: [(String, String)]) -> [ScenarioRun.Move] {
      steps.map { ScenarioRun.Move(ScenarioRun.Step(scene: $0.0, choice: $0.1)) }
    }
    let gone = ScenarioRun(
      ScenarioSamples.call, moves: moves([("start", "ask"), ("asked", "gone"), ("cut", "on")]))
    #expect(gone.scene?.id == "asked")
    // What was chosen after the author's change still stands.
    let wentOn = ScenarioRun(
      ScenarioSamples.call,
      moves: moves([("start", "ask"), ("asked", "gone"), ("cut", "on"), ("asked", "stay")]))
    #expect(wentOn.scene?.id == "good")
    #expect(wentOn.moves.count == 2)
  }

  @Test func knowsEarlierIDs() {
    let run = ScenarioRun(
      ScenarioSamples.call, start: [.init(scene: "beginning", choice: "command")],
      moves: [.init(.init(scene: "ordered", choice: "soften"))])
    #expect(run.start == [.init(scene: "start", choice: "order")])
    #expect(run.scene?.id == "asked")
  }

  @Test func triesAgainFromAnyScene() {
    let poor = ScenarioSamples.run(["order", "insist"])
    var again = poor.replay(from: 1)
    #expect(again.scene?.id == "ordered")
    #expect(again.moves == [])
    // The steps of the earlier way are not this one's to take back.
    #expect(again.takeBack() == nil)
    _ = again.choose("soften")
    _ = again.choose("stay")
    #expect(again.outcome == .good)
    #expect(again.steps.map(\.choice) == ["order", "soften", "stay"])
    #expect(ScenarioRun(again.scenario, start: again.start, moves: again.moves) == again)
    #expect(poor.outcome == .poor)
    #expect(poor.replay(from: 0) == ScenarioRun(poor.scenario))
    #expect(poor.replay(from: -1) == ScenarioRun(poor.scenario))
    #expect(poor.replay(from: 99).outcome == .poor)
  }

  /// What a journal holds, the moves in their order, is all that there is to a way.
  @Test(arguments: 1...50)
  func isItsMoves(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var run = ScenarioRun(ScenarioSamples.ring(scenes: 500))
    for _ in 0..<400 {
      if Int.random(in: 0..<4, using: &random) == 0 {
        _ = run.takeBack()
      } else if let choice = run.scene?.choices.randomElement(using: &random) {
        _ = run.choose(choice.id)
      }
    }
    #expect(ScenarioRun(run.scenario, moves: run.moves) == run)
    #expect(run.steps == run.moves.filter { !$0.isTakenBack }.map(\.step))
    let middle = run.steps.count / 2
    var again = run.replay(from: middle)
    for step in run.steps.dropFirst(middle) { _ = again.choose(step.choice) }
    #expect(again.steps == run.steps)
    #expect(run.debrief().steps.map(\.choice.id) == run.steps.map(\.choice))
  }

  @Test func survivesWhatIsNoScenario() {
    var nothing = ScenarioRun(Scenario(scenes: []))
    #expect(nothing.isOver)
    #expect(nothing.choose("a") == nil)
    #expect(nothing.takeBack() == nil)
    #expect(nothing.debrief().end == nil)
    // Two scenes of one id: the first is meant.
    let twice = Scenario(scenes: [
      ScenarioSamples.scene("a", [("go", "b")]), ScenarioSamples.scene("b", [], outcome: .good),
      ScenarioSamples.scene("b", [], outcome: .poor),
    ])
    #expect(twice.scene("b")?.outcome == .good)
    #expect(twice.index(of: "b") == 1)
    // A target that is nowhere ends the way.
    var astray = ScenarioRun(Scenario(scenes: [ScenarioSamples.scene("a", [("go", "nowhere")])]))
    _ = astray.choose("go")
    #expect(astray.isOver)
    #expect(astray.outcome == nil)
    #expect(astray.debrief().steps.count == 1)
  }
}

@Suite struct ScenarioDebriefTests {
  @Test func showsThePathAndTheRoadsBesideIt() {
    var run = ScenarioRun(ScenarioSamples.call)
    _ = run.choose("ask")
    _ = run.choose("stay")
    _ = run.takeBack()
    _ = run.takeBack()
    _ = run.choose("order")
    _ = run.choose("insist")
    let debrief = run.debrief()
    #expect(debrief.outcome == .poor)
    #expect(debrief.end?.id == "poor")
    #expect(debrief.takenBack == 2)
    #expect(debrief.steps.map(\.scene.id) == ["start", "ordered"])
    #expect(debrief.steps.map(\.choice.id) == ["order", "insist"])
    // "stay" was taken back too, but its scene is not on the path.
    #expect(debrief.steps.map { $0.takenBack.map(\.id) } == [["ask"], []])
    #expect(debrief.steps.map { $0.roads.map(\.choice.id) } == [["wait"], ["soften"]])
    #expect(debrief.steps[1].roads.map(\.number) == [1])
    #expect(debrief.steps[1].roads.map(\.target?.id) == ["asked"])
  }

  @Test func aChoiceTakenBackAndMadeAgainIsOne() {
    var run = ScenarioRun(ScenarioSamples.call)
    for choice in ["ask", "order", "ask", "order"] {
      _ = run.choose(choice)
      _ = run.takeBack()
    }
    _ = run.choose("order")
    let step = run.debrief().steps[0]
    #expect(step.takenBack.map(\.id) == ["ask"])
    #expect(step.roads.map(\.choice.id) == ["wait"])
    #expect(run.debrief().takenBack == 4)
  }

  @Test func knowsWhatIsOfAnEarlierWay() {
    let poor = ScenarioSamples.run(["order", "insist"])
    var again = poor.replay(from: 1)
    _ = again.choose("soften")
    _ = again.choose("stay")
    let debrief = again.debrief(earlier: [poor])
    #expect(debrief.stepsOfEarlierWay == 1)
    #expect(debrief.steps.map(\.isOfEarlierWay) == [true, false, false])
    #expect(debrief.steps[1].roads.map(\.wasTakenBefore) == [true])
    #expect(debrief.steps[0].roads.map(\.wasTakenBefore) == [false, false])
    // Going round, each visit has its own roads.
    let round = ScenarioSamples.run(["wait", "order", "insist"]).debrief()
    #expect(
      round.steps.map { $0.roads.map(\.choice.id) }.prefix(2) == [
        ["ask", "order"], ["ask", "wait"],
      ])
  }
}

enum ScenarioSamples {
  static func scene(
    _ id: String, was: [String] = [], _ choices: [(String, String)],
    outcome: Scenario.Outcome? = nil
  ) -> Scenario.Scene {
    Scenario.Scene(
      id: id, was: was, title: [.text(id)], blocks: [],
      choices: choices.map {
        Scenario.SceneChoice(
          id: $0.0, was: $0.0 == "order" ? ["command"] : [], text: [.text($0.0)], target: $0.1,
          coaching: [], range: nowhere)
      }, outcome: outcome, range: nowhere)
  }

  static let call = Scenario(scenes: [
    scene(
      "start", was: ["beginning"], [("ask", "asked"), ("order", "ordered"), ("wait", "start")]),
    scene("asked", [("stay", "good")]),
    scene("ordered", [("soften", "asked"), ("insist", "poor")]),
    scene("good", [], outcome: .good),
    scene("poor", [], outcome: .poor),
  ])

  static func run(_ choices: [String]) -> ScenarioRun {
    var run = ScenarioRun(call)
    for choice in choices { _ = run.choose(choice) }
    return run
  }

  /// Scenes from each of which three ways lead on, round and round; none is an ending.
  static func ring(scenes count: Int) -> Scenario {
    Scenario(
      scenes: (0..<count).map { index in
        scene(
          "scene-\(index)",
          (1...3).map { ("choice-\($0)", "scene-\((index * 7 + $0 * $0) % count)") })
      })
  }
}
