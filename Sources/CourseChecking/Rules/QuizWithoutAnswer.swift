import CourseModel
import Diagnostics

extension Rule {
  static let quizWithoutAnswer = Rule(
    "quiz-without-answer", .error,
    explanation: "A question without a right choice can't be answered by anyone.",
    passing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Which number is it?

      - [ ] 911
      - [x] 988
      """
    ],
    failing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ↓
      ## Which number is it?

      - [ ] 911
      - [ ] 988
      """
    ]
  ) { contents in
    contents.questions.compactMap { file, question in
      switch question.answer {
      case .single(let choices), .multiple(let choices), .trueFalse(let choices):
        guard !choices.contains(where: \.isCorrect) else { return nil }
        return Finding(
          file, question.range.start, "Question without a right choice, mark one with [x]")
      case .order, .match, .fillIn, .number, .reflection: return nil
      }
    }
  }
}

extension CourseContents {
  /// All questions of all quizzes, with their files.
  var questions: [(file: String, question: Question)] {
    pages.flatMap { page -> [(file: String, question: Question)] in
      guard case .quiz(let quiz) = page.page.content else { return [] }
      return quiz.questions.map { (page.file, $0) }
    }
  }

  var scenarios: [(file: String, scenario: Scenario)] {
    pages.compactMap { page in
      guard case .scenario(let scenario) = page.page.content else { return nil }
      return (page.file, scenario)
    }
  }
}
