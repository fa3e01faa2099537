/// Counts the time in which somebody is there: it runs for three minutes after each key, then it
/// stands still until the next one.
///
/// Instants are passed in. Its reading never goes back, so that the difference of two readings is
/// the active time between them.
public struct ActiveClock: Hashable, Sendable {
  /// How long a person may read without a key before the clock stops.
  public static let patience = Duration.seconds(180)

  private var counted = Duration.zero
  private var lastSign: ContinuousClock.Instant

  /// - Parameter instant: when the person came.
  public init(startingAt instant: ContinuousClock.Instant) { lastSign = instant }

  /// The person has pressed a key, or did something else that only a person does.
  public mutating func noticed(at instant: ContinuousClock.Instant) {
    counted = reading(at: instant)
    lastSign = max(lastSign, instant)
  }

  /// The active time since the start, as it stands at an instant.
  public func reading(at instant: ContinuousClock.Instant) -> Duration {
    counted + min(max(.zero, instant - lastSign), Self.patience)
  }
}
