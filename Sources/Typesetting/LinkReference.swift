/// Where a link in a line leads, and which of its block's links it is.
public struct LinkReference: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// A destination as the author wrote it: a web address, a path to a page's file, `#slug`.
    case address(String)
    /// A footnote of the page, by its number from 1.
    case footnote(Int)
    /// A term of the course's glossary, by its id.
    case term(String)
  }

  public var target: Target
  /// The link's number in its block, from 0, in the order of the text: the same at every width.
  public var ordinal: Int

  public init(_ target: Target, ordinal: Int) {
    self.target = target
    self.ordinal = ordinal
  }

  /// What the destinations of links to terms begin with. No file and no address does: it holds a
  /// control character, which ends a destination in Markdown.
  static let termScheme = "\u{1}term:"
}
