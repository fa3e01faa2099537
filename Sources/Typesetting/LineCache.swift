import Synchronization

/// The lines of the blocks that were asked for last.
///
/// What it holds depends on the block's index alone, so copies of a layout can share one: it makes
/// them faster and can't make them differ.
final class LineCache: Sendable {
  struct Entry {
    var lines: [StyledLine]
    var neighbor: Neighbor?
    fileprivate var lastUse = 0

    init(lines: [StyledLine], neighbor: Neighbor?) {
      self.lines = lines
      self.neighbor = neighbor
    }
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var lineCount = 0
    var clock = 0
  }

  /// Enough for some screenfuls around the one shown; a block of more lines stays as long as it is
  /// among the last few.
  private static let lineLimit = 2_000
  private static let entriesKept = 3

  private let state = Mutex(State())

  func entry(_ block: Int) -> Entry? {
    state.withLock { state in
      state.clock += 1
      state.entries[block]?.lastUse = state.clock
      return state.entries[block]
    }
  }

  func add(_ entry: Entry, for block: Int) {
    state.withLock { state in
      state.clock += 1
      var entry = entry
      entry.lastUse = state.clock
      state.lineCount += entry.lines.count - (state.entries[block]?.lines.count ?? 0)
      state.entries[block] = entry
      guard state.lineCount > Self.lineLimit else { return }
      // Down to half the limit at once, so that this happens once in a while.
      for (block, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse })
        .dropLast(Self.entriesKept)
      {
        guard state.lineCount > Self.lineLimit / 2 else { break }
        state.entries[block] = nil
        state.lineCount -= entry.lines.count
      }
    }
  }

  var lineCount: Int { state.withLock(\.lineCount) }
}
