import CourseModel
import TerminalUI
import Typesetting

/// A layout gone through from its start to its end, and what is amiss with it.
struct LayoutReading {
  private let layout: PageLayout
  private let width: Int
  private let charset: Charset
  private(set) var faults: [String] = []

  /// A page of more lines is gone through as far as that: what comes then is more of the same.
  private static let mostLines = 4_000
  private static let rows = 20

  init(_ layout: PageLayout) {
    self.layout = layout
    width = layout.typesetter.width
    charset = layout.typesetter.charset
  }

  mutating func readThrough() {
    var check = LineCheck(width: width, charset: charset)
    var last: PlacedLine?
    let lines = layout.lines(from: Anchor(block: -1, line: 0), count: Self.mostLines)
    for placed in lines {
      check.check(placed.line.shown(from: 0, width: width, marks: charset.marks))
      let reach = placed.line.reach(width: width)
      if reach > 0 {
        check.check(placed.line.shown(from: reach, width: width, marks: charset.marks))
      }
      if let last, last.anchor.block == placed.anchor.block, last.line.offset > placed.line.offset {
        faults.append("Offsets fall within block \(placed.anchor.block)")
      }
      last = placed
    }
    faults += check.faults
    for index in stride(from: 0, to: lines.count, by: max(1, lines.count / 40)) {
      checkPlace(of: lines[index].anchor)
    }
    walkScreens(lineCount: lines.count)
    walkLinks()
  }

  /// A place that a line stands for leads to a line of that place.
  private mutating func checkPlace(of anchor: Anchor) {
    let place = layout.place(of: anchor)
    let found = layout.place(of: layout.anchor(for: place))
    if found != place { faults.append("The place \(place) leads to \(found)") }
  }

  /// Screen by screen one comes to the end, and not later than there are lines.
  private mutating func walkScreens(lineCount: Int) {
    var anchor = layout.start
    var screens = 0
    while !layout.isAtEnd(anchor, rows: Self.rows), screens * Self.rows < lineCount {
      let next = layout.moved(anchor, by: Self.rows, rows: Self.rows)
      if next <= anchor {
        faults.append("No way on from \(anchor)")
        return
      }
      anchor = next
      screens += 1
    }
    let end = layout.end(rows: Self.rows)
    if !layout.isAtEnd(end, rows: Self.rows) { faults.append("The end isn't the end: \(end)") }
  }

  private mutating func walkLinks() {
    var link = layout.nextLink(after: nil, from: layout.start)
    for _ in 0..<200 {
      guard let known = link else { return }
      if known.columns.upperBound > width, layout.typesetter.overflow == .wrap {
        faults.append("A link beyond the edge: \(known.columns)")
      }
      let next = layout.nextLink(after: known, from: known.anchor)
      if let next,
        (next.anchor.block, next.reference.ordinal) <= (known.anchor.block, known.reference.ordinal)
      {
        faults.append("The link after \(known.reference) is \(next.reference)")
        return
      }
      link = next
    }
  }
}
