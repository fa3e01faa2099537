import CourseModel
import Diagnostics

extension Rule {
  static let choiceSpeaksOfOthers = Rule(
    "choice-speaks-of-others", .warning,
    explanation: """
      “All of the above” and its like test how people read, not what they know. Where choices are \
      shuffled they stay last, but say it in words of their own instead.
      """,
    passing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Who may call 988?

      - [ ] The person alone
      - [x] Anyone who worries about another
      """
    ],
    failing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Who may call 988?

      - [ ] The person alone
      - [ ] The family alone
      ↓
      - [x] All of the above
      """
    ]
  ) { contents in
    contents.questions.flatMap { file, question in
      question.choices.filter(\.speaksOfTheOthers).map {
        Finding(
          file, $0.range.start,
          "Choice speaks of the other choices, say what it means in words of its own")
      }
    }
  }
}
