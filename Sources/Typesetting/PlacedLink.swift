/// A link of a page and where it begins.
public struct PlacedLink: Hashable, Sendable {
  public var reference: LinkReference
  /// The line that it begins on.
  public var anchor: Anchor
  /// The cells that it takes on that line.
  public var columns: Range<Int>

  public init(reference: LinkReference, anchor: Anchor, columns: Range<Int>) {
    self.reference = reference
    self.anchor = anchor
    self.columns = columns
  }
}
