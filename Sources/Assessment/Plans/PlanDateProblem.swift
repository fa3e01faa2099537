/// Why what was typed is no date.
public enum PlanDateProblem: Error, Hashable, Sendable {
  /// As it was typed.
  case notADate(String)
  /// The month, 1…12, doesn't have that day.
  case noSuchDay(Int, month: Int, year: Int)
  /// What should be the month is none.
  case noSuchMonth(Int)
  /// Another weekday was typed than the one that the day is.
  case otherWeekday(PlanDate)
  /// After the year 9999.
  case tooFar
}

extension PlanDateProblem: CustomStringConvertible {
  /// A sentence for the learner, and what to write.
  public var description: String {
    switch self {
    case .notADate(let text):
      (text.isEmpty ? "No date is written." : "“\(text)” can't be read as a date.")
        + " Write 1 Dec, 2026-12-01, in 2 weeks or next Monday."
    case .noSuchDay(let day, let month, let year):
      "\(PlanDate.monthNames[month - 1]) \(year) has no day \(day), only "
        + "\(PlanDate.days(inMonth: month, of: year))."
    case .noSuchMonth(let month):
      "There is no month \(month). Write 1 Dec or 2026-12-01: in 12/01/2026 the month comes first."
    case .otherWeekday(let date): "\(date) is a \(date.weekday.name)."
    case .tooFar: "That is too far away."
    }
  }
}
