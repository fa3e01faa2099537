import CourseModel
import Diagnostics

extension Rule {
  static let questionWithoutPlace = Rule(
    "question-without-place", .warning,
    explanation: """
      Who missed a question is led to the page that answers it, and who can't find it in the module \
      is asked what nobody taught. It is asked of scored questions in modules with objectives.
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
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        The number is 988.
        """,
        "01-module/02-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
        <!-- answered-in: 01-page.md -->

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
        ---
        """,
        "01-module/02-quiz.md": """
        ---
        title: Quiz
        ---
        ↓
        ## Which number is it?
        <!-- objective: hand-over -->

        Answer: 988
        """,
      ]
    ]
  ) { contents in
    contents.questionsForObjectives.compactMap { file, question in
      guard question.answeredIn == nil else { return nil }
      return Finding(
        file, question.range.start,
        "Question that names no page, add <!-- answered-in: page.md#heading --> below its heading")
    }
  }
}
