/// HTML comments: the author's own words, and what FORMAT has no Markdown for.
enum HTMLComment {
  /// The HTML without its comments.
  static func stripped(_ html: String) -> String {
    var rest = html[...]
    var kept = ""
    while let start = rest.firstIndex(of: "<") {
      kept += rest[..<start]
      rest = rest[start...]
      guard rest.hasPrefix("<!--") else {
        kept.append(rest.removeFirst())
        continue
      }
      rest = afterComment(rest)
    }
    return kept + rest
  }

  /// The text inside the first comment, and what follows it; nil where the HTML doesn't begin with
  /// a comment.
  static func split(_ html: String) -> (text: Substring, rest: Substring)? {
    let trimmed = html.drop { $0.isWhitespace }
    guard trimmed.hasPrefix("<!--") else { return nil }
    let rest = afterComment(trimmed)
    var text = trimmed[..<rest.startIndex].dropFirst(4)
    if text.hasSuffix("-->") { text = text.dropLast(3) }
    return (text, rest)
  }

  private static func afterComment(_ html: Substring) -> Substring {
    let bytes = html.utf8
    var index = html.startIndex
    for _ in 0..<4 where index < html.endIndex { bytes.formIndex(after: &index) }
    while index < html.endIndex {
      if bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) {
        return html[bytes.index(index, offsetBy: 3)...]
      }
      bytes.formIndex(after: &index)
    }
    return html[html.endIndex...]
  }
}
