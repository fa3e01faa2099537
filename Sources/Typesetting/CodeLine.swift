/// A line of code, cleaned, its tabs expanded.
struct CodeLine {
  private static let tabStop = 4

  /// A stretch of the line that fits.
  struct Piece {
    var text: String
    /// Characters of the line before it, as the file has them.
    var characters: Int
  }

  private var bytes: [UInt8] = []
  /// Where each character ends in the bytes, its columns, and its number in the file's line; empty
  /// where every byte is a character of one column.
  private var ends: [(byte: Int, columns: Int, character: Int)] = []

  init(_ line: Substring, glyphs: inout GlyphCache) {
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      bytes = Array(line.utf8)
      return
    }
    var column = 0
    for (index, character) in line.enumerated() {
      if character == "\t" {
        let count = Self.tabStop - column % Self.tabStop
        for _ in 0..<count {
          bytes.append(0x20)
          ends.append((bytes.count, 1, index))
        }
        column += count
      } else {
        let glyph = glyphs.glyph(character)
        guard glyph.columns > 0 else { continue }
        bytes += glyph.utf8
        ends.append((bytes.count, glyph.columns, index))
        column += glyph.columns
      }
    }
  }

  private var count: Int { ends.isEmpty ? bytes.count : ends.count }

  private func end(_ index: Int) -> (byte: Int, columns: Int, character: Int) {
    ends.isEmpty ? (index + 1, 1, index) : ends[index]
  }

  /// The line in pieces of `width` cells, one at least, broken after a space where there is one in
  /// a piece's second half.
  func pieces(width: Int) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while start < count {
      var next = start
      var columns = 0
      var joint: Int?
      while next < count {
        let end = end(next)
        if next > start, columns + end.columns > width { break }
        columns += end.columns
        next += 1
        if columns > width / 2, bytes[end.byte - 1] == 0x20 { joint = next }
      }
      if let joint, next < count { next = joint }
      let first = start == 0 ? 0 : end(start - 1).byte
      pieces.append(
        Piece(
          text: String(decoding: bytes[first..<end(next - 1).byte], as: UTF8.self),
          characters: end(start).character))
      start = next
    }
    return pieces.isEmpty ? [Piece(text: "", characters: 0)] : pieces
  }
}
