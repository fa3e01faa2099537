import CourseModel
import Diagnostics
import TerminalUI
import Testing

@testable import Typesetting

/// What Markdown alone doesn't show, or shows only a loader.
@Suite struct StructureTests {
  private static let range = SourceRange(
    SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 1))

  private func block(_ kind: Block.Kind) -> Block { Block(kind, Self.range) }

  private func text(
    _ blocks: [Block], width: Int = 30, charset: Charset = .unicode
  ) -> String {
    PageLayout(
      heading: [], body: Body(blocks), typesetter: Typesetter(width: width, charset: charset)
    )
    .plainLines().joined(separator: "\n")
  }

  private func item(_ words: String, box: Bool? = nil) -> BlockList.Item {
    BlockList.Item(box: box, blocks: [block(.paragraph([.text(words)]))], range: Self.range)
  }

  @Test func setsAVoiceUnderItsRole() {
    let voice = block(
      .voice(
        role: [.text("911 telecommunicator")],
        [block(.paragraph([.text("I stay on the line until they answer.")]))]))
    #expect(text([voice]) == "911 telecommunicator\n▌ I stay on the line until\n▌ they answer.")
    let lines = Typesetter(width: 80, charset: .ascii).lines(of: voice)
    #expect(
      lines.map(\.text) == ["911 telecommunicator", "| I stay on the line until they answer."])
    #expect(lines.map(\.offset) == [0, 21])
  }

  /// A long list comes in slices of one item each, and looks as if it came whole.
  @Test(arguments: [true, false], [nil, 8])
  func joinsTheSlicesOfAList(isTight: Bool, start: Int?) {
    let items = ["one", "two", "three"].map { item($0) }
    let width = start == nil ? 0 : 2
    let whole = BlockList(start: start, numberWidth: width, isTight: isTight, items: items)
    let slices = items.enumerated().map { index, item in
      block(
        .list(
          BlockList(
            start: start.map { $0 + index }, numberWidth: width, isTight: isTight,
            isContinued: index > 0, items: [item])))
    }
    let before = block(.paragraph([.text("Before.")]))
    #expect(text([before] + slices) == text([before, block(.list(whole))]))
  }

  @Test func drawsBoxesInItsOwnMarks() {
    let list = block(
      .list(
        BlockList(
          start: nil, isTight: true, items: [item("done", box: true), item("open", box: false)])))
    #expect(text([list]) == "  [✓] done\n  [ ] open")
    #expect(text([list], charset: .ascii) == "  [x] done\n  [ ] open")
  }

  /// A header that is a text of its own isn't said again with each cell below it.
  @Test func aLongHeaderIsCutInRecords() {
    let words = String(repeating: "header ", count: 3_000)
    let table = Table(
      alignments: [], header: [[.text(words)], [.text("b")], [.text("c")]],
      rows: Array(repeating: [[.text("one")], [.text("two")], [.text("three")]], count: 50))
    let lines = Typesetter(width: 12, charset: .unicode).lines(of: block(.table(table)))
    #expect(lines.reduce(0) { $0 + $1.text.count } < 50 * 300)
    #expect(lines.contains { $0.text.contains("…") })
    #expect(lines.contains { $0.text == "c: three" })
  }

  /// A cluster of any length is drawn as far as a cell goes.
  @Test func aTowerOfMarksFitsACell() {
    let tower = "a" + String(repeating: "\u{301}", count: 20_000) + " b"
    let lines = Typesetter(width: 20, charset: .unicode).lines(of: [
      block(.paragraph([.text(tower)]))
    ])
    #expect(lines.map(\.text.unicodeScalars.count) == [7])
  }

  /// Lists and quotes 64 deep, at widths down to one cell, with everything else inside.
  @Test(arguments: [1, 2, 3, 5, 10, 20, 40])
  func leavesRoomForDeepText(width: Int) {
    let inner = blocks(ofMarkdown: Sample.allCases.map(\.markdown).joined(separator: "\n\n"))
    var deep = inner
    for level in 0..<64 {
      let range = Self.range
      deep = [
        level.isMultiple(of: 2)
          ? block(.quote(deep))
          : block(
            .list(
              BlockList(
                start: level, numberWidth: 2, isTight: true,
                items: [BlockList.Item(box: true, blocks: deep, range: range)])))
      ]
    }
    let lines = Typesetter(width: width, charset: .unicode).lines(of: deep[0])
    #expect(lines.allSatisfy { $0.columns <= max(2, width) })
    let least = min(10, (width + 1) / 2)
    #expect(lines.contains { $0.text.count >= least })
    let expected = deep[0].plainText.filter { !$0.isWhitespace }.count
    let found = lines.reduce(0) { $0 + $1.text.filter { !$0.isWhitespace }.count }
    #expect(found > expected * 9 / 10)
  }

  @Test func tellsLooksApart() {
    let page = blocks(ofMarkdown: "a *b **c*** `d` ~~e~~ [f *g*](h) <x> ![i](j)")
    let spans = Typesetter(width: 80, charset: .unicode).lines(of: page[0]).flatMap(\.spans)
    let link = LinkReference(.address("h"), ordinal: 0)
    #expect(
      spans == [
        .init("a "), .init("b ", Style(.plain, .italic)),
        .init("c", Style(.plain, [.bold, .italic])),
        .init(" "), .init("d", .code), .init(" "), .init("~e~", Style(.plain, .struck)), .init(" "),
        .init("f ", .link, link: link),
        .init("g", Style(.link, [.underlined, .italic]), link: link),
        .init(" "), .init("<x>", .subtle), .init(" "), .init("[picture: i]", .subtle),
      ])
  }

  @Test func warnsInTheColorOfCaution() {
    for alert in Alert.allCases {
      let lines = Typesetter(width: 40, charset: .unicode)
        .lines(of: block(.alert(alert, [block(.paragraph([.text("Words.")]))])))
      #expect(lines.map(\.text) == ["▌ \(alert.rawValue)", "▌ Words."])
      let isGrave = alert == .warning || alert == .caution
      #expect(lines.first?.spans.last?.style == (isGrave ? .caution : Style(.accent, .bold)))
    }
  }

  @Test func makesLinesOfAParagraphAlone() {
    let typesetter = Typesetter(width: 12, charset: .unicode)
    let lines = typesetter.lines(of: [.text("Send two patrol units")], style: .strong)
    #expect(lines.map(\.text) == ["Send two", "patrol units"])
    #expect(lines.allSatisfy { $0.spans.allSatisfy { $0.style == .strong } })
    #expect(lines[0].prefixed(by: [.init("1  ")]).text == "1  Send two")
    #expect(typesetter.lines(of: [block(.rule), block(.rule)]).count == 3)
  }

  /// However far one reads, only the last screenfuls are kept.
  @Test func keepsFewLines() {
    let paragraph = block(.paragraph([.text(String(repeating: "word ", count: 200))]))
    let page = PageLayout(
      heading: [], body: Body(Array(repeating: paragraph, count: 3_000)),
      typesetter: Typesetter(width: 40, charset: .unicode))
    var anchor = page.start
    for _ in 0..<500 { anchor = page.moved(anchor, by: 60, rows: 24) }
    #expect(anchor.block > 900)
    #expect(page.cache.lineCount <= 2_000)
  }
}
