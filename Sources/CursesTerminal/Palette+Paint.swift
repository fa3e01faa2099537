internal import CNcurses
internal import TerminalUI

extension Palette {
  /// So many pairs of colours are taken for pictures before all of them are given up and taken anew:
  /// more than a screen shows at a time, and fewer than a pair's number can be.
  static let mostPaints = 12_000
  /// The fewest pairs of colours with which pictures are shown: ncurses would give one away twice.
  static let leastPairs = 16_000

  /// The pair of a picture's two colours.
  func pair(of paint: Style.Paint) -> Int32 {
    alloc_pair(
      number(of: paint.foreground, clear: -1), number(of: paint.background, clear: background))
  }

  /// A colour as ncurses has it; -1 is the terminal's own.
  ///
  /// - Parameter clear: what is seen where the picture has none.
  private func number(of color: UInt8, clear: Int32) -> Int32 {
    if color < 16 { return clear }
    // With direct colour, numbers are 0xRRGGBB: what xterm draws for the 256.
    guard colors > 256 else { return Int32(color) }
    if color >= 232 { return (8 + 10 * (Int32(color) - 232)) * 0x010101 }
    let cube = Int32(color) - 16
    return [cube / 36, cube / 6 % 6, cube % 6].reduce(0) { $0 << 8 | ($1 == 0 ? 0 : 55 + 40 * $1) }
  }
}

extension CursesTerminal {
  /// Pictures can be shown: in half blocks, with the colours that they need.
  public var showsPictures: Bool { canvas.showsPictures && !charset.asciiMarks }
}
