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
  /// Whether the text says from when it is: a year, or "as of".
  let isDated: Bool
  private let code: Stretches
  /// What is emphasised, as titles are.
  private let emphasis: Stretches
  private let quotations: Stretches

  init(_ role: Role, _ inlines: [Inline], _ range: SourceRange) {
    var flattened = Flattened()
    flattened.add(inlines)
    self.role = role
    text = flattened.text
    words = text.words
    footnotes = flattened.footnotes
    isDated = words.areDated
    code = flattened.code
    emphasis = flattened.emphasis
    quotations = Self.quotations(in: text)
    if case .strong(let bold) = inlines.first {
      opening = bold.plainText.foldingSpaces()
    } else {
      opening = ""
    }
    self.range = range
  }

  /// Whether a part of the text is written as it is typed, such as a setting and its value.
  func isCode(_ part: Substring) -> Bool { code.contains(offset(of: part)) }

  /// Whether a part of the text is mentioned rather than said: code, a title, a quotation.
  func isMentioned(_ part: Substring) -> Bool {
    let offset = offset(of: part)
    return code.contains(offset) || emphasis.contains(offset) || quotations.contains(offset)
  }

  private func offset(of part: Substring) -> Int {
    text.utf8.distance(from: text.startIndex, to: part.startIndex)
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

  private static func quotations(in text: String) -> Stretches {
    var quotations = Stretches()
    var opened: (offset: Int, closing: Unicode.Scalar)?
    var offset = 0
    for scalar in text.unicodeScalars {
      if let quotation = opened {
        if scalar == quotation.closing {
          quotations.append(quotation.offset..<offset)
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
    if let opened { quotations.append(opened.offset..<offset) }
    return quotations
  }
}

/// Stretches of a text, in UTF-8 bytes, none of which overlap.
private struct Stretches: Sendable {
  private var ranges: [Range<Int>] = []

  /// Adds a stretch behind all others; those that lie inside it become part of it.
  mutating func append(_ range: Range<Int>) {
    while let last = ranges.last, last.lowerBound >= range.lowerBound { ranges.removeLast() }
    ranges.append(range)
  }

  /// A search by halves, because a text may have as many stretches as words.
  func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }
}

/// Inlines as one text.
private struct Flattened {
  var text = ""
  var footnotes: Set<Int> = []
  var code = Stretches()
  var emphasis = Stretches()

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
