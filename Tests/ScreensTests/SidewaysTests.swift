import CourseModel
import ProgressTracking
import TerminalUI
import TestSupport
import Testing

@testable import Screens

@Suite struct SidewaysTests {
  private static let area = Area(columns: 0..<80, rows: 0..<12)

  private func cells(_ texts: [String]) -> [[Inline]] { texts.map { [.text($0)] } }

  private func reader(charset: Charset = .unicode) -> ReaderScreen {
    let names = ["Northern Virginia", "Blue Ridge", "Tidewater", "Southside"]
    let table = Table(
      alignments: [.none] + Array(repeating: .right, count: 8),
      header: cells(["Region"] + (1...8).map { "Quarter \($0)" }),
      rows: names.enumerated().map { row, name in
        cells([name] + (1...7).map { "\(row * 100_000 + $0 * 1_111)" })
          + [[.link(destination: "next.md", title: "", [.text("more on \(name)")])]]
      })
    let code =
      "let answer = call.isInDanger ? Team.police : Team.mobile  // as the protocol has it, page 3\n"
    let body = Body(
      [paragraph("Before."), Block(.table(table), nowhere), Block(.code(info: "", code), nowhere)]
        + (1...20).map { paragraph("Paragraph \($0).") })
    let page = Page(
      header: SampleCourse.section, heading: [.text("Wide")], body: body, content: .reading,
      diagnostics: [])
    return ReaderScreen(
      page: page, at: .start, ending: [], area: Self.area, charset: charset)
  }

  private func press(_ key: Key, _ reader: inout ReaderScreen) {
    guard let message = reader.keys.first(where: { $0.keys.contains(key) })?.message else { return }
    _ = reader.update(message)
  }

  private func drawing(_ reader: ReaderScreen, charset: Charset = .unicode) -> String {
    var frame = Frame(size: Size(columns: 80, rows: 12), charset: charset)
    reader.draw(on: &frame, in: Self.area)
    return frame.text
  }

  @Test(arguments: [Charset.unicode, .ascii])
  func goesSidewaysAndBack(_ charset: Charset) throws {
    var reader = reader(charset: charset)
    let name = "sideways" + (charset.asciiMarks ? "-ascii" : "")
    let folded = drawing(reader, charset: charset)
    try expectSnapshot(of: folded, named: name + "-folded")
    press(.left, &reader)
    #expect(drawing(reader, charset: charset) == folded)
    press(.right, &reader)
    let unfolded = drawing(reader, charset: charset)
    try expectSnapshot(of: unfolded, named: name + "-0")
    press(.right, &reader)
    press(.right, &reader)
    try expectSnapshot(of: drawing(reader, charset: charset), named: name + "-16")
    press(.left, &reader)
    press(.left, &reader)
    #expect(drawing(reader, charset: charset) == unfolded)
    press(.left, &reader)
    #expect(drawing(reader, charset: charset) == folded)
  }

  @Test func endsWhereTheWidestLineDoes() {
    var reader = reader()
    for _ in 0..<40 { press(.right, &reader) }
    let end = drawing(reader)
    #expect(!end.contains("›"))
    press(.right, &reader)
    #expect(drawing(reader) == end)
    press(.left, &reader)
    #expect(drawing(reader) != end)
  }

  @Test func keepsThePlaceAndSaysNothingWhereNothingIsWide() {
    var reader = reader()
    for _ in 0..<3 { press(.down, &reader) }
    let place = reader.place
    press(.right, &reader)
    #expect(reader.place == place)
    press(.left, &reader)
    #expect(reader.place == place)
    press(.end, &reader)
    let end = drawing(reader)
    #expect(!reader.keys.contains { $0.keys.contains(.right) })
    press(.right, &reader)
    #expect(drawing(reader) == end)
  }

  /// A link that Tab goes to is seen, and its cells can be clicked where they stand.
  @Test func bringsALinkIntoSight() throws {
    var reader = reader()
    press(.right, &reader)
    press(.tab, &reader)
    var frame = Frame(size: Size(columns: 80, rows: 12))
    reader.draw(on: &frame, in: Self.area)
    let cursor = try #require(frame.cursor)
    let row = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
    #expect(row.dropFirst(cursor.column).hasPrefix("more on Northern Virginia"))
    #expect(frame.tag(at: cursor) != nil)
  }
}
