import CourseModel

extension PageLayout {
  /// The first line.
  public var start: Anchor {
    blocks.first { !lines(ofBlock: $0).isEmpty }.map { Anchor(block: $0, line: 0) }
      ?? Anchor(block: -1, line: 0)
  }

  /// The last line of a block; its first where it has none.
  public func lastLine(ofBlock block: Int) -> Anchor {
    Anchor(block: block, line: max(0, lines(ofBlock: block).count - 1))
  }

  /// The last line: one back from where the page ends.
  var lastLine: Anchor { end(rows: 1) }

  /// The first line of the last screenful of `rows` lines; the start of a page that is shorter.
  public func end(rows: Int) -> Anchor {
    var missing = max(1, rows)
    for block in blocks.reversed() {
      let count = lines(ofBlock: block).count
      if count >= missing { return Anchor(block: block, line: count - missing) }
      missing -= count
    }
    return start
  }

  /// The anchor so many lines further on, or back, but no further than the start and the last
  /// screenful of `rows` lines.
  public func moved(_ anchor: Anchor, by lines: Int, rows: Int) -> Anchor {
    if lines < 0 { return clamped(back(from: anchor, by: -lines), rows: rows) }
    return clamped(on(from: anchor, by: lines), rows: rows)
  }

  /// The anchor itself, or the one nearest to it with which the screen is full.
  public func clamped(_ anchor: Anchor, rows: Int) -> Anchor {
    count(from: anchor, upTo: max(1, rows)) >= max(1, rows)
      ? anchor : min(anchor, end(rows: rows))
  }

  /// Whether a screen of `rows` lines with the anchor at its top shows the page's last line.
  public func isAtEnd(_ anchor: Anchor, rows: Int) -> Bool {
    count(from: anchor, upTo: rows + 1) <= rows
  }

  /// An estimate of how much of the page lies above the anchor, 0…1: every block counts the same,
  /// because how high those are that were never shown is not known.
  public func share(of anchor: Anchor) -> Double {
    guard anchor.block >= 0 else { return 0 }
    guard anchor.block < body.count else { return 1 }
    let lines = lines(ofBlock: anchor.block).count
    let part = lines == 0 ? 0 : Double(min(max(0, anchor.line), lines)) / Double(lines)
    return (Double(anchor.block) + part) / Double(body.count)
  }

  private func on(from anchor: Anchor, by lines: Int) -> Anchor {
    var block = max(-1, anchor.block)
    var line = max(0, anchor.line) + lines
    while block <= body.count {
      let count = self.lines(ofBlock: block).count
      if line < count { return Anchor(block: block, line: line) }
      line -= count
      block += 1
    }
    return Anchor(block: block, line: 0)
  }

  private func back(from anchor: Anchor, by lines: Int) -> Anchor {
    var block = min(anchor.block, body.count)
    var line = max(0, anchor.line) - lines
    while line < 0 {
      block -= 1
      guard block >= -1 else { return start }
      line += self.lines(ofBlock: block).count
    }
    return Anchor(block: block, line: line)
  }

  /// The lines from an anchor on, as far as they are wanted.
  private func count(from anchor: Anchor, upTo limit: Int) -> Int {
    var count = 0
    var block = max(-1, anchor.block)
    var line = max(0, anchor.line)
    while block <= body.count, count < limit {
      count += max(0, lines(ofBlock: block).count - line)
      line = 0
      block += 1
    }
    return count
  }
}
