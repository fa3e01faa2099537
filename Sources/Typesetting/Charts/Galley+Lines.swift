import CourseModel
import TerminalUI

extension Galley {
  /// Lines on an axis with ticks, then the figures. Several series end in their numbers.
  mutating func setLines(_ chart: Chart, belowLinesFrom firstLine: Int) {
    let start = offset
    let numbers = (1...chart.series.count).map(String.init).joined(separator: ",")
    let endings = chart.series.count > 1 ? min(12, numbers.count) + 1 : 0
    let scaleLabels = AxisScale(chart.range).ticks.map { $0.label.count }
    let labelWidth = scaleLabels.max() ?? 0
    let columns = min(Self.widestPlot, chartWidth - labelWidth - 2 - endings)
    guard columns >= Self.narrowestPlot else {
      return setFigureList(chart, belowLinesFrom: firstLine)
    }

    let plot = LinePlot(chart, columns: columns, isASCII: isASCII)
    if chart.series.count == 1 { setWords(chart.series[0], .subtle) }
    for row in 0..<plot.rows { set(row, of: plot, labelWidth: labelWidth, endings: endings) }
    setAxis(of: plot, chart: chart, labelWidth: labelWidth)
    blank()
    spread(linesFrom: firstLine, over: start..<start + chart.firstOffset)
    setFigures(of: chart, start: start)
  }

  private static let widestPlot = 72
  private static let narrowestPlot = 16

  private mutating func set(_ row: Int, of plot: LinePlot, labelWidth: Int, endings: Int) {
    let tick = plot.tick(row: row)
    let label = tick?.label ?? ""
    var spans = [StyledLine.Span(String(repeating: " ", count: labelWidth - label.count) + label)]
    let axis = tick == nil ? marks.bar : isASCII ? "+" : "┤"
    spans.add(StyledLine.Span(" " + axis, .subtle))
    let numbers = plot.endings[row].map(String.init).joined(separator: ",")
    var line = plot.text(row: row)
    if endings == 0 || numbers.isEmpty {
      while line.last == " " { line.removeLast() }
      spans.add(StyledLine.Span(line, .accent))
    } else {
      spans.add(StyledLine.Span(line, .accent))
      let shown = numbers.fitting(endings - 1, ellipsis: marks.ellipsis)
      spans.add(StyledLine.Span(" " + shown, .strong))
    }
    append(spans, offset: offset)
  }

  /// The axis of the points, the names of some of them, and what they are.
  private mutating func setAxis(of plot: LinePlot, chart: Chart, labelWidth: Int) {
    let names = AxisLabels(
      chart.points.map { charset.clean($0.name) }, width: plot.columns, ellipsis: marks.ellipsis,
      column: plot.column(ofPoint:))
    let ticks = Set(names.labels.map(\.tick))
    let lead = String(repeating: " ", count: labelWidth + 1)
    let (corner, tick) = isASCII ? ("+", "+") : ("└", "┬")
    let axis = (0..<plot.columns).map { ticks.contains($0) ? tick : marks.rule }.joined()
    append([StyledLine.Span(lead + corner + axis, .subtle)], offset: offset)
    append([StyledLine.Span("\(lead) \(names.text)")], offset: offset)
    guard !chart.axis.isEmpty else { return }
    let name = charset.clean(chart.axis)
    let indentation = labelWidth + 2 + (plot.columns - name.columns) / 2
    guard name.columns <= plot.columns else { return setWords(chart.axis, .subtle) }
    let blanks = String(repeating: " ", count: indentation)
    append([StyledLine.Span(blanks + name, .subtle)], offset: offset)
  }

  /// The exact figures: of several series in a table under their numbers and names, where there is
  /// room for it, else in words.
  private mutating func setFigures(of chart: Chart, start: Int) {
    guard chart.series.count > 1 else { return setFigureText(chart, start: start) }
    let numbered = chart.series.enumerated().map { "\($0 + 1)\u{A0}\($1)" }
    if chart.points.count <= Self.mostPoints {
      let grid = grid(of: chart, names: numbered, start: start)
      let firstLine = lines.count
      let (widths, breadth) = columnWidths(of: grid)
      if let widths {
        set(grid, widths: widths)
        return mark(linesFrom: firstLine, as: breadth, indentation: fixedColumns(of: widths))
      }
    }
    offset = max(start, start + chart.firstOffset - 1)
    setWords(numbered.joined(separator: ", "), .strong)
    setFigureText(chart, start: start)
  }

  private func grid(of chart: Chart, names: [String], start: Int) -> Grid {
    var text = makeText()
    func cell(_ words: String, _ style: Style = .plain) -> Range<Int> {
      text.paragraph { text in
        text.decoration { $0.write([.text(words)], style: style) }
      }
    }
    let header = Grid.Row(
      cells: ([chart.axis] + names).map { cell($0, .strong) },
      offset: max(start, start + chart.firstOffset - 1))
    let rows = chart.points.map { point in
      Grid.Row(
        cells: [cell(point.name)] + point.values.map { cell(figure($0, of: chart)) },
        offset: start + point.offset)
    }
    return Grid(
      text: text, header: header, rows: rows,
      alignments: [.none] + chart.series.map { _ in .right })
  }
}
