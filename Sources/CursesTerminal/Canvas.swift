internal import CNcurses
internal import TerminalUI

/// The way of a frame to the screen: what changed since the last one goes to ncurses, which sends
/// what really differs.
struct Canvas {
  private var palette: Palette
  private let canHideCursor: Bool
  private(set) var hasShown = false
  private var shown: Frame?
  private var isCursorHidden = false
  private var needsRefresh = true
  private var line: [cchar_t] = []
  private var hasBackground = false

  init(palette: Palette) {
    self.palette = palette
    canHideCursor = Capability.string("civis") != nil
  }

  /// There are colours enough for pictures.
  var showsPictures: Bool {
    palette.colors >= 256 && eguide_color_pairs() >= Int32(Palette.leastPairs)
  }

  /// Takes nothing on the screen for granted any more.
  mutating func forget() {
    clearok(eguide_curscr(), true)
    needsRefresh = true
  }

  /// What ncurses holds is unknown too: after its screen took another size.
  mutating func forgetContent() {
    shown = nil
    forget()
  }

  /// Draws the next frame, and all of it, in other looks.
  mutating func use(_ theme: Theme) {
    // The colours of pictures, which may be thousands, are given back with the theme's.
    palette.startAnew()
    palette = Palette(theme: theme, colors: palette.colors)
    forgetContent()
  }

  /// Has ncurses fill what is erased with the theme's background; nothing where neither this theme nor
  /// the one before has any.
  private mutating func prepareBackground() {
    guard hasBackground || palette.hasBackground else { return }
    hasBackground = palette.hasBackground
    var blank = palette[.plain].character(.blank)
    wbkgrndset(eguide_stdscr(), &blank)
  }

  mutating func show(_ frame: Frame, on size: Size) {
    guard needsRefresh || shown != frame else { return }
    if palette.isFull {
      palette.startAnew()
      shown = nil
    }
    let before = shown?.size == frame.size ? shown?.cells : nil
    if before == nil {
      prepareBackground()
      werase(eguide_stdscr())
    }
    let columns = frame.size.columns
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = row * columns..<row * columns + min(columns, size.columns)
      if let changed = Self.changed(frame.cells, since: before, in: cells) {
        write(frame.cells, changed, row: row, column: changed.lowerBound - cells.lowerBound)
      }
    }
    placeCursor(frame.cursor, on: size)
    wrefresh(eguide_stdscr())
    shown = frame
    hasShown = true
    needsRefresh = false
  }

  /// The cells of a row from the first that changed to the last, whole characters; nil where none
  /// did. Blanks are there already where nothing was shown before.
  static func changed(
    _ cells: [Cell], since before: [Cell]?, in row: Range<Int>
  ) -> Range<Int>? {
    guard var (first, end) = Self.differing(cells, before, in: row) else { return nil }
    // Half of a wide character can't be written: begin with the left one, end before one whose
    // right half lies beyond the row.
    while first > row.lowerBound, cells[first].isContinuation { first -= 1 }
    if end == row.upperBound, end < cells.count, cells[end].isContinuation { end -= 1 }
    return first < end ? first..<end : nil
  }

  /// The first cell of a row that is another than before, and the one after the last.
  private static func differing(
    _ cells: [Cell], _ before: [Cell]?, in row: Range<Int>
  ) -> (first: Int, end: Int)? {
    var (first, end) = (row.lowerBound, row.upperBound)
    if let before {
      while first < end, cells[first] == before[first] { first += 1 }
      while end > first, cells[end - 1] == before[end - 1] { end -= 1 }
    } else {
      let blank = Cell()
      while first < end, cells[first] == blank { first += 1 }
      while end > first, cells[end - 1] == blank { end -= 1 }
    }
    return first < end ? (first, end) : nil
  }

  /// One call a row. Strings of ncurses would be as fast, but lose the marks of the character in the
  /// screen's last cell.
  private mutating func write(_ cells: [Cell], _ range: Range<Int>, row: Int, column: Int) {
    line.removeAll(keepingCapacity: true)
    var style = cells[range.lowerBound].style
    var look = palette[style]
    for index in range where !cells[index].isContinuation {
      if cells[index].style != style {
        style = cells[index].style
        look = palette[style]
      }
      line.append(look.character(cells[index].glyph))
    }
    mvwadd_wchnstr(eguide_stdscr(), Int32(row), Int32(column), line, Int32(line.count))
  }

  private mutating func placeCursor(_ position: Position?, on size: Size) {
    let isHidden = position == nil && canHideCursor
    if isHidden != isCursorHidden { curs_set(isHidden ? 0 : 1) }
    isCursorHidden = isHidden
    // Where it can't be hidden, the end of the bottom line is out of the way.
    let place = position ?? Position(column: size.columns - 1, row: size.rows - 1)
    wmove(
      eguide_stdscr(), Int32(max(0, min(place.row, size.rows - 1))),
      Int32(max(0, min(place.column, size.columns - 1))))
  }
}
