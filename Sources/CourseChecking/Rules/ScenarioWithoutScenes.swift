import CourseModel
import Diagnostics

extension Rule {
  static let scenarioWithoutScenes = Rule(
    "scenario-without-scenes", .error,
    explanation:
      "A scenario begins at its first `##` heading; without one there is nothing to play.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      Nobody speaks.
      """
    ],
    failing: [
      """
      ↓
      ---
      title: The call
      kind: scenario
      ---
      Nobody speaks.
      """
    ]
  ) { contents in
    contents.scenarios.compactMap { file, scenario in
      guard scenario.scenes.isEmpty else { return nil }
      return Finding(
        file, SourcePosition(line: 1, column: 1), "Scenario without a scene, begin one with ##")
    }
  }
}
