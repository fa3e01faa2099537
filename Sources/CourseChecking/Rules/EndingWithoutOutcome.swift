import CourseModel
import Diagnostics

extension Rule {
  static let endingWithoutOutcome = Rule(
    "ending-without-outcome", .warning,
    explanation:
      "How it went is shown at the end, and a scene without choices is an ending.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#hello)
      - [Let it ring](#silence)

      ## Hello
      <!-- outcome: good -->

      A voice.

      ## Silence
      <!-- outcome: poor -->

      Nobody.
      """,
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#helo)
      """,
    ],
    failing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#hello)

      ↓
      ## Hello

      A voice.
      """
    ]
  ) { contents in
    contents.pages.flatMap { page -> [Finding] in
      guard case .scenario(let scenario) = page.page.content else { return [] }
      // A scene whose choices could not be read is no ending, and has been reported.
      let broken = page.page.diagnostics.filter { $0.severity == .error }.compactMap(\.position)
      return scenario.scenes.filter { scene in
        scene.isEnding && scene.outcome == nil
          && !broken.contains { scene.range.start <= $0 && $0 < scene.range.end }
      }.map { scene in
        Finding(
          page.file, scene.range.start,
          "Ending without an outcome, add <!-- outcome: good -->, mixed or poor, or choices")
      }
    }
  }
}
