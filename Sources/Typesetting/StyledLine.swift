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

  /// How wide the line is, if it is one of a table or of code.
  public enum Breadth: Hashable, Sendable {
    /// As wide as it wants to be.
    case natural
    /// It was broken or made narrower to fit; ``Typesetter/Overflow/scroll`` does neither.
    case folded
    /// It may be wider than the screen. The cells of `fixed` at its left stay where they are when what
    /// follows them is scrolled sideways.
    case wide(fixed: Int)
  }

  public var spans: [Span]
  /// Characters of the block's plain text before the line: what a place in a page counts.
  public var offset: Int
  /// The anchor of the heading that begins on this line.
  public var slug: String?
  public var breadth = Breadth.natural
  /// The line only keeps blocks apart; in a quote the quote's bar still stands on it.
  public var isBlank: Bool
  /// Characters of margins before the line's own text: a bullet, a bar, an indentation.
  public var textStart = 0
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
    line.textStart += prefix.reduce(0) { $0 + $1.text.count }
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
