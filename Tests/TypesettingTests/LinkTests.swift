import CourseModel
import TerminalUI
import Testing
import Typesetting

@Suite struct LinkTests {
  private static let page = """
    A [first link that is long enough to be broken](a.md) and `code`, a note[^1], and

    | Here | There |
    |---|---|
    | [cell one](b.md) | [cell two with many words in it](c.md) |
    | [`x` *y*](d.md) | |

    Nothing here.

    - [item](e.md)
      > [quoted](f.md)

    [^1]: <https://example.org/>
    """

  private static let targets: [LinkReference.Target] = [
    .address("a.md"), .footnote(1), .address("b.md"), .address("c.md"), .address("d.md"),
    .address("e.md"), .address("f.md"), .address("https://example.org/"),
  ]

  @Test(arguments: [12, 24, 40, 80])
  func walksThroughAllLinksOnce(width: Int) {
    let page = layout(Self.page, title: "Links", width: width)
    var found: [PlacedLink] = []
    while let next = page.nextLink(after: found.last, from: page.start) { found.append(next) }
    #expect(found.map(\.reference.target) == Self.targets)
    #expect(Set(found).count == Self.targets.count)

    var back: [PlacedLink] = []
    let end = Anchor(block: page.body.count, line: 0)
    while let previous = page.previousLink(before: back.last, from: end) { back.append(previous) }
    #expect(back.reversed() == found)
    #expect(page.links(from: page.start, count: .max) == found)
  }

  @Test func knowsTheCellsOfALink() throws {
    let page = layout(Self.page, width: 24)
    let first = try #require(page.nextLink(after: nil, from: page.start))
    let line = try #require(page.lines(from: first.anchor, count: 1).first).line
    let cells = Array(line.text)[first.columns]
    #expect(String(cells) == "first link that is")
    #expect(line.links.map(\.columns) == [first.columns])
  }

  @Test func showsOnlyLinksThatBeginThere() {
    let page = layout(Self.page, width: 24)
    let second = Anchor(block: 0, line: 1)
    #expect(page.links(from: second, count: 2).map(\.reference.target) == [.footnote(1)])
    #expect(page.nextLink(after: nil, from: second)?.reference.target == .footnote(1))
    #expect(page.nextLink(after: nil, from: Anchor(block: 2, line: 0), limit: 0) == nil)
  }

  @Test func drawsTheFocusedLinkReversed() throws {
    let page = layout("See [this *page*](a.md), [that](b.md).", width: 40)
    let link = try #require(page.nextLink(after: nil, from: page.start))
    let line = try #require(page.lines(from: page.start, count: 1).first).line
    var frame = Frame(size: Size(columns: 30, rows: 2))
    let focus = frame.draw(line, at: Position(column: 2, row: 1), focused: link.reference)
    #expect(focus == Position(column: 6, row: 1))
    #expect(frame.text == "\n  See this page, that.")
    let reversed = (0..<30).filter {
      frame[Position(column: $0, row: 1)].style.traits.contains(.reversed)
    }
    #expect(reversed == Array(6..<15))
    #expect(frame.draw(line, at: Position(column: 0, row: 0), limit: 6) == nil)
    #expect(frame.text == "See th\n  See this page, that.")
  }
}
