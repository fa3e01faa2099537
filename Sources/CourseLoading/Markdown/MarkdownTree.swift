import CCmarkGFM
import CourseModel
import Diagnostics
import Synchronization

/// A page's tree in cmark, and the index of the blocks that it is made of.
///
/// Blocks are made when they are asked for. Lists at the top are cut into their items, so that a
/// list of 100,000 items costs what is shown of it.
///
/// It is `@unchecked Sendable` because its nodes are C pointers. They are never handed out, they
/// are freed when nothing refers to the tree any more, and since cmark writes into a node whose
/// text is asked for, whatever reads them does so under the lock.
final class MarkdownTree: @unchecked Sendable {
  /// A block at the top of the page.
  struct Entry {
    var node: MarkdownNode
    /// The place in its list of a cut list's item, and how many items that list has.
    var item: Int32 = -1
    var itemCount: Int32 = 0
  }

  /// What is known so far of the page's headings, in order.
  private struct Outline {
    var counter = SlugCounter()
    var slugs: [OpaquePointer: String] = [:]
    var headings: [(entry: Int, heading: Page.Heading)] = []
    /// The entries that were looked through.
    var entryCount = 0
  }

  private let root: MarkdownNode
  private let hasVoices: Bool
  private let entries: [Entry]
  private let outline = Mutex(Outline())
  /// The entries that are footnotes, after all others.
  let footnotes: Range<Int>

  /// Nil only where there is no memory left.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, emptyLines: Int, hasVoices: Bool
  ) {
    guard
      let root = MarkdownNode(MarkdownParser.parse(bytes, from: start, emptyLines: emptyLines))
    else { return nil }
    self.root = root
    self.hasVoices = hasVoices
    var entries: [Entry] = []
    var footnoteStart: Int?
    for node in root.children {
      switch node.kind {
      case .list:
        let count = Int32(clamping: node.children.reduce(0) { count, _ in count + 1 })
        for (index, item) in node.children.enumerated() {
          entries.append(Entry(node: item, item: Int32(clamping: index), itemCount: count))
        }
      case .htmlBlock:
        // Comments never show, so they are no blocks.
        let html = HTMLComment.stripped(node.literal)
        if !html.allSatisfy(\.isWhitespace) { entries.append(Entry(node: node)) }
      case .footnoteDefinition:
        footnoteStart = footnoteStart ?? entries.count
        entries.append(Entry(node: node))
      case .paragraph:
        if node.firstChild?.kind == .htmlInline, node.isOnlyComments { continue }
        entries.append(Entry(node: node))
      default:
        entries.append(Entry(node: node))
      }
    }
    self.entries = entries
    footnotes = (footnoteStart ?? entries.count)..<entries.count
  }

  deinit { cmark_node_free(root.pointer) }

  var count: Int { entries.count }

  func block(at index: Int) -> Block {
    outline.withLock { outline in
      let entry = entries[index]
      read(&outline, through: index)
      let slugs = outline.slugs
      let reader = BlockReader(hasVoices: hasVoices) { slugs[$0.pointer] ?? "" }
      if entry.item >= 0, let list = entry.node.parent {
        return reader.item(
          entry.node, of: list, ordinal: Int(entry.item), count: Int(entry.itemCount))
      }
      if footnotes.contains(index) {
        return Block(
          .footnote(
            number: index - footnotes.lowerBound + 1, reader.blocks(in: entry.node, depth: 1)),
          entry.node.range)
      }
      // Every entry that would make no block was left out of the index.
      return reader.block(entry.node) ?? Block(.paragraph([]), entry.node.range)
    }
  }

  /// The first line of the first block that takes more than so many bytes of the file; nil where
  /// there is none.
  func firstBlock(longerThan limit: Int, in lines: SourceLines) -> Int? {
    outline.withLock { _ in
      entries.lazy.map(\.node.range).first { range in
        let last = lines[min(range.end.line, lines.count)]
        return last.endIndex - lines[range.start.line].startIndex > limit
      }?.start.line
    }
  }

  /// The index of the first heading of a level at or after `start`, or the end of the text.
  func firstHeading(ofLevel level: Int, from start: Int = 0) -> Int {
    outline.withLock { _ in
      (start..<footnotes.lowerBound).first {
        entries[$0].node.kind == .heading && entries[$0].node.headingLevel == level
      } ?? footnotes.lowerBound
    }
  }

  /// The heading at the start of the page, where there is one of level 1.
  func openingHeading() -> [Inline]? {
    outline.withLock { outline in
      guard footnotes.lowerBound > 0, entries[0].node.kind == .heading,
        entries[0].node.headingLevel == 1
      else { return nil }
      return BlockReader { _ in "" }.inlines(in: entries[0].node)
    }
  }

  /// All headings of the page, with the indices of the blocks that they stand in.
  func headings() -> [Page.Heading] {
    outline.withLock { outline in
      read(&outline, through: entries.count - 1)
      return outline.headings.map(\.heading)
    }
  }

  /// Reads the tree itself, with the slugs of all headings.
  func withRoot<Result>(_ body: (MarkdownNode, BlockReader) -> sending Result) -> sending Result {
    outline.withLock { outline in
      read(&outline, through: entries.count - 1)
      let slugs = outline.slugs
      return body(root, BlockReader(hasVoices: hasVoices) { slugs[$0.pointer] ?? "" })
    }
  }

  /// Finds the headings up to an entry: a slug depends on those before it only, so the first screen
  /// of a long page needn't wait for its last heading.
  private func read(_ outline: inout Outline, through index: Int) {
    while outline.entryCount <= index {
      let entry = outline.entryCount
      outline.entryCount += 1
      switch entries[entry].node.kind {
      case .heading: add(entries[entry].node, in: entry, to: &outline)
      case .quote, .item, .footnoteDefinition, .list:
        entries[entry].node.visitAll(entering: { $0.kind != .paragraph }) { node in
          if node.kind == .heading { add(node, in: entry, to: &outline) }
        }
      default: break
      }
    }
  }

  private func add(_ node: MarkdownNode, in entry: Int, to outline: inout Outline) {
    let text = BlockReader { _ in "" }.inlines(in: node).plainText.foldingSpaces()
    let slug = outline.counter(text)
    outline.slugs[node.pointer] = slug
    outline.headings.append(
      (entry, Page.Heading(level: node.headingLevel, slug: slug, text: text, block: entry)))
  }
}

extension MarkdownNode {
  /// A paragraph that shows nothing, because all of it is comments.
  fileprivate var isOnlyComments: Bool {
    children.allSatisfy {
      switch $0.kind {
      case .htmlInline: HTMLComment.stripped($0.literal).isEmpty
      case .softBreak: true
      case .text: $0.literal.allSatisfy(\.isWhitespace)
      default: false
      }
    }
  }
}
