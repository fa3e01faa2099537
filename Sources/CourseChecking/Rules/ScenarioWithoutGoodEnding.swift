import CourseModel
import Diagnostics

extension Rule {
  static let scenarioWithoutGoodEnding = Rule(
    "scenario-without-good-ending", .warning,
    explanation:
      "Whoever tries every road should find one that ends well: that is what a scenario is there to show.",
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
      <!-- outcome: mixed -->

      A voice.

      ## Silence
      <!-- outcome: poor -->

      Nobody.
      """
    ]
  ) { contents in
    contents.scenarios(withoutEnding: .good).map { file in
      Finding(
        file, SourcePosition(line: 1, column: 1),
        "Scenario without a good ending, give one <!-- outcome: good -->")
    }
  }
}

extension CourseContents {
  /// The files of scenarios none of whose endings has an outcome. Where an ending doesn't say how it
  /// ends, it may be the one.
  func scenarios(withoutEnding outcome: Scenario.Outcome) -> [String] {
    scenarios.compactMap { file, scenario in
      let endings = scenario.scenes.filter(\.isEnding)
      let isMissing =
        !endings.isEmpty
        && endings.allSatisfy {
          $0.outcome != nil && $0.outcome != outcome
        }
      return isMissing ? file : nil
    }
  }
}
