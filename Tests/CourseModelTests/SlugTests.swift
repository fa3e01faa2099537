import CourseModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("What 988 changed", "what-988-changed"), ("911–988: who answers?", "911988-who-answers"),
    ("  Two   spaces ", "two-spaces"), ("Straße_1-a", "straße_1-a"), ("?!", ""), ("日本", "日本"),
  ])
  func followsGitHub(_ text: String, _ expected: String) {
    #expect(slug(text) == expected)
  }

  /// What is ASCII is read byte by byte, all else by characters: both must say the same.
  @Test func asciiIsAsAllOther() {
    let all = String((0..<0x80).compactMap { Unicode.Scalar($0) }.map(Character.init)) + "\r\n x"
    #expect(slug("é" + all) == "é" + slug("e" + all).dropFirst())
    #expect(("é" + all).foldingSpaces() == "é" + ("e" + all).foldingSpaces().dropFirst())
  }

  @Test func countsTheSecondOfAKind() {
    var slugs = SlugCounter()
    #expect(
      ["Fees", "Fees 1", "fees", "Fees"].map { slugs($0) } == [
        "fees", "fees-1", "fees-2", "fees-3",
      ])
  }
}

@Suite struct PageKindTests {
  @Test(arguments: [
    ("quiz", PageKind.quiz), ("case-study-virginia", .caseStudy),
    ("lessons-learned", .lessonsLearned),
    ("quizzical", .section), ("what-988-changed", .section), ("roll-call", .rollCall),
  ])
  func comesFromTheFileName(_ name: String, _ kind: PageKind) {
    #expect(PageKind(fileName: name) == kind)
  }
}

@Suite struct MinutesLeftTests {
  private static func page(_ name: String, counts: Bool = true) -> PageHeader {
    var page = PageHeader(
      id: PageID(course: "c", module: "m", page: name), file: "\(name).md", kind: .section,
      title: name)
    page.isOptional = !counts
    return page
  }

  private static let course: Course = {
    var module = Module(id: "m", folder: "m", title: "M")
    module.pages = [page("a"), page("b"), page("aside", counts: false), page("c")]
    return Course(
      header: CourseHeader(id: "c", folder: "c", assetsFolder: "", title: "C"), overview: nil,
      modules: [module], glossary: nil)
  }()

  private static func id(_ name: String) -> PageID { PageID(course: "c", module: "m", page: name) }

  @Test func theRestOfAPageIsReckonedUp() throws {
    let minutes = [Self.id("a"): 5, Self.id("b"): 3, Self.id("aside"): 9, Self.id("c"): 2]
    let whole = try #require(Self.course.minutesLeft(from: Self.id("a"), minutes))
    #expect(whole == (5, 10))
    let half = try #require(Self.course.minutesLeft(from: Self.id("a"), share: 0.5, minutes))
    #expect(half == (3, 8))
    let none = try #require(Self.course.minutesLeft(from: Self.id("a"), share: 0, minutes))
    #expect(none == (0, 5))
  }

  @Test func theModulesWaitForAllThatIsAhead() throws {
    let minutes = [Self.id("b"): 3, Self.id("c"): 2]
    #expect(Self.course.minutesLeft(from: Self.id("a"), minutes) == nil)
    let known = try #require(Self.course.minutesLeft(from: Self.id("b"), minutes))
    #expect(known == (3, 5))
    let partial = try #require(
      Self.course.minutesLeft(from: Self.id("a"), [Self.id("a"): 1, Self.id("b"): 3]))
    #expect(partial.page == 1 && partial.module == nil)
  }
}
