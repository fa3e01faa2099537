internal import CourseModel

/// A chart in sentences, for those who hear it: `Chart, calls. 2022: 10. 2024: 22.`
///
/// Nil where the info string of a code block names no chart, or its CSV has no figures.
public func spokenChart(info: String, csv: String) -> String? {
  guard let chart = ChartTable(info: info, csv: csv), let header = chart.records.first else {
    return nil
  }
  let series = header.fields.dropFirst().map { $0.foldingSpaces() }
  let points = chart.records.dropFirst().compactMap { record -> String? in
    let figures = zip(series, record.fields.dropFirst()).compactMap { name, figure -> String? in
      let figure = figure.foldingSpaces()
      // An empty cell is a gap.
      return figure.isEmpty ? nil : series.count == 1 ? figure : "\(name) \(figure)"
    }
    guard !figures.isEmpty, let point = record.fields.first?.foldingSpaces() else { return nil }
    return "\(point): \(figures.joined(separator: ", "))."
  }
  let title = chart.title.isEmpty ? "Chart." : "Chart, \(chart.title.foldingSpaces())."
  return ([title] + points).joined(separator: " ")
}
