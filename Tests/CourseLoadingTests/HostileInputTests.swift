import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

/// Bytes that were made to hurt: shown as plain text, not given to cmark.
@Suite struct HostileInputTests {
  private static func lines(_ count: Int, _ line: String) -> String {
    String(repeating: line, count: count)
  }

  static let inputs: [(name: String, text: String)] = [
    ("one-letter paragraphs", lines(350_000, "a\n\n")),
    ("one-letter lines", lines(500_000, "a\n")),
    ("nested quotes", lines(1_000_000, ">") + "a"),
    ("nested lists", lines(500_000, "- ") + "a"),
    ("footnotes", (0..<100_000).map { "[^\($0)]\n\n[^\($0)]: x\n\n" }.joined()),
    ("pipes", lines(10_000, "|") + "\n" + lines(10_000, "|-") + "\n"),
    ("columns and rows", lines(5_000, "|a") + "|\n" + lines(5_000, "|-") + "|\n|a\n|a\n"),
    ("narrower columns", lines(900, "|a") + "\n" + lines(900, "|-") + "\n" + lines(2_000, "|a\n")),
    ("cells", "a|a\n-|-\n" + lines(300_000, "a|a\n")),
    ("mail addresses", lines(150_000, "a@b.cc ")),
    ("at signs", lines(500_000, "a@")),
    ("brackets", lines(900_000, "[")),
    ("stars", lines(300_000, "*a ")),
    ("closing parentheses", "http://a.b/" + lines(900_000, ")")),
    ("paragraph before a row of dashes", lines(100_000, "a b c d\n") + "|-|\n"),
    ("lazy lines", lines(450, "> ") + "a\n" + lines(50_000, "b\n")),
    ("full stops", lines(900_000, ".")),
    ("one long line", lines(2_000_000, "a")),
    ("headings", lines(100_000, "## A\n")),
    ("rows", "a|b\n-|-\n" + lines(15_001, "a|b\n")),
    ("a paragraph", lines(60_000, "words and\n")),
    ("code with empty lines", "```\n" + lines(100_000, "code\n\n") + "```\n"),
    ("an item", "- words\n\n" + lines(80_000, "  words\n\n")),
    ("HTML with empty lines", "<pre>\n" + lines(80_000, "words\n\n") + "</pre>\n"),
  ]

  /// 1,800 words take ten minutes, and the front matter is none of them.
  @Test func plainTextTakesItsWordsTime() throws {
    let words = String(repeating: "word, another - \"third\"\r\n", count: 600)
    let levels = String(repeating: "> ", count: 600)
    let library = try TemporaryLibrary(
      page: "---\ntitle: A page of many levels\n---\n\(words)\n\(levels)\n")
    let header = try #require(try library.course().pages.last)
    #expect(library.library.page(header).diagnostics.map(\.rule) == ["too-much-markdown"])
    #expect(library.library.readingMinutes(of: header) == 10)
  }

