import CourseModel
import Diagnostics

/// The words of a paragraph, a heading or a table's cell, and what stands among them.
struct Piece: Sendable {
  enum Role: Hashable, Sendable {
    /// Sentences: a paragraph, wherever it stands.
    case prose
    /// What names something: a heading, the text of a choice, a line of front matter.
    case heading
    case cell(column: Int)
    /// The title and the figures of a chart.
    case data
  }

  let role: Role
  let text: String
  /// The words of the text in order.
  let words: [Substring]
  /// The footnotes that it refers to.
  let footnotes: Set<Int>
  /// The words in bold that it begins with; empty where it begins otherwise.
  let opening: String
  /// Where in the file it stands.
  let range: SourceRange
  /// What is code, in UTF-8 bytes of the text.
  private let code: [Range<Int>]
  /// What stands in quotation marks or is emphasised, as titles are; in UTF-8 bytes of the text.
  private let quoted: [Range<Int>]

  init(_ role: Role, _ inlines: [Inline], _ range: SourceRange) {
    var flattened = Flattened()
    flattened.add(inlines)
    self.role = role
    text = flattened.text
    words = text.words
    footnotes = flattened.footnotes
    code = flattened.code
    quoted = flattened.emphasis + Self.quotations(in: text)
    if case .strong(let bold) = inlines.first {
      opening = bold.plainText.foldingSpaces()
    } else {
      opening = ""
    }
    self.range = range
  }

  /// Whether a part of the text is written as it is typed, such as a setting and its value.
  func isCode(_ part: Substring) -> Bool { ranges(code, hold: part) }

  /// Whether a part of the text is mentioned rather than said: code, a title, a quotation.
  func isMentioned(_ part: Substring) -> Bool { isCode(part) || ranges(quoted, hold: part) }

  private func ranges(_ ranges: [Range<Int>], hold part: Substring) -> Bool {
    guard !ranges.isEmpty else { return false }
    let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return ranges.contains { $0.contains(offset) }
  }

  /// Where a part of the text stands in the file: where its first word does, or, where the file
  /// writes it otherwise, where the piece begins.
  func position(of part: Substring, in page: ExaminedPage) -> SourcePosition {
    guard role != .data else { return range.start }
    let word = part.prefix { !$0.isWhitespace }
    let before = text[..<part.startIndex].utf8.occurrences(of: word.utf8)
    return page.source?.position(of: word, occurrence: before, in: range) ?? range.start
  }

  // MARK: Quotation marks

  private static func quotations(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opened: (offset: Int, closing: Unicode.Scalar)?
    var offset = 0
    for scalar in text.unicodeScalars {
      if let quotation = opened {
        if scalar == quotation.closing {
          ranges.append(quotation.offset..<offset)
          opened = nil
        }
      } else if scalar == "“" {
        opened = (offset, "”")
      } else if scalar == "\"" {
        opened = (offset, "\"")
      }
      offset += UTF8.width(scalar)
    }
    // Quotations of several paragraphs are closed in the last one.
    if let opened { ranges.append(opened.offset..<offset) }
    return ranges
  }
}

/// Inlines as one text.
private struct Flattened {
  var text = ""
  var footnotes: Set<Int> = []
  var code: [Range<Int>] = []
  var emphasis: [Range<Int>] = []

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      let start = text.utf8.count
      switch inline {
      case .text(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .code(let words):
        text += words
        code.append(start..<text.utf8.count)
      case .emphasis(let inner):
        add(inner)
        emphasis.append(start..<text.utf8.count)
      case .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        add(inner)
      case .footnoteReference(let number): footnotes.insert(number)
      case .html: break
      }
    }
  }
}

extension Substring.UTF8View {
  /// How often some bytes stand here, none of them counted twice.
  fileprivate func occurrences(of wanted: Self) -> Int {
    guard let first = wanted.first else { return 0 }
    var count = 0
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) {
        count += 1
        rest = rest.dropFirst(wanted.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return count
  }
}
