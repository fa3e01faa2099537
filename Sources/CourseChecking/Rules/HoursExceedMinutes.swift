import CourseModel
import Diagnostics

extension Rule {
  static let hoursExceedMinutes = Rule(
    "hours-exceed-minutes", .warning,
    explanation: """
      Boards compare the stated hours with what the words and questions of a course take, by the \
      formula of the standards for self-study.
      """,
    passing: [
      [
        "course.md": """
        ---
        title: Course
        hours: 1
        ---
        """,
        "01-module/01-page.md": """
        ---
        title: Page
        minutes: 60
        ---
        Words.
        """,
      ]
    ],
    failing: [
      [
        "course.md": """
        ↓
        ---
        title: Course
        hours: 1
        ---
        """,
        "01-module/01-page.md": """
        ---
        title: Page
        minutes: 30
        ---
        Words.
        """,
      ]
    ]
  ) { contents in
    guard let hours = contents.course.header.hours else { return [] }
    let pages = contents.pages.filter { $0.file != contents.course.glossary?.file }
    let minutes = pages.reduce(0) { $0 + $1.minutes }
    guard hours * 60 > Double(minutes) else { return [] }
    return [
      Finding(
        "\(contents.course.header.folder)/course.md", SourcePosition(line: 1, column: 1),
        "The course states \(hours) hours and its pages take \(minutes) minutes")
    ]
  }
}
