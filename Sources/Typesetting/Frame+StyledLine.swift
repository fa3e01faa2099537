public import TerminalUI

extension Frame {
  /// Draws a line from `position` on, the focused link reversed, and says where that link begins:
  /// nil where it isn't on the line.
  @discardableResult
  public mutating func draw(
    _ line: StyledLine, at position: Position, focused: LinkReference? = nil, limit: Int? = nil
  ) -> Position? {
    let edge = limit.map { position.column + $0 } ?? size.columns
    var column = position.column
    var focus: Position?
    for span in line.spans {
      let here = Position(column: column, row: position.row)
      let isFocused = span.link != nil && span.link == focused
      if isFocused, focus == nil { focus = here }
      column = write(
        span.text, at: here, style: isFocused ? span.style.with(.reversed) : span.style,
        limit: edge - column)
    }
    return focus
  }
}
