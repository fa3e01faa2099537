import CourseModel
import Diagnostics
import Foundation
import Testing

@testable import CourseSearch

@Suite struct SearchIndexTests {
  private let folder: String
  private let index: SearchIndex

  init() throws {
    folder = NSTemporaryDirectory() + "eguide-search-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    index = try SearchIndex(path: folder + "/index.sqlite")
  }

  private func file(
    _ page: String, course: String = "course", stamp: String = "1"
  ) -> SearchIndex.File {
    SearchIndex.File(
      path: "/\(course)/\(page).md", stamp: stamp,
      page: PageID(course: course, module: "m", page: page), courseTitle: "Course \(course)",
      moduleTitle: "Module", pageTitle: "Page \(page)")
  }

  private func passage(_ text: String, heading: String? = nil, block: Int = 0) -> Passage {
    Passage(source: .text, heading: heading, place: Place(block: block, offset: 0), text: text)
  }

  private func pages(_ query: String) throws -> [String] {
    try index.search(query).hits.map(\.page.page)
  }

  @Test func findsWordsByTheirStems() throws {
    try index.replace(file("a"), with: [passage("Two responders came to the door.")])
    #expect(try pages("responding") == ["a"])
    #expect(try pages("responder door") == ["a"])
    #expect(try pages("window") == [])
  }

  /// The stem of what is typed so far is often not the beginning of the word's own stem.
  @Test(arguments: ["c", "co", "commun", "communi", "communit", "community", "COMMUNIT"])
  func findsBeginningsAsOneTypes(_ query: String) throws {
    try index.replace(file("a"), with: [passage("A community answers.")])
    #expect(try pages(query) == ["a"])
  }

  @Test func wholeWordsByStemsAndTheLastOneByItsBeginning() throws {
    try index.replace(file("a"), with: [passage("Responding takes training.")])
    #expect(try pages("responders trai") == ["a"])
  }

  @Test func accentsAndCaseAreTheSame() throws {
    try index.replace(file("a"), with: [passage("Lo que dice la niña en Cañón.")])
    #expect(try pages("NINA canon") == ["a"])
  }

  @Test func titlesRankBeforeText() throws {
    try index.replace(file("a"), with: [passage("The warm transfer is told of here at length.")])
    try index.replace(
      file("b"), with: [passage("Stay on the line.", heading: "The warm transfer")])
    #expect(try pages("warm transfer") == ["b", "a"])
  }

  @Test func hitsAreGroupedByCourse() throws {
    for (course, pages) in [("one", ["a", "b"]), ("two", ["c"])] {
      for page in pages {
        try index.replace(file(page, course: course), with: [passage("Listen first.")])
      }
    }
    let courses = try index.search("listen").hits.map(\.page.course)
    #expect(courses.count == 3)
    #expect(courses == ["one", "one", "two"] || courses == ["two", "one", "one"])
  }

  @Test func aSnippetMarksWhatWasSearchedFor() throws {
    try index.replace(file("a"), with: [passage("She stays on the line until the second voice.")])
    let hit = try #require(try index.search("second").hits.first)
    #expect(hit.snippet.filter(\.isMatch).map(\.text) == ["second"])
    #expect(hit.matchedWords == ["second"])
  }

  @Test func replacingAFileLeavesNothingOfIt() throws {
    try index.replace(file("a"), with: [passage("An old sentence about horses.")])
    try index.replace(file("a", stamp: "2"), with: [passage("A new one about boats.")])
    #expect(try pages("horses") == [])
    #expect(try pages("boats") == ["a"])
    #expect(try index.stamps() == ["/course/a.md": "2"])
    try index.remove("/course/a.md")
    #expect(try pages("boats") == [])
    #expect(try index.stamps().isEmpty)
  }

  @Test(
    arguments: [
      "\"", "*", "AND", "OR NOT", "a\" OR \"b", "NEAR(a b)", "-a", "title:x", "(", "^a", "",
      "\u{0}\u{1}", "'; DROP TABLE file; --", "😀", String(repeating: "x ", count: 10_000),
    ])
  func nothingThatIsTypedIsAnOperator(_ query: String) throws {
    try index.replace(file("a"), with: [passage("Plain text.")])
    _ = try index.search(query)
    #expect(try pages("plain") == ["a"])
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    let path = folder + "/damaged.sqlite"
    try Data("This is no database at all, not by far.".utf8).write(to: URL(filePath: path))
    let index = try SearchIndex(path: path)
    try index.replace(file("a"), with: [passage("Here again.")])
    #expect(try index.search("again").hits.count == 1)
  }

  @Test func whereNothingCanBeWrittenTheIndexIsInMemory() throws {
    let index = try SearchIndex(path: "/proc/nowhere/index.sqlite")
    try index.replace(file("a"), with: [passage("Here.")])
    #expect(try index.search("here").hits.count == 1)
  }
}

@Suite struct PassageTests {
  private let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

