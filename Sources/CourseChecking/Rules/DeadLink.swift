import CourseModel
import Diagnostics

extension Rule {
  static let deadLink = Rule(
    "dead-link", .error,
    explanation: "The link names a file that isn't there.",
    passing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        Read [the next one](02-next.md).
        """,
        "01-module/02-next.md": """
        ---
        title: Next
        ---
        Words.
        """,
      ]
    ],
    failing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        Read it
                ↓
          twice [the next one](02-nxt.md).
        """,
        "01-module/02-next.md": """
        ---
        title: Next
        ---
        Words.
        """,
      ]
    ]
  ) { contents in
    var speller = Speller()
    let files = contents.pages.map { $0.file.lastPart }
    return contents.references(.link).compactMap { file, reference in
      switch reference.target {
      case .missing(let path):
        let suggestion = String.suggestion(path.lastPart, files, &speller)
        return Finding(
          file, reference.position, "No file \(reference.destination)\(suggestion)")
      case .refused(.empty): return Finding(file, reference.position, "Link that leads nowhere")
      default: return nil
      }
    }
  }
}

extension CourseContents {
  func references(_ kind: Reference.Kind) -> [(file: String, reference: Reference)] {
    pages.flatMap { page in
      page.references.filter { $0.kind == kind }.map { (page.file, $0) }
    }
  }
}

extension String {
  /// The name of the file or folder that a path ends in.
  var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
