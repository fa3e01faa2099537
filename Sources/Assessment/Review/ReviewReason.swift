/// Why a question comes today: facts, of which the screen makes a sentence.
public struct ReviewReason: Hashable, Sendable {
  public var cause: ReviewItem.Cause
  /// How often it was answered wrong.
  public var misses: Int
  /// When it was last answered wrong, in milliseconds since 1970 began in UTC.
  public var lastMissed: Int64?
  /// When it was last answered right, in milliseconds since 1970 began in UTC.
  public var lastRight: Int64?
  /// The probability that it is remembered today, above 0 and at most 1.
  public var chance: Double

  public init(
    cause: ReviewItem.Cause, misses: Int, lastMissed: Int64?, lastRight: Int64?, chance: Double
  ) {
    self.cause = cause
    self.misses = misses
    self.lastMissed = lastMissed
    self.lastRight = lastRight
    self.chance = chance
  }
}
