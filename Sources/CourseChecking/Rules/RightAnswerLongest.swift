import CourseModel
import Diagnostics

extension Rule {
  /// The share of a course's questions from which on the longest choice is worth a guess.
  private static let largestShare = 0.4
  /// A course with fewer questions has no habit.
  private static let fewestQuestions = 5

  static let rightAnswerLongest = Rule(
    "right-answer-longest", .warning,
    explanation: """
      Whoever takes the longest choice without reading passes, where authors explain the right one \
      at length. In no more than 40 % of a course's questions with choices may the right one be the \
      longest by a tenth or more; a course with fewer than five of them isn't looked at.
      """,
    passing: [
      example(longestIsRight: 2, of: 5), example(longestIsRight: 4, of: 4),
      example(longestIsRight: 5, of: 5, byAHair: true),
    ],
    failing: [example(longestIsRight: 3, of: 5, isMarked: true)]
  ) { contents in
    var asked = 0
    var longest: [(file: String, count: Int)] = []
    for (file, question) in contents.questions {
      guard let isLongest = question.rightIsLongest else { continue }
      asked += 1
      guard isLongest else { continue }
      if longest.last?.file == file {
        longest[longest.count - 1].count += 1
      } else {
        longest.append((file, 1))
      }
    }
    let count = longest.reduce(0) { $0 + $1.count }
    guard asked >= fewestQuestions, Double(count) > largestShare * Double(asked),
      let most = longest.max(by: { $0.count < $1.count })
    else { return [] }
    return [
      Finding(
        "\(contents.course.header.folder)/course.md", SourcePosition(line: 1, column: 1),
        """
        In \(count) of \(asked) questions the right choice is the longest, 40 % at most: shorten \
        some, most are in \(most.file) (\(most.count))
        """)
    ]
  }

  private static func example(
    longestIsRight: Int, of count: Int, byAHair: Bool = false, isMarked: Bool = false
  ) -> Example {
    let questions = (1...count).map { number in
      let isLong = number <= longestIsRight
      let wrong = isLong && !byAHair ? "A car" : "A long-distance car, or a bus 7"
      return """
        ## What comes in case \(number)?

        - [ ] \(wrong)
        - [x] A team that stays with them, now
        """
    }
    return [
      "course.md": "\(isMarked ? "↓\n" : "")---\ntitle: Course\n---\n",
      "01-module/01-quiz.md":
        "---\ntitle: Quiz\n---\n\(questions.joined(separator: "\n\n"))\n",
    ]
  }
}

extension Question {
  /// Whether the longest right choice is longer than every wrong one, by more than a hair; nil for
  /// a question that isn't answered by choosing.
  fileprivate var rightIsLongest: Bool? {
    switch answer {
    case .single(let choices), .multiple(let choices):
      func longest(_ isCorrect: Bool) -> Int? {
        choices.filter { $0.isCorrect == isCorrect }.map { $0.text.plainText.count }.max()
      }
      guard let right = longest(true), let wrong = longest(false) else { return nil }
      return Double(right) > 1.1 * Double(wrong)
    case .trueFalse, .order, .match, .fillIn, .number, .reflection: return nil
    }
  }
}
