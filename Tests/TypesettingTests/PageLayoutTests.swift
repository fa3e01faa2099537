import CourseModel
import Synchronization
import TerminalUI
import Testing
import Typesetting

@Suite struct PageLayoutTests {
  /// Pages put together by chance from the examples of the specification.
  static let pages: [String] = (0..<12).map { seed in
    var chance = Chance(seed: UInt64(seed))
    let pieces = Specification.examples + Sample.allCases.map(\.markdown)
    return (0..<Int.random(in: 1...30, using: &chance))
      .compactMap { _ in pieces.randomElement(using: &chance) }
      .joined(separator: "\n\n")
  }

  private func page(_ markdown: String, width: Int = 50) -> PageLayout {
    layout(
      markdown, title: "A title that is a little too long for one line of a page", width: width,
      extraLines: [StyledLine(), StyledLine("Next: Voices from the floor, 6 min.")])
  }

  /// All lines with their anchors.
  private func everything(_ layout: PageLayout) -> [PlacedLine] {
    layout.lines(from: layout.start, count: .max)
  }

  @Test(arguments: pages)
  func givesTheLinesOfTheWholePage(_ markdown: String) {
    let page = page(markdown)
    let all = everything(page)
    #expect(all.map(\.line.text) == page.plainLines())
    for start in stride(from: 0, to: all.count, by: 7) {
      #expect(page.lines(from: all[start].anchor, count: 9) == Array(all[start...].prefix(9)))
    }
  }

  @Test(arguments: pages)
  func keepsBlocksApart(_ markdown: String) {
    let lines = everything(page(markdown)).map(\.line)
    for index in lines.indices.dropFirst(3) {
      #expect(!(lines[index].isBlank && lines[index - 1].isBlank && lines[index - 2].isBlank))
    }
  }

  @Test(arguments: pages, [1, 5, 24, 1_000])
  func movesByLines(_ markdown: String, rows: Int) {
    let page = page(markdown)
    let anchors = everything(page).map(\.anchor)
    let last = max(0, anchors.count - rows)
    #expect(page.end(rows: rows) == anchors[last])
    for (index, anchor) in anchors.enumerated() {
      for step in [-1_000, -rows, -1, 0, 1, 3, rows, 1_000] {
        let target = max(0, min(index + step, last))
        #expect(page.moved(anchor, by: step, rows: rows) == anchors[target])
        if target == index + step, index <= last {
          #expect(page.moved(anchors[target], by: -step, rows: rows) == anchor)
        }
      }
      #expect(page.isAtEnd(anchor, rows: rows) == (anchors.count - index <= rows))
    }
  }

  @Test(arguments: pages)
  func keepsThePlaceAtEveryWidth(_ markdown: String) {
    let wide = page(markdown, width: 72)
    let narrow = page(markdown, width: 31)
    for (index, placed) in everything(wide).enumerated() {
      let place = wide.place(of: placed.anchor)
      let back = wide.anchor(for: place)
      if placed.anchor.block < 0 || place == .start {
        #expect(back == wide.start)
      } else {
        // Lines that begin at the same offset, such as a label and its text, are near enough.
        #expect(back.block == placed.anchor.block && abs(back.line - placed.anchor.line) <= 4)
        #expect(wide.place(of: back) == place, "\(index)")
        let there = narrow.anchor(for: place)
        #expect(there.block == place.block)
        #expect(narrow.place(of: there).offset <= max(0, place.offset))
        let next = narrow.place(of: Anchor(block: there.block, line: there.line + 1))
        #expect(next.offset >= place.offset || narrow.isLastLine(there, next: next))
      }
    }
  }

  @Test func opensTheVeryLineAgain() {
    let page = page(Sample.paragraphs.markdown + "\n" + Sample.lists.markdown)
    let all = everything(page).filter { $0.anchor.block > 0 && !$0.line.isBlank }
    #expect(all.count > 40)
    for placed in all {
      #expect(page.anchor(for: page.place(of: placed.anchor)) == placed.anchor)
    }
  }

  @Test func comesBackToWhatIsNoLongerThere() {
    let page = page("One.\n\nTwo.")
    #expect(page.anchor(for: Place(block: 9, offset: 3)) == page.end(rows: 1))
    #expect(page.anchor(for: Place(block: 1, offset: 99)) == Anchor(block: 1, line: 1))
    #expect(page.anchor(for: Place(block: -1, offset: 0)) == page.start)
    #expect(page.place(of: Anchor(block: 1, line: 99)).block == 1)
  }

  @Test(arguments: pages)
  func saysHowMuchIsRead(_ markdown: String) {
    let page = page(markdown)
    let shares = everything(page).map { page.share(of: $0.anchor) }
    #expect(shares.first == 0)
    #expect(shares.last == 1)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func isEmptyWhereThePageIs() {
    let empty = layout("", width: 40)
    #expect(empty.lines(from: empty.start, count: 10).isEmpty)
    #expect(empty.moved(empty.start, by: 1, rows: 10) == empty.start)
    #expect(empty.moved(empty.start, by: -1, rows: 10) == empty.start)
    #expect(empty.end(rows: 10) == empty.start)
    #expect(empty.isAtEnd(empty.start, rows: 10))
    #expect(empty.anchor(for: .start) == empty.start)
    #expect(empty.nextLink(after: nil, from: empty.start) == nil)
  }

  /// What is shown decides what is looked at, on the first page and on the ten-thousandth.
  @Test(arguments: [0, 50_000, 99_990])
  func looksAtWhatIsShownOnly(block: Int) {
    let read = Mutex<Set<Int>>([])
    let paragraph = blocks(ofMarkdown: "One line.")[0]
    let body = Body(count: 100_000) { index in
      read.withLock { _ = $0.insert(index) }
      return paragraph
    }
    let page = PageLayout(
      heading: [.text("Long")], body: body, typesetter: Typesetter(width: 40, charset: .unicode))
    let anchor = Anchor(block: block, line: 0)
    _ = page.lines(from: anchor, count: 24)
    _ = page.moved(anchor, by: 24, rows: 24)
    _ = page.moved(anchor, by: -24, rows: 24)
    _ = page.isAtEnd(anchor, rows: 24)
    _ = page.share(of: anchor)
    _ = page.place(of: anchor)
    _ = page.end(rows: 24)
    #expect(read.withLock { $0.count } < 80)
  }

  @Test func findsHeadingsAndFootnotes() throws {
    let page = page(
      "Text[^1] and more[^2].\n\n## One\n\n> ### Within\n\n- # One\n\n[^1]: A.\n\n[^2]: B.")
    func text(_ anchor: Anchor?) -> String? {
      anchor.flatMap { page.lines(from: $0, count: 1).first?.line.text }
    }
    #expect(text(page.anchor(ofHeading: "one")) == "One")
    #expect(text(page.anchor(ofHeading: "within")) == "▌ Within")
    #expect(text(page.anchor(ofHeading: "one-1")) == "  • One")
    #expect(page.anchor(ofHeading: "none") == nil)
    #expect(page.anchor(ofHeading: "one", isCancelled: { true }) == nil)
    #expect(text(page.anchor(ofFootnote: 2)) == " 2. B.")
    #expect(page.anchor(ofFootnote: 3) == nil)
  }
}

extension PageLayout {
  fileprivate func isLastLine(_ anchor: Anchor, next place: Place) -> Bool {
    place == self.place(of: anchor)
  }
}
