import CourseModel

/// The lines of a chart, drawn in a field of `columns` cells: where the points of its series lie, and
/// which series ends in which row.
struct LinePlot {
  let scale: AxisScale
  let columns: Int
  /// Rows from one tick to the next.
  let rowsPerTick: Int
  /// By rows from the top, the numbers from 1 of the series whose last value lies there.
  private(set) var endings: [[Int]]
  private let chart: Chart
  private var canvas: DotCanvas

  init(_ chart: Chart, columns: Int, isASCII: Bool) {
    self.chart = chart
    self.columns = columns
    scale = AxisScale(chart.range)
    rowsPerTick = scale.ticks.count > 4 ? 2 : 3
    canvas = DotCanvas(
      columns: columns, rows: (scale.ticks.count - 1) * rowsPerTick + 1, isASCII: isASCII)
    endings = Array(repeating: [], count: canvas.rows)
    for series in chart.series.indices { draw(series) }
  }

  var rows: Int { canvas.rows }

  func text(row: Int) -> String { canvas.text(row: row) }

  /// The tick at a row from the top.
  func tick(row: Int) -> AxisScale.Tick? {
    row.isMultiple(of: rowsPerTick) ? scale.ticks.reversed()[row / rowsPerTick] : nil
  }

  /// The cell above which a point lies.
  func column(ofPoint index: Int) -> Int { x(index) * columns / canvas.dotsAcross }

  // MARK: Drawing

  private func x(_ index: Int) -> Int {
    let last = canvas.dotsAcross - 1
    guard chart.points.count > 1 else { return last / 2 }
    return index * last / (chart.points.count - 1)
  }

  private func y(_ number: Double) -> Int {
    // A tick lies in the middle of its row.
    let height = Double((canvas.rows - 1) * canvas.dotsPerRow)
    return Int((scale.share(of: number) * height).rounded()) + (canvas.dotsPerRow - 1) / 2
  }

  /// The lines of four series differ, in case they cross.
  private static let patterns: [[Bool]] = [
    [], [true, true, false], [true, false], [true, true, true, true, false, false],
  ]

  private mutating func draw(_ series: Int) {
    let pattern =
      canvas.dotsPerRow == 1 ? [] : Self.patterns[series % Self.patterns.count]
    let mark = chart.series.count == 1 ? UInt8(ascii: "*") : Self.mark(series)
    let runs = runs(of: series)
    if let last = runs.last?.last {
      endings[canvas.rows - 1 - last.y / canvas.dotsPerRow].append(series + 1)
    }
    for run in runs {
      if run.count == 1, let dot = run.first {
        // A point without neighbours must be seen too.
        for (x, y) in [(0, 0), (1, 0), (0, 1), (1, 1)].prefix(canvas.dotsPerRow) {
          canvas.set(x: dot.x + x, y: dot.y + y, mark: mark)
        }
      }
      for (start, end) in zip(run, run.dropFirst()) {
        canvas.line(from: start, to: end, mark: mark, pattern: pattern)
      }
    }
  }

  private static func mark(_ series: Int) -> UInt8 {
    series < 9 ? UInt8(ascii: "1") + UInt8(series) : UInt8(ascii: "a") + UInt8((series - 9) % 26)
  }

  /// The dots of a series from gap to gap. Of the points that share a column only the first, the
  /// least, the greatest and the last are drawn, however many there are.
  private func runs(of series: Int) -> [[(x: Int, y: Int)]] {
    var runs: [[(x: Int, y: Int)]] = []
    var run: [(x: Int, y: Int)] = []
    var column: (x: Int, first: Int, least: Int, greatest: Int, last: Int)?
    func flush() {
      guard let known = column else { return }
      for y in [known.first, known.least, known.greatest, known.last]
      where run.last?.x != known.x || run.last?.y != y {
        run.append((known.x, y))
      }
      column = nil
    }
    for (index, point) in chart.points.enumerated() {
      guard let value = point.values[series] else {
        flush()
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      let (x, y) = (x(index), y(value.number))
      if var known = column, known.x == x {
        known.least = min(known.least, y)
        known.greatest = max(known.greatest, y)
        known.last = y
        column = known
      } else {
        flush()
        column = (x, y, y, y, y)
      }
    }
    flush()
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}
