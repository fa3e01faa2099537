import CourseModel
import Diagnostics

extension Rule {
  static let unreachableScene = Rule(
    "unreachable-scene", .error,
    explanation: "No way through the choices leads to the scene, so nobody ever sees it.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#hello)

      ## Hello

      A voice.
      """
    ],
    failing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      Nobody speaks.

      ↓
      ## Hello

      A voice.
      """
    ]
  ) { contents in
    contents.scenarios.flatMap { file, scenario in
      let reached = scenario.reached
      return scenario.scenes.filter { !reached.contains($0.id) }.map { scene in
        Finding(
          file, scene.range.start, "No choice leads to this scene: link to it or leave it out")
      }
    }
  }
}

extension Scenario {
  /// The ids of the scenes that the start leads to.
  var reached: Set<Scene.ID> {
    guard let start = scenes.first else { return [] }
    let byID = Dictionary(scenes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reached: Set = [start.id]
    var open = [start.id]
    while let id = open.popLast() {
      for choice in byID[id]?.choices ?? [] where reached.insert(choice.target).inserted {
        open.append(choice.target)
      }
    }
    return reached
  }
}
