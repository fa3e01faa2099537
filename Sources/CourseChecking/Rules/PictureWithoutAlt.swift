import CourseModel
import Diagnostics

extension Rule {
  static let pictureWithoutAlt = Rule(
    "picture-without-alt", .error,
    explanation: """
      A terminal shows a picture's alt text, and a screen reader speaks it: without one there is \
      nothing.
      """,
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
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
              ↓
        See:  ![](map.png)
        """,
        "01-module/map.png": "not really",
      ]
    ]
  ) { contents in
    contents.references(.picture).compactMap { file, reference in
      guard reference.text.allSatisfy(\.isWhitespace) else { return nil }
      return Finding(
        file, reference.position, "Picture without alt text, say in the brackets what it shows")
    }
  }
}
