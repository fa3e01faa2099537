/// The blocks of a page, in order, footnotes last.
///
/// A page can be 10 MB long and a screen shows a few lines of it, so blocks are made when they are
/// asked for: reading the same index twice gives the same block.
public struct Body: Sendable {
  public let count: Int
  private let block: @Sendable (Int) -> Block
  private let outline: (@Sendable () -> [Page.Heading])?

  public init(count: Int, block: @escaping @Sendable (Int) -> Block) {
    self.count = count
    self.block = block
    self.outline = nil
  }

  /// A body that knows its headings without making all of its blocks.
  public init(
    count: Int, headings: @escaping @Sendable () -> [Page.Heading],
    block: @escaping @Sendable (Int) -> Block
  ) {
    self.count = count
    self.block = block
    self.outline = headings
  }

  public init(_ blocks: [Block]) {
    self.init(count: blocks.count) { blocks[$0] }
  }

  public var isEmpty: Bool { count == 0 }
  public var indices: Range<Int> { 0..<count }

  /// The block at `index`, which must be in `indices`.
  public subscript(index: Int) -> Block { block(index) }

  /// The headings of the body in order, those inside quotes and lists included.
  public var headings: [Page.Heading] {
    if let outline { return outline() }
    return enumerated().flatMap { index, block in block.headings(at: index) }
  }
}

extension Block {
  fileprivate func headings(at index: Int) -> [Page.Heading] {
    switch kind {
    case .heading(let level, let slug, let text):
      [Page.Heading(level: level, slug: slug, text: text.plainText.foldingSpaces(), block: index)]
    case .list(let list): list.items.flatMap(\.blocks).flatMap { $0.headings(at: index) }
    case .quote(let blocks), .alert(_, let blocks), .voice(_, let blocks),
      .footnote(_, let blocks):
      blocks.flatMap { $0.headings(at: index) }
    case .paragraph, .code, .table, .rule, .html: []
    }
  }
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
