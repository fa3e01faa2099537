public import TerminalUI

/// A line of a page as it stands on a screen: pieces of text, each with its look.
///
/// All text in it has passed through ``TerminalUI/Charset/clean(_:)``.
public struct StyledLine: Hashable, Sendable {
  public struct Span: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// The link that the text belongs to.
    public var link: LinkReference?

    public init(_ text: String, _ style: Style = .plain, link: LinkReference? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  public var spans: [Span]
  /// Characters of the block's plain text before the line: what a place in a page counts.
  public var offset: Int
  /// The anchor of the heading that begins on this line.
  public var slug: String?
  /// The line only keeps blocks apart; in a quote the quote's bar still stands on it.
  public var isBlank: Bool
  /// The picture that the line belongs to.
  public var picture: Picture?

  public init(
    _ spans: [Span] = [], offset: Int = 0, slug: String? = nil, isBlank: Bool? = nil
  ) {
    self.spans = spans
    self.offset = offset
    self.slug = slug
    self.isBlank = isBlank ?? spans.isEmpty
  }

  public init(_ text: String, _ style: Style = .plain) {
    self.init([Span(text, style)], isBlank: text.isEmpty)
  }

  /// The cells that the line takes.
  public var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// The words alone, without the blanks at the end.
  public var text: String {
    var text = spans.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The links on the line and the columns that they take; a link in several looks is one.
  public var links: [(link: LinkReference, columns: Range<Int>)] {
    var links: [(link: LinkReference, columns: Range<Int>)] = []
    var column = 0
    for span in spans {
      let end = column + span.text.columns
      if let link = span.link {
        if let last = links.last, last.link == link, last.columns.upperBound == column {
          links[links.count - 1].columns = last.columns.lowerBound..<end
        } else {
          links.append((link, column..<end))
        }
      }
      column = end
    }
    return links
  }

  /// The same line behind other spans, such as a mark or an indentation.
  public func prefixed(by prefix: [Span]) -> StyledLine {
    var line = self
    line.spans = prefix + spans
    return line
  }
}

extension Array where Element == StyledLine.Span {
  /// Adds a span, to the last one where they look alike.
  mutating func add(_ span: StyledLine.Span) {
    guard !span.text.isEmpty else { return }
    if let last, last.style == span.style, last.link == span.link {
      self[count - 1].text += span.text
    } else {
      append(span)
    }
  }

  mutating func add(_ spans: [StyledLine.Span]) {
    for span in spans { add(span) }
  }
}
