public import Assessment
internal import InterfaceWords

/// A moment as the clock on the person's wall shows it; the edge knows the time zone.
public struct LocalTime: Hashable, Sendable, Comparable {
  public var year: Int
  /// 1…12.
  public var month: Int
  public var day: Int
  /// 0 is Sunday.
  public var weekday: Int
  public var hour: Int
  public var minute: Int
  /// The clock less UTC.
  public var secondsFromUTC: Int

  public init(
    year: Int, month: Int, day: Int, weekday: Int, hour: Int, minute: Int, secondsFromUTC: Int = 0
  ) {
    self.secondsFromUTC = secondsFromUTC
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.hour = hour
    self.minute = minute
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day, a.hour, a.minute) < (b.year, b.month, b.day, b.hour, b.minute)
  }

  /// Days since 1 March of the year 0 (Howard Hinnant, chrono-compatible low-level date
  /// algorithms), for differences.
  var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let monthFromMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + day
  }

  /// `02:40`.
  public var clock: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// `3 Mar 2027`.
  public var fullDate: String {
    wording.dates.date(day: day, month: month, year: year)
  }

  /// `3 Mar`, with the year where it isn't this one.
  public func date(asOf now: LocalTime) -> String {
    wording.dates.date(day: day, month: month, year: year == now.year ? nil : year)
  }

  /// `today, 02:40`, `on Tuesday, 02:40`, `on 3 Mar`.
  public func spoken(asOf now: LocalTime) -> String {
    switch now.dayNumber - dayNumber {
    case 0: wording.dates.today(at: clock)
    case 1: wording.dates.yesterday(at: clock)
    case 2...6 where (0...6).contains(weekday):
      wording.dates.on(weekday: (weekday + 6) % 7, at: clock)
    default: wording.dates.on(date(asOf: now))
    }
  }
}

extension LocalTime {
  /// The day of a moment (milliseconds since 1970 began in UTC), on a clock as far from UTC as the
  /// machine's is now.
  init(milliseconds: Int64, like now: LocalTime) {
    let seconds = milliseconds / 1000 + Int64(now.secondsFromUTC)
    var days = Int(seconds / 86_400)
    if seconds % 86_400 < 0 { days -= 1 }
    let second = Int(seconds) - days * 86_400
    // Howard Hinnant's civil_from_days, of the same page.
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isLate = month >= 10
    self.init(
      year: yearOfEra + era * 400 + (isLate ? 1 : 0), month: month + (isLate ? -9 : 3),
      day: dayOfYear - (153 * month + 2) / 5 + 1, weekday: ((days % 7) + 11) % 7,
      hour: second / 3600, minute: second / 60 % 60, secondsFromUTC: now.secondsFromUTC)
  }
}

extension LocalTime {
  /// The day alone, for plans.
  public var planDate: PlanDate {
    // A clock that shows no day of the calendar is a fault of the machine's.
    PlanDate(year: year, month: month, day: day) ?? .epoch
  }
}

extension PlanDate {
  fileprivate static let epoch: PlanDate = {
    guard let epoch = PlanDate(year: 1970, month: 1, day: 1) else {
      preconditionFailure("1 January 1970 is a day")
    }
    return epoch
  }()
}
