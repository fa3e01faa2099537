import Diagnostics

/// A file's bytes as UTF-8 text, and the lines they make: ends are LF, CRLF or CR, as in cmark.
struct SourceText {
  let bytes: [UInt8]
  /// The place of the first byte that isn't UTF-8.
  let firstBadByte: SourcePosition?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    firstBadByte = bytes.withUnsafeBufferPointer(Self.firstInvalid)
      .map { Self.position(of: $0, in: bytes) }
  }

  /// The bytes with U+FFFD where they are no UTF-8.
  var validBytes: [UInt8] {
    firstBadByte == nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var line = 1
    var start = 0
    for index in bytes[..<offset].indices {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      if isReturn, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { continue }
      if isReturn || bytes[index] == UInt8(ascii: "\n") {
        line += 1
        start = index + 1
      }
    }
    return SourcePosition(line: line, column: offset - start + 1)
  }

  /// The offset of the first byte that is no part of a UTF-8 sequence.
  private static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while index < count {
      // Eight bytes of ASCII at a time.
      while index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < count else { return nil }
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var lowest: UInt8 = 0x80
      var highest: UInt8 = 0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, lowest) = (3, 0xA0)
      case 0xED: (length, highest) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, lowest) = (4, 0x90)
      case 0xF4: (length, highest) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= count, (lowest...highest).contains(bytes[index + 1]) else {
        return index
      }
      for next in 2..<max(2, length) where bytes[index + next] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}
