import CourseModel
import Diagnostics

extension Rule {
  static let sceneChoiceWithoutCoaching = Rule(
    "scene-choice-without-coaching", .note,
    explanation:
      "The quote below a choice says why it helps or not; without it only the ending teaches.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#hello)
        > Nobody knows more until someone does.

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

      - [Answer](#hello)
        > Nobody knows more until someone does.
      ↓
      - [Let it ring](#hello)

      ## Hello

      A voice.
      """
    ]
  ) { contents in
    contents.scenarios.flatMap { file, scenario in
      scenario.scenes.flatMap { scene in
        scene.choices.filter(\.coaching.isEmpty).map { choice in
          Finding(
            file, choice.range.start, "Choice without coaching, put a quote (>) under it")
        }
      }
    }
  }
}
