/// Any text as a file name, and back: letters of ASCII, digits, `_`, `@`, `-` and `.` stand for
/// themselves, all other bytes are percent-encoded.
///
/// A point or hyphen at the start is encoded too, so that no name is hidden, is `.` or `..`, or
/// looks like an option to a command.
enum FileName {
  static func encoded(_ text: String) -> String {
    var name = ""
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "."), UInt8(ascii: "-"):
        name += index == 0 ? percentEncoded(byte) : String(Unicode.Scalar(byte))
      default: name += percentEncoded(byte)
      }
    }
    return name
  }

  /// The text; nil where a percent sign is not followed by two digits, or the bytes aren't UTF-8.
  static func decoded(_ name: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = name.utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hexadecimalDigit),
        let low = rest.next().flatMap(hexadecimalDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}
