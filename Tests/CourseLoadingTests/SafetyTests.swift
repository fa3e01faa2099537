import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// No path out of content leaves the courses' folders, and nothing but files is opened.
@Suite struct SafetyTests {
  private static func library() throws -> TemporaryLibrary {
    let page = "---\ntitle: Page\n---\nWords.\n"
    let library = try TemporaryLibrary([
      "course/course.md": "---\ntitle: Course\n---\n",
      "course/01-module/module.md": "---\ntitle: Module\n---\nIntroduction.\n",
      "course/01-module/01-page.md": page,
      "course/01-module/02-next page.md": page,
      "course/glossary.md": "---\ntitle: Glossary\n---\n",
      "other/course.md": "---\ntitle: Other\nid: another\n---\nOverview.\n",
      "other/01-m/module.md": "---\ntitle: M\n---\n",
      "other/01-m/01-p.md": "---\ntitle: P\nid: pea\n---\n",
      "loose/file.txt": "in no course",
    ])
    try library.write(Data("secret".utf8), to: "secret.md")
    try library.write(Data("picture".utf8), to: "Assets/course/map.png")
    try FileManager.default.createSymbolicLink(
      atPath: library.content + "/course/01-module/link.md",
      withDestinationPath: library.root.path() + "/secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: library.content + "/course/01-module/inside.md",
      withDestinationPath: "01-page.md")
    return library
  }

  private static func target(_ destination: String) throws -> (LinkTarget, String) {
    let library = try library()
    let file = library.content + "/course/01-module/01-page.md"
    let header = library.library.page(atFile: file).header
    return (library.library.resolve(destination, from: header), library.content)
  }

  @Test(
    arguments: [
      ("02-next%20page.md", "course/module/next page", "course/01-module/02-next page.md", nil),
      (
        "./02-next%20page.md#a-b", "course/module/next page", "course/01-module/02-next page.md",
        "a-b"
      ),
      ("../01-module/01-page.md", "course/module/page", "course/01-module/01-page.md", nil),
      ("../glossary.md#988", "course/glossary", "course/glossary.md", "988"),
      ("module.md", "course/module/module", "course/01-module/module.md", nil),
      (".", "course/module/module", "course/01-module/module.md", nil),
      ("..", "course/course", "course/course.md", nil),
      ("../../other/01-m/01-p.md", "another/m/pea", "other/01-m/01-p.md", nil),
      ("../../other/", "another/course", "other/course.md", nil),
      ("inside.md", "course/module/inside", "course/01-module/inside.md", nil),
    ] as [(String, String, String, String?)])
  func findsPages(_ link: String, _ id: String, _ file: String, _ anchor: String?) throws {
    let (target, content) = try Self.target(link)
    guard case .page(let found, let path, let slug) = target else {
      Issue.record("\(link) leads to \(target)")
      return
    }
    #expect(found.description == id)
    #expect(path == "\(content)/\(file)")
    #expect(slug == anchor)
  }

  @Test(arguments: [
    ("https://988lifeline.org/a?b#c", LinkTarget.web("https://988lifeline.org/a?b#c")),
    ("HTTP://example.org", .web("HTTP://example.org")), ("mailto:a@b.c", .web("mailto:a@b.c")),
    ("tel:988", .web("tel:988")), ("#fees", .heading("fees")), ("#%C3%A9", .heading("é")),
    ("", .refused(.empty)), ("javascript:alert(1)", .refused(.scheme("javascript"))),
    ("file:///etc/passwd", .refused(.scheme("file"))),
    ("data:text/html,x", .refused(.scheme("data"))),
    ("/etc/passwd", .refused(.absolutePath)), ("//evil.example", .refused(.absolutePath)),
    ("%2Fetc%2Fpasswd", .refused(.absolutePath)), ("~/x.md", .refused(.absolutePath)),
    ("../../../secret.md", .refused(.outside)), ("../../loose/file.txt", .refused(.outside)),
    ("%2e%2e/%2e%2e/%2e%2e/secret.md", .refused(.outside)), ("link.md", .refused(.outside)),
    ("../../../../../../../etc/passwd", .refused(.outside)),
    ("../../../nowhere/at/all.md", .missing(path: "")),
    ("../../../../nowhere/x", .refused(.outside)),
    ("01-page.md%00.png", .refused(.notText)), ("a%0Ab", .refused(.notText)),
    ("a%FF", .refused(.notText)), ("a\u{1B}[31m", .refused(.notText)),
    ("missing.md", .missing(path: "")),
  ])
  func followsNothingElse(_ link: String, _ expected: LinkTarget) throws {
    var (target, _) = try Self.target(link)
    if case .missing = target { target = .missing(path: "") }
    #expect(target == expected)
  }

