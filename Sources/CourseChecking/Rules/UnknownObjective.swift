import CourseModel
import Diagnostics

extension Rule {
  static let unknownObjective = Rule(
    "unknown-objective", .error,
    explanation: "The objective that the question is for stands in no module.md of the course.",
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
        "01-module/01-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
                        ↓
        <!-- objective: hand-ovr -->

        Answer: 988
        """,
      ]
    ]
  ) { contents in
    let objectives = Set(contents.course.modules.flatMap(\.objectives).map(\.id))
    var speller = Speller()
    return contents.pages.flatMap { page in
      page.objectives.compactMap { name in
        guard !objectives.contains(name.text) else { return nil }
        let suggestion = String.suggestion(name.text, objectives, &speller)
        return Finding(page.file, name.position, "No objective \(name.text)\(suggestion)")
      }
    }
  }
}
