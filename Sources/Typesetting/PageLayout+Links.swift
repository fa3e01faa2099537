import CourseModel

extension PageLayout {
  /// The links that begin on the lines from an anchor on, in the order of the text.
  public func links(from anchor: Anchor, count: Int) -> [PlacedLink] {
    guard let last = lines(from: anchor, count: count).last?.anchor else { return [] }
    var links: [PlacedLink] = []
    for block in max(-1, anchor.block)...last.block {
      links += self.links(ofBlock: block).filter { $0.anchor >= anchor && $0.anchor <= last }
    }
    return links
  }

  /// The next link after one, or the first one from an anchor on; nil where there is none in the
  /// next `limit` blocks.
  public func nextLink(
    after link: PlacedLink?, from anchor: Anchor, limit: Int = 2_000
  ) -> PlacedLink? {
    let first = max(-1, link?.anchor.block ?? anchor.block)
    guard first <= body.count else { return nil }
    for block in first...min(body.count, first + limit) where mayHaveLinks(block) {
      let next = links(ofBlock: block).first {
        guard let link else { return $0.anchor >= anchor }
        return block > first || $0.reference.ordinal > link.reference.ordinal
      }
      if let next { return next }
    }
    return nil
  }

  /// The link before one, or the last one before an anchor; nil where there is none in the `limit`
  /// blocks before.
  public func previousLink(
    before link: PlacedLink?, from anchor: Anchor, limit: Int = 2_000
  ) -> PlacedLink? {
    let first = min(body.count, link?.anchor.block ?? anchor.block)
    guard first >= -1 else { return nil }
    for block in (max(-1, first - limit)...first).reversed() where mayHaveLinks(block) {
      let previous = links(ofBlock: block).last {
        guard let link else { return $0.anchor < anchor }
        return block < first || $0.reference.ordinal < link.reference.ordinal
      }
      if let previous { return previous }
    }
    return nil
  }

  /// Every link of a block once, where it begins, by its number.
  private func links(ofBlock block: Int) -> [PlacedLink] {
    var seen: Set<Int> = []
    var links: [PlacedLink] = []
    for (index, line) in lines(ofBlock: block).enumerated() {
      for (reference, columns) in line.links where seen.insert(reference.ordinal).inserted {
        let anchor = Anchor(block: block, line: index)
        links.append(PlacedLink(reference: reference, anchor: anchor, columns: columns))
      }
    }
    return links.sorted { $0.reference.ordinal < $1.reference.ordinal }
  }

  /// A block without links needn't be set to know that.
  private func mayHaveLinks(_ block: Int) -> Bool {
    body.indices.contains(block) ? body[block].hasLinks : true
  }
}
