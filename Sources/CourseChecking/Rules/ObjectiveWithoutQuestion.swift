import CourseModel
import Diagnostics

extension Rule {
  static let objectiveWithoutQuestion = Rule(
    "objective-without-question", .warning,
    explanation: """
      A module with a scored quiz promises that its objectives are asked about; the completion \
      record counts them by it. Practice quizzes and reflections score nothing.
      """,
    passing: [
      [
        "01-module/module.md": """
        ---
        title: Module
        objectives:
          - hand-over: Hand a person over
        ---
        """,
        "01-module/01-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
        <!-- objective: hand-over -->

        Answer: 988
        """,
        "02-other/module.md": """
        ---
        title: Module without a quiz
        objectives:
          - listen: Listen
        ---
        """,
        "02-other/01-quiz.md": """
        ---
        title: Quiz
        practice: true
        ---
        ## Which number is it?

        Answer: 988
        """,
      ]
    ],
    failing: [
      [
        "01-module/module.md": """
        ---
        title: Module
        objectives:
          - hand-over: Hand a person over
            ↓
          - listen: Listen to hand-over
            ↓
          - wait: Wait
        ---
        """,
        "01-module/01-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
        <!-- objective: hand-over -->

        Answer: 988

        ## What do you think?
        <!-- objective: wait -->

        Answer: …
        """,
        "01-module/02-practice.md": """
        ---
        title: Practice
        kind: quiz
        practice: true
        ---
        ## Which number is it?
        <!-- objective: listen -->

        Answer: 988
        """,
      ]
    ]
  ) { contents in
    let scored = contents.scoredQuizzes
    let asked = Set(scored.flatMap(\.questions).compactMap(\.objective))
    return contents.course.modules.flatMap { module -> [Finding] in
      guard scored.contains(where: { $0.module == module.id }) else { return [] }
      let file = module.folder + "/module.md"
      let source = contents.pages.first { $0.file == file }?.source
      return module.objectives.filter { !asked.contains($0.id) }.map { objective in
        let position = source.flatMap { objective.position(in: $0) }
        return Finding(
          file, position ?? SourcePosition(line: 1, column: 1),
          "No scored question is for the objective \(objective.id)")
      }
    }
  }
}

/// A quiz that counts, without what is never graded in it.
struct ScoredQuiz {
  var file: String
  var module: String?
  var questions: [Question]
}

extension CourseContents {
  /// The quizzes that count and have a question that is graded.
  var scoredQuizzes: [ScoredQuiz] {
    pages.compactMap { page in
      guard case .quiz(let quiz) = page.page.content, !page.header.isPractice else { return nil }
      let graded = quiz.questions.filter {
        if case .reflection = $0.answer { false } else { true }
      }
      guard !graded.isEmpty else { return nil }
      return ScoredQuiz(file: page.file, module: page.header.id.module, questions: graded)
    }
  }

  /// The scored questions of modules that have objectives.
  var questionsForObjectives: [(file: String, question: Question)] {
    scoredQuizzes.flatMap { quiz in
      let objectives = course.module(quiz.module)?.objectives ?? []
      return objectives.isEmpty ? [] : quiz.questions.map { (quiz.file, $0) }
    }
  }
}

extension Module.Objective {
  /// Where the front matter says it: an item that begins with its id, or with its text.
  fileprivate func position(in source: SourceLines) -> SourcePosition? {
    for number in 1...source.count {
      let line = String(decoding: source[number], as: UTF8.self)
      let item = line.drop { $0 == " " || $0 == "-" || $0 == "\"" || $0 == "'" }
      guard item.hasPrefix(id + ":") || item.hasPrefix(text) else { continue }
      return SourcePosition(
        line: number, column: line.utf8.count - item.utf8.count + 1)
    }
    return nil
  }
}