  @Test(arguments: inputs.map(\.name))
  func isShownAsPlainText(_ name: String) throws {
    let text = try #require(Self.inputs.first { $0.name == name }).text
    let page = try TemporaryLibrary.page(text)
    #expect(page.diagnostics.map(\.rule) == ["too-much-markdown"])
    #expect(page.diagnostics.first?.position.map { $0.line > 4 } == true)
    // Nothing is lost, and no block is longer than a screen or two.
    let blocks = page.body.map(\.plainText.utf8)
    let isVisible: (UInt8) -> Bool = { $0 != 0x20 && $0 != 0x0A }
    #expect(
      blocks.reduce(0) { $0 + $1.count(where: isVisible) } == text.utf8.count(where: isVisible))
    #expect(blocks.allSatisfy { $0.count <= 8200 })
  }

  @Test func plainTextKeepsItsLines() throws {
    let page = try TemporaryLibrary.page("one\n\n  *two*\n" + Self.lines(2000, "|") + "\n")
    guard case .paragraph(let inlines) = page.body[0].kind else {
      Issue.record("No paragraph")
      return
    }
    #expect(
      inlines.prefix(4) == [.text("one"), .lineBreak, .lineBreak, .text("  *two*")])
    #expect(page.body[0].range.start == SourcePosition(line: 5, column: 1))
  }

  @Test(arguments: ["*", "_", "[", "> ", "1. ", "- ", "`", "![", "<b>", "&"])
  func nestsAsDeepAsItLikes(_ mark: String) throws {
    let page = try TemporaryLibrary.page(
      String(repeating: mark, count: 400) + "word" + String(repeating: mark, count: 400))
    #expect(page.body.plainText.contains("word"))
  }

  @Test func keepsTheWordsOfDeepNesting() throws {
    let links = String(repeating: "[a", count: 300) + "](b)" + String(repeating: "]", count: 299)
    let emphasis =
      String(repeating: "*a **b ", count: 100) + "deep" + String(repeating: "** a*", count: 100)
    let quotes = String(repeating: "> ", count: 300) + "far down"
    let page = try TemporaryLibrary.page([links, emphasis, quotes].joined(separator: "\n\n"))
    let words = page.body.plainText
    #expect(words.contains("deep"))
    #expect(words.contains("far down"))
  }

  @Test func ordinaryPagesAreNotRefused() throws {
    let paragraph = String(repeating: "We *wait* for the [team](a.md) with `care`. ", count: 9)
    let table = "| a | b |\n|---|---|\n" + Self.lines(20, "| one | two |\n")
    let text = Self.lines(500, "## Heading\n\n\(paragraph)\n\n- one\n- two\n\n\(table)\n")
    let page = try TemporaryLibrary.page(String(text.prefix(1 << 20)))
    #expect(page.diagnostics == [])
    #expect(page.body.headings.count > 30)
  }

  /// What only comments stand between is one text, however often.
  @Test func textsBetweenCommentsAreOne() throws {
    let page = try TemporaryLibrary.page(Self.lines(2_000, "a<!-- no -->"))
    #expect(page.body.map(\.kind) == [.paragraph([.text(Self.lines(2_000, "a"))])])
  }

  /// What asks is read whole, so it may cost cmark half of what text may.
  @Test func questionsMayCostHalf() throws {
    let text = Self.lines(9_000, "## A\n\n- [x] b\n\n> c\n\n")
    #expect(try TemporaryLibrary.page(text).diagnostics == [])
    let quiz = try TemporaryLibrary.page(text, kind: .quiz)
    #expect(quiz.diagnostics.map(\.rule) == ["too-much-markdown"])
  }

  @Test func aPageHasSoManyParts() throws {
    let steps = try TemporaryLibrary.page(Self.lines(5_005, "- [ ] step\n"), kind: .checklist)
    guard case .checklist(let checklist) = steps.content else {
      Issue.record("No checklist")
      return
    }
    #expect(checklist.items.count == 5_000)
    #expect(
      steps.diagnostics.filter { $0.rule == "too-many-parts" }.map(\.position?.line) == [5_005])
    let quiz = try TemporaryLibrary.page(
      Self.lines(2_010, "## What?\n\nAnswer: 988\n\n") + "## And?\n\n"
        + Self.lines(5_010, "- [x] this\n"), kind: .quiz)
    guard case .quiz(let read) = quiz.content else {
      Issue.record("No quiz")
      return
    }
    #expect(read.questions.count == 2_011)
    #expect(read.questions.last?.choices.count == 5_000 - 2_011)
    #expect(quiz.diagnostics.map(\.rule).filter { $0 == "too-many-parts" }.count == 1)
  }

  /// Guesses end where they would take longer than reading the page.
  @Test func aThousandSlipsAreNotAllGuessedAt() throws {
    let scenes = (0..<1_000).map { "## Scene \($0)\n\n- [on](#scene-\($0)x)\n\n" }.joined()
    let page = try TemporaryLibrary.page(scenes, kind: .scenario)
    let missing = page.diagnostics.filter { $0.rule == "missing-scene" }
    #expect(missing.count == 1_000)
    #expect(missing.first?.summary.hasSuffix("did you mean #scene-0") == true)
    #expect(missing.last?.summary.contains("did you mean") == false)
  }

  @Test func aSpellerTires() {
    var speller = Speller(comparisons: 3)
    #expect(speller.nearest(to: "feees", among: ["fees", "costs"]) == "fees")
    #expect(speller.nearest(to: "feees", among: ["fees", "costs"]) == nil)
  }

  /// The places of values on one line that goes beyond ASCII count its bytes.
  @Test func placesInALongLineOfYAMLAreBytes() throws {
    let page = try TemporaryLibrary(
      page: "---\ntitle: Page\nrequires: [é, {a: b}, 日本, {c: d}, [e], x]\n---\n"
    ).page()
    let columns = page.diagnostics.filter { $0.rule == "wrong-type" }.map(\.position?.column)
    let line = Array("requires: [é, {a: b}, 日本, {c: d}, [e], x]".utf8)
    let expected = ["{a", "{c", "[e"].map { mark in
      line.firstRange(of: mark.utf8).map { $0.lowerBound + 1 }
    }
    #expect(columns == expected)
  }

  /// A comment that never ends has its fault within the file, on one line or several.
  @Test(arguments: ["<!-- id: [a -->\n", "<!-- id: [a,\n b -->\n", "<!-- id: \"é -->"])
  func faultsOfCommentsAreInTheFile(_ comment: String) throws {
    let text = "---\ntitle: Page\nkind: quiz\n---\n## What?\n\(comment)"
    let page = try TemporaryLibrary(page: text).page()
    let fault = try #require(page.diagnostics.first { $0.rule == "comment-syntax" })
    let position = try #require(fault.position)
    let line = SourceLines(Array(text.utf8))[position.line]
    #expect(position.line >= 6 && position.column <= line.count + 1)
  }

  /// cmark's columns of what stands behind a line's end in a paragraph may lie beyond the line.
  @Test(arguments: [
    "&#x202E;1.Y<a href=\"x\"><b>>: \n&amp;pass<!-- -->0%\n",
    "[a](b.md)\u{2028}\\\n<b>é [x](y.md)\n> <i>z\n", "- a\n  <b>c\n[d](e.md) <i>\n",
    "|a|b|\n|-|-|\n|c|![](x.png)|\n|-|![](" + String(repeating: "x", count: 400) + ")\n",
  ])
  func placesOfInlinesAreInTheFile(_ body: String) throws {
    let text = "---\ntitle: Page\n---\n\(body)"
    let library = try TemporaryLibrary(page: text)
    let examined = library.library.examine(try #require(try library.course().pages.last))
    let lines = SourceLines(Array(text.utf8))
    let places = examined.rawHTML.map(\.position) + examined.references.map(\.position)
    #expect(!places.isEmpty)
    for place in places { #expect(place.column <= lines[place.line].count + 1, "\(place)") }
  }

  /// Marks without a footnote are each found where they stand, whatever else looks like them.
  @Test func footnoteMarksHaveTheirOwnPlaces() throws {
    let library = try TemporaryLibrary(
      page: "---\ntitle: Page\n---\n[^a] and [^b],\nthen [^a]\n\n\\[^c] > [^c]\n")
    let header = try #require(try library.course().pages.last)
    let marks = library.library.examine(header).page.diagnostics
      .filter { $0.rule == "footnote-without-text" }
    #expect(
      marks.map { [$0.position?.line, $0.position?.column] }.prefix(3) == [
        [4, 1], [4, 10], [5, 6],
      ])
    #expect(marks.dropFirst(3).allSatisfy { $0.position == SourcePosition(line: 7, column: 9) })
  }
}

