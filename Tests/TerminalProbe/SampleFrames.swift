public import TerminalUI

/// Frames that chance has drawn, the same for the same seed: the probe shows them, and a test knows
/// what must then be on the screen.
public struct SampleFrames: Sequence, IteratorProtocol {
  private var frame: Frame
  private var chance: UInt64

  public init(size: Size, charset: Charset, seed: UInt64) {
    frame = Frame(size: size, charset: charset)
    chance = seed &* 2 &+ 1
  }

  public mutating func next() -> Frame? {
    switch below(4) {
    case 0: scroll(by: below(5) - 2)
    case 1: frame = Frame(size: frame.size, charset: frame.charset)
    default: break
    }
    for _ in 0..<below(12) {
      let place = Position(column: below(frame.size.columns), row: below(frame.size.rows))
      let text = (0..<1 + below(9)).map { _ in Self.words[below(Self.words.count)] }
      let roles = Style.Role.allCases
      let style = Style(roles[below(roles.count)], Style.Traits(rawValue: UInt8(below(32))))
      frame.write(text.joined(separator: " "), at: place, style: style)
    }
    frame.cursor =
      below(2) == 0
      ? nil : Position(column: below(frame.size.columns), row: below(frame.size.rows))
    return frame
  }

  private static let words = [
    "988", "Virginia", "日本語", "e\u{301}tude", "👩‍👩‍👧", "—", "✓●◐○", "aaaaaaaaaaaaaaaaaaaa", "한글",
    "                    ", "x", "━━━━━━━━━━━━", "ñandú", "👍🏽", "ก็", "\u{1B}[31m",
  ]

  private mutating func scroll(by rows: Int) {
    var moved = Frame(size: frame.size, charset: frame.charset)
    for row in 0..<frame.size.rows where (0..<frame.size.rows).contains(row + rows) {
      for column in 0..<frame.size.columns {
        let cell = frame[Position(column: column, row: row + rows)]
        guard !cell.isContinuation else { continue }
        let place = Position(column: column, row: row)
        moved.write(String(cell.character), at: place, style: cell.style)
      }
    }
    frame = moved
  }

  private mutating func below(_ limit: Int) -> Int {
    chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(chance >> 33) % limit
  }
}
