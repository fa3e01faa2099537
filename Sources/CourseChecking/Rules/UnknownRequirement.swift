import CourseModel
import Diagnostics

extension Rule {
  static let unknownRequirement = Rule(
    "unknown-requirement", .error,
    explanation: "What names no page or module can't be done first, so the page never opens.",
    passing: [
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        Words.
        """,
        "01-module/02-next.md": """
        ---
        title: Next
        requires: [page, module/page]
        ---
        Words.
        """,
        "02-more/01-page.md": """
        ---
        title: Page
        requires: module
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
        Words.
        """,
        "01-module/02-next.md": """
        ---
        title: Next
                         ↓
        requires: [page, pag]
        ---
        Words.
        """,
        "02-more/module.md": """
        ---
        title: More
                  ↓
        requires: modul
        ---
        """,
      ]
    ]
  ) { contents in
    let modules = contents.course.modules
    let paths = Set(modules.map(\.id) + contents.course.pages.map(\.id.pathInCourse))
    let aliases = Set(modules.flatMap(\.aliases) + contents.course.pages.flatMap(\.aliases))
    var speller = Speller()
    return contents.pages.flatMap { page -> [Finding] in
      let module = contents.course.module(page.header.id.module)
      let own = Set(module?.pages.map(\.id.page) ?? [])
      let known = paths.union(own).union(aliases)
      return page.requires.filter { !known.contains($0.text) }.map { name in
        let suggestion = String.suggestion(name.text, own.union(paths), &speller)
        return Finding(page.file, name.position, "No page or module \(name.text)\(suggestion)")
      }
    }
  }
}
