import CourseModel
import Diagnostics
import Reporting
import TerminalUI
import TestSupport
import Testing
import Typesetting

@Suite struct ScenarioGraphTests {
  static let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

  static func scene(
    _ title: String, _ choices: [(String, String)] = [], outcome: Scenario.Outcome? = nil
  ) -> Scenario.Scene {
    Scenario.Scene(
      id: title, was: [], title: [.text(title)], blocks: [],
      choices: choices.map {
        Scenario.SceneChoice(
          id: $0.0, was: [], text: [.text($0.0)], target: $0.1, coaching: [], range: nowhere)
      }, outcome: outcome, range: nowhere)
  }

  static let scenario = Scenario(scenes: [
    scene(
      "The phone rings",
      [
        ("Ask her name, where she is, and whether anyone is hurt", "In the kitchen"),
        ("Transfer her at once", "A ringing line"),
      ]),
    scene("A ringing line", [("Call her back", "In the kitchen"), ("Log it", "No one there")]),
    scene("A scene nobody finds", [("Go on", "In the kitchen")]),
    scene("In the kitchen", [("Start over", "The phone rings"), ("Stay", "The hand-over")]),
    scene("No one there", outcome: .poor),
    scene("The hand-over", outcome: .good),
    scene("Another lost one"),
  ])

  @Test func goesBreadthFirstAndPutsTheUnreachableLast() {
    let graph = ScenarioGraph(Self.scenario)
    #expect(
      graph.nodes.map(\.scene.id) == [
        "The phone rings", "In the kitchen", "A ringing line", "The hand-over", "No one there",
        "A scene nobody finds", "Another lost one",
      ])
    #expect(graph.nodes.map(\.depth) == [0, 1, 1, 2, 2, nil, nil])
    #expect(graph.nodes.map(\.targets) == [[1, 2], [0, 3], [1, 4], [], [], [1], []])
  }

  /// Every scene is visited once, so a graph of 500 scenes that all lead to each other is no tree.
  @Test func printsEverySceneOnce() {
    let count = 500
    let all = Scenario(
      scenes: (0..<count).map { scene in
        Self.scene("s\(scene)", (1...9).map { ("c\($0)", "s\((scene * $0 + $0) % count)") })
      })
    let lines = ScenarioGraph(all).lines(Typesetter(width: 76, charset: .unicode))
    let depths = Set(ScenarioGraph(all).nodes.map(\.depth)).count
    #expect(lines.count == 1 + 2 * depths + count * 10)
  }

  @Test func namesWhatIsBroken() {
    let text = Self.text(
      Scenario(scenes: [Self.scene("Start", [("Go", "nowhere")])]), width: 76, charset: .unicode)
    #expect(text.contains("→ ?  Go"))
    #expect(
      Self.text(Scenario(scenes: []), width: 76, charset: .unicode)
        == "0 scenes, 0 choices, 0 endings")
  }

  @Test(arguments: [76, 40, 20])
  func draws(_ width: Int) throws {
    let lines = ScenarioGraph(Self.scenario).lines(Typesetter(width: width, charset: .unicode))
    #expect(lines.allSatisfy { $0.columns <= width })
    try expectSnapshot(
      of: lines.map(\.text).joined(separator: "\n"), named: "scenario-graph-\(width)")
  }

  @Test func drawsInASCII() throws {
    let text = Self.text(Self.scenario, width: 40, charset: .ascii)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    try expectSnapshot(of: text, named: "scenario-graph-ascii")
  }

  static func text(_ scenario: Scenario, width: Int, charset: Charset) -> String {
    ScenarioGraph(scenario).lines(Typesetter(width: width, charset: charset)).map(\.text)
      .joined(separator: "\n")
  }
}
