import CourseModel
import Diagnostics

extension Rule {
  static let quizWithoutQuestions = Rule(
    "quiz-without-questions", .error,
    explanation: "A quiz that asks nothing can't be passed, and what needs it never opens.",
    passing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Which number is it?

      Answer: 988
      """
    ],
    failing: [
      """
      ↓
      ---
      title: Quiz
      kind: quiz
      ---
      ### Which number is it?

      Answer: 988
      """
    ]
  ) { contents in
    contents.pages.compactMap { page in
      guard case .quiz(let quiz) = page.page.content, quiz.questions.isEmpty else { return nil }
      return Finding(
        page.file, SourcePosition(line: 1, column: 1),
        "Quiz without a question, begin one with ##")
    }
  }
}
