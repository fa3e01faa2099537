import CourseModel
import Diagnostics

extension Rule {
  static let refusedLink = Rule(
    "refused-link", .error,
    explanation: """
      Links lead to pages and files of the library's courses, or to http, https, mailto and tel; \
      anything else is not followed.
      """,
    passing: [
      """
      ---
      title: Page
      ---
      [The line](https://988lifeline.org), [call](tel:988), [here](01-page.md)
      """
    ],
    failing: [
      """
      ---
      title: Page
      ---
          ↓
      See [this](/etc/passwd).
      """,
      """
      ---
      title: Page
      ---
      ↓
      [Up](../../../../../../../../../../../../etc/passwd)
      """,
      """
      ---
      title: Page
      ---
      ↓
      [Run](javascript:alert)
      """,
    ]
  ) { contents in
    contents.pages.flatMap { page in
      page.references.compactMap { reference in
        guard case .refused(let refusal) = reference.target, refusal != .empty else { return nil }
        return Finding(page.file, reference.position, refusal.summary)
      }
    }
  }
}

extension LinkTarget.Refusal {
  fileprivate var summary: String {
    switch self {
    case .scheme(let scheme):
      "Links open as http, https, mailto or tel only, not as \(scheme)"
    case .absolutePath: "An absolute path means another file everywhere, write a relative one"
    case .outside: "Leads out of the library's courses and their assets"
    case .notText: "Control characters in an address"
    case .empty: "Link that leads nowhere"
    }
  }
}
