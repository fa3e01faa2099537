internal import TerminalUI
internal import Typesetting

/// A part of the screen that a child draws in.
public struct Area: Hashable, Sendable {
  public var columns: Range<Int>
  public var rows: Range<Int>
  /// The cells of a line of text that the person prefers.
  public var measure: Int

  public init(columns: Range<Int>, rows: Range<Int>, measure: Int = 72) {
    self.columns = columns
    self.rows = rows
    self.measure = measure
  }

  public var width: Int { columns.count }
  public var height: Int { rows.count }

  /// The width of the text, and the margin at its left.
  var text: (width: Int, margin: Int) { Typesetter.measure(for: width, preferred: measure) }
}

extension Frame {
  /// Writes in a row of an area, from a column of it; nothing leaves the area.
  @discardableResult
  mutating func write(
    _ text: some StringProtocol, column: Int = 0, row: Int, in area: Area, style: Style = .plain
  ) -> Int {
    guard (0..<area.height).contains(row), column < area.width else { return column }
    let end = write(
      text, at: Position(column: area.columns.lowerBound + column, row: area.rows.lowerBound + row),
      style: style, limit: area.width - column)
    return end - area.columns.lowerBound
  }

  /// Fills a row of an area with a line.
  mutating func rule(row: Int, columns: Range<Int>, style: Style = .subtle) {
    write(
      String(repeating: marks.rule, count: max(0, columns.count)),
      at: Position(column: columns.lowerBound, row: row), style: style)
  }
}
