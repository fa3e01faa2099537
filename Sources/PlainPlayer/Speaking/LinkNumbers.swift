internal import CourseModel

/// A link of a page, and what can be followed.
struct NumberedLink: Hashable, Sendable {
  var words: String
  /// As it was written in the page.
  var destination: String
}

/// The links of a page, numbered through it from 1. Only as much of the page is looked at as the
/// number that is asked for needs.
struct LinkNumbers: Sendable {
  private let count: Int
  private let links: @Sendable (Int) -> [NumberedLink]
  /// The number of the first link of each part, as far as parts were looked at.
  private var firsts = [1]

  /// - Parameters:
  ///   - count: how many parts the page has.
  ///   - links: those of a part, in the order in which they are said.
  init(count: Int, links: @escaping @Sendable (Int) -> [NumberedLink]) {
    self.count = count
    self.links = links
  }

  /// The number of the first link in a part of the page, or after it.
  mutating func first(in part: Int) -> Int {
    let part = max(0, min(part, count))
    while firsts.count <= part {
      firsts.append((firsts.last ?? 1) + links(firsts.count - 1).count)
    }
    return firsts[part]
  }

  /// The link of a number; nil where there is none.
  mutating func link(_ number: Int) -> NumberedLink? {
    guard number > 0 else { return nil }
    for part in 0..<count where first(in: part + 1) > number {
      let all = links(part)
      let index = number - first(in: part)
      return all.indices.contains(index) ? all[index] : nil
    }
    return nil
  }

  /// All links from the one of a number on, as many as `limit`, and how many there are on the page.
  mutating func list(from number: Int, limit: Int) -> (links: [NumberedLink], total: Int) {
    let total = first(in: count) - 1
    var found: [NumberedLink] = []
    var part = 0
    while part < count, found.count < limit {
      if first(in: part + 1) > number {
        found += links(part).dropFirst(max(0, number - first(in: part)))
      }
      part += 1
    }
    return (Array(found.prefix(limit)), total)
  }
}

extension Block {
  /// The links of the block, in the order in which a ``Speaker`` says them.
  var links: [NumberedLink] {
    switch kind {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.flatMap(\.links)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.links)
    case .quote(let blocks), .alert(_, let blocks), .footnote(_, let blocks):
      blocks.flatMap(\.links)
    case .voice(let role, let blocks): role.flatMap(\.links) + blocks.flatMap(\.links)
    case .table(let table): ([table.header] + table.rows).joined().joined().flatMap(\.links)
    case .code, .rule, .html: []
    }
  }
}

extension Inline {
  fileprivate var links: [NumberedLink] {
    switch self {
    case .link(let destination, _, let inner):
      inner.flatMap(\.links)
        + [
          NumberedLink(
            words: inner.plainText.foldingSpaces(), destination: destination)
        ]
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .image(_, _, let inner):
      inner.flatMap(\.links)
    case .text, .softBreak, .lineBreak, .code, .footnoteReference, .html: []
    }
  }
}

extension [Inline] {
  /// The links of a line, in the order in which a ``Speaker`` says them.
  var links: [NumberedLink] { flatMap(\.links) }
}
