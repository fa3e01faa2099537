public import CourseModel

extension PageLayout {
  /// The place that an anchor stands for, which holds in other layouts too. The title belongs to the
  /// start of the page; the extra lines have a block of their own behind the last one.
  public func place(of anchor: Anchor) -> Place {
    if anchor.block < 0 { return .start }
    if anchor.block >= body.count {
      return Place(block: body.count, offset: max(0, anchor.line))
    }
    let lines = lines(ofBlock: anchor.block)
    guard !lines.isEmpty else { return Place(block: anchor.block, offset: 0) }
    let line = max(0, min(anchor.line, lines.count - 1))
    return Place(block: anchor.block, offset: lines[line].offset)
  }

  /// The line that a place is on: never a blank one where text is as near. The start of the page is
  /// the first line of its title.
  public func anchor(for place: Place) -> Anchor {
    if place.block < 0 || place == .start { return start }
    if place.block >= body.count {
      guard place.block == body.count, !extraLines.isEmpty else { return lastLine }
      return Anchor(block: body.count, line: max(0, min(place.offset, extraLines.count - 1)))
    }
    let lines = lines(ofBlock: place.block)
    return Anchor(block: place.block, line: Self.line(for: place.offset, in: lines))
  }

  /// The first line with text of those that begin last before an offset.
  static func line(for offset: Int, in lines: [StyledLine]) -> Int {
    // Offsets never fall from line to line, so the lines that begin before it come first.
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return lines.firstIndex { !$0.isBlank } ?? 0 }
    let found = lines[low - 1].offset
    var first = low - 1
    while first > 0, lines[first - 1].offset == found { first -= 1 }
    return lines[first..<low].firstIndex { !$0.isBlank } ?? low - 1
  }
}
