/// What a tag within a line means on a terminal: a few only dress up text or break lines, as on
/// GitHub; all others are shown as they were written, because they may be what the author meant to
/// say (`<file>`).
public enum HTMLTag {
  case lineBreak, formatting, other

  public init(_ html: String) {
    let name = html.utf8.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { Self.isAlphanumeric($0) }
    let lowercased = String(decoding: name, as: UTF8.self).lowercased()
    self =
      lowercased == "br"
      ? .lineBreak : Self.formattingNames.contains(lowercased) ? .formatting : .other
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static let formattingNames: Set = [
    "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
}
