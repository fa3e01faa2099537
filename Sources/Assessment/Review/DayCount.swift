/// Which day a moment belongs to, as the learner counts days.
///
/// Days are numbered from 1970-01-01. One ends at four in the morning, as in Anki: what is answered
/// after midnight belongs to the evening before it.
public struct DayCount: Hashable, Sendable {
  /// The learner's clock less UTC, in seconds.
  public var secondsFromUTC: Int
  /// The hour at which a day begins, 0…23.
  public var firstHour: Int

  public init(secondsFromUTC: Int = 0, firstHour: Int = 4) {
    self.secondsFromUTC = secondsFromUTC
    self.firstHour = firstHour
  }

  /// The day of a moment, which is given in milliseconds since 1970 began in UTC.
  public func day(of time: Int64) -> Int {
    let length: Int64 = 86_400_000
    let local = time + Int64(secondsFromUTC - firstHour * 3600) * 1000
    let (days, rest) = local.quotientAndRemainder(dividingBy: length)
    return Int(rest < 0 ? days - 1 : days)
  }
}