  @Test func choicesAndExplanationsAreNeverFound() {
    var question = Question(
      id: "q", title: [.text("What fits first?")],
      answer: .single([
        Choice(
          id: "a", text: [.text("SECRET choice")], isCorrect: true,
          feedback: [Block(.paragraph([.text("SECRET feedback")]), nowhere)], range: nowhere)
      ]), range: nowhere)
    question.explanation = [Block(.paragraph([.text("SECRET explanation")]), nowhere)]
    question.hint = [Block(.paragraph([.text("SECRET hint")]), nowhere)]
    let page = Page(
      header: PageHeader(
        id: PageID(course: "c", module: "m", page: "quiz"), file: "quiz.md", kind: .quiz,
        title: "Quiz"), heading: [.text("Quiz")], body: Body([]),
      content: .quiz(Quiz(questions: [question])), diagnostics: [])
    let found = page.passages()
    #expect(found.map(\.heading) == ["What fits first?"])
    #expect(
      !found.contains { $0.text.contains("SECRET") || $0.heading?.contains("SECRET") == true })
  }

  @Test func aPageIsCutAtItsHeadings() {
    let body = Body([
      Block(.paragraph([.text("Before.")]), nowhere),
      Block(.heading(level: 2, slug: "one", [.text("One")]), nowhere),
      Block(.paragraph([.text("First.")]), nowhere),
      Block(.footnote(number: 1, [Block(.paragraph([.text("A source.")]), nowhere)]), nowhere),
    ])
    let page = Page(
      header: PageHeader(
        id: PageID(course: "c", module: "m", page: "p"), file: "p.md", kind: .section, title: "P"),
      heading: [.text("P")], body: body, content: .reading, diagnostics: [])
    #expect(page.passages().map(\.heading) == [nil, "One", "Sources"])
    #expect(page.passages().map(\.place.block) == [0, 1, 3])
    #expect(page.passages(isGlossary: true).first?.source == .term)
  }

  /// A recording of the page's own text is found once, as the page.
  @Test func ofARecordingOnlyWhatIsNotOnThePageIsFound() {
    let page = Page(
      header: PageHeader(
        id: PageID(course: "c", module: "m", page: "v"), file: "v.md", kind: .commentary,
        title: "V"),
      heading: [.text("V")],
      body: Body([
        Block(
          .paragraph([.text("“We sat down,” the officer says. "), .text("It helped.")]), nowhere)
      ]), content: .reading, diagnostics: [])
    func cue(_ text: String) -> Transcript.Cue {
      Transcript.Cue(start: 0, end: 1, voice: "Officer", text: text, range: nowhere)
    }
    let transcript = Transcript(cues: [
      cue("We sat down, the officer says."), cue("It helped!"), cue(""),
      cue("Nobody wrote this down."),
    ])
    let passages = transcript.passages(beside: page)
    #expect(passages.map(\.text) == ["Nobody wrote this down."])
    #expect(passages.map(\.place.offset) == [3])
    #expect(passages.map(\.source) == [.transcript])
  }
}

@Suite struct IndexKeeperTests {
  private let folder: String
  private let index: SearchIndex
  private let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

  init() throws {
    folder = NSTemporaryDirectory() + "eguide-keeper-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    index = try SearchIndex(path: folder + "/index.sqlite")
  }

  /// Brings the index up to date with a course of one page and its transcript; how many files it read.
  private func keep(saying words: String) throws -> Int {
    let header = PageHeader(
      id: PageID(course: "c", module: nil, page: "p"), file: folder + "/p.md", kind: .section,
      title: "P")
    let course = Course(
      header: CourseHeader(id: "c", folder: folder, assetsFolder: "", title: "C"), overview: header,
      modules: [], glossary: nil)
    var read = 0
    var keeper = try IndexKeeper(
      index, courses: [course], transcript: { _ in folder + "/p.vtt" },
      open: { header in
        read += 1
        let cue = Transcript.Cue(start: 0, end: 1, text: words, range: nowhere)
        return (
          Page(
            header: header, heading: [], body: Body([]), content: .reading, diagnostics: []),
          Transcript(cues: [cue])
        )
      })
    while !keeper.isDone { try keeper.step() }
    return read
  }

  @Test func aTranscriptThatChangedIsReadAgain() throws {
    try Data("a".utf8).write(to: URL(fileURLWithPath: folder + "/p.md"))
    try Data("a".utf8).write(to: URL(fileURLWithPath: folder + "/p.vtt"))
    #expect(try keep(saying: "the heron") == 1)
    #expect(try keep(saying: "the heron") == 0)
    #expect(try index.search("heron").hits.map(\.source) == [.transcript])
    try Data("other".utf8).write(to: URL(fileURLWithPath: folder + "/p.vtt"))
    #expect(try keep(saying: "the kingfisher") == 1)
    #expect(try index.search("heron").hits.isEmpty)
    #expect(try index.search("kingfisher").hits.count == 1)
  }
}
