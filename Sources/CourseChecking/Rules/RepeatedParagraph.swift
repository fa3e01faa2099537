import CourseModel
import Diagnostics

extension Rule {
  static let repeatedParagraph = Rule(
    "repeated-paragraph", .warning,
    explanation: """
      Who meets a paragraph again takes the rest for known as well. Twelve words or more that stand \
      word for word elsewhere in the library are found; the help line and the label of composites \
      are the same everywhere so that they are known at once.
      """,
    passing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        **Help now:** call or text 988, or chat at 988lifeline.org (US, free, 24/7). Danger: 911.

        Short ones may stand twice.
        """,
        "01-module/02-page.md": """
        ---
        title: Page
        ---
        **Help now:** call or text 988, or chat at 988lifeline.org (US, free, 24/7). Danger: 911.

        Short ones may stand twice.
        """,
      ]
    ],
    failing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        Two people sit in one car, and each of them knows what the other is for.
        """,
        "01-module/02-page.md": """
        ---
        title: Page
        ---
        - Words

          ↓
        - Two people sit in one car, and each of them
          knows what the *other* is for
        """,
      ]
    ]
  ) { contents in
    contents.repeats.map {
      Finding(
        $0.file, $0.position,
        "The same paragraph stands in \($0.firstFile):\($0.firstLine), write one of them anew")
    }
  }
}
