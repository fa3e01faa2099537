internal import InterfaceWords

/// A day of the Gregorian calendar in the years 1 to 9999, without a time of day or a zone: what is
/// due on a day is due wherever the learner is.
public struct PlanDate: Hashable, Sendable {
  /// From Monday, as weeks begin in ISO 8601.
  public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    public var name: String { wording.dates.weekday(rawValue) }
  }

  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31.
  public let day: Int

  /// The day, if the calendar has it.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has, 1…12, in a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

}

// MARK: Reckoning

extension PlanDate {
  /// The days since the first of January of the year 1, which was a Monday.
  var ordinal: Int {
    (1..<month).reduce(Self.days(before: year) + day - 1) {
      $0 + Self.days(inMonth: $1, of: year)
    }
  }

  init?(ordinal: Int) {
    guard ordinal >= 0, ordinal < Self.days(before: 10_000) else { return nil }
    // 400 years have 146,097 days; the share of them is never more than a year off.
    var year = ordinal * 400 / 146_097 + 1
    while Self.days(before: year) > ordinal { year -= 1 }
    while Self.days(before: year + 1) <= ordinal { year += 1 }
    var rest = ordinal - Self.days(before: year)
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  private static func days(before year: Int) -> Int {
    let past = year - 1
    return 365 * past + past / 4 - past / 100 + past / 400
  }

  public var weekday: Weekday { Weekday(rawValue: ordinal % 7) ?? .monday }

  /// The day so many days later, earlier where it is negative; nil beyond the year 9999.
  public func adding(days: Int) -> PlanDate? {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return overflow ? nil : PlanDate(ordinal: sum)
  }

  /// The same day so many months later, or the month's last one where it has fewer days.
  public func adding(months: Int) -> PlanDate? {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return nil }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return PlanDate(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  /// The first such weekday after this day.
  public func next(_ weekday: Weekday) -> PlanDate? {
    let ahead = (weekday.rawValue - self.weekday.rawValue + 6) % 7 + 1
    return adding(days: ahead)
  }

  public var endOfMonth: PlanDate {
    PlanDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
  }
}

extension PlanDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

// MARK: Writing

extension PlanDate: LosslessStringConvertible {
  /// `2026-12-01`, as records and exports write it (ISO 8601).
  public var description: String {
    let digits = "\(year * 10_000 + month * 100 + day)"
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "\(padded.prefix(4))-\(padded.dropFirst(4).prefix(2))-\(padded.suffix(2))"
  }

  /// Reads a date as ``description`` writes it, and nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = parts.map(\.utf8.count) == [4, 2, 2]
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Int(part) : nil
    }
    guard isWritten, numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `Tue 1 Dec 2026`, for the screen; it can be typed as well.
  public var words: String {
    wording.dates.date(weekday: weekday.rawValue, day: day, month: month, year: year)
  }
}
