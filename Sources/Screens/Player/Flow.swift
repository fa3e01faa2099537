internal import CourseModel
internal import TerminalUI
internal import Typesetting

/// Lines that scroll, some of which belong to an item that can have the cursor. Quizzes, scenarios
/// and checklists are written as one.
struct Flow: Sendable {
  struct Row: Sendable {
    var line: StyledLine
    /// The column at which the line begins.
    var indent = 0
    /// What stands in the margin: a mark, a number, a box.
    var label = ""
    var labelColumn = 0
    var labelStyle = Style.plain
    /// The item that the row belongs to.
    var item: Int?
    /// The row is its item's first: the cursor stands here.
    var isHead = false
  }

  private(set) var rows: [Row] = []
  /// The first row on the screen.
  private(set) var top = 0
  let width: Int
  let height: Int
  let charset: Charset
  /// The row and column of the place in a field where typing goes on.
  private var caret: Position?

  /// The text is held to a measure; margins are what is left over.
  init(area: Area, charset: Charset) {
    let (width, _) = area.text
    self.width = width
    height = max(1, area.height)
    self.charset = charset
  }

  // MARK: Writing

  mutating func blank(item: Int? = nil) {
    if !rows.isEmpty { rows.append(Row(line: StyledLine(), item: item)) }
  }

  /// Rows that were written on another flow of the same width.
  mutating func append(_ rows: [Row]) { self.rows += rows }

  /// What the page is called, with a rule below it, as a reader's page has it.
  mutating func title(_ inlines: [Inline]) {
    for line in Typesetter(width: width, charset: charset).title(inlines) {
      rows.append(Row(line: line))
    }
  }

  mutating func text(_ text: String, indent: Int, style: Style, label: String) {
    inlines([.text(text)], indent: indent, style: style, label: label)
  }

  mutating func text(
    _ text: String, indent: Int = 0, style: Style = .plain, item: Int? = nil,
    continues: Bool = false
  ) {
    inlines([.text(text)], indent: indent, style: style, item: item, continues: continues)
  }

  /// Words that wrap, hanging from a label.
  ///
  /// - Parameters:
  ///   - aside: stands at the right of the first line, or where there is no room on a line below.
  ///   - continues: the item has begun above, and its cursor stands there.
  mutating func inlines(
    _ inlines: [Inline], indent: Int = 0, style: Style = .plain, item: Int? = nil,
    label: String = "", labelColumn: Int = 0, labelStyle: Style = .plain, aside: String = "",
    continues: Bool = false
  ) {
    let typesetter = Typesetter(width: max(8, width - indent), charset: charset)
    var lines = typesetter.lines(of: inlines, style: style)
    if !aside.isEmpty, let first = lines.first {
      let aside = charset.clean(aside)
      let room = typesetter.width - aside.columns
      if first.columns + 2 <= room {
        lines[0].spans += [
          StyledLine.Span(String(repeating: " ", count: room - first.columns)),
          StyledLine.Span(aside, .subtle),
        ]
      } else {
        lines.append(StyledLine(aside, .subtle))
      }
    }
    for (index, line) in lines.enumerated() {
      rows.append(
        Row(
          line: line, indent: indent, label: index == 0 ? label : "", labelColumn: labelColumn,
          labelStyle: labelStyle, item: item,
          isHead: index == 0 && item != nil && !continues))
    }
  }

  /// Words, and others at the right edge of the same line; the first ones give way.
  mutating func pair(
    _ left: String, _ right: String, indent: Int = 0, style: Style = .plain, item: Int? = nil,
    label: String = "", labelColumn: Int = 0, labelStyle: Style = .plain
  ) {
    let right = charset.clean(right)
    let room = width - indent - right.columns
    let left = charset.clean(left).fitting(max(0, room - 2), ellipsis: charset.marks.ellipsis)
    let gap = String(repeating: " ", count: max(0, room - left.columns))
    rows.append(
      Row(
        line: StyledLine([.init(left, style), .init(gap), .init(right, .subtle)]), indent: indent,
        label: label, labelColumn: labelColumn, labelStyle: labelStyle, item: item,
        isHead: item != nil))
  }

