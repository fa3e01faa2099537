import CourseModel
import Diagnostics

extension Rule {
  static let sceneChoiceToItself = Rule(
    "scene-choice-to-itself", .error,
    explanation:
      "A choice that leads to its own scene changes nothing: whoever takes it stands where they stood.",
    passing: [
      """
      ---
      title: The call
      kind: scenario
      ---
      ## The phone rings

      - [Answer](#hello)

      ## Hello

      - [Put the phone down](#the-phone-rings)
      - [Listen](#the-end)

      ## The end

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

      ↓
      - [Wait](#the-phone-rings)
      - [Answer](#hello)

      ## Hello

      A voice.
      """
    ]
  ) { contents in
    contents.scenarios.flatMap { file, scenario in
      scenario.scenes.flatMap { scene in
        scene.choices.filter { $0.target == scene.id }.map { choice in
          Finding(
            file, choice.range.start,
            "Choice leads to its own scene: lead on, if only to a scene that says what waiting brings"
          )
        }
      }
    }
  }
}
