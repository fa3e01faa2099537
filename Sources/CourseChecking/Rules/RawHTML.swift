import CourseModel
import Diagnostics

extension Rule {
  static let rawHTML = Rule(
    "raw-html", .warning,
    explanation: "A terminal shows no HTML; Markdown and comments say what a page needs.",
    passing: [
      """
      ---
      title: Page
      ---
      *Words* and 1 < 2. <!-- a note -->

      <!-- another -->
      """
    ],
    failing: [
      """
      ---
      title: Page
      ---
      ↓
      <div>Words</div>

      Press
         ↓
      it <kbd>
      """
    ]
  ) { contents in
    contents.pages.flatMap { page in
      page.rawHTML.map { html in
        Finding(page.file, html.position, "HTML that a terminal can't show, use Markdown")
      }
    }
  }
}
