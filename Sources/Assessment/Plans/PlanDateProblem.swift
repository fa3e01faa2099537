internal import InterfaceWords

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
      wording.dates.notADate(text)
    case .noSuchDay(let day, let month, let year):
      wording.dates.noSuchDay(
        day, month: month, year: year, last: PlanDate.days(inMonth: month, of: year))
    case .noSuchMonth(let month):
      wording.dates.noSuchMonth(month)
    case .otherWeekday(let date):
      wording.dates.otherWeekday("\(date)", weekday: date.weekday.rawValue)
    case .tooFar: wording.dates.tooFar
    }
  }
}
