import Assessment
import Testing

/// A day as the tests write it.
func date(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

@Suite struct PlanDateTests {
  @Test(arguments: [
    ("2000-01-01", "Sat 1 Jan 2000"), ("1970-01-01", "Thu 1 Jan 1970"),
    ("0001-01-01", "Mon 1 Jan 1"), ("9999-12-31", "Fri 31 Dec 9999"),
    ("1900-03-01", "Thu 1 Mar 1900"), ("2024-02-29", "Thu 29 Feb 2024"),
    ("2026-11-21", "Sat 21 Nov 2026"),
  ])
  func knowsItsWeekday(_ iso: String, _ words: String) throws {
    #expect(try date(iso).words == words)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "0000-01-01",
    "2026-1-01", "2026-01-1", "26-01-01", "2026-01-01-", "+026-01-01", "2026-01-0x", "",
    "٢٠٢٦-٠١-٠١",
  ])
  func isADayOfTheCalendar(_ text: String) {
    #expect(PlanDate(text) == nil)
  }

  /// Month by month through 400 years, after which the calendar begins again.
  @Test func goesOnFromMonthToMonth() throws {
    let start = try date("2000-01-01")
    var first = start
    var days = 0
    for index in 0..<4800 {
      let last = first.endOfMonth
      let next = try #require(last.adding(days: 1))
      #expect((first.year, first.month, first.day) == (2000 + index / 12, index % 12 + 1, 1))
      #expect(first.adding(days: last.day - 1) == last)
      #expect(first.adding(months: 1) == next)
      #expect(first < last && last < next)
      #expect(PlanDate(last.description) == last)
      #expect(next.weekday.rawValue == (first.weekday.rawValue + last.day) % 7)
      days += last.day
      first = next
    }
    #expect(days == 146_097)
    #expect(start.adding(days: days) == first)
    #expect(first.adding(days: -days) == start)
    #expect(first.weekday == start.weekday)
  }

  @Test func endsWithTheCalendar() throws {
    #expect(try date("9999-12-31").adding(days: 1) == nil)
    #expect(try date("0001-01-01").adding(days: -1) == nil)
    #expect(try date("9999-12-31").adding(days: .max) == nil)
    #expect(try date("9999-12-01").adding(months: 1) == nil)
    #expect(try date("0001-01-01").adding(months: -1) == nil)
    #expect(try date("2026-01-01").adding(months: .max) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-01-15", -1, "2025-12-15"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try date(from).adding(months: months) == date(to))
  }
}

@Suite struct TypedDateTests {
  /// A Saturday.
  static let today = "2026-11-21"

  static func typed(_ text: String, on today: String = today) throws -> String {
    try PlanDate(typed: text, today: date(today)).description
  }

