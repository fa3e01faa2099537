/// A piece of parsed Markdown within a line.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A line's end in the file, which is a space on the screen.
  case softBreak
  /// A line's end that the author asked for.
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline])
  /// A picture; the inlines are its alt text.
  case image(source: String, title: String, [Inline])
  case footnoteReference(Int)
  /// HTML as it was written; comments are left out by the loader.
  case html(String)
}

extension Sequence where Element == Inline {
  /// The words alone, breaks as spaces, without marks of footnotes and without HTML.
  public var plainText: String {
    var text = ""
    append(to: &text)
    return text
  }

  fileprivate func append(to text: inout String) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.append(to: &text)
      case .footnoteReference, .html: break
      }
    }
  }
}

extension Sequence where Element == Block {
  /// The words alone, a block a line, spaces folded; what fingerprints and search see.
  public var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Block {
  /// The words of the block and of all that stands in it.
  public var plainText: String {
    switch kind {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.plainText.foldingSpaces()
    case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
    case .quote(let blocks), .alert(_, let blocks), .footnote(_, let blocks): blocks.plainText
    case .voice(let role, let blocks):
      [role.plainText.foldingSpaces(), blocks.plainText].joined(separator: "\n")
    case .code(_, let code): code
    case .table(let table):
      ([table.header] + table.rows)
        .map { row in row.map { $0.plainText.foldingSpaces() }.joined(separator: " ") }
        .joined(separator: "\n")
    case .rule, .html: ""
    }
  }
}

extension StringProtocol {
  /// Every run of white space as one space, none at the ends.
  public func foldingSpaces() -> String {
    foldingASCII { $0 } ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same where all is ASCII, nil where it isn't: byte by byte, many times as fast as by
  /// characters.
  ///
  /// - Parameter change: what becomes of a byte that is no white space; nil leaves it out.
  func foldingASCII(space: UInt8 = 0x20, _ change: (UInt8) -> UInt8?) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    var isBetweenWords = false
    var hasWord = false
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D: isBetweenWords = hasWord
      default:
        if isBetweenWords { folded.append(space) }
        isBetweenWords = false
        hasWord = true
        if let byte = change(byte) { folded.append(byte) }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
