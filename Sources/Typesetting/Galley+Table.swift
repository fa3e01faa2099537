import CourseModel
import TerminalUI

extension Galley {
  /// A table whose text is set, each cell a range of words.
  struct Grid {
    struct Row {
      var cells: [Range<Int>]
      /// Characters of the block's plain text before the row.
      var offset: Int
    }

    var text: InlineText
    var header: Row
    var rows: [Row] = []
    var alignments: [Table.Alignment]

    /// Whether the header says anything.
    var hasHeader: Bool { header.cells.contains { !$0.isEmpty } }
  }

  mutating func set(_ table: Table) {
    guard !table.header.isEmpty else { return }
    var text = makeText()
    let header = Self.row(table.header, style: .strong, in: &text)
    var grid = Grid(text: text, header: header, alignments: table.alignments)
    for row in table.rows {
      grid.text.skip(1)
      grid.rows.append(Self.row(row, style: .plain, in: &grid.text))
    }
    let links = grid.text
    let firstLine = lines.count
    let (widths, breadth) = columnWidths(of: grid)
    if let widths { set(grid, widths: widths) } else { setRecords(table) }
    mark(linesFrom: firstLine, as: breadth, indentation: fixedColumns(of: widths))
    count(links)
  }

  private static func row(
    _ cells: [[Inline]], style: Style, in text: inout InlineText
  ) -> Grid.Row {
    let offset = text.offset
    var ranges: [Range<Int>] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.skip(1) }
      ranges.append(text.paragraph { $0.write(cell, style: style) })
    }
    return Grid.Row(cells: ranges, offset: offset)
  }

  /// The cells of a table's first column, which stays when the others are scrolled sideways because it
  /// says what a row is of; 0 where it would leave too little for them.
  func fixedColumns(of widths: [Int]?) -> Int {
    guard let widths, widths.count > 1, widths[0] <= min(width, firstWidth) / 3 else { return 0 }
    return widths[0] + TableColumns.gap - 1
  }

  /// The widths of a table's columns, nil where they can't stand side by side, and how that fits.
  func columnWidths(of grid: Grid) -> (widths: [Int]?, breadth: LineBreadth) {
    var natural = grid.header.cells.map(grid.text.naturalColumns)
    var longest = grid.header.cells.map(grid.text.longestWord)
    for row in grid.rows {
      for (column, cell) in row.cells.enumerated() where column < natural.count {
        natural[column] = max(natural[column], grid.text.naturalColumns(cell))
        longest[column] = max(longest[column], grid.text.longestWord(cell))
      }
    }
    let available = min(width, firstWidth)
    let unfolded = TableColumns.unfolded(natural: natural)
    let canScroll = (available + 1...max(available + 1, Self.widestLine))
      .contains(TableColumns.total(unfolded))
    if overflow == .scroll, canScroll { return (unfolded, .wide) }
    return (
      TableColumns.widths(natural: natural, longest: longest, available: available),
      canScroll ? .folded : .natural
    )
  }

  mutating func set(_ grid: Grid, widths: [Int]) {
    func cells(_ row: Grid.Row) -> [[InlineText.Line]] {
      zip(row.cells, widths).map { grid.text.lines(of: $0, width: $1) }
    }
    let rows = grid.rows.map(cells)
    if grid.hasHeader {
      let header = cells(grid.header)
      append(header, of: grid, widths: widths, offset: grid.header.offset)
      let rules = widths.map { String(repeating: marks.rule, count: $0) }
      let gap = String(repeating: " ", count: TableColumns.gap)
      append(
        [StyledLine.Span(rules.joined(separator: gap), .subtle)],
        offset: grid.rows.first.map { $0.offset - 1 } ?? grid.text.offset)
    }
    // Rows that go over several lines need air to be told apart; others make one calm column.
    let isAiry = rows.contains { row in row.contains { $0.count > 1 } }
    for (index, row) in rows.enumerated() {
      if isAiry, index > 0 {
        offset = grid.rows[index].offset - 1
        blank()
      }
      append(row, of: grid, widths: widths, offset: grid.rows[index].offset)
    }
  }

  private mutating func append(
    _ row: [[InlineText.Line]], of grid: Grid, widths: [Int], offset: Int
  ) {
    let height = max(1, row.map(\.count).max() ?? 1)
    for index in 0..<height {
      var spans: [StyledLine.Span] = []
      // Blanks wait until something follows them.
      var blanks = 0
      for (column, lines) in row.enumerated() {
        if column > 0 { blanks += TableColumns.gap }
        guard index < lines.count else {
          blanks += widths[column]
          continue
        }
        let line = lines[index]
        let slack = max(0, widths[column] - line.columns)
        let alignment = column < grid.alignments.count ? grid.alignments[column] : .none
        let before =
          switch alignment {
          case .none, .left: 0
          case .center: slack / 2
          case .right: slack
          }
        spans.add(StyledLine.Span(String(repeating: " ", count: blanks + before)))
        spans.add(grid.text.spans(line.range))
        blanks = slack - before
      }
      append(spans, offset: offset + index)
    }
  }

  /// A table that is too wide: every row a group of lines, each cell behind its header.
  private mutating func setRecords(_ table: Table) {
    let start = offset
    let hanging = Prefix(isWide ? "  " : "")
    offset = start + table.header.reduce(0) { $0 + Self.plainCount($1) } + table.header.count
    if table.rows.isEmpty {
      offset = start
      for cell in table.header { set(cell, style: .strong) }
    }
    let labels = table.header.map(label)
    for (index, row) in table.rows.enumerated() {
      if index > 0 {
        blank()
        offset += 1
      }
      for (column, cell) in row.enumerated() {
        if column > 0 { offset += 1 }
        var text = makeText()
        let words = text.paragraph { text in
          let label = column < labels.count ? labels[column] : []
          text.decoration { text in
            text.write(label, style: .strong)
            if !label.isEmpty {
              text.write(":", InlineText.Look(style: .strong))
              text.space(InlineText.Look(style: .plain))
            }
          }
          text.write(cell)
        }
        offset = text.offset
        margin(first: Prefix(), rest: hanging) { $0.append(text, words) }
      }
    }
  }

  /// What a cell of a header says before each cell below it: all of it, unless that is a text of its
  /// own.
  private func label(_ header: [Inline]) -> [Inline] {
    let words = header.plainText.foldingSpaces()
    guard words.utf8.count > Self.longestLabel else { return header }
    return [.text(words.fitting(Self.longestLabel, ellipsis: marks.ellipsis))]
  }

  private static let longestLabel = 120

  private static func plainCount(_ cell: [Inline]) -> Int { cell.plainText.foldingSpaces().count }
}
