/// A line of a layout: of the page's title (block -1), of a block of its body, or of the lines that
/// stand after the body (block = the body's count).
///
/// It means something only in the layout that it comes from; what lasts is a place.
public struct Anchor: Hashable, Sendable, Comparable {
  public var block: Int
  /// The line in the block, from 0.
  public var line: Int

  public init(block: Int, line: Int) {
    self.block = block
    self.line = line
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.block, a.line) < (b.block, b.line)
  }
}
