import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

/// Small courses, each with one fault: what is said about it, where, and that the rest still loads.
///
/// `diagnostics.txt` beside a fixture's `Content` holds every diagnostic as it is printed. With
/// `RECORD_SNAPSHOTS=1` it is written, and the test fails.
@Suite struct FixtureTests {
  static let names: [String] = {
    let folders = try? FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path())
    return (folders ?? []).sorted()
  }()

  @Test(arguments: names)
  func saysWhatIsSo(_ name: String) throws {
    let content = Fixture.folder.appending(path: "\(name)/Content").path()
    let file = Fixture.folder.appending(path: "\(name)/diagnostics.txt")
    let found = Library(roots: [content]).everyDiagnostic.map {
      $0.description.replacing(content + "/", with: "").replacing(content, with: ".")
    }
    let text = found.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("Recorded \(name)/diagnostics.txt")
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: names)
  func stillLoads(_ name: String) throws {
    let content = Fixture.folder.appending(path: "\(name)/Content").path()
    let library = Library(roots: [content])
    let header = try #require(library.courseHeaders().headers.first)
    for page in library.course(header).course.pages {
      #expect(!library.page(page).heading.plainText.isEmpty)
    }
  }
}

enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
}

extension Library {
  /// What reading everything reports, each thing once.
  var everyDiagnostic: [Diagnostic] {
    let (headers, found) = courseHeaders()
    var diagnostics = found
    for header in headers {
      let (course, found) = course(header)
      diagnostics += found
      diagnostics += glossary(of: course).diagnostics
      for page in course.pages { diagnostics += examine(page).page.diagnostics }
    }
    return Set(diagnostics).inReadingOrder()
  }
}
