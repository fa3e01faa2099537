public import CourseModel
public import TerminalUI

/// A page in lines of a width: its title, its blocks, and what a screen adds after them.
///
/// Blocks are set when lines of theirs are asked for, and the last ones are kept. Nothing here looks
/// at the whole page unless it says so, so it costs the same on line 10 and on line 100,000. A
/// layout is a value; for another width or other marks make another one and take the place along:
///
///     let place = layout.place(of: top)
///     layout = PageLayout(heading: layout.heading, body: layout.body, typesetter: narrower)
///     top = layout.anchor(for: place)
public struct PageLayout: Sendable {
  /// What stands at the top of the page.
  public let heading: [Inline]
  public let body: Body
  public private(set) var typesetter: Typesetter
  /// Lines after the end of the body, such as where the page leads next.
  public var extraLines: [StyledLine]
  /// What was opened in place, such as a footnote, by the block that it stands below.
  public let asides: [Int: [Aside]]
  private(set) var cache = LineCache()

  public init(
    heading: [Inline], body: Body, typesetter: Typesetter, extraLines: [StyledLine] = [],
    asides: [Int: [Aside]] = [:]
  ) {
    self.heading = heading
    self.body = body
    self.typesetter = typesetter
    self.extraLines = extraLines
    self.asides = asides
  }

  public init(
    _ page: Page, typesetter: Typesetter, extraLines: [StyledLine] = [],
    asides: [Int: [Aside]] = [:]
  ) {
    self.init(
      heading: page.heading, body: page.body, typesetter: typesetter, extraLines: extraLines,
      asides: asides)
  }

  /// The same page with its pictures drawn, as far as they are there.
  public func showing(_ pictures: [String: CellPicture]) -> PageLayout {
    var layout = self
    layout.typesetter.pictures = pictures
    // What is in the cache was set without them.
    layout.cache = LineCache()
    return layout
  }

  // MARK: Lines

  /// The title's index, those of the body, and that of the extra lines.
  var blocks: ClosedRange<Int> { -1...body.count }

  /// The lines of a block; none outside of the page.
  func lines(ofBlock block: Int) -> [StyledLine] {
    if block == body.count { return extraLines }
    return entry(block)?.lines ?? []
  }

  private func entry(_ block: Int) -> LineCache.Entry? {
    guard (-1..<body.count).contains(block) else { return nil }
    if let known = cache.entry(block) { return known }
    let entry: LineCache.Entry
    if block == -1 {
      entry = LineCache.Entry(lines: typesetter.title(heading), neighbor: nil)
    } else {
      let content = body[block]
      var lines = typesetter.lines(of: content, after: neighbor(before: block))
      for aside in asides[block] ?? [] {
        lines += typesetter.lines(of: aside, offset: lines.last?.offset ?? 0)
      }
      entry = LineCache.Entry(lines: lines, neighbor: Neighbor(content))
    }
    cache.add(entry, for: block)
    return entry
  }

  private func neighbor(before block: Int) -> Neighbor? {
    guard block > 0 else { return nil }
    return cache.entry(block - 1)?.neighbor ?? Neighbor(body[block - 1])
  }

  /// At most `count` lines from an anchor on.
  public func lines(from anchor: Anchor, count: Int) -> [PlacedLine] {
    var result: [PlacedLine] = []
    var anchor = Anchor(block: max(-1, anchor.block), line: max(0, anchor.line))
    while anchor.block <= body.count, result.count < count {
      let lines = lines(ofBlock: anchor.block)
      while anchor.line < lines.count, result.count < count {
        result.append(PlacedLine(anchor: anchor, line: lines[anchor.line]))
        anchor.line += 1
      }
      anchor = Anchor(block: anchor.block + 1, line: 0)
    }
    return result
  }

  /// Every line of the page in turn, none of them kept.
  public func forEachLine(_ use: (StyledLine) throws -> Void) rethrows {
    try typesetter.title(heading).forEach(use)
    var previous: Neighbor?
    for block in body {
      try typesetter.lines(of: block, after: previous).forEach(use)
      previous = Neighbor(block)
    }
    try extraLines.forEach(use)
  }

  /// The page as plain text, a line of it each.
  public func plainLines() -> [String] {
    var lines: [String] = []
    forEachLine { lines.append($0.text) }
    return lines
  }
}
