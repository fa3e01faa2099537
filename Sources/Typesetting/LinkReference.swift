/// Where a link in a line leads, and which of its block's links it is.
public struct LinkReference: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// A destination as the author wrote it: a web address, a path to a page's file, `#slug`.
    case address(String)
    /// A footnote of the page, by its number from 1.
    case footnote(Int)
  }

  public var target: Target
  /// The link's number in its block, from 0, in the order of the text: the same at every width.
  public var ordinal: Int

  public init(_ target: Target, ordinal: Int) {
    self.target = target
    self.ordinal = ordinal
  }
}
