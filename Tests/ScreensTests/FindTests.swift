import CourseModel
import ProgressTracking
@testable import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct FindTests {
  private func reader(size: Size = Size(columns: 80, rows: 24)) -> Rig {
    var rig = Rig(size: size, kept: placeOf(SampleCourse.section.id))
    rig.press(.space)
    return rig
  }

  private func type(_ text: String, on rig: inout Rig) {
    for character in text { rig.press(character == " " ? .space : .character(character)) }
  }

  @Test func findsAsOneTypes() {
    var rig = reader()
    rig.press(.character("/"))
    type("paragraph 1", on: &rig)
    // 1, 10 to 19.
    #expect(rig.drawing().contains("1 of 11"))
    type("7", on: &rig)
    #expect(rig.drawing().contains("1 of 1"))
    #expect(rig.drawing().contains("Paragraph 17 says"))
  }

  @Test func nothingFoundSaysSoAndStays() {
    var rig = reader()
    let before = rig.drawing()
    rig.press(.character("/"))
    type("zebra", on: &rig)
    #expect(rig.drawing().contains("none"))
    rig.press(.escape)
    #expect(rig.drawing() == before)
  }

  @Test func escapeGoesBackToWhereOneWas() {
    var rig = reader()
    rig.press(.down, .down)
    let before = rig.drawing()
    rig.press(.character("/"))
    type("paragraph 30", on: &rig)
    #expect(rig.drawing() != before)
    rig.press(.escape)
    #expect(rig.drawing() == before)
  }

  @Test func nAndNWalkRoundTheMatches() {
    var rig = reader()
    rig.press(.character("/"))
    type("together", on: &rig)
    rig.press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace, .backspace)
    rig.press(.backspace)
    type("paragraph 3", on: &rig)
    rig.press(.enter)
    #expect(rig.drawing().contains("n N 1 of 11"))
    rig.press(.character("n"), .character("n"))
    #expect(rig.drawing().contains("n N 3 of 11"))
    rig.press(.character("N"), .character("N"), .character("N"))
    #expect(rig.drawing().contains("From the end: 11 of 11."))
    rig.press(.character("n"))
    #expect(rig.drawing().contains("From the top again: 1 of 11."))
    rig.press(.escape)
    #expect(!rig.drawing().contains("of 11"))
  }

  /// What was kept is come back from, as from a link.
  @Test func backspaceLeadsToWhereTheSearchBegan() {
    var rig = reader()
    for _ in 0..<5 { rig.press(.down) }
    let before = rig.drawing()
    rig.press(.character("/"))
    type("paragraph 40", on: &rig)
    rig.press(.enter, .escape)
    #expect(rig.drawing() != before)
    rig.press(.backspace)
    #expect(rig.drawing() == before)
  }

  @Test func theMatchHasTheCursorAndIsMarked() throws {
    var rig = reader()
    rig.press(.character("/"))
    type("answers", on: &rig)
    rig.press(.enter)
    var frame = Frame(size: Size(columns: 80, rows: 24))
    rig.screen.draw(on: &frame)
    let cursor = try #require(frame.cursor)
    #expect(frame[cursor].character == "a")
    #expect(frame[cursor].style.traits.contains(.reversed))
  }

  @Test(arguments: [("Paragraph", 40), ("paragraph", 40), ("PARAGRAPH", 0)])
  func aCapitalMeansACapital(_ words: String, _ count: Int) {
    var rig = reader()
    rig.press(.character("/"))
    type(words, on: &rig)
    #expect(rig.drawing().contains(count == 0 ? "none" : "1 of \(count)"))
  }

  @Test func lettersAreTypedAndNothingElse() {
    var rig = reader()
    rig.press(.character("/"))
    type("q?!t[]w", on: &rig)
    #expect(!rig.screen.isOver)
    #expect(rig.drawing().contains("/q?!t[]w"))
    #expect(rig.drawing().contains("988 in a crisis: call or text"))
  }

  /// Whom a search leads to a hard page meets its note first, and then what was found.
  @Test func aSearchSkipsNoContentNote() {
    var rig = reader()
    rig.hits = [
      SearchHit(
        source: .text, page: SampleCourse.voices.id, courseTitle: "Innovations",
        moduleTitle: "988", pageTitle: "Voices from the floor", heading: nil,
        place: Place(block: 1, offset: 0), snippet: [.init("sister", isMatch: true)])
    ]
    rig.press(.character("\\"))
    type("sister", on: &rig)
    rig.press(.enter)
    #expect(rig.drawing().contains("A sister speaks of her brother's worst night."))
    #expect(rig.drawing().contains("Read this page"))
    rig.press(.enter)
    #expect(rig.screen.kept?.isAtGate == false)
    #expect(rig.screen.kept?.page == SampleCourse.voices.id)
  }

  @Test func aSecondSlashSearchesEverything() {
    var rig = reader()
    rig.hits = [
      SearchHit(
        source: .text, page: SampleCourse.section.id, courseTitle: "Innovations",
        moduleTitle: "988", pageTitle: "What 988 changed", heading: "Together",
        place: Place(block: 40, offset: 0),
        snippet: [.init("See "), .init("the next", isMatch: true), .init(" steps.")])
    ]
    rig.press(.character("/"), .character("/"))
    #expect(rig.drawing().contains("Search everything"))
    type("the next", on: &rig)
    #expect(rig.drawing().contains("1 place in 1 course"))
    #expect(rig.drawing().contains("What 988 changed › Together"))
    rig.press(.enter)
    #expect(rig.drawing().contains("See the next steps."))
    rig.press(.escape, .backspace)
    #expect(rig.drawing().contains("Paragraph 1 says"))
    // The search is there again as it was left.
    rig.press(.character("\\"))
    #expect(rig.drawing().contains("/ the next"))
    rig.press(.escape)
    #expect(rig.drawing().contains("Paragraph 1 says"))
  }
}

