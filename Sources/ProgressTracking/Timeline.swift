internal import LearningRecords

/// When a course was opened and left, and how far its active time had come in between.
///
/// Every statement of the training record says how much active time there was since the course was
/// opened (``Vocabulary/Extension/active``), and `suspended` says it for the whole. A session that
/// was cut off is worth what its last statement says: a kill costs the time since then, no more.
/// Where two machines are used at the same moment, the larger time counts, so it is never too much.
struct Timeline: Sendable {
  /// The order decides between what was said in the same millisecond: the last page of a session is
  /// read before it is left, and it is left before the next one is opened.
  enum Kind: Comparable { case reached, left, opened }

  struct Moment: Comparable {
    var time: Timestamp
    /// Active time since the course was opened, in milliseconds; 24 days at most.
    var active: Int32
    var kind: Kind

    static func < (a: Self, b: Self) -> Bool {
      (a.time, a.kind, a.active) < (b.time, b.kind, b.active)
    }
  }

  private var moments: [Moment] = []

  mutating func add(_ kind: Kind, at time: Timestamp, active: Duration = .zero) {
    let milliseconds = active / .milliseconds(1)
    moments.append(
      Moment(time: time, active: Int32(min(max(0, milliseconds), Double(Int32.max))), kind: kind))
  }

  mutating func merge(_ other: Timeline) { moments += other.moments }

  /// The active time of all sessions, and how many there were. Opening a course and doing nothing is
  /// no session.
  var total: (active: Duration, sessions: Int) {
    var total: Int64 = 0
    var sessions = 0
    var current: Int32 = 0
    var isCounted = true
    for moment in moments.sorted() {
      if moment.kind == .opened {
        (total, current, isCounted) = (total + Int64(current), 0, false)
        continue
      }
      if !isCounted { (sessions, isCounted) = (sessions + 1, true) }
      current = max(current, moment.active)
      if moment.kind == .left { (total, current) = (total + Int64(current), 0) }
    }
    return (.milliseconds(total + Int64(current)), sessions)
  }
}
