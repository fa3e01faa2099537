internal import TerminalUI

/// What was read and not yet asked for. Marks join the character before them, and turns of the wheel
/// add up, as long as nobody has seen the first.
struct EventQueue {
  private var events: [Event] = []
  /// How many of them were asked for already.
  private var given = 0
  /// The character that marks may still join.
  private var cluster: Character?

  /// The next event, nil where there is none.
  mutating func next() -> Event? {
    guard given < events.count else { return nil }
    defer {
      given += 1
      if given == events.count {
        events.removeAll(keepingCapacity: true)
        given = 0
      }
    }
    return events[given]
  }

  mutating func add(_ event: Event) {
    finishCluster()
    if case .wheel(let rows) = event, given < events.count, case .wheel(let before) = events.last {
      events[events.count - 1] = .wheel(before + rows)
    } else {
      events.append(event)
    }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if let before = cluster, scalar.value >= 0x300 {
      let joined = String(before) + String(Character(scalar))
      // No key is as long as someone likes.
      if joined.count == 1, joined.utf8.count <= 64 {
        cluster = Character(joined)
        return
      }
    }
    finishCluster()
    if scalar == " " {
      events.append(.key(.space))
    } else if !(0x80..<0xA0).contains(scalar.value) {
      cluster = Character(scalar)
    }
  }

  /// No mark joins the last character any more.
  mutating func finishCluster() {
    guard let character = cluster else { return }
    cluster = nil
    events.append(.key(.character(character)))
  }
}
