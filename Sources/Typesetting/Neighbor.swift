import CourseModel

/// What of a block decides how far its neighbours stand from it.
enum Neighbor: Hashable {
  case heading(level: Int)
  case list(isTight: Bool, isContinued: Bool)
  case footnote
  case other

  init(_ block: Block) {
    switch block.kind {
    case .heading(let level, _, _): self = .heading(level: level)
    case .list(let list): self = .list(isTight: list.isTight, isContinued: list.isContinued)
    case .footnote: self = .footnote
    default: self = .other
    }
  }

  /// The blank lines between a block and the one before it: a heading stands nearer to its text
  /// than to what it ends.
  func distance(from previous: Neighbor) -> Int {
    switch (previous, self) {
    case (.list, .list(isTight: true, isContinued: true)): 0
    case (.footnote, .footnote): 0
    case (.heading, .heading): 1
    case (_, .heading(level: ...2)): 2
    case (.heading(level: 3...), _): 0
    default: 1
    }
  }
}
