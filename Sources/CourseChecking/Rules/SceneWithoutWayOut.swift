import CourseModel
import Diagnostics

extension Rule {
  static let sceneWithoutWayOut = Rule(
    "scene-without-way-out", .error,
    explanation: "A learner who comes to the scene goes round for ever: no ending can be reached.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Wait](#the-phone-rings)
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

      - [Wait](#it-rings-again)
      - [Answer](#hello)

      ↓
      ## It rings again

      - [Wait](#it-rings-again)

      ## Hello

      A voice.
      """
    ]
  ) { contents in
    contents.scenarios.flatMap { file, scenario in
      // Backwards from the endings.
      var sources: [String: [String]] = [:]
      for scene in scenario.scenes {
        for choice in scene.choices { sources[choice.target, default: []].append(scene.id) }
      }
      var open = scenario.scenes.filter(\.isEnding).map(\.id)
      var ending = Set(open)
      while let id = open.popLast() {
        for source in sources[id] ?? [] where ending.insert(source).inserted {
          open.append(source)
        }
      }
      return scenario.scenes.filter { !ending.contains($0.id) }.map { scene in
        Finding(file, scene.range.start, "No ending can be reached from this scene")
      }
    }
  }
}
