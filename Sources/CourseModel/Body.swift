/// The blocks of a page, in order, footnotes last.
///
/// A page can be 10 MB long and a screen shows a few lines of it, so blocks are made when they are
/// asked for: reading the same index twice gives the same block.
public struct Body: Sendable {
  public let count: Int
  private let block: @Sendable (Int) -> Block

  public init(count: Int, block: @escaping @Sendable (Int) -> Block) {
    self.count = count
    self.block = block
  }

  public init(_ blocks: [Block]) {
    self.init(count: blocks.count) { blocks[$0] }
  }

  public var isEmpty: Bool { count == 0 }
  public var indices: Range<Int> { 0..<count }

  /// The block at `index`, which must be in `indices`.
  public subscript(index: Int) -> Block { block(index) }
}

extension Body: Sequence {
  public func makeIterator() -> AnyIterator<Block> {
    var index = 0
    return AnyIterator {
      guard index < count else { return nil }
      defer { index += 1 }
      return self[index]
    }
  }
}
