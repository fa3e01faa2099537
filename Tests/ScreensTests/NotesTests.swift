import CourseModel
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct NotesTests {
  private func reader(
    size: Size = Size(columns: 80, rows: 24), statements: [Statement] = [],
    kept: KeptPlace? = nil, charset: Charset = .unicode
  ) -> Rig {
    var rig = Rig(
      size: size, statements: statements, kept: kept ?? placeOf(SampleCourse.section.id),
      charset: charset)
    rig.press(.space)
    return rig
  }

  private func type(_ text: String, on rig: inout Rig) {
    for character in text {
      rig.press(character == " " ? .space : character == "\n" ? .enter : .character(character))
    }
  }

  private func line(_ words: String, in rig: Rig) -> String? {
    rig.drawing().split(separator: "\n").first { $0.contains(words) }.map(String.init)
  }

  // MARK: Marking

  @Test func showsWhichParagraphItIsBeforeAnythingIsDone() {
    var rig = reader()
    rig.press(.character("m"))
    #expect(line("Paragraph 1 says", in: rig)?.contains("▌ Paragraph 1 says") == true)
    #expect(rig.drawing().contains("Enter mark it"))
    #expect(!rig.deeds.contains { if case .marked = $0 { true } else { false } })
    rig.press(.escape)
    #expect(!rig.drawing().contains("▌"))
    #expect(rig.screen.page?.id == SampleCourse.section.id)
  }

  @Test func marksAnotherOneAndTakesTheMarkAway() {
    var rig = reader()
    rig.press(.character("m"), .down, .down, .up, .enter)
    #expect(rig.deeds.contains(.marked(SampleCourse.section.id, quotation(1))))
    #expect(line("Paragraph 2 says", in: rig)?.contains("◆  Paragraph 2 says") == true)
    #expect(rig.drawing().contains("Marked."))
    // It scrolls along, and stays when the page is left and opened again.
    rig.press(.down)
    #expect(line("Paragraph 2 says", in: rig)?.contains("◆") == true)
    rig.press(.character("]"), .character("["))
    #expect(line("Paragraph 2 says", in: rig)?.contains("◆") == true)
    rig.press(.character("m"), .down, .character("m"))
    #expect(rig.drawing().contains("The mark is taken away."))
    #expect(line("Paragraph 2 says", in: rig)?.contains("◆") == false)
    // The one that was chosen last has the cursor first, while it is on the screen.
    rig.press(.character("m"), .character("m"))
    #expect(line("Paragraph 2 says", in: rig)?.contains("◆") == true)
  }

  @Test func choosingScrollsAndSpaceGoesOn() {
    var rig = reader()
    rig.press(.character("m"))
    for _ in 0..<20 { rig.press(.down) }
    #expect(line("Paragraph 21 says", in: rig)?.contains("▌") == true)
    for _ in 0..<30 { rig.press(.up) }
    #expect(line("Paragraph 1 says", in: rig)?.contains("▌") == true)
    rig.press(.space)
    #expect(!rig.drawing().contains("▌"))
    #expect(!rig.drawing().contains("Paragraph 1 says"))
    // At the end, and not further.
    rig.press(.end, .character("m"))
    for _ in 0..<60 { rig.press(.down) }
    #expect(line("See the next steps.", in: rig)?.contains("▌") == true)
  }

  @Test func aLinkWithTheCursorNamesItsParagraph() {
    var rig = reader()
    rig.press(.end, .tab, .character("a"))
    #expect(line("See the next steps.", in: rig)?.contains("▌") == true)
  }

  @Test func asciiMarks() {
    var rig = reader(charset: .ascii)
    rig.press(.character("m"), .enter)
    func line() -> Substring? {
      rig.drawing(charset: .ascii).split(separator: "\n").first { $0.contains("Paragraph 1 says") }
    }
    #expect(line()?.contains("*  Paragraph 1") == true)
    rig.press(.character("a"), .enter)
    type("Why?", on: &rig)
    rig.press(.escape)
    #expect(line()?.contains("*# Paragraph 1") == true)
    #expect(rig.drawing(charset: .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  // MARK: Writing

  @Test func writesANote() throws {
    var rig = reader()
    rig.press(.character("a"), .down, .enter)
    #expect(rig.drawing().contains("Note on this paragraph"))
    #expect(rig.drawing().contains("988 in a crisis: call or text"))
    // Letters are letters, and Enter begins a line.
    type("Ask q? !Q m\nTwice.", on: &rig)
    #expect(rig.drawing().contains("Ask q? !Q m"))
    #expect(line("Paragraph 2 says", in: rig)?.contains("▌") == true)
    rig.press(.escape)
    #expect(
      rig.deeds.contains(
        .noted(SampleCourse.section.id, quotation(1), note: "Ask q? !Q m\nTwice.")))
    #expect(rig.drawing().contains("Saved. Only you read it."))
    #expect(line("Paragraph 2 says", in: rig)?.contains("✎ Paragraph 2 says") == true)
    #expect(line("Paragraph 1 says", in: rig)?.contains("▌") == false)
  }

  @Test func editingReplacesAndEmptyingDeletes() throws {
    var rig = reader()
    rig.press(.character("a"), .enter)
    type("One", on: &rig)
    rig.press(.control("s"))
    rig.press(.character("a"))
    #expect(rig.drawing().contains("edit the note"))
    rig.press(.enter)
    #expect(rig.drawing().contains("One"))
    type(" and two", on: &rig)
    rig.press(.escape)
    let annotation = try #require(rig.screen.progress?.annotations.first)
    #expect(annotation.note == "One and two")
    #expect(rig.screen.progress?.annotations.count == 1)
    // What is the same is no entry.
    let count = rig.statements.count
    rig.press(.character("a"), .enter, .escape)
    #expect(rig.statements.count == count)
    rig.press(.character("a"), .enter, .control("u"), .escape)
    #expect(rig.screen.progress?.annotations == [])
    #expect(rig.drawing().contains("The note is deleted."))
  }

  @Test func ctrlGLeavesItAsItWas() {
    var rig = reader()
    rig.press(.character("a"), .enter)
    type("No", on: &rig)
    rig.press(.control("g"))
    #expect(rig.drawing().contains("Nothing was saved."))
    #expect(rig.screen.progress?.annotations == [])
    #expect(rig.kept?.note == nil)
  }

  @Test func theEditorOfThePersonSavesWhenItEnds() {
    var rig = reader()
    rig.press(.character("a"), .enter)
    type("Mine", on: &rig)
    rig.press(.control("x"))
    #expect(rig.effects.contains(.editOutside("Mine")))
    #expect(rig.screen.progress?.annotations.first?.note == "Mine\nFrom my editor.")
    rig.press(.character("m"), .character("e"))
    #expect(rig.effects.contains(.editOutside("Mine\nFrom my editor.")))
  }

  @Test func whatIsNotSavedIsNotShownAsSaved() {
    var rig = reader()
    rig.fails = true
    rig.press(.character("m"), .enter)
    #expect(rig.drawing().contains("Not saved yet: disk full."))
    #expect(!rig.drawing().contains("Marked."))
  }

  // MARK: A kill

  @Test func aDraftSurvives() throws {
    var rig = reader()
    rig.press(.character("a"), .down, .enter)
    type("Half a", on: &rig)
    let kept = try #require(rig.kept)
    #expect(kept.note?.text == "Half a")
    // The next start is in the middle of the word.
    var again = reader(statements: rig.statements, kept: kept)
    #expect(again.drawing().contains("Half a"))
    #expect(line("Paragraph 2 says", in: again)?.contains("▌") == true)
    type(" word", on: &again)
    again.press(.escape)
    #expect(again.screen.progress?.annotations.first?.note == "Half a word")
    #expect(again.kept?.note == nil)
  }

  @Test func aDraftWaitsForItsPage() throws {
    var rig = reader()
    rig.press(.character("a"), .enter)
    type("Half", on: &rig)
    var kept = try #require(rig.kept)
    kept.page = SampleCourse.steps.id
    var again = reader(statements: rig.statements, kept: kept)
    #expect(again.screen.page?.id == SampleCourse.steps.id)
    again.press(.down)
    #expect(again.kept?.note?.text == "Half")
    again.press(.character("["), .space, .character("["))
    #expect(again.screen.page?.id == SampleCourse.section.id)
    #expect(again.drawing().contains("Half"))
  }

  // MARK: The list

  private func withNotes() -> Rig {
    var rig = reader()
    rig.press(.character("m"), .enter)
    rig.press(.character("a"), .down, .down, .enter)
    type("Ask the sergeant about transfers.", on: &rig)
    rig.press(.escape)
    return rig
  }

  @Test func listsThemNewestFirst() throws {
    var rig = withNotes()
    rig.press(.character("'"))
    try expectSnapshot(of: rig.drawing(), named: "notes-80x24")
    rig.press(.escape)
    #expect(rig.drawing().contains("Paragraph 1 says"))
    try expectSnapshot(
      of: reopened(rig, Size(columns: 60, rows: 16)), named: "notes-60x16")
    var empty = reader()
    empty.press(.character("'"))
    #expect(empty.drawing().contains("Nothing is marked yet."))
    empty.press(.enter, .character("d"), .down, .character("'"))
    #expect(empty.drawing().contains("Paragraph 1 says"))
  }

  private func reopened(_ rig: Rig, _ size: Size) -> String {
    var again = Rig(size: size, statements: rig.statements)
    again.press(.character("'"))
    return again.drawing(size)
  }

  @Test func goesThereAndBack() {
    var rig = withNotes()
    rig.press(.character("]"), .character("'"), .enter)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
    #expect(line("Paragraph 3 says", in: rig)?.contains("▌ Paragraph 3 says") == true)
    rig.press(.escape, .backspace)
    #expect(rig.screen.page?.id == SampleCourse.voices.id)
    // From the library, too.
    var again = Rig(statements: rig.statements)
    again.press(.character("'"), .down, .enter)
    #expect(line("Paragraph 1 says", in: again)?.contains("▌ Paragraph 1 says") == true)
  }

  @Test func filtersAsOneTypes() {
    var rig = withNotes()
    rig.press(.character("'"), .character("/"))
    type("serg tran", on: &rig)
    #expect(rig.drawing().contains("1 of 2"))
    #expect(rig.drawing().contains("Ask the sergeant"))
    type("x", on: &rig)
    #expect(rig.drawing().contains("No mark and no note has all of these words."))
    rig.press(.escape)
    #expect(rig.drawing().contains("1 note, 1 mark"))
  }

  @Test func deletingAsksOnceMore() {
    var rig = withNotes()
    rig.press(.character("'"), .character("d"))
    #expect(rig.drawing().contains("d once more deletes it: shown and printed no more."))
    rig.press(.down, .up, .character("d"))
    #expect(rig.screen.progress?.annotations.count == 2)
    rig.press(.character("d"))
    #expect(rig.screen.progress?.annotations.map(\.note) == [nil])
    #expect(!rig.drawing().contains("Ask the sergeant"))
    #expect(rig.drawing().contains("1 mark"))
    rig.press(.escape)
    #expect(!rig.drawing().contains("✎"))
  }

  @Test func saysWhereTheParagraphIsGone() throws {
    var rig = withNotes()
    let lost = Quotation(
      text: "Words that no page has any more, and no one else.", heading: nil, block: 30)
    rig.do(.noted(SampleCourse.section.id, lost, note: "Old."))
    rig.press(.character("'"))
    #expect(rig.drawing().contains("The paragraph is gone from the page."))
    #expect(rig.drawing().contains("Words that no page has any more"))
    rig.press(.enter)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
    #expect(rig.drawing().contains("The paragraph is gone from this page."))
  }

  // MARK: Elsewhere

  @Test func otherPagesSayWhereNotesStand() {
    for page in [SampleCourse.quiz, SampleCourse.scenario, SampleCourse.steps] {
      var rig = reader(kept: placeOf(page.id))
      rig.press(.character("a"))
      #expect(rig.drawing().contains("Marks and notes stand on pages of text."))
      rig.press(.character("m"))
      #expect(rig.drawing().contains("Marks and notes stand on pages of text."))
    }
  }

  @Test func theCardNamesThem() {
    var rig = reader()
    rig.press(.character("w"))
    #expect(rig.drawing().contains("Only you          notes, marks"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16)])
  func draws(at size: Size) throws {
    var rig = reader(size: size)
    rig.press(.character("m"), .enter)
    rig.press(.character("a"), .down, .enter)
    type("Who answers at night? Ask the regional 988 center, and write it\nhere.", on: &rig)
    try expectSnapshot(of: rig.drawing(size), named: "note-\(size.columns)x\(size.rows)")
    rig.press(.escape, .character("m"))
    try expectSnapshot(of: rig.drawing(size), named: "marks-\(size.columns)x\(size.rows)")
  }

  // MARK: Searching

  @Test func searchingFindsOnesOwn() throws {
    let annotation = Annotation(
      id: "1", note: "Ask Café Noir about the warm transfer, in person.",
      quotation: Quotation(text: "A clinician answers.", heading: nil, block: 4), course: "c",
      path: "p", pageTitle: "P", time: Timestamp(milliseconds: 0))
    for words in ["warm trans", "CAFE", "clinician person", "noir"] {
      let search = try #require(NoteSearch(words))
      #expect(search.finds(annotation), "\(words)")
      #expect(search.snippet(of: annotation).contains { $0.isMatch })
    }
    let cold = try #require(NoteSearch("cold"))
    #expect(!cold.finds(annotation))
    #expect(NoteSearch(" , ") == nil)
    let snippet = try #require(NoteSearch("trans")).snippet(of: annotation)
    #expect(snippet.filter(\.isMatch).map(\.text) == ["transfer"])
    #expect(snippet.map(\.text).joined() == annotation.note)
  }

  @Test func onesOwnStandFirstInTheirCourse() {
    func hit(_ course: String, _ source: SearchHit.Source) -> SearchHit {
      SearchHit(
        source: source, page: PageID(course: course, module: nil, page: "p"), courseTitle: course,
        pageTitle: "P", place: .start, snippet: [])
    }
    var answer = SearchAnswer(query: "x", hits: [hit("a", .text), hit("b", .text)])
    answer.add(ownNotes: [hit("b", .note), hit("c", .note)])
    #expect(answer.hits.map(\.page.course) == ["a", "b", "b", "c"])
    #expect(answer.hits.map(\.source) == [.text, .note, .text, .note])
  }

  @Test func aFoundNoteIsGoneTo() throws {
    var rig = withNotes()
    let annotation = try #require(rig.screen.progress?.annotations.first)
    var hit = SearchHit(
      source: .note, page: SampleCourse.section.id, courseTitle: "Innovations",
      moduleTitle: "988", pageTitle: "What 988 changed", place: Place(block: 2, offset: 0),
      snippet: [.init("Ask the "), .init("sergeant", isMatch: true)])
    hit.annotation = annotation.id
    rig.hits = [hit]
    rig.press(.character("]"), .character("\\"))
    type("sergeant", on: &rig)
    #expect(rig.drawing().contains("What 988 changed (your note)"))
    rig.press(.enter)
    #expect(line("Paragraph 3 says", in: rig)?.contains("▌") == true)
  }
}

private func quotation(_ block: Int) -> Quotation {
  Quotation(
    text: "Paragraph \(block + 1) says what changed, and who answers now.", heading: nil,
    block: block)
}

private func placeOf(_ page: PageID) -> KeptPlace {
  KeptPlace(
    page: page, place: .start, pageTitle: "Page", courseTitle: "Course", moduleTitle: nil)
}