/// What an editor, a disk or a merge can leave of a file.
@Suite struct DamagedInputTests {
  static let kinds: [PageKind] = [.section, .quiz, .scenario, .checklist, .commentary]

  static let sample =
    "---\ntitle: \"Sämple\"\nkind: quiz\nrequires: [a, b]\nsummary: |\n  two\n  lines\n---\n"
    + QuizTests.example
    + "\n\n- [On](#what-fits-first)\n\n```chart\na,b\n```\n\n[^1] ![](x.png)\n\n"
    + "> [!NOTE]\n> **Role**\n\n[^1]: Source 日本.\n"

  private func examine(_ bytes: some Sequence<UInt8>, _ library: borrowing TemporaryLibrary) throws
  {
    try library.write(Data(bytes), to: "Content/course/01-module/01-page.md")
    let read = library.library
    let (header, _) = (try #require(read.courseHeaders().headers.first), ())
    let page = try #require(read.course(header).course.pages.last)
    let examined = read.examine(page)
    for block in examined.page.body { _ = block.plainText }
    #expect(!examined.page.heading.isEmpty)
    for diagnostic in examined.page.diagnostics {
      #expect(diagnostic.position.map { $0.line > 0 && $0.column > 0 } ?? true)
    }
  }

  @Test func everyPrefixLoads() throws {
    let library = try TemporaryLibrary(page: "")
    let bytes = Array(Self.sample.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      try examine(bytes.prefix(length), library)
    }
  }

  @Test(arguments: kinds)
  func shuffledLinesLoad(_ kind: PageKind) throws {
    let library = try TemporaryLibrary(page: "")
    var chance = Chance(seed: 7)
    var lines = Self.sample.replacing("kind: quiz", with: "kind: \(kind.rawValue)")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<100 {
      lines[8...].shuffle(using: &chance)
      try examine(lines.joined(separator: "\n").utf8, library)
    }
    for _ in 0..<50 {
      lines.shuffle(using: &chance)
      try examine(lines.joined(separator: "\n").utf8, library)
    }
  }

  @Test func randomBytesLoad() throws {
    let library = try TemporaryLibrary(page: "")
    var chance = Chance(seed: 42)
    let marks = Array("-#>*_[]()`|:~!<&\\ \n\r\t01.x^@\"'".utf8) + [0, 0xC3, 0xE9, 0xFF, 0xE2]
    for _ in 0..<200 {
      let length = Int.random(in: 0..<600, using: &chance)
      let bytes = (0..<length).map { _ in marks[Int.random(in: 0..<marks.count, using: &chance)] }
      try examine(bytes, library)
      try examine(Array("---\ntitle: x\nkind: quiz\n---\n## Q\n".utf8) + bytes, library)
      try examine(Array("---\n".utf8) + bytes + Array("\n---\n".utf8), library)
    }
  }
}

/// A generator that gives the same numbers in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
