import CourseModel
import TerminalUI

extension Galley {
  /// How wide the columns of a bar chart are, in cells.
  private struct BarColumns {
    /// The points' names at the left of the bars; nil has them on lines of their own, and bars a
    /// little in.
    var label: Int?
    /// The names of several series.
    var name: Int?
    var bar: Int
    var value: Int

    var indentation: Int { label == nil ? 2 : 0 }
    /// What stands at the left of the bars.
    var lead: Int { indentation + (label.map { $0 + 2 } ?? 0) + (name.map { $0 + 2 } ?? 0) }
    var total: Int { lead + bar + 2 + value }

    /// A longer bar is no clearer, and further from its value.
    static let longestBar = 40
    static let shortestBar = 8
  }

  /// More bars than this are no picture any more.
  private static let mostBars = 400

  /// A bar for every value, the value beside it; several series are told apart by their names.
  mutating func setBars(_ chart: Chart, belowLinesFrom firstLine: Int) {
    guard chart.points.count * chart.series.count <= Self.mostBars else {
      return setLines(chart, belowLinesFrom: firstLine)
    }
    guard let columns = barColumns(of: chart) else {
      return setFigureList(chart, belowLinesFrom: firstLine)
    }
    let start = offset
    let scale = BarScale(chart.range, cells: columns.bar, isASCII: isASCII)
    setBarHeader(of: chart, columns: columns)
    spread(linesFrom: firstLine, over: start..<start + chart.firstOffset)
    for (index, point) in chart.points.enumerated() {
      offset = start + point.offset
      if index > 0, columns.name != nil || columns.label == nil {
        offset -= 1
        blank()
        offset += 1
      }
      set(point, of: chart, scale: scale, columns: columns)
    }
  }

  private func barColumns(of chart: Chart) -> BarColumns? {
    let label = chart.points.map { columns(of: $0.name) }.max() ?? 0
    let figures = chart.points.flatMap(\.values).map { columns(of: figure($0, of: chart)) }
    let value = figures.max() ?? 0
    let name = chart.series.count > 1 ? chart.series.map { columns(of: $0) }.max() : nil
    func fitting(label: Int?, name: Int?) -> BarColumns? {
      var columns = BarColumns(label: label, name: name, bar: 0, value: value)
      columns.bar = min(BarColumns.longestBar, chartWidth - columns.total)
      return columns.bar >= BarColumns.shortestBar ? columns : nil
    }
    let narrowed = min(label, max(12, chartWidth * 2 / 5))
    let narrowName = name.map { min($0, max(12, chartWidth / 4)) }
    return fitting(label: narrowed, name: narrowName) ?? fitting(label: nil, name: narrowName)
  }

  /// What the first column is called, and at the right the only series.
  private mutating func setBarHeader(of chart: Chart, columns: BarColumns) {
    let series = chart.series.count == 1 ? charset.clean(chart.series[0]) : ""
    let axis = charset.clean(chart.axis)
    let gap = columns.total - axis.columns - series.columns
    if gap < 2 {
      let names = [axis, series].filter { !$0.isEmpty }.joined(separator: ": ")
      return setWords(names, .subtle)
    }
    guard !axis.isEmpty || !series.isEmpty else { return }
    let blanks = series.isEmpty ? "" : String(repeating: " ", count: gap)
    append([StyledLine.Span(axis + blanks + series, .subtle)], offset: offset)
  }

  private mutating func set(
    _ point: Chart.Point, of chart: Chart, scale: BarScale, columns: BarColumns
  ) {
    var labels: [String] = []
    if let width = columns.label {
      labels = wrapped(point.name, to: width)
    } else {
      setWords(point.name)
    }
    var line = 0
    func label() -> String {
      defer { line += 1 }
      return line < labels.count ? labels[line] : ""
    }
    for (index, value) in point.values.enumerated() {
      let names = columns.name.map { wrapped(chart.series[index], to: $0) } ?? []
      for (number, name) in (names.isEmpty ? [""] : names).enumerated() {
        var row = Row(blanks: columns.indentation)
        row.add(label(), width: columns.label)
        row.add(name, width: columns.name)
        if number == 0 {
          row.add(bar(value, of: index, scale: scale), width: scale.cells, .accent)
          let figure = charset.clean(figure(value, of: chart))
          row.blanks += columns.value - figure.columns
          row.add(figure, width: nil, value == nil ? .subtle : .plain)
        }
        append(row.spans, offset: offset)
      }
    }
    while line < labels.count { append([StyledLine.Span(label())], offset: offset) }
  }

  private func bar(_ value: Chart.Value?, of series: Int, scale: BarScale) -> String {
    // In ASCII the bars of a group look different too.
    let full: Character = isASCII ? (series.isMultiple(of: 2) ? "#" : "=") : "█"
    guard let value else { return scale.bar(0, full: full, axis: " ") }
    return scale.bar(value.number, full: full, axis: marks.bar)
  }

  /// A text in lines of a width.
  private func wrapped(_ words: String, to width: Int) -> [String] {
    var text = makeText()
    let range = text.paragraph { text in
      text.decoration { $0.write([.text(words)]) }
    }
    return text.lines(of: range, width: width).map { line in
      text.spans(line.range).map(\.text).joined()
    }
  }

  /// A line whose pieces stand in columns; blanks wait until something follows them.
  private struct Row {
    var spans: [StyledLine.Span] = []
    var blanks: Int

    mutating func add(_ text: String, width: Int?, _ style: Style = .plain) {
      if !text.isEmpty {
        spans.add(StyledLine.Span(String(repeating: " ", count: max(0, blanks))))
        spans.add(StyledLine.Span(text, style))
        blanks = 0
      }
      if let width { blanks += max(0, width - text.columns) + 2 }
    }
  }
}
