/// A place in a page: a block, and an offset in its text. It is never a line of a layout, so it
/// holds through resizing, themes and edits.
public struct Place: Hashable, Sendable {
  /// The index of the block in the body.
  public var block: Int
  /// Characters of the block's text before the place.
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  public static let start = Place(block: 0, offset: 0)
}
