import CourseModel
import Diagnostics

extension Rule {
  static let deadHeading = Rule(
    "dead-heading", .error,
    explanation: "The link names a heading that its page doesn't have.",
    passing: [
      """
      ---
      title: Page
      ---
      See [fees](#fees).

      ## Fees
      """
    ],
    failing: [
      """
      ---
      title: Page
      ---
          ↓
      See [fees](#fee).

      ## Fees
      """,
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        ↓
        [Fees](02-next.md#feees)
        """,
        "01-module/02-next.md": """
        ---
        title: Next
        ---
        ## Fees
        """,
      ],
    ]
  ) { contents in
    var speller = Speller()
    return contents.pages.flatMap { page in
      page.references.compactMap { reference in
        let (anchor, anchors): (String, Set<String>?) =
          switch reference.target {
          case .heading(let anchor): (anchor, page.anchors)
          case .page(_, let file, let anchor?): (anchor, contents.anchors[file])
          default: ("", nil)
          }
        // An empty one is the page's top.
        guard let anchors, !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
        let suggestion = String.suggestion(anchor, anchors, mark: "#", &speller)
        return Finding(page.file, reference.position, "No heading #\(anchor)\(suggestion)")
      }
    }
  }
}
