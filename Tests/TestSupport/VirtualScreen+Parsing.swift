internal import TerminalUI

extension VirtualScreen {
  /// What has come of a sequence or of a character.
  struct Parser: Sendable {
    enum State { case ground, escape, charset, control, string, stringEscape }
    var state = State.ground
    var bytes: [UInt8] = []
    /// Of the two character sets, whether each is the DEC line drawing one, and which is in use.
    var isDrawing = [false, false]
    var inUse = 0
  }

  /// Takes what a program has written.
  public mutating func feed(_ output: some Sequence<UInt8>) {
    for byte in output { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch parser.state {
    case .ground where byte < 0x20: control(byte)
    case .ground where byte < 0x7F: put(drawn(byte))
    case .ground: takeUTF8(byte)
    case .escape: escape(byte)
    case .charset:
      let set = parser.bytes.first == UInt8(ascii: ")") ? 1 : 0
      parser.isDrawing[set] = byte == UInt8(ascii: "0")
      finish()
    case .control where byte < 0x20: control(byte)
    case .control:
      parser.bytes.append(byte)
      if (0x40...0x7E).contains(byte) { sequence() }
    case .string where byte == 0x07: finish()
    case .string: if byte == 0x1B { parser.state = .stringEscape }
    case .stringEscape: finish()
    }
  }

  private mutating func finish() {
    parser.state = .ground
    parser.bytes = []
  }

  private mutating func takeUTF8(_ byte: UInt8) {
    if byte == 0x7F { return }
    parser.bytes.append(byte)
    let length =
      switch parser.bytes[0] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 1
      }
    guard parser.bytes.count == length else { return }
    let text = String(decoding: parser.bytes, as: UTF8.self)
    parser.bytes = []
    for scalar in text.unicodeScalars { put(scalar) }
  }

  /// DEC's lines and corners, of those what is drawn with them here.
  private func drawn(_ byte: UInt8) -> Unicode.Scalar {
    guard parser.isDrawing[parser.inUse] else { return Unicode.Scalar(byte) }
    switch byte {
    case UInt8(ascii: "q"): return "─"
    case UInt8(ascii: "x"): return "│"
    case UInt8(ascii: "~"): return "·"
    case UInt8(ascii: "j"): return "┘"
    case UInt8(ascii: "k"): return "┐"
    case UInt8(ascii: "l"): return "┌"
    case UInt8(ascii: "m"): return "└"
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(column: cursor.column - 1)
    case 0x09: tab(1)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(column: 0)
    case 0x0E: parser.inUse = 1
    case 0x0F: parser.inUse = 0
    case 0x1B:
      finish()
      parser.state = .escape
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    finish()
    switch byte {
    case UInt8(ascii: "["): parser.state = .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "k"), UInt8(ascii: "_"),
      UInt8(ascii: "^"):
      parser.state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      parser.bytes = [byte]
      parser.state = .charset
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): move(column: saved.column, row: saved.row)
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      move(column: 0)
      lineFeed()
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "c"): self = VirtualScreen(size: size)
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "H"), UInt8(ascii: "\\"): break
    default: unknown.append("ESC \(UnicodeScalar(byte))")
    }
  }

  private mutating func sequence() {
    let bytes = parser.bytes
    finish()
    let text = String(decoding: bytes, as: UTF8.self)
    let isPrivate = text.hasPrefix("?")
    let values = text.drop { "?>".contains($0) }.dropLast()
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = values.first ?? 0
    let count = max(1, first)
    let second = values.count > 1 ? values[1] : 0
    switch text.last {
    case "h" where isPrivate: for mode in values { set(mode, true) }
    case "l" where isPrivate: for mode in values { set(mode, false) }
    case _ where text.first.map("?>".contains) == true: if text.last != "c" { unknown.append(text) }
    case "A": move(row: cursor.row - count)
    case "B": move(row: cursor.row + count)
    case "C": move(column: cursor.column + count)
    case "D": move(column: cursor.column - count)
    case "G", "`": move(column: count - 1)
    case "d": move(row: count - 1)
    case "H", "f": move(column: max(1, second) - 1, row: count - 1)
    case "I": tab(count)
    case "Z": tab(-count)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "L": insertRows(count)
    case "M": insertRows(-count)
    case "P": deleteCharacters(count)
    case "@": insertBlanks(count)
    case "X": erase(row: cursor.row, columns: cursor.column..<cursor.column + count)
    case "S": scroll(count, in: scrollRegion)
    case "T": scroll(-count, in: scrollRegion)
    case "b": for _ in 0..<count { put(lastCharacter) }
    case "m": for value in style(values) { unknown.append("SGR \(value)") }
    case "r":
      let bottom = second == 0 ? size.rows : second
      if count < bottom, bottom <= size.rows { scrollRegion = count - 1...bottom - 1 }
      move(column: 0, row: 0)
    case "h" where first == 4: inserts = true
    case "l" where first == 4: inserts = false
    // Tab stops, cursors' shapes, windows' titles: nothing that one could read.
    case "g", "h", "l", "t", "q": break
    default: unknown.append("CSI \(text)")
    }
  }

  private mutating func set(_ mode: Int, _ isOn: Bool) {
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
    switch mode {
    case 7: wraps = isOn
    case 25: isCursorVisible = isOn
    case 47, 1047: showAlternate(isOn)
    case 1049:
      if isOn { saved = cursor }
      showAlternate(isOn)
      if !isOn { move(column: saved.column, row: saved.row) }
    default: break
    }
  }

  private mutating func eraseScreen(_ what: Int) {
    let before = 0..<cursor.row
    let after = cursor.row + 1..<size.rows
    if what == 3 { return }  // What was scrolled away.
    for row in before where what > 0 { erase(row: row, columns: 0..<size.columns) }
    for row in after where what != 1 { erase(row: row, columns: 0..<size.columns) }
    eraseRow(what)
  }

  private mutating func eraseRow(_ what: Int) {
    let end = what == 1 ? cursor.column + 1 : size.columns
    erase(row: cursor.row, columns: (what == 0 ? cursor.column : 0)..<end)
  }

  /// Select graphic rendition; returns what it doesn't know.
  private mutating func style(_ values: [Int]) -> [Int] {
    var rest = (values.isEmpty ? [0] : values)[...]
    var unknown: [Int] = []
    while let value = rest.popFirst() {
      switch value {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 3: look.isItalic = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isDim) = (false, false)
      case 23: look.isItalic = false
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.foreground = value - 30
      case 90...97: look.foreground = value - 82
      case 38 where rest.first == 5:
        look.foreground = rest.dropFirst().first
        rest = rest.dropFirst(2)
      case 39: look.foreground = nil
      case 40...47: look.background = value - 40
      case 100...107: look.background = value - 92
      case 48 where rest.first == 5:
        look.background = rest.dropFirst().first
        rest = rest.dropFirst(2)
      case 49: look.background = nil
      case 10: break
      default: unknown.append(value)
      }
    }
    return unknown
  }
}
