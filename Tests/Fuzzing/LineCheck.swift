import TerminalUI
import Typesetting

/// Whether lines are what a terminal can be given: no wider than the screen, and without a character
/// that does anything but stand in its cell.
struct LineCheck {
  let width: Int
  let charset: Charset
  private(set) var faults: [String] = []

  init(width: Int, charset: Charset) {
    self.width = width
    self.charset = charset
  }

  mutating func check(_ line: StyledLine) {
    if line.columns > width { report("A line of \(line.columns) cells in \(width)", line.text) }
    for span in line.spans { check(span.text) }
    let room = Size(columns: width, rows: 1)
    var frame = Frame(size: room, charset: charset)
    frame.draw(line, at: Position(column: 0, row: 0))
    for cell in frame.cells { check(String(cell.character)) }
    // What was cleaned once is clean: the frame shows what was set, a character a cell.
    let shown = frame.cells.filter { !$0.isContinuation }.map { String($0.character) }.joined()
    if !shown.hasPrefix(line.text) { report("Drawn otherwise than set", line.text) }
  }

  mutating func check(_ text: String) {
    for scalar in text.unicodeScalars
    where Self.isDangerous(scalar) || charset.asciiText && !scalar.isASCII {
      report("U+\(String(scalar.value, radix: 16)) is in a cell", text)
      return
    }
  }

  private mutating func report(_ what: String, _ text: String) {
    if faults.count < 5 { faults.append("\(what): \(text.prefix(200).debugDescription)") }
  }

  /// Controls, what turns the direction of text, and what ends a line.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
