import CourseModel
internal import InterfaceWords

/// What of a series is worth saying where not all of it can be: where it begins and ends, and how far
/// it goes.
struct SeriesSummary {
  /// A value of the series, and the point that has it.
  struct Mark {
    var name: String
    var value: Chart.Value
  }

  var first: Mark
  var last: Mark
  var least: Mark
  var greatest: Mark
  /// How many values there are.
  var count: Int

  /// Nil where the series is nothing but gaps.
  init?(of series: Int, in chart: Chart) {
    let marks = chart.points.lazy.compactMap { point in
      point.values[series].map { Mark(name: point.name, value: $0) }
    }
    var summary: SeriesSummary?
    for mark in marks {
      guard var known = summary else {
        summary = SeriesSummary(mark)
        continue
      }
      known.last = mark
      known.count += 1
      if mark.value.number < known.least.value.number { known.least = mark }
      if mark.value.number > known.greatest.value.number { known.greatest = mark }
      summary = known
    }
    guard let summary else { return nil }
    self = summary
  }

  private init(_ only: Mark) {
    first = only
    last = only
    least = only
    greatest = only
    count = 1
  }

  /// `first 12 (2020), last 40 (2024), least 5 (2021), greatest 98 (2023)`; `gap` keeps apart what
  /// belongs together.
  func words(gap: String = " ", figure: (Chart.Value) -> String) -> String {
    func words(_ label: String, _ mark: Mark) -> String {
      "\(label)\(gap)\(figure(mark.value))" + (mark.name.isEmpty ? "" : "\(gap)(\(mark.name))")
    }
    guard count > 1 else { return words(wording.charts.only, first) }
    return [
      words(wording.charts.first, first), words(wording.charts.last, last),
      words(wording.charts.least, least), words(wording.charts.greatest, greatest),
    ].joined(separator: ", ")
  }
}
