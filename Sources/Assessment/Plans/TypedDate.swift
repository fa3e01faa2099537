internal import InterfaceWords

extension PlanDate {
  /// Reads a date as people type it.
  ///
  /// - Days: `2026-12-01`, `1 Dec`, `Dec 1`, `1st of December 2026`, `Tue 1 Dec 2026`, and
  ///   `12/01/2026` or `12/1` **in the order of the United States, the month first**. Without a year
  ///   it is the next such day, today included; a year of two digits is in this century.
  /// - Spans: `in 3 days`, `in 2 weeks`, `2w`, `in a month`, `next week`, `next year`: so many days,
  ///   weeks, months or years from today; a month without that day gives its last.
  /// - Weekdays: `Monday`, `on Monday`, `next Monday` are **all the first Monday after today**.
  /// - `today`, `tomorrow`, `end of month`, `end of next month`, `end of year`.
  ///
  /// Capitals, commas and ends of sentences don't matter, nor does a `by`, `on` or `due` before it.
  ///
  /// - Parameter today: what spans and missing years are reckoned from.
  /// - Throws: what to tell the learner.
  public init(typed text: String, today: PlanDate) throws(PlanDateProblem) {
    self = try DateReader(text, today: today).date()
  }
}

private struct DateReader {
  let text: String
  let today: PlanDate
  private let words: [Substring]

  private static var names: TypedDateWords { wording.typedDates }

  init(_ text: String, today: PlanDate) {
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.today = today
    let folded = String(FoldedText(text).characters)
    let words = folded.split { $0 == " " || $0 == "," }
      // `1-Dec-2026` is three words; the hyphens of `2026-12-01` are its own.
      .flatMap { $0.contains(where: \.isLetter) ? $0.split(separator: "-") : [$0] }
      .map { $0.last == "." ? $0.dropLast() : $0 }
    let before = Self.names.before
    let between = Self.names.between
    self.words = words.drop { before.contains(String($0)) }
      .filter { !$0.isEmpty && !between.contains(String($0)) }
  }

  func date() throws(PlanDateProblem) -> PlanDate {
    if let date = try day(words) { return date }
    if let first = words.first, let weekday = Self.weekday(first), words.count > 1,
      let date = try day(Array(words.dropFirst()))
    {
      guard date.weekday == weekday else { throw .otherWeekday(date) }
      return date
    }
    guard let found = named() ?? span() else { throw .notADate(text) }
    guard let date = found.date else { throw .tooFar }
    return date
  }

  /// A date that was understood, whether the calendar reaches it or not.
  private struct Found {
    var date: PlanDate?
  }

  // MARK: Names and spans

  private func named() -> Found? {
    let text = words.joined(separator: " ")
    if Self.names.today.contains(text) { return Found(date: today) }
    if Self.names.tomorrow.contains(text) { return Found(date: today.adding(days: 1)) }
    if Self.names.endOfMonth.contains(text) { return Found(date: today.endOfMonth) }
    if Self.names.endOfNextMonth.contains(text) {
      return Found(date: today.adding(months: 1)?.endOfMonth)
    }
    if Self.names.endOfYear.contains(text) {
      return Found(date: PlanDate(year: today.year, month: 12, day: 31))
    }
    let first = words.first.map(String.init) ?? ""
    let isNamed = (Self.names.next + Self.names.this).contains(first)
    let rest = isNamed ? words.dropFirst() : words[...]
    guard rest.count == 1, let name = rest.first, let weekday = Self.weekday(name) else {
      return nil
    }
    return Found(date: today.next(weekday))
  }

