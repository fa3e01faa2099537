/// What stands between a bracketed paste's two marks, as text that is no key and no control.
struct PasteBuffer {
  /// In bytes of UTF-8; what goes beyond is dropped.
  static let limit = 64 * 1024

  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  private var endsInReturn = false

  /// Takes a byte; true when it was the last of the mark that ends the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      guard matched == Self.end.count else { return false }
      matched = 0
      return true
    }
    // Only the mark's first byte is an ESC: what began as one and went on otherwise was text.
    for earlier in Self.end[..<matched] { keep(earlier) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text, and the buffer is empty again.
  mutating func take() -> String {
    defer { self = PasteBuffer() }
    // What the limit cut through, and what never was UTF-8, is left out.
    let text = String(decoding: bytes, as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{FFFD}"
        }))
  }

  private mutating func keep(_ byte: UInt8) {
    // Terminals paste line ends as CR, as if Enter were pressed.
    if byte == 0x0A, endsInReturn {
      endsInReturn = false
      return
    }
    endsInReturn = byte == 0x0D
    guard bytes.count < Self.limit else { return }
    switch byte {
    case 0x0D: bytes.append(0x0A)
    case 0x09: bytes.append(0x20)
    default: bytes.append(byte)
    }
  }
}
