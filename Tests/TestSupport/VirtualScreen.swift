public import TerminalUI

/// What a person sees of what a program writes to its terminal: a VT100 with the additions of xterm
/// and the Linux console that ncurses makes use of.
public struct VirtualScreen: Sendable {
  /// How a character looks.
  public struct Look: Hashable, Sendable {
    public var isBold = false
    public var isDim = false
    public var isItalic = false
    public var isUnderlined = false
    public var isReversed = false
    /// The colour's number, nil for the terminal's own.
    public var foreground: Int?
    public var background: Int?

    public init() {}
  }

  struct Cell: Sendable {
    /// Empty in the right half of a wide character.
    var text = " "
    var look = Look()
  }

  public private(set) var size: Size
  public internal(set) var cursor = Position(column: 0, row: 0)
  public internal(set) var isCursorVisible = true
  public internal(set) var isAlternate = false
  /// The private modes that are on, such as 1000 for the mouse and 2004 for bracketed paste.
  public internal(set) var modes: Set<Int> = []
  /// How often the bell rang.
  public internal(set) var bells = 0
  /// What was read and could not be understood: tests expect nothing here.
  public internal(set) var unknown: [String] = []

  var rows: [[Cell]]
  /// Behind the alternate screen.
  var mainRows: [[Cell]]?
  var look = Look()
  /// A character stands in the last column, and the next one begins a row.
  var wrapsNext = false
  var wraps = true
  var inserts = false
  var scrollRegion: ClosedRange<Int>
  var saved = Position(column: 0, row: 0)
  var lastCharacter: Unicode.Scalar = " "
  /// Where it stands, as long as the cursor has not been moved since.
  var lastPlace: Position?
  var parser = Parser()

  public init(size: Size) {
    self.size = size
    rows = Self.blank(size)
    scrollRegion = 0...size.rows - 1
  }

  /// The characters alone, row by row, without the blanks at the end of each row.
  public var text: String {
    rows.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    .joined(separator: "\n")
  }

  /// How the first character of a text that is on the screen looks.
  public func look(of text: String) -> Look? {
    for row in rows {
      for start in row.indices where row[start...].lazy.map(\.text).joined().hasPrefix(text) {
        return row[start].look
      }
    }
    return nil
  }

  /// The backgrounds of all cells, by number; nil is the terminal's own.
  public var backgrounds: Set<Int?> { Set(rows.joined().map(\.look.background)) }

  /// What an erased cell is: it takes the background that is set, as on xterm and the Linux console.
  private var erased: Cell {
    var cell = Cell()
    cell.look.background = look.background
    return cell
  }

  /// Another size; what is cut off is gone, as on the alternate screen.
  public mutating func resize(_ size: Size) {
    func fitted(_ rows: [[Cell]]) -> [[Cell]] {
      (0..<size.rows).map { row in
        (0..<size.columns).map { column in
          row < rows.count && column < rows[row].count ? rows[row][column] : Cell()
        }
      }
    }
    rows = fitted(rows)
    mainRows = mainRows.map(fitted)
    self.size = size
    scrollRegion = 0...size.rows - 1
    move(column: cursor.column, row: cursor.row)
  }

  static func blank(_ size: Size) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  // MARK: What a terminal can do

  mutating func move(column: Int? = nil, row: Int? = nil) {
    cursor.column = max(0, min(column ?? cursor.column, size.columns - 1))
    cursor.row = max(0, min(row ?? cursor.row, size.rows - 1))
    wrapsNext = false
    lastPlace = nil
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let columns = scalar.columns
    if columns == 0 { return join(scalar) }
    if wrapsNext || cursor.column + columns > size.columns, wraps {
      cursor.column = 0
      lineFeed()
    }
    if cursor.column + columns > size.columns { move(column: size.columns - columns) }
    if inserts { insertBlanks(columns) }
    for column in cursor.column..<cursor.column + columns { breakWide(at: column) }
    rows[cursor.row][cursor.column] = Cell(text: String(Character(scalar)), look: look)
    if columns == 2 { rows[cursor.row][cursor.column + 1] = Cell(text: "", look: look) }
    let place = cursor
    let next = cursor.column + columns
    move(column: next)
    wrapsNext = next >= size.columns && wraps
    lastCharacter = scalar
    lastPlace = place
  }

  /// Half of a wide character that is written over leaves a blank.
  private mutating func breakWide(at column: Int) {
    let row = cursor.row
    if rows[row][column].text.isEmpty, column > 0 { rows[row][column - 1].text = " " }
    if column + 1 < size.columns, rows[row][column + 1].text.isEmpty {
      rows[row][column + 1].text = " "
    }
    rows[row][column].text = " "
  }

  /// A combining mark stands on what was written last, or else on what is left of the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    guard mark.value >= 0x300 else { return }
    var place = lastPlace ?? Position(column: cursor.column - 1, row: cursor.row)
    if place.column > 0, rows[place.row][place.column].text.isEmpty { place.column -= 1 }
    if place.column >= 0 { rows[place.row][place.column].text.unicodeScalars.append(mark) }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if cursor.row == scrollRegion.upperBound {
      scroll(1, in: scrollRegion)
    } else {
      move(row: cursor.row + 1)
    }
  }

  mutating func reverseLineFeed() {
    wrapsNext = false
    if cursor.row == scrollRegion.lowerBound {
      scroll(-1, in: scrollRegion)
    } else {
      move(row: cursor.row - 1)
    }
  }

  /// Moves rows up, or down where the number is negative.
  mutating func scroll(_ count: Int, in region: ClosedRange<Int>) {
    guard !region.isEmpty, region.upperBound < size.rows else { return }
    let empty = Array(repeating: erased, count: size.columns)
    for _ in 0..<min(abs(count), region.count) {
      rows.remove(at: count > 0 ? region.lowerBound : region.upperBound)
      rows.insert(empty, at: count > 0 ? region.upperBound : region.lowerBound)
    }
  }

  /// Inserts rows at the cursor, or deletes them where the number is negative.
  mutating func insertRows(_ count: Int) {
    guard scrollRegion.contains(cursor.row) else { return }
    scroll(-count, in: cursor.row...scrollRegion.upperBound)
    move(column: 0)
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    rows[cursor.row].insert(contentsOf: repeatElement(erased, count: count), at: cursor.column)
    rows[cursor.row].removeLast(count)
  }

  mutating func deleteCharacters(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    rows[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    rows[cursor.row].append(contentsOf: repeatElement(erased, count: count))
  }

  mutating func erase(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) { rows[row][column] = erased }
  }

  mutating func tab(_ count: Int) {
    let stop = count > 0 ? cursor.column / 8 + count : (cursor.column + 7) / 8 + count
    move(column: stop * 8)
  }

  mutating func showAlternate(_ isShown: Bool) {
    guard isShown != isAlternate else { return }
    isAlternate = isShown
    if isShown {
      mainRows = rows
      rows = Self.blank(size)
    } else {
      rows = mainRows ?? Self.blank(size)
      mainRows = nil
    }
  }
}