  @Test func findsPicturesInTheAssets() throws {
    let library = try Self.library()
    let header = library.library.page(atFile: library.content + "/course/01-module/01-page.md")
      .header
    guard
      case .file(let file) = library.library.resolve("../../../Assets/course/map.png", from: header)
    else {
      Issue.record("No file")
      return
    }
    #expect(file == library.root.path() + "/Assets/course/map.png")
    #expect(library.library.asset("map.png", of: header) == .file(file))
    #expect(library.library.asset("../../secret.md", of: header) == .refused(.outside))
  }

  @Test func linksOutAreNotRead() throws {
    let library = try Self.library()
    let read = library.library
    let header = try #require(read.courseHeaders().headers.first { $0.id == "course" })
    let (course, diagnostics) = read.course(header)
    #expect(diagnostics.map(\.rule) == ["outside-the-library"])
    let link = try #require(course.pages.first { $0.id.page == "link" })
    let page = read.page(link)
    #expect(page.body.isEmpty)
    #expect(page.diagnostics.map(\.rule) == ["outside-the-library"])
    let inside = try #require(course.pages.first { $0.id.page == "inside" })
    #expect(read.page(inside).body.plainText == "Words.")
  }

  @Test func foldersThatLeadOutAreNotEntered() throws {
    let library = try Self.library()
    let elsewhere = try Self.library()
    try FileManager.default.createSymbolicLink(
      atPath: library.content + "/stolen", withDestinationPath: elsewhere.content + "/course")
    try FileManager.default.createSymbolicLink(
      atPath: library.content + "/course/02-stolen",
      withDestinationPath: elsewhere.content + "/course/01-module")
    let (headers, diagnostics) = library.library.courseHeaders()
    #expect(headers.count == 2)
    #expect(diagnostics.map(\.rule).contains("outside-the-library"))
    let header = try #require(headers.first { $0.id == "course" })
    let course = library.library.course(header)
    #expect(course.course.modules.map(\.id) == ["module"])
    #expect(course.diagnostics.map(\.rule).filter { $0 == "outside-the-library" }.count == 2)
  }

  @Test func pipesAndFoldersAreNotRead() throws {
    let library = try Self.library()
    let pipe = library.content + "/course/01-module/03-pipe.md"
    #expect(mkfifo(pipe, 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: library.content + "/course/01-module/04-folder.md", withIntermediateDirectories: false
    )
    let page = library.library.page(atFile: pipe)
    #expect(page.diagnostics.map(\.rule) == ["unreadable-file"])
    let course = try #require(
      library.library.courseHeaders().headers.first { $0.id == "course" })
    #expect(!library.library.course(course).course.pages.contains { $0.id.page == "folder" })
  }

  @Test func filesOfTooManyBytesAreNotRead() throws {
    let library = try Self.library()
    let path = library.content + "/course/01-module/01-page.md"
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 65 << 20)
    let page = library.library.page(atFile: path)
    #expect(page.diagnostics.map(\.rule) == ["file-too-large"])
    #expect(page.header.title == "Page" || page.header.title == "page")
  }

  @Test func missingFilesAreSaid() throws {
    let library = try Self.library()
    let read = library.library
    let header = try #require(read.courseHeaders().headers.first { $0.id == "course" })
    let pages = read.course(header).course.pages
    try FileManager.default.removeItem(atPath: library.content + "/course/01-module/01-page.md")
    let page = read.page(try #require(pages.first { $0.id.page == "page" }))
    #expect(page.diagnostics.map(\.rule) == ["unreadable-file"])
    #expect(page.heading == [.text("Page")])
  }
}
