import CourseModel
import Diagnostics

extension Rule {
  static let unknownAnsweredIn = Rule(
    "unknown-answered-in", .error,
    explanation: "Who missed the question is sent to read a page or a heading that isn't there.",
    passing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        ## Numbers
        """,
        "01-module/02-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
        <!-- answered-in: 01-page.md#numbers -->

        Answer: 988
        """,
      ]
    ],
    failing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        ## Numbers
        """,
        "01-module/02-quiz.md": """
        ---
        title: Quiz
        ---
        ## Which number is it?
                          ↓
        <!-- answered-in: 01-page.md#number -->

        Answer: 988

        ## Which other number is it?
                          ↓
        <!-- answered-in: page -->

        Answer: 911
        """,
      ]
    ]
  ) { contents in
    var speller = Speller()
    return contents.pages.flatMap { page in
      page.answeredIn.compactMap { name in
        guard case .page(_, let file, let anchor) = name.target else {
          return Finding(
            page.file, name.position, "No page \(name.text), write the path of its file")
        }
        guard let anchor, let anchors = contents.anchors[file],
          !anchors.contains(anchor)
        else { return nil }
        let suggestion = String.suggestion(anchor, anchors, mark: "#", &speller)
        return Finding(page.file, name.position, "No heading #\(anchor)\(suggestion)")
      }
    }
  }
}
