/// A picture of the whole screen. Screens draw here; only a ``Terminal`` shows it to anyone.
public struct Frame: Hashable, Sendable {
  /// A part of the screen that a click can mean.
  public struct Zone: Hashable, Sendable {
    public var columns: Range<Int>
    public var rows: Range<Int>
    /// What the screen that drew it calls it.
    public var tag: Int
  }

  public let size: Size
  public let charset: Charset
  /// Where the terminal's own cursor stands: on what has the focus, so that a screen reader and a
  /// magnifier find it. Nil hides it.
  public var cursor: Position?
  public private(set) var cells: [Cell]
  public private(set) var zones: [Zone] = []

  public init(size: Size, charset: Charset = .unicode) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.charset = charset
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  public var marks: Marks { charset.marks }

  /// The cells that the text takes on this screen.
  public func columns(of text: some StringProtocol) -> Int { charset.clean(text).columns }

  /// Writes text to the right of `position`, stopping at `limit` cells or the frame's edge, and
  /// says in which column it ended. What can't be shown safely never reaches a cell.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at position: Position, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard (0..<size.rows).contains(position.row), position.column >= 0 else {
      return position.column
    }
    let edge = min(size.columns, limit.map { position.column + $0 } ?? size.columns)
    let text = String(text)
    return writeASCII(text, at: position, before: edge, style)
      ?? writeScalars(text, at: position, before: edge, style)
      ?? writeCharacters(charset.clean(text), at: position, before: edge, style)
  }

  /// Nearly all that is drawn is printable ASCII, each byte a cell; nil where the text is not.
  private mutating func writeASCII(
    _ text: String, at position: Position, before edge: Int, _ style: Style
  ) -> Int? {
    let end: Int?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.arePrintableASCII else { return nil }
      var column = position.column
      for byte in bytes where column < edge {
        put(Glyph(ascii: byte), columns: 1, style: style, column: column, row: position.row)
        column += 1
      }
      return column
    }
    return end ?? nil
  }

  /// Text whose scalars are characters of their own needs no grapheme clusters, which take longer to
  /// find than all else that is done to draw it; nil where one is not.
  private mutating func writeScalars(
    _ text: String, at position: Position, before edge: Int, _ style: Style
  ) -> Int? {
    guard !charset.asciiText else { return nil }
    var column = position.column
    for scalar in text.unicodeScalars {
      guard scalar.standsAlone else { return nil }
      let columns = scalar.columns
      guard column + columns <= edge else { break }
      put(Glyph(scalar), columns: columns, style: style, column: column, row: position.row)
      column += columns
    }
    return column
  }

  private mutating func writeCharacters(
    _ text: String, at position: Position, before edge: Int, _ style: Style
  ) -> Int {
    var column = position.column
    for character in text {
      let columns = character.columns
      guard columns > 0, column + columns <= edge else { break }
      put(Glyph(character), columns: columns, style: style, column: column, row: position.row)
      column += columns
    }
    return column
  }

  /// Writes text that ends just before `column`, and says in which column it begins.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, endingAt column: Int, row: Int, style: Style = .plain
  ) -> Int {
    let start = max(0, column - columns(of: text))
    write(text, at: Position(column: start, row: row), style: style)
    return start
  }

  /// Gives what is drawn in a row another look, from one column to another.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (Style) -> Style) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index].style = change(cells[index].style)
    }
  }

  /// Blanks a part of the screen, for what is to stand above it.
  public mutating func clear(columns: Range<Int>, rows: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) {
      for column in columns.clamped(to: 0..<size.columns) {
        put(.blank, columns: 1, style: .plain, column: column, row: row)
      }
    }
  }

  /// Says what a click on a part of the screen means. The last one that was added lies on top.
  public mutating func addZone(columns: Range<Int>? = nil, rows: Range<Int>, tag: Int) {
    zones.append(Zone(columns: columns ?? 0..<size.columns, rows: rows, tag: tag))
  }

  public mutating func removeZones() { zones = [] }

  /// What a click means, nil where nothing can be clicked.
  public func tag(at position: Position) -> Int? {
    zones.last { $0.columns.contains(position.column) && $0.rows.contains(position.row) }?.tag
  }

  public subscript(position: Position) -> Cell {
    cells[position.row * size.columns + position.column]
  }

  /// The characters alone, row by row, without the blanks at the end of each row.
  public var text: String {
    (0..<size.rows).map { row in
      let cells = cells[(row * size.columns)..<((row + 1) * size.columns)]
      let characters = cells.filter { !$0.isContinuation }.map(\.character)
      let end = characters.lastIndex { $0 != " " } ?? -1
      return String(characters[..<(end + 1)])
    }
    .joined(separator: "\n")
  }

  private mutating func put(
    _ glyph: Glyph, columns: Int, style: Style, column: Int, row: Int
  ) {
    let index = row * size.columns + column
    // Half of a wide character cannot stand alone: what is left of one becomes a blank.
    if cells[index].isContinuation, column > 0 { cells[index - 1].glyph = .blank }
    let end = index + columns
    if end < (row + 1) * size.columns, cells[end].isContinuation {
      cells[end] = Cell()
    }
    cells[index].glyph = glyph
    cells[index].style = style
    cells[index].isContinuation = false
    if columns == 2 {
      cells[index + 1].glyph = .blank
      cells[index + 1].style = style
      cells[index + 1].isContinuation = true
    }
  }
}