  mutating func blocks(
    _ blocks: [Block], indent: Int = 0, style: Style = .plain, item: Int? = nil
  ) {
    let typesetter = Typesetter(width: max(8, width - indent), charset: charset)
    for line in typesetter.lines(of: blocks) {
      rows.append(
        Row(line: style == .plain ? line : line.restyled(style), indent: indent, item: item))
    }
  }

  /// A field in which text is typed, with a line below each of its rows.
  mutating func field(
    _ editor: TextEditor, hasCaret: Bool, minimumRows: Int, indent: Int = 2, item: Int? = nil
  ) {
    let width = width - indent
    let (texts, cursor) = editor.rows(width: width)
    for index in 0..<max(texts.count, minimumRows) {
      if hasCaret, cursor.row == index {
        caret = Position(column: cursor.column + indent, row: rows.count)
      }
      let text = index < texts.count ? charset.clean(texts[index]) : ""
      let blank = String(repeating: "_", count: max(0, width - text.columns))
      rows.append(
        Row(
          line: StyledLine([.init(text, .strong), .init(blank, .subtle)]), indent: indent,
          item: item))
    }
  }

  /// Where on the screen the next character goes, where a field is typed in.
  func caret(in area: Area) -> Position? {
    guard let caret, (top..<(top + height)).contains(caret.row) else { return nil }
    let (_, margin) = area.text
    return Position(
      column: area.columns.lowerBound + margin + caret.column,
      row: area.rows.lowerBound + caret.row - top)
  }

  // MARK: Scrolling

  private var lastTop: Int { max(0, rows.count - height) }
  var isAtEnd: Bool { top >= lastTop }

  /// Takes the place of an earlier flow of the same screen.
  mutating func stand(at top: Int) { self.top = max(0, min(top, lastTop)) }

  mutating func scroll(_ move: ScrollKey) {
    switch move {
    case .lines(let lines): stand(at: top + lines)
    // A line stays, so that the eye finds where it was.
    case .screens(let screens):
      stand(at: top + Int((Double(max(1, height - 1)) * screens).rounded()))
    case .start: stand(at: 0)
    case .end: stand(at: lastTop)
    }
  }

  /// Scrolls as little as will show an item, its head first of all.
  mutating func reveal(_ item: Int) {
    guard let first = rows.firstIndex(where: { $0.item == item }),
      let last = rows.lastIndex(where: { $0.item == item })
    else { return }
    if last >= top + height { stand(at: last - height + 1) }
    if first < top { stand(at: first) }
  }

  /// Whether an item's first row is on the screen.
  func shows(_ item: Int) -> Bool {
    rows.firstIndex { $0.item == item }.map { (top..<(top + height)).contains($0) } ?? false
  }

  /// Whether an item's last row is on the screen, or above it.
  func showsEnd(of item: Int) -> Bool {
    rows.lastIndex { $0.item == item }.map { $0 < top + height } ?? true
  }

  // MARK: Drawing

  /// Draws what is on the screen; a click on an item's rows has the item as its tag.
  func draw(on frame: inout Frame, in area: Area, selected: Int?) {
    let (_, margin) = area.text
    for (offset, row) in rows.dropFirst(top).prefix(height).enumerated() {
      let screenRow = area.rows.lowerBound + offset
      let column = area.columns.lowerBound + margin
      if !row.label.isEmpty {
        frame.write(
          row.label, at: Position(column: column + row.labelColumn, row: screenRow),
          style: row.labelStyle)
      }
      frame.draw(row.line, at: Position(column: column + row.indent, row: screenRow))
      if let item = row.item {
        frame.addZone(columns: area.columns, rows: screenRow..<(screenRow + 1), tag: item)
      }
      if row.isHead, row.item == selected, selected != nil {
        frame.write(
          frame.marks.cursor, at: Position(column: max(0, column - 2), row: screenRow),
          style: .accent)
        frame.cursor = Position(column: max(0, column - 2), row: screenRow)
      }
    }
  }
}

extension StyledLine {
  /// The same words with another role where they had none.
  fileprivate func restyled(_ style: Style) -> StyledLine {
    var line = self
    for index in line.spans.indices where line.spans[index].style.role == .plain {
      line.spans[index].style = Style(style.role, line.spans[index].style.traits)
    }
    return line
  }
}