  private func span() -> Found? {
    var rest = words[...]
    var count: Int? = nil
    let first = words.first.map(String.init) ?? ""
    if Self.names.next.contains(first) {
      count = 1
    } else {
      if Self.names.within.contains(first) { rest = rest.dropFirst() }
      guard let word = rest.first else { return nil }
      // `2w` and `2weeks` are in one word.
      let digits = word.prefix(while: \.isNumber)
      if digits.count < word.count, !digits.isEmpty {
        rest = [digits, word.dropFirst(digits.count)] + rest.dropFirst()
      }
      count = rest.first.flatMap(Self.count)
    }
    guard let count, rest.count == 2, let unit = rest.last.map(String.init) else { return nil }
    if Self.names.days.contains(unit) { return Found(date: today.adding(days: count)) }
    if Self.names.weeks.contains(unit) { return Found(date: today.adding(days: 7 * count)) }
    if Self.names.months.contains(unit) { return Found(date: today.adding(months: count)) }
    if Self.names.years.contains(unit) { return Found(date: today.adding(months: 12 * count)) }
    return nil
  }

  private static func count(_ word: Substring) -> Int? {
    if names.one.contains(String(word)) { return 1 }
    return names.twoAndMore.firstIndex(of: String(word)).map { $0 + 2 } ?? number(word)
  }

  private static func weekday(_ word: Substring) -> PlanDate.Weekday? {
    guard word.count >= 3 else { return nil }
    return PlanDate.Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  // MARK: Days

  /// A day of the calendar; nil where the words are something else.
  private func day(_ words: [Substring]) throws(PlanDateProblem) -> PlanDate? {
    switch words.count {
    case 1:
      let word = words[0]
      let parts = word.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "/" })
      let numbers = parts.compactMap(Self.number)
      guard parts.count == numbers.count else { return nil }
      if numbers.count == 3, parts[0].count == 4 {
        return try date(year: numbers[0], month: numbers[1], day: numbers[2])
      }
      guard word.contains("/"), !word.contains("-"), (2...3).contains(numbers.count) else {
        return nil
      }
      let year = try numbers.count == 3 ? Self.year(parts[2], or: .notADate(text)) : nil
      return try date(year: year, month: numbers[0], day: numbers[1])
    case 2, 3:
      guard
        let (month, other) = Self.month(words[0]).map({ ($0, words[1]) })
          ?? Self.month(words[1]).map({ ($0, words[0]) })
      else { return nil }
      guard let day = Self.dayNumber(other), day <= 31 else { return nil }
      let year = try words.count == 3 ? Self.year(words[2], or: .notADate(text)) : nil
      return try date(year: year, month: month, day: day)
    default: return nil
    }
  }

  private func date(
    year: Int?, month: Int, day: Int
  ) throws(PlanDateProblem) -> PlanDate {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    if let year {
      guard let date = PlanDate(year: year, month: month, day: day) else {
        throw year > 0 ? .noSuchDay(day, month: month, year: year) : .notADate(text)
      }
      return date
    }
    guard (1...Self.longest(month)).contains(day) else {
      throw .noSuchDay(day, month: month, year: today.year)
    }
    // The 29th of February can be eight years away.
    for year in today.year...today.year + 8 {
      if let date = PlanDate(year: year, month: month, day: day), date >= today { return date }
    }
    throw .tooFar
  }

  private static func longest(_ month: Int) -> Int { PlanDate.days(inMonth: month, of: 2000) }

  private static func year(
    _ word: Substring, or problem: PlanDateProblem
  ) throws(PlanDateProblem) -> Int {
    guard word.count == 2 || word.count == 4, let number = number(word) else { throw problem }
    return word.count == 2 ? 2000 + number : number
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return (1...12).first { wording.dates.month($0).lowercased().hasPrefix(word) }
  }

  /// `1`, `1st`, `22nd`.
  private static func dayNumber(_ word: Substring) -> Int? {
    let digits = word.prefix(while: \.isNumber)
    guard ([""] + names.ordinalEndings).contains(String(word.dropFirst(digits.count))) else {
      return nil
    }
    return number(digits)
  }

  /// One to four digits.
  private static func number(_ word: Substring) -> Int? {
    guard (1...4).contains(word.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(word)
  }
}
