import CourseModel
internal import InterfaceWords
import TerminalUI

extension Galley {
  /// A chart below its title, a little in from the text. Whatever its kind, every figure can be read
  /// without colour and without measuring, as long as there are no more of them than anyone reads.
  mutating func set(_ chart: Chart, csv: String) {
    let start = offset
    let indentation = Prefix(isWide ? "  " : "")
    margin(first: indentation, rest: indentation) { galley in
      let firstLine = galley.lines.count
      galley.setWords(chart.title, .strong)
      switch chart.kind {
      case .bar: galley.setBars(chart, belowLinesFrom: firstLine)
      case .line: galley.setLines(chart, belowLinesFrom: firstLine)
      case .spark: galley.setSparks(chart, belowLinesFrom: firstLine)
      }
    }
    offset = start + csv.count
  }

  /// The cells that a line of a chart may take.
  var chartWidth: Int { min(width, firstWidth) }
  var isASCII: Bool { charset.asciiMarks || charset.asciiText }

  /// A value as it stands beside what is drawn, or the mark of a gap.
  func figure(_ value: Chart.Value?, of chart: Chart) -> String {
    value.map(chart.figure) ?? (isASCII ? "-" : "–")
  }

  /// The cells that a text takes on this screen.
  func columns(of text: String) -> Int { charset.clean(text).columns }

  /// Words that aren't the block's plain text, or not in its order.
  mutating func setWords(_ words: String, _ style: Style = .plain) {
    var text = makeText()
    let range = text.paragraph { text in
      text.decoration { $0.write([.text(words)], style: style) }
    }
    append(text, range)
  }

  /// The figures point by point, each on a line of its own: for where nothing can be drawn.
  mutating func setFigureList(_ chart: Chart, belowLinesFrom firstLine: Int) {
    let start = offset
    let names = [chart.axis] + (chart.series.count == 1 ? chart.series : [])
    setWords(names.filter { !$0.isEmpty }.joined(separator: ": "), .subtle)
    spread(linesFrom: firstLine, over: start..<start + chart.firstOffset)
    guard chart.points.count <= Self.mostPoints else { return setFigureText(chart, start: start) }
    for point in chart.points {
      offset = start + point.offset
      setWords(words(for: point, of: chart))
    }
  }

  /// The figures point by point in one paragraph; of a great many only what sums them up.
  /// `start` is the offset at which the chart's text begins.
  mutating func setFigureText(_ chart: Chart, start: Int) {
    guard chart.points.count <= Self.mostPoints else {
      let firstLine = lines.count
      for index in chart.series.indices {
        guard let summary = SeriesSummary(of: index, in: chart) else { continue }
        let name = chart.series.count > 1 ? "\(chart.series[index]): " : ""
        let count = "\(summary.count)".groupingDigits()
        let words = summary.words(gap: "\u{A0}", figure: chart.figure)
        setWords(name + wording.charts.figures(count, summary: words))
      }
      return spread(
        linesFrom: firstLine, over: start + chart.firstOffset..<start + chart.lastOffset + 1)
    }
    var text = makeText()
    let range = text.paragraph { text in
      for (index, point) in chart.points.enumerated() {
        text.skip(start + point.offset - text.offset)
        text.decoration { text in
          let separator = index + 1 < chart.points.count ? ";" : ""
          text.write([.text(words(for: point, of: chart) + separator), .softBreak])
        }
      }
    }
    append(text, range)
  }

  /// The figures of more points than this nobody reads one by one.
  static let mostPoints = 60

  private func words(for point: Chart.Point, of chart: Chart) -> String {
    let figures = chart.spokenFigures(of: point) { figure($0, of: chart) }
    // A point and its only figure stay on a line.
    let gap = chart.series.count > 1 ? " " : "\u{A0}"
    return point.name.isEmpty ? figures : "\(point.name):\(gap)\(figures)"
  }
}

extension Chart {
  /// Characters of the figures' text before the first point: what stands above its picture.
  var firstOffset: Int { points.first?.offset ?? 0 }
  var lastOffset: Int { points.last?.offset ?? 0 }
}
