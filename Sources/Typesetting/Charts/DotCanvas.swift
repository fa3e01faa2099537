/// A field of dots that is read as text: eight of them a character in Braille, one of them in ASCII.
///
/// Dots count from the left and from below.
struct DotCanvas {
  let columns: Int
  let rows: Int
  private let isASCII: Bool
  /// Braille's bits, or ASCII's byte.
  private var cells: [UInt8]

  init(columns: Int, rows: Int, isASCII: Bool) {
    self.columns = columns
    self.rows = rows
    self.isASCII = isASCII
    cells = Array(repeating: 0, count: max(0, columns * rows))
  }

  var dotsAcross: Int { isASCII ? columns : 2 * columns }
  var dotsPerRow: Int { isASCII ? 1 : 4 }

  /// Bits of Unicode's Braille patterns, from the lowest dot up, left column and right.
  private static let bits: [[UInt8]] = [[0x40, 0x80], [0x04, 0x20], [0x02, 0x10], [0x01, 0x08]]

  /// Sets a dot; in ASCII it is drawn as `mark`.
  mutating func set(x: Int, y: Int, mark: UInt8) {
    guard (0..<dotsAcross).contains(x), (0..<rows * dotsPerRow).contains(y) else { return }
    let row = rows - 1 - y / dotsPerRow
    if isASCII {
      cells[row * columns + x] = mark
    } else {
      cells[row * columns + x / 2] |= Self.bits[y % 4][x % 2]
    }
  }

  /// Sets the dots from one to another (Bresenham), of `pattern`'s repetition those that are true.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), mark: UInt8, pattern: [Bool]
  ) {
    let width = abs(end.x - start.x)
    let height = abs(end.y - start.y)
    let right = end.x < start.x ? -1 : 1
    let up = end.y < start.y ? -1 : 1
    var (x, y) = start
    var error = width - height
    while true {
      // Steep lines are dotted along their height.
      let step = width >= height ? x : y
      if pattern.isEmpty || pattern[step % pattern.count] { set(x: x, y: y, mark: mark) }
      if (x, y) == end { return }
      let doubled = 2 * error
      if doubled > -height {
        error -= height
        x += right
      }
      if doubled < width {
        error += width
        y += up
      }
    }
  }

  /// The characters of a row, from the top.
  func text(row: Int) -> String {
    let cells = cells[(row * columns)..<((row + 1) * columns)]
    if isASCII { return String(decoding: cells.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self) }
    var text = ""
    for bits in cells {
      // An empty pattern is a blank, for fonts without Braille and for whoever copies the text.
      text.unicodeScalars.append(
        bits == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(bits)) ?? " ")
    }
    return text
  }
}