  @Test(arguments: [
    ("2026-12-01", "2026-12-01"), ("2020-01-01", "2020-01-01"), ("2027/1/5", "2027-01-05"),
    ("1 Dec", "2026-12-01"), ("Dec 1", "2026-12-01"), ("1-Dec-2027", "2027-12-01"),
    ("December 1, 2027", "2027-12-01"), ("1st of December 2027", "2027-12-01"),
    ("the 2nd of sept.", "2027-09-02"), ("Dec. 3rd", "2026-12-03"), ("21 Nov", "2026-11-21"),
    ("20 Nov", "2027-11-20"), ("29 Feb", "2028-02-29"), ("May 5 28", "2028-05-05"),
    ("Tue 1 Dec 2026", "2026-12-01"), ("by Tuesday, Dec 1", "2026-12-01"),
    ("due 2027-01-15", "2027-01-15"), ("  1   DEC  ", "2026-12-01"),
    // The order of the United States: the month first.
    ("12/01/2026", "2026-12-01"), ("1/12/27", "2027-01-12"), ("12/1", "2026-12-01"),
    ("1/2", "2027-01-02"),
    ("today", "2026-11-21"), ("Tomorrow.", "2026-11-22"),
    ("in 3 days", "2026-11-24"), ("in 2 weeks", "2026-12-05"), ("2 weeks", "2026-12-05"),
    ("in two weeks", "2026-12-05"), ("2w", "2026-12-05"), ("in a month", "2026-12-21"),
    ("in one year", "2027-11-21"), ("in 0 days", "2026-11-21"), ("next week", "2026-11-28"),
    ("next month", "2026-12-21"), ("Next year", "2027-11-21"),
    // The first such weekday after today, today's own in a week.
    ("next Monday", "2026-11-23"), ("Monday", "2026-11-23"), ("on mon", "2026-11-23"),
    ("this thurs", "2026-11-26"), ("sunday", "2026-11-22"), ("Saturday", "2026-11-28"),
    ("end of month", "2026-11-30"), ("by the end of the month", "2026-11-30"),
    ("End of next month", "2026-12-31"), ("end of the year", "2026-12-31"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    #expect(try Self.typed(text) == expected)
  }

  @Test func clampsWhatAMonthDoesNotHave() throws {
    #expect(try Self.typed("next month", on: "2027-01-31") == "2027-02-28")
    #expect(try Self.typed("end of next month", on: "2027-01-31") == "2027-02-28")
    #expect(try Self.typed("in 1 year", on: "2028-02-29") == "2029-02-28")
  }

  @Test(arguments: [
    ("", PlanDateProblem.notADate("")), ("soon", .notADate("soon")),
    ("next  blue moon", .notADate("next blue moon")), ("12", .notADate("12")),
    ("Dec 2026", .notADate("Dec 2026")), ("1 De", .notADate("1 De")),
    ("1.12.2026", .notADate("1.12.2026")), ("1 Dec 026", .notADate("1 Dec 026")),
    ("in -3 days", .notADate("in -3 days")), ("in 3", .notADate("in 3")),
    ("1/2/3/4", .notADate("1/2/3/4")), ("/", .notADate("/")),
    ("next next Monday", .notADate("next next Monday")),
    ("0000-01-01", .notADate("0000-01-01")), ("in 99999 days", .notADate("in 99999 days")),
    ("30 Feb", .noSuchDay(30, month: 2, year: 2026)),
    ("0 Dec", .noSuchDay(0, month: 12, year: 2026)),
    ("2027-02-29", .noSuchDay(29, month: 2, year: 2027)),
    ("2/29/2027", .noSuchDay(29, month: 2, year: 2027)),
    ("13/01/2026", .noSuchMonth(13)), ("2026-13-01", .noSuchMonth(13)), ("0/1", .noSuchMonth(0)),
    ("in 9999 years", .tooFar),
  ])
  func saysWhatIsWrong(_ text: String, _ problem: PlanDateProblem) throws {
    let today = try date(Self.today)
    #expect(throws: problem) { try PlanDate(typed: text, today: today) }
    #expect(problem.description.last == ".")
  }

  @Test func saysThatTheWeekdayIsAnother() throws {
    let (today, first) = (try date(Self.today), try date("2026-12-01"))
    #expect(throws: PlanDateProblem.otherWeekday(first)) {
      try PlanDate(typed: "Mon 1 Dec 2026", today: today)
    }
    #expect("\(PlanDateProblem.otherWeekday(first))" == "2026-12-01 is a Tuesday.")
    #expect(
      "\(PlanDateProblem.noSuchDay(30, month: 2, year: 2027))"
        == "February 2027 has no day 30, only 28.")
  }

  @Test func endsWithTheCalendar() throws {
    let last = try date("9999-12-31")
    for text in ["tomorrow", "next Monday", "in 1 month", "1 Jan"] {
      #expect(throws: PlanDateProblem.tooFar) { try PlanDate(typed: text, today: last) }
    }
  }

  /// Whatever a plan shows of a date can be typed, and spans are reckoned on the calendar.
  @Test(arguments: [UInt64](0..<300))
  func readsWhatIsShown(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let today = try #require(
      date("1990-01-01").adding(days: Int.random(in: 0..<40_000, using: &random)))
    let count = Int.random(in: 0...999, using: &random)
    let day = try #require(today.adding(days: count))
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][
      day.month - 1]
    for text in [
      day.description, day.words, "\(day.month)/\(day.day)/\(day.year)", "in \(count) days",
      "\(month) \(day.day) \(day.year)", "\(day.day)-\(month)-\(day.year)",
    ] {
      #expect(try PlanDate(typed: text, today: today) == day, "\(text)")
    }
    #expect(
      try PlanDate(typed: "in \(count) weeks", today: today) == today.adding(days: 7 * count))
    let next = try PlanDate(typed: "\(month) \(day.day)", today: today)
    #expect(next >= today && (next.month, next.day) == (day.month, day.day))
    if let earlier = PlanDate(year: next.year - 1, month: next.month, day: next.day) {
      #expect(earlier < today, "it is the next such day")
    }
    for weekday in PlanDate.Weekday.allCases {
      let next = try PlanDate(typed: "next \(weekday.name)", today: today)
      #expect(next.weekday == weekday && next > today)
      #expect(try next <= #require(today.adding(days: 7)))
    }
    let end = try PlanDate(typed: "end of month", today: today)
    #expect(end.month == today.month && end.adding(days: 1)?.day == 1)
  }

  /// Words of dates in any order are a date or a sentence.
  @Test(arguments: [UInt64](0..<500))
  func survivesAnything(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let words = [
      "in", "next", "end", "of", "month", "1", "31", "2026", "Dec", "Mon", "/", "-", "1st", "w",
      "12/01", "2w", "é", "9999", "the", ",", ".", "0", "٣", "st",
    ]
    let text = (0..<Int.random(in: 0...5, using: &random))
      .map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      .joined(separator: Bool.random(using: &random) ? " " : "")
    let today = try date(Self.today)
    do {
      let day = try PlanDate(typed: text, today: today)
      #expect(PlanDate(day.description) == day)
    } catch {
      #expect(error.description.hasSuffix("."), "\(text)")
    }
  }
}
