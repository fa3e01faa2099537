public import CourseModel
internal import ProgressTracking
public import TerminalUI
public import Typesetting

/// A page of text. However long it is, a key costs what is on the screen.
public struct ReaderScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case scroll(Int)
    case screens(Double)
    case start, end
    case goOn
    case nextLink, previousLink
    case follow
    case click(Int)
  }

  public let page: Page
  public internal(set) var layout: PageLayout
  /// The line at the top of the screen.
  public internal(set) var top: Anchor
  /// Its place in the text, which holds when the layout changes.
  public private(set) var place: Place
  /// The link that has the cursor.
  private var focus: PlacedLink?
  private(set) var area: Area
  private let charset: Charset
  private var ending: [StyledLine]
  /// What of the page's pictures is drawn, and what was asked for.
  var pictures = Pictures()

  /// Shows the page from a place on; `ending` stands below the text.
  public init(
    page: Page, at place: Place, ending: [StyledLine], area: Area, charset: Charset
  ) {
    self.page = page
    self.area = area
    self.charset = charset
    self.ending = ending
    self.place = place
    layout = Self.layout(of: page, ending: ending, area: area, charset: charset)
    top = layout.start
    if place != .start {
      top = layout.clamped(layout.anchor(for: place), rows: area.height)
    }
  }

  private static func layout(
    of page: Page, ending: [StyledLine], area: Area, charset: Charset
  ) -> PageLayout {
    let (width, _) = Typesetter.measure(for: area.width)
    return PageLayout(
      page, typesetter: Typesetter(width: width, charset: charset), extraLines: ending)
  }

  var rows: Int { max(1, area.height) }

  /// The end of the page is on the screen.
  public var isAtEnd: Bool { layout.isAtEnd(top, rows: rows) }

  public var keys: [KeyBinding<Message>] {
    [
      KeyBinding(.space, isAtEnd ? "next" : "on", .goOn, prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", "line up", .scroll(-1)),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", "line down", .scroll(1), prominence: 2,
        bar: .init("Up Down", "scroll")),
      KeyBinding([.pageUp, .character("b")], "screen up", .screens(-1)),
      KeyBinding(.pageDown, "screen down", .screens(1)),
      KeyBinding(.character("u"), "half a screen up", .screens(-0.5)),
      KeyBinding(.character("d"), "half a screen down", .screens(0.5)),
      KeyBinding([.home, .character("g")], "top", .start),
      KeyBinding([.end, .character("G")], "end", .end),
      KeyBinding(.tab, "link", .nextLink, prominence: 4),
      KeyBinding(.backTab, "link before", .previousLink),
      KeyBinding(.enter, "follow the link", .follow, prominence: focus == nil ? nil : 3),
    ]
  }

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .scroll(let lines): move(by: lines)
    case .screens(let screens): move(by: Int((Double(max(1, rows - 1)) * screens).rounded()))
    case .start: stand(at: layout.start)
    case .end: stand(at: layout.end(rows: rows))
    case .goOn:
      if isAtEnd { return [.goOn] }
      move(by: max(1, rows - 1))
    case .nextLink: focusLink(forward: true)
    case .previousLink: focusLink(forward: false)
    case .follow:
      guard let focus else { return [.say("Tab goes to a link, Enter follows it.")] }
      return follow(focus.reference)
    case .click(let tag):
      let links = layout.links(from: top, count: rows)
      guard links.indices.contains(tag) else { return [] }
      focus = links[tag]
      return follow(links[tag].reference)
    }
    return []
  }

  /// Goes to a heading; false where the page has none such.
  public mutating func go(to slug: String) -> Bool {
    guard let anchor = layout.anchor(ofHeading: slug) else { return false }
    stand(at: layout.clamped(anchor, rows: rows))
    return true
  }

  private mutating func follow(_ link: LinkReference) -> [PageEffect] {
    switch link.target {
    case .footnote(let number):
      guard let anchor = layout.anchor(ofFootnote: number) else { return [] }
      let before = place
      stand(at: layout.clamped(anchor, rows: rows))
      return [.leftFrom(before)]
    case .address(let destination):
      if destination.hasPrefix("#") {
        let before = place
        return go(to: String(destination.dropFirst()))
          ? [.leftFrom(before)] : [.say("No heading \(destination) on this page.")]
      }
      return [.follow(destination)]
    }
  }

  /// Goes back to a place of the same page.
  public mutating func go(to place: Place) {
    stand(at: layout.clamped(layout.anchor(for: place), rows: rows))
  }

  private mutating func focusLink(forward: Bool) {
    let next =
      forward
      ? layout.nextLink(after: focus, from: top) : layout.previousLink(before: focus, from: top)
    guard let next else { return }
    focus = next
    let shown = layout.lines(from: top, count: rows)
    if !shown.contains(where: { $0.anchor == next.anchor }) {
      top = layout.clamped(
        layout.moved(next.anchor, by: -(rows / 3), rows: rows), rows: rows)
      place = layout.place(of: top)
    }
  }

  private mutating func move(by lines: Int) {
    stand(at: layout.moved(top, by: lines, rows: rows))
  }

  private mutating func stand(at anchor: Anchor) {
    top = anchor
    place = layout.place(of: anchor)
    // A link that left the screen lost the cursor.
    if let focused = focus, !layout.links(from: top, count: rows).contains(focused) { focus = nil }
  }

  /// Puts other lines below the text.
  public mutating func end(with ending: [StyledLine]) {
    self.ending = ending
    resized(to: area)
  }

  public mutating func resized(to area: Area) {
    self.area = area
    layout = Self.layout(of: page, ending: ending, area: area, charset: charset)
      .showing(pictures.drawn)
    top =
      place == .start
      ? layout.start : layout.clamped(layout.anchor(for: place), rows: rows)
    focus = nil
  }

  public func draw(on frame: inout Frame, in area: Area) {
    let (_, margin) = Typesetter.measure(for: area.width)
    let column = area.columns.lowerBound + margin
    let lines = layout.lines(from: top, count: area.height)
    for (row, line) in lines.enumerated() {
      frame.draw(
        line.line, at: Position(column: column, row: area.rows.lowerBound + row),
        focused: focus?.anchor == line.anchor ? focus?.reference : nil)
    }
    for (tag, link) in layout.links(from: top, count: area.height).enumerated() {
      guard let index = lines.firstIndex(where: { $0.anchor == link.anchor }) else { continue }
      let row = area.rows.lowerBound + index
      frame.addZone(
        columns: (column + link.columns.lowerBound)..<(column + link.columns.upperBound),
        rows: row..<(row + 1), tag: tag)
      if link == focus {
        frame.cursor = Position(column: column + link.columns.lowerBound, row: row)
      }
    }
    if frame.cursor == nil { frame.cursor = Position(column: column, row: area.rows.lowerBound) }
  }
}
