/// A picture in cells: blocks and halves of blocks, each in two colours.
public struct CellPicture: Hashable, Sendable {
  /// Cells next to each other that look alike.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  public let size: Size
  /// From the top; a row may be shorter than the picture is wide.
  public let rows: [[Run]]

  /// Reads what a program drew for a terminal: rows of blocks, half blocks and blanks, and between
  /// them nothing but colours (ECMA-48's SGR with `0`, `7`, `27`, `39`, `49`, `38;5;n`, `48;5;n`).
  /// Anything else is no picture, and so is one that is larger than the room for it: nothing of what a program
  /// writes gets to the terminal but what is known here.
  public init?(sgr bytes: some Sequence<UInt8>, atMost room: Size) {
    var reader = Reader(room: room)
    for byte in bytes { guard reader.take(byte) else { return nil } }
    guard let rows = reader.finish(), !rows.isEmpty else { return nil }
    let columns = rows.map { $0.reduce(0) { $0 + $1.text.unicodeScalars.count } }.max() ?? 0
    guard columns > 0 else { return nil }
    size = Size(columns: columns, rows: rows.count)
    self.rows = rows
  }

  /// Takes one byte after the other; no state of it is longer than a few bytes.
  private struct Reader {
    let room: Size
    private var rows: [[Run]] = []
    private var row: [Run] = []
    private var columns = 0
    private var paint = Style.Paint.none
    private var isReversed = false
    /// A sequence that has begun, or the bytes of a character.
    private var pending: [UInt8] = []

    init(room: Size) { self.room = room }

    /// False where the byte is no part of a picture.
    mutating func take(_ byte: UInt8) -> Bool {
      if let first = pending.first {
        pending.append(byte)
        return first == 0x1B ? goOnWithSequence(byte) : goOnWithBlock()
      }
      switch byte {
      case 0x20: return put(" ")
      case 0x0A: return endRow()
      case 0x1B, 0xE2:
        pending = [byte]
        return true
      default: return false
      }
    }

    /// The rows; nil where the last one is cut off.
    mutating func finish() -> [[Run]]? {
      guard pending.isEmpty else { return nil }
      if !row.isEmpty { guard endRow() else { return nil } }
      return rows
    }

    private mutating func put(_ block: Unicode.Scalar) -> Bool {
      guard columns < room.columns, rows.count < room.rows else { return false }
      columns += 1
      // Both colours exchanged are the other half of the block.
      let block = isReversed ? Self.opposites[block] ?? block : block
      let style = Style(paint)
      if row.last?.style == style {
        row[row.count - 1].text.unicodeScalars.append(block)
      } else {
        row.append(Run(text: String(Character(block)), style: style))
      }
      return true
    }

    private mutating func endRow() -> Bool {
      guard rows.count < room.rows else { return false }
      rows.append(row)
      row = []
      columns = 0
      return true
    }

    // MARK: Blocks

    private static let blocks: [[UInt8]: Unicode.Scalar] = [
      [0xE2, 0x96, 0x80]: "▀", [0xE2, 0x96, 0x84]: "▄", [0xE2, 0x96, 0x88]: "█",
      [0xE2, 0x96, 0x8C]: "▌", [0xE2, 0x96, 0x90]: "▐",
    ]

    private static let opposites: [Unicode.Scalar: Unicode.Scalar] = [
      "▀": "▄", "▄": "▀", "▌": "▐", "▐": "▌", "█": " ", " ": "█",
    ]

    private mutating func goOnWithBlock() -> Bool {
      guard pending.count == 3 else { return true }
      guard let block = Self.blocks[pending] else { return false }
      pending = []
      return put(block)
    }

    // MARK: Colours

    /// `ESC [ 38;5;208;48;5;16 m`, and no longer.
    private static let longest = 32

    private mutating func goOnWithSequence(_ byte: UInt8) -> Bool {
      guard pending.count <= Self.longest else { return false }
      if pending.count == 2 { return byte == UInt8(ascii: "[") }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): return true
      case UInt8(ascii: "m"):
        let codes = pending[2..<(pending.count - 1)]
          .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
          .map { digits in digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 999) } }
        pending = []
        return apply(codes)
      default: return false
      }
    }

    private mutating func apply(_ codes: [Int]) -> Bool {
      var codes = codes[...]
      while let code = codes.popFirst() {
        switch code {
        case 0:
          paint = .none
          isReversed = false
        case 7: isReversed = true
        case 27: isReversed = false
        case 39: paint.foreground = 0
        case 49: paint.background = 0
        case 38, 48:
          guard codes.popFirst() == 5, let color = codes.popFirst(), (16...255).contains(color)
          else { return false }
          if code == 38 {
            paint.foreground = UInt8(color)
          } else {
            paint.background = UInt8(color)
          }
        default: return false
        }
      }
      return true
    }
  }
}
