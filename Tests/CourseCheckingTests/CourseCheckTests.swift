import CourseChecking
import CourseLoading
import Diagnostics
import Foundation
import Testing

@Suite struct CourseCheckTests {
  static let files = [
    "01-module/01-page.md": "---\ntitle: Page\n---\n[A](missing.md) [b](02-quiz.md#noe)\n",
    "01-module/02-quiz.md": "---\ntitle: Quiz\n---\n## One\n\nAnswer: 1\n\n## One\n\nNothing.\n",
  ]

  @Test func saysEverythingOnceInReadingOrder() throws {
    let folder = try CourseFolder(Self.files)
    let found = CourseCheck.diagnostics(of: Library(roots: [folder.path])).map {
      $0.description.replacing(folder.path + "/", with: "")
    }
    #expect(
      found == [
        "course/01-module/01-page.md:4:1: error: No file missing.md [dead-link]",
        "course/01-module/01-page.md:4:17: error: No heading #noe, did you mean #one "
          + "[dead-heading]",
        "course/01-module/02-quiz.md:8:1: error: Question without an answer block: a task list, "
          + "a numbered list, a table or Answer: [no-answer-block]",
      ])
  }

  @Test func saysOnlyWhatItWasAsked() throws {
    let folder = try CourseFolder(Self.files)
    let page = folder.path + "/course/01-module/01-page.md"
    let found = CourseCheck.diagnostics(of: Library(roots: [page]))
    #expect(found.map(\.rule) == ["dead-link", "dead-heading"])
    #expect(Set(found.map(\.file)) == [page])
  }

  @Test func readsHeadingsOfOtherCourses() throws {
    let folder = try CourseFolder([
      "01-module/01-page.md":
        "---\ntitle: Page\n---\n[A](../../other/course.md#here) [B](../../other/course.md#there)\n"
    ])
    let other = URL(filePath: folder.path).appending(path: "other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("---\ntitle: Other\n---\n## Here\n".utf8).write(to: other.appending(path: "course.md"))
    let found = CourseCheck.diagnostics(of: Library(roots: [folder.path + "/course"]))
    #expect(found.map(\.summary) == ["No heading #there, did you mean #here"])
  }

  @Test func namesBothCoursesOfOneID() throws {
    let folder = try CourseFolder([:])
    let twin = URL(filePath: folder.path).appending(path: "twin")
    try FileManager.default.createDirectory(at: twin, withIntermediateDirectories: true)
    try Data("---\ntitle: Twin\nid: course\n---\n".utf8).write(
      to: twin.appending(path: "course.md"))
    let found = CourseCheck.diagnostics(of: Library(roots: [folder.path]))
      .filter { $0.rule == "duplicate-id" }
    #expect(found.count == 1)
    let text = try #require(found.first).description
    #expect(text.contains("\(folder.path)/course"))
    #expect(text.contains("\(folder.path)/twin"))
  }

  @Test func checksAPageAlone() throws {
    let folder = try CourseFolder([:])
    let page = folder.path + "/alone.md"
    try Data("# Alone\n\n[x](nowhere.md)\n".utf8).write(to: URL(filePath: page))
    let found = CourseCheck.diagnostics(of: Library(roots: [page]))
    #expect(found.map(\.description) == ["\(page):3:1: error: No file nowhere.md [dead-link]"])
  }
}

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("fee", ["fees", "tees"], "fees"), ("sumary", ["summary", "title"], "summary"),
      ("titel", ["title"], "title"), ("x", ["abc"], nil), ("shuffle", ["shuffle"], nil),
      ("", ["a"], nil), ("a", ["b"], "b"), ("abc", [], nil),
    ] as [(String, [String], String?)])
  func findsTheNearest(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(nearest(to: word, among: candidates) == expected)
  }
}

/// What one course says about another, and about files beside its pages.
@Suite struct LibraryWideTests {
  @Test func findsAParagraphOfAnotherCourse() throws {
    let paragraph = "Two people sit in one car, and each of them knows what the other is for."
    let folder = try CourseFolder(["01-module/01-page.md": "---\ntitle: Page\n---\n\(paragraph)\n"])
    let other = URL(filePath: folder.path).appending(path: "other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("---\ntitle: Other\n---\n# Top\n\n> \(paragraph)\n".utf8).write(
      to: other.appending(path: "course.md"))
    let found = CourseCheck.diagnostics(of: Library(roots: [folder.path]))
      .filter { $0.rule == "repeated-paragraph" }
    #expect(
      found.map { $0.description.replacing(folder.path + "/", with: "") } == [
        "other/course.md:6:3: warning: The same paragraph stands in course/01-module/01-page.md:4, "
          + "write one of them anew [repeated-paragraph]"
      ])
  }

  @Test func speaksOfATranscriptToWhoAsksAboutItsPage() throws {
    let folder = try CourseFolder([
      "01-module/01-page.md":
        "---\ntitle: Page\naudio: a.opus\ntranscript: a.vtt\n---\nWords.\n",
      "01-module/02-other.md": "---\ntitle: Other page\n---\nWords.\n",
      "Assets/a.opus": "not really",
      "Assets/a.vtt": "WEBVTT\n\n00:01,000 --> 00:02.000\nOne",
    ])
    func found(_ path: String) -> [String] {
      CourseCheck.diagnostics(of: Library(roots: [folder.path + path])).map {
        $0.description.replacing(folder.path + "/course/", with: "")
      }
    }
    let fault =
      "Assets/a.vtt:3:6: error: Thousandths of a second come behind a dot, not a comma "
      + "[webvtt-syntax]"
    #expect(found("") == [fault])
    #expect(found("/course/01-module/01-page.md") == [fault])
    #expect(found("/course/01-module/02-other.md") == [])
  }
}
