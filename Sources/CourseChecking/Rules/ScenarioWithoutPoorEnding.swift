import CourseModel
import Diagnostics

extension Rule {
  static let scenarioWithoutPoorEnding = Rule(
    "scenario-without-poor-ending", .warning,
    explanation:
      "Where no road ends badly the choices decide nothing, and nobody learns which of them matter.",
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

      - [Answer](#hello)
      - [Let it ring](#silence)

      ## Hello

      A voice.

      ## Silence
      <!-- outcome: poor -->

      Nobody.
      """,
    ],
    failing: [
      """
      ↓
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
      <!-- outcome: mixed -->

      Nobody.
      """
    ]
  ) { contents in
    contents.scenarios(withoutEnding: .poor).map { file in
      Finding(
        file, SourcePosition(line: 1, column: 1),
        "Scenario without a poor ending, give one <!-- outcome: poor -->")
    }
  }
}
