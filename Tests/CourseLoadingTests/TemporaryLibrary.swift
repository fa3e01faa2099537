import CourseLoading
import CourseModel
import Foundation
import Testing

/// A folder of courses in a temporary folder, gone with the value.
struct TemporaryLibrary: ~Copyable {
  /// The folder that holds `Content` and `Assets`.
  let root: URL

  var content: String { root.appending(path: "Content").path() }
  var library: Library { Library(roots: [content]) }

  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "eguide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appending(path: "Content"), withIntermediateDirectories: true)
    for (path, text) in files { try write(Data(text.utf8), to: "Content/\(path)") }
  }

  /// A library of one course with one module, whose only page has this text.
  init(page text: String, named name: String = "01-page.md") throws {
    try self.init([
      "course/course.md": "---\ntitle: Course\n---\n",
      "course/01-module/module.md": "---\ntitle: Module\n---\n",
      "course/01-module/\(name)": text,
    ])
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ data: Data, to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The first course, opened.
  func course() throws -> Course {
    let library = library
    return library.course(try #require(library.courseHeaders().headers.first)).course
  }

  /// The last page of the first course.
  func page() throws -> Page {
    library.page(try #require(try course().pages.last))
  }
}

extension TemporaryLibrary {
  /// The page that a Markdown body makes.
  static func page(_ body: String, kind: PageKind = .section) throws -> Page {
    let library = try TemporaryLibrary(
      page: "---\ntitle: Page\nkind: \(kind.rawValue)\n---\n" + body)
    return try library.page()
  }

  static func quiz(_ body: String) throws -> Quiz {
    guard case .quiz(let quiz) = try page(body, kind: .quiz).content else {
      throw NotThere()
    }
    return quiz
  }

  static func scenario(_ body: String) throws -> Scenario {
    guard case .scenario(let scenario) = try page(body, kind: .scenario).content else {
      throw NotThere()
    }
    return scenario
  }

  static func checklist(_ body: String) throws -> Checklist {
    guard case .checklist(let checklist) = try page(body, kind: .checklist).content else {
      throw NotThere()
    }
    return checklist
  }

  struct NotThere: Error {}
}
