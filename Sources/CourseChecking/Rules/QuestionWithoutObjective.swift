import CourseModel
import Diagnostics

extension Rule {
  static let questionWithoutObjective = Rule(
    "question-without-objective", .warning,
    explanation: """
      Where a module has objectives, an attempt draws its questions evenly from them and the \
      completion record counts what was met: a question for none of them is left out of both.
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

        ## What do you think?

        Answer: …
        """,
      ],
      """
      ---
      title: Quiz of a module without objectives
      kind: quiz
      ---
      ## Which number is it?

      Answer: 988
      """,
    ],
    failing: [
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
        ↓
        ## Which number is it?

        Answer: 988
        """,
      ]
    ]
  ) { contents in
    contents.questionsForObjectives.compactMap { file, question in
      guard question.objective == nil else { return nil }
      return Finding(
        file, question.range.start,
        "Question for no objective, add <!-- objective: … --> below its heading")
    }
  }
}
