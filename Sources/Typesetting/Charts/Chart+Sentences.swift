public import CourseModel
internal import InterfaceWords

extension Chart {
  /// More points than this are summed up rather than said one by one.
  static let mostSpoken = 60

  /// The chart in sentences, for whoever hears it or reads it line by line: `Chart, TITLE. 2022: 10%.
  /// 2024: 22%.` Many points are summed up: how many there are, the first and the last, the least and
  /// the greatest.
  ///
  /// The text is the author's and has passed no ``TerminalUI/Charset``.
  public var sentences: String {
    let name = spokenTitle
    let opening = Self.sentence(wording.charts.chart(name))
    let sentences =
      points.count > Self.mostSpoken
      ? summaries
      : points.map { point in
        let figures = spokenFigures(of: point, figure: spokenFigure)
        return Self.sentence(point.name.isEmpty ? figures : "\(point.name): \(figures)")
      }
    return ([opening] + sentences).joined(separator: " ")
  }

  private var summaries: [String] {
    series.indices.map { index in
      let name = series.count > 1 ? "\(series[index]): " : ""
      guard let summary = SeriesSummary(of: index, in: self) else {
        return Self.sentence(name + wording.charts.noFigures)
      }
      let words = summary.words(figure: spokenFigure)
      let count = "\(summary.count)".groupingDigits()
      return Self.sentence(name + wording.charts.figures(count, summary: words))
    }
  }

  /// The title without a unit that every figure names anyway, or what is counted.
  private var spokenTitle: String {
    guard !title.isEmpty else { return series.count > 1 ? "" : series[0] }
    guard let unit else { return title }
    return String(title.dropLast(unit.text.count + 2)).foldingSpaces()
  }

  private static func sentence(_ words: String) -> String {
    words.last.map { ".!?".contains($0) } == true ? words : words + "."
  }
}
