import CourseModel
import TerminalUI

/// The figures of a chart (FORMAT, Page bodies): what its CSV says, as a table.
struct ChartTable {
  var title: String
  var records: [CSV.Record]

  /// Nil where the info string names no chart or the CSV has no series of numbers, or rows of
  /// different lengths: such a block is shown as code.
  init?(info: String, csv: String) {
    let words = info.split(separator: " ", maxSplits: 1)
    guard words.first == "chart", let csv = CSV(csv) else { return nil }
    guard let header = csv.records.first, header.fields.count > 1, csv.records.count > 1,
      csv.records.allSatisfy({ $0.fields.count == header.fields.count })
    else { return nil }
    records = csv.records
    let quoted = info.split(separator: "\"", omittingEmptySubsequences: false)
    title = quoted.count > 2 ? String(quoted[1]) : ""
  }
}

extension Galley {
  /// The title, then the figures: points at the left, series right-aligned.
  mutating func set(_ chart: ChartTable, csv: String) {
    let start = offset
    if !chart.title.isEmpty { set([.text(chart.title)], style: .strong) }
    offset = start
    var text = makeText()
    var rows = chart.records.map { record in
      let style: Style = record == chart.records.first ? .strong : .plain
      return Grid.Row(
        cells: record.fields.map { field in
          text.paragraph { $0.write([.text(field)], style: style) }
        },
        offset: start + record.offset)
    }
    let header = rows.removeFirst()
    let series = Array(repeating: Table.Alignment.right, count: header.cells.count - 1)
    let grid = Grid(text: text, header: header, rows: rows, alignments: [.none] + series)
    if let widths = columnWidths(of: grid) { set(grid, widths: widths) } else { set(code: csv) }
    offset = start + csv.count
  }
}
