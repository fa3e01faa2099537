public import CourseModel

extension PageLayout {
  /// Where the heading with a slug is; nil where there is none. It looks through the page from its
  /// start, until it has found it or `isCancelled` says so.
  public func anchor(
    ofHeading slug: String, isCancelled: () -> Bool = { false }
  ) -> Anchor? {
    for (index, block) in body.enumerated() {
      if isCancelled() { return nil }
      guard block.hasHeading(slug) else { continue }
      let line = lines(ofBlock: index).firstIndex { $0.slug == slug }
      return Anchor(block: index, line: line ?? 0)
    }
    return nil
  }

  /// The text of a footnote, under its number; nil where there is none such.
  public func footnote(_ number: Int) -> [Block]? {
    for index in body.indices.reversed() {
      guard case .footnote(let found, _) = body[index].kind else { return nil }
      if found == number { return [body[index]] }
    }
    return nil
  }

  /// Where the text of a footnote begins; nil where there is none of that number. Footnotes are the
  /// body's last blocks, so nothing else is looked at.
  public func anchor(ofFootnote number: Int) -> Anchor? {
    for index in body.indices.reversed() {
      guard case .footnote(let found, _) = body[index].kind else { return nil }
      if found == number { return anchor(for: Place(block: index, offset: 0)) }
    }
    return nil
  }
}

extension Block {
  /// The blocks that stand within this one.
  private var inner: [Block] {
    switch kind {
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks), .alert(_, let blocks), .voice(_, let blocks),
      .footnote(_, let blocks):
      blocks
    case .heading, .paragraph, .code, .table, .rule, .html: []
    }
  }

  func hasHeading(_ slug: String) -> Bool {
    if case .heading(_, slug, _) = kind { return true }
    return inner.contains { $0.hasHeading(slug) }
  }

  var hasLinks: Bool {
    switch kind {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.contains(where: \.hasLinks)
    case .voice(let role, let blocks):
      role.contains(where: \.hasLinks) || blocks.contains(where: \.hasLinks)
    case .table(let table):
      ([table.header] + table.rows).joined().joined().contains(where: \.hasLinks)
    case .list, .quote, .alert, .footnote: inner.contains(where: \.hasLinks)
    case .code, .rule, .html: false
    }
  }
}

extension Inline {
  fileprivate var hasLinks: Bool {
    switch self {
    case .link, .footnoteReference: true
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .image(_, _, let inner):
      inner.contains(where: \.hasLinks)
    case .text, .softBreak, .lineBreak, .code, .html: false
    }
  }
}
