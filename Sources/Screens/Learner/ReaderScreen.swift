public import CourseModel
internal import Diagnostics
internal import InterfaceWords
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
    case find(FindMessage)
    case marks(MarkMessage)
    /// So many steps to the right; to the left where it is negative.
    case sideways(Int)
    case click(Int)
  }

  public let page: Page
  public internal(set) var layout: PageLayout
  /// The line at the top of the screen.
  public internal(set) var top: Anchor
  /// Its place in the text, which holds when the layout changes.
  public private(set) var place: Place
  /// The link that has the cursor.
  public private(set) var focus: PlacedLink?
  /// What is looked for in the page.
  var finding: Finding?
  /// What the person has marked and written on the page.
  var marks = PageMarks()
  private(set) var area: Area
  /// How far wide tables and code are scrolled sideways; nil while they are folded to fit.
  var shift: Int?
  private let charset: Charset
  private var ending: [StyledLine]
  private var terms: [String: Term] = [:]
  private var body: Body
  /// What was opened in place, by the block that it stands below.
  private var asides: [Int: [Aside]] = [:]
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
    body = page.body
    layout = PageLayout(
      page, typesetter: Self.typesetter(area, charset), extraLines: ending)
    top = layout.start
    if place != .start {
      top = layout.clamped(layout.anchor(for: place), rows: area.height)
    }
  }

  private static func typesetter(
    _ area: Area, _ charset: Charset, overflow: Typesetter.Overflow = .wrap
  ) -> Typesetter {
    Typesetter(width: area.text.width, charset: charset, overflow: overflow)
  }

  var rows: Int { max(1, area.height - noteRows) }

  /// The end of the page is on the screen.
  public var isAtEnd: Bool { layout.isAtEnd(top, rows: rows) }

  /// How much of the text is still to be read, 0…1, by the lines of its file.
  public var shareLeft: Double {
    if place == .start { return 1 }
    if isAtEnd { return 0 }
    guard let last = body.indices.last, body.indices.contains(top.block), top.block > 0 else {
      return 1
    }
    let first = body[0].range.start.line
    let lines = body[last].range.end.line - first
    return lines > 0 ? 1 - Double(body[top.block].range.start.line - first) / Double(lines) : 1
  }

  /// Words are being typed: what is looked for, or a note.
  public var isTyping: Bool { finding?.isTyping ?? false || marks.writing != nil }

  public var keys: [KeyBinding<Message>] {
    if marks.writing != nil { return writingKeys }
    if isTyping { return findKeys }
    if marks.choice != nil { return markKeys }
    return findKeys + [
      KeyBinding(.space, isAtEnd ? wording.keys.next : wording.keys.goOn, .goOn, prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.lineUp, .scroll(-1)),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.lineDown, .scroll(1),
        prominence: 3,
        bar: .init("Up Down", wording.keys.scroll)),
      KeyBinding([.pageUp, .character("b")], wording.keys.screenUp, .screens(-1)),
      KeyBinding(.pageDown, wording.keys.screenDown, .screens(1)),
      KeyBinding(.character("u"), wording.keys.halfScreenUp, .screens(-0.5)),
      KeyBinding(.character("d"), wording.keys.halfScreenDown, .screens(0.5)),
      KeyBinding([.home, .character("g")], wording.keys.top, .start),
      KeyBinding([.end, .character("G")], wording.keys.end, .end),
      KeyBinding(.tab, wording.keys.link, .nextLink, prominence: 5),
      KeyBinding(.backTab, wording.keys.linkBefore, .previousLink),
      KeyBinding(
        .enter, focusLabel, .follow, prominence: focus == nil ? nil : 2),
    ] + markKeys + sidewaysKeys
  }

  private var focusLabel: String {
    switch focus?.reference.target {
    case .footnote, .term: isOpen(focus) ? wording.keys.closeIt : wording.keys.openItHere
    case .address, nil: wording.keys.followLink
    }
  }

  public mutating func update(_ message: Message) -> [PageEffect] {
    let before = focus
    var effects = handle(message)
    if focus != before, case .address(let destination)? = focus?.reference.target {
      effects.append(.describe(destination))
    }
    return effects
  }

  private mutating func handle(_ message: Message) -> [PageEffect] {
    switch message {
    case .marks(let message): return mark(message)
    case .scroll(let lines) where marks.writing != nil: move(by: lines)
    // Whatever else is done, no note that is being written goes with it.
    case _ where marks.writing != nil: return []
    default: marks.choice = nil
    }
    switch message {
    case .marks: break
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
      guard let focus else { return [.say(wording.reading.tabToLink)] }
      return follow(focus)
    case .find(let message): return find(message)
    case .sideways(let steps): goSideways(steps)
    case .click(let tag):
      let links = layout.links(from: top, count: rows)
      guard links.indices.contains(tag) else { return [] }
      focus = links[tag]
      return follow(links[tag])
    }
    return []
  }

  /// Goes to a heading; false where the page has none such.
  public mutating func go(to slug: String) -> Bool {
    guard let anchor = layout.anchor(ofHeading: slug) else { return false }
    stand(at: layout.clamped(anchor, rows: rows))
    return true
  }

  /// Goes back to a place of the same page.
  public mutating func go(to place: Place) {
    stand(at: layout.clamped(layout.anchor(for: place), rows: rows))
  }

  // MARK: Links

  private mutating func follow(_ link: PlacedLink) -> [PageEffect] {
    switch link.reference.target {
    case .footnote(let number):
      guard let blocks = layout.footnote(number) else { return [] }
      toggle(link, blocks)
      return []
    case .term(let id):
      guard let term = terms[id] else { return [] }
      let name = Block(.paragraph([.strong(term.title)]), term.range)
      toggle(link, [name] + term.definition)
      return []
    case .address(let destination):
      if destination.hasPrefix("#") {
        let before = place
        return go(to: String(destination.dropFirst()))
          ? [.leftFrom(before)] : [.say(wording.reading.noHeading(destination))]
      }
      return [.follow(destination)]
    }
  }

  private func isOpen(_ link: PlacedLink?) -> Bool {
    guard let link else { return false }
    return asides[link.anchor.block]?.contains { $0.link == link.reference } ?? false
  }

  /// Opens a text below the block that names it, or closes it again. What is above stays where it
  /// is, and the cursor on the link.
  private mutating func toggle(_ link: PlacedLink, _ blocks: [Block]) {
    let block = link.anchor.block
    if isOpen(link) {
      asides[block]?.removeAll { $0.link == link.reference }
    } else {
      asides[block, default: []].append(Aside(link: link.reference, blocks: blocks))
    }
    layOut()
    top = layout.clamped(top, rows: rows)
    focus = link
    if isOpen(link) { reveal(linesOf: block) }
  }

  /// Scrolls down as far as shows a block's last line, but no further than its first.
  private mutating func reveal(linesOf block: Int) {
    let last = layout.lastLine(ofBlock: block)
    let shown = layout.lines(from: top, count: rows)
    guard let bottom = shown.last?.anchor, bottom < last else { return }
    let wanted = layout.moved(last, by: -(rows - 1), rows: rows)
    stand(at: min(wanted, focus?.anchor ?? wanted))
  }

  /// Closes what was opened in place; false where nothing was.
  mutating func closeAsides() -> Bool {
    guard asides.values.contains(where: { !$0.isEmpty }) else { return false }
    asides = [:]
    layOut()
    top = layout.clamped(layout.anchor(for: place), rows: rows)
    return true
  }

  /// Makes links of the first uses of a glossary's terms.
  public mutating func mark(_ terms: [Term], _ uses: TermMarker.Uses) {
    self.terms = Dictionary(terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    body = TermMarker(terms).body(page.body, marking: uses)
    let top = top
    layOut()
    self.top = layout.clamped(top, rows: rows)
  }

  private mutating func focusLink(forward: Bool) {
    let next =
      forward
      ? layout.nextLink(after: focus, from: top) : layout.previousLink(before: focus, from: top)
    guard let next else { return }
    focus = next
    reveal(next)
    show(next.anchor)
  }

  // MARK: Moving

  /// Scrolls to a line that isn't on the screen, so that it stands in its upper third.
  mutating func show(_ anchor: Anchor) {
    let shown = layout.lines(from: top, count: rows)
    guard !shown.contains(where: { $0.anchor == anchor }) else { return }
    top = layout.clamped(layout.moved(anchor, by: -(rows / 3), rows: rows), rows: rows)
    place = layout.place(of: top)
  }

  private mutating func move(by lines: Int) {
    stand(at: layout.moved(top, by: lines, rows: rows))
  }

  mutating func focusNothing() { focus = nil }

  mutating func stand(at anchor: Anchor) {
    top = anchor
    place = layout.place(of: anchor)
    // A link that left the screen lost the cursor.
    if let focused = focus, !layout.links(from: top, count: rows).contains(focused) { focus = nil }
  }

  // MARK: Laying out

  private mutating func layOut() {
    layout = PageLayout(
      heading: page.heading, body: body,
      typesetter: Self.typesetter(
        area, charset, overflow: shift == nil ? .wrap : .scroll),
      extraLines: ending, asides: asides
    )
    .showing(pictures.drawn)
  }

  /// Puts other lines below the text.
  public mutating func end(with ending: [StyledLine]) {
    guard ending != self.ending else { return }
    self.ending = ending
    resized(to: area)
  }

  /// Lays the text out in another part of the screen, or to another measure.
  public mutating func resized(to area: Area) {
    self.area = area
    layOut()
    top =
      place == .start
      ? layout.start : layout.clamped(layout.anchor(for: place), rows: rows)
    focus = nil
  }

  // MARK: Drawing

  public func draw(on frame: inout Frame, in area: Area) {
    let (width, margin) = area.text
    let shift = shiftShown
    let column = area.columns.lowerBound + margin
    let lines = layout.lines(from: top, count: rows)
    for (row, line) in lines.enumerated() {
      frame.draw(
        line.line.shown(from: shift, width: width, marks: frame.marks),
        at: Position(column: column, row: area.rows.lowerBound + row),
        focused: focus?.anchor == line.anchor ? focus?.reference : nil)
    }
    for (tag, link) in layout.links(from: top, count: rows).enumerated() {
      guard let index = lines.firstIndex(where: { $0.anchor == link.anchor }) else { continue }
      let row = area.rows.lowerBound + index
      let line = lines[index].line
      guard let columns = line.shownColumns(link.columns, from: shift, width: width) else {
        continue
      }
      frame.addZone(
        columns: (column + columns.lowerBound)..<(column + columns.upperBound),
        rows: row..<(row + 1), tag: tag)
      if link == focus {
        frame.cursor = Position(column: column + columns.lowerBound, row: row)
      }
    }
    drawMatches(
      lines, column: column, row: area.rows.lowerBound, shift: shift, width: width, on: &frame)
    drawMarks(lines, column: column, row: area.rows.lowerBound, on: &frame)
    drawNote(column: column, width: width, in: area, on: &frame)
    if frame.cursor == nil { frame.cursor = Position(column: column, row: area.rows.lowerBound) }
  }
}
