import CourseModel
import Diagnostics

extension Rule {
  static let checklistWithoutItems = Rule(
    "checklist-without-items", .error,
    explanation: "A checklist is its boxes; a list without any is a section.",
    passing: [
      """
      ---
      title: Next steps
      kind: checklist
      ---
      - [ ] Meet the regional center
      """
    ],
    failing: [
      """
      ↓
      ---
      title: Next steps
      kind: checklist
      ---
      - Meet the regional center
      """
    ]
  ) { contents in
    contents.pages.compactMap { page in
      guard case .checklist(let checklist) = page.page.content, checklist.items.isEmpty else {
        return nil
      }
      return Finding(
        page.file, SourcePosition(line: 1, column: 1),
        "Checklist without a box, begin its items with - [ ]")
    }
  }
}
