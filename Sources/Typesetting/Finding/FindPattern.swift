/// What is looked for in a page: words as they were typed, folded as a person means them.
///
/// Upper and lower case are the same unless a capital is typed, as in less with `-i` and in vim with
/// `smartcase`. Typographic quotes and dashes are those of the keyboard, every white space is a
/// space.
public struct FindPattern: Hashable, Sendable {
  public let isCaseSensitive: Bool
  /// The folded text, never empty.
  let bytes: [UInt8]

  /// Nil where nothing is left to look for.
  public init?(_ text: some StringProtocol) {
    isCaseSensitive = text.contains(where: \.isUppercase)
    bytes = Array(Self.fold(String(text), keepsCase: isCaseSensitive).utf8)
    if bytes.isEmpty { return nil }
  }

  /// A text in the form in which it is compared. Characters stay characters, so that what is counted
  /// in the folded text holds in the text itself.
  static func fold(_ text: String, keepsCase: Bool) -> String {
    let cased = keepsCase ? text : text.lowercased()
    if cased.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { return cased }
    if cased.utf8.allSatisfy({ $0 < 0x80 }) {
      // NUL becomes U+FFFD, as below.
      var bytes: [UInt8] = []
      bytes.reserveCapacity(cased.utf8.count)
      for byte in cased.utf8 {
        switch byte {
        case 0x09, 0x0A, 0x0D: bytes.append(0x20)
        case 0: bytes += [0xEF, 0xBF, 0xBD]
        default: bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    var folded = String.UnicodeScalarView()
    for scalar in cased.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": folded.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": folded.append("\"")
      case "\u{2010}"..."\u{2015}", "\u{2212}": folded.append("-")
      case "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\n", "\r": folded.append(" ")
      // What ends a stretch of text in a finder can't be found.
      case "\u{0}": folded.append("\u{FFFD}")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
