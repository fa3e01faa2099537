internal import TerminalUI

extension StyledLine {
  /// A picture that stands in a page, and the cells that there are for it.
  public struct Picture: Hashable, Sendable {
    /// As it is written in the page.
    public var source: String
    public var columns: Int

    public init(source: String, columns: Int) {
      self.source = source
      self.columns = columns
    }
  }
}

extension Galley {
  /// A picture, row by row; nothing where there is none, or no room for it. It takes no part in the
  /// plain text, in which only its alt text stands.
  mutating func set(_ picture: CellPicture?) {
    guard let picture, !charset.asciiMarks, picture.size.columns <= firstWidth else { return }
    for row in picture.rows {
      append(row.map { StyledLine.Span($0.text, $0.style) }, offset: offset)
    }
  }
}
