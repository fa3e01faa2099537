import CourseModel
import Diagnostics

extension Rule {
  static let missingPicture = Rule(
    "missing-picture", .error,
    explanation: "The picture's file isn't there.",
    passing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        ![A map](map.png)
        """,
        "01-module/map.png": "not really",
      ]
    ],
    failing: [
      """
      ---
      title: Page
      ---
        ↓
      > ![A map](map.png)
      """
    ]
  ) { contents in
    contents.references(.picture).compactMap { file, reference in
      guard case .missing = reference.target else { return nil }
      return Finding(file, reference.position, "No picture \(reference.destination)")
    }
  }
}
