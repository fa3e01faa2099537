/// How long right answers take this learner: the median of the latest ones. One long pause does not
/// move it, and it follows as the learner becomes faster.
struct Pace: Hashable, Sendable {
  /// How many answers it looks back over.
  static let span = 101
  /// With fewer answers nobody is slow yet.
  static let least = 10
  /// An answer is slow that takes more than this many medians.
  static let slow = 3.0

  /// In the order in which they came; the oldest is at `oldest` once there are enough.
  private var latest: [Double] = []
  private var oldest = 0
  private var sorted: [Double] = []

  /// Takes the time of a right answer in. What is no time is passed over.
  mutating func add(seconds: Double) {
    guard seconds > 0, seconds.isFinite else { return }
    if latest.count < Self.span {
      latest.append(seconds)
    } else {
      sorted.remove(at: place(of: latest[oldest]))
      latest[oldest] = seconds
      oldest = (oldest + 1) % Self.span
    }
    sorted.insert(seconds, at: place(of: seconds))
  }

  /// The median in seconds, the lower one of two; nil before there are enough answers.
  var median: Double? { sorted.count < Self.least ? nil : sorted[(sorted.count - 1) / 2] }

  /// Whether an answer took much longer than usual; false where its time is not known.
  func isSlow(_ seconds: Double?) -> Bool {
    guard let seconds, let median else { return false }
    return seconds > Self.slow * median
  }

  /// The first place in the sorted times that holds no less.
  private func place(of seconds: Double) -> Int {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = sorted[middle] < seconds ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