@Suite struct LinkWalkTests {
  private func atTheEnd() -> Rig {
    var rig = Rig(kept: placeOf(SampleCourse.section.id))
    rig.press(.space, .end)
    return rig
  }

  @Test func aLinkSaysWhereItLeads() {
    var rig = atTheEnd()
    rig.press(.tab)
    #expect(rig.drawing().contains("Enter → 988, Next steps"))
  }

  /// Who only looked into the contents sees beside the text where they are.
  @Test func theContentsBesideTheTextShowWhereOneIs() {
    var rig = Rig(size: Size(columns: 120, rows: 16), kept: placeOf(SampleCourse.section.id))
    rig.press(.space)
    let before = rig.screen.session?.outline.selection
    rig.press(.character("t"), .end)
    #expect(rig.screen.session?.outline.selection != before)
    rig.press(.escape)
    #expect(rig.screen.session?.outline.selection == before)
  }

  @Test func backAndForward() {
    var rig = atTheEnd()
    let before = rig.drawing()
    rig.press(.tab, .enter)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    rig.press(.altLeft)
    // But for the line above, which says what is left from here.
    #expect(
      rig.drawing().split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
    rig.press(.altRight)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    rig.press(.control("o"), .character("L"))
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    rig.press(.character("L"))
    #expect(rig.drawing().contains("Nothing to go forward to."))
  }

  @Test func anAddressIsShownWholeBeforeItIsOpened() {
    let address = "https://example.org/" + String(repeating: "long/", count: 40) + "end"
    var rig = Rig(kept: placeOf(SampleCourse.section.id))
    rig.press(.space)
    rig.send(.addressResolved(address))
    let drawing = rig.drawing()
    #expect(drawing.contains("THIS LINK LEADS OUT OF THE COURSE"))
    #expect(drawing.contains("end"))
    #expect(!rig.effects.contains(.openAddress(address)))
    rig.press(.character("y"))
    #expect(rig.effects.contains(.copy(address)))
    rig.send(.addressResolved(address))
    rig.press(.enter)
    #expect(rig.effects.contains(.openAddress(address)))
  }
}

private func placeOf(_ page: PageID) -> KeptPlace {
  KeptPlace(
    page: page, place: .start, pageTitle: "Page", courseTitle: "Course", moduleTitle: nil)
}
