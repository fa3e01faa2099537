/// A place in a text file, from 1. Columns are UTF-8 bytes, as in cmark; Yams' are converted.
public struct SourcePosition: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a text file; `end` is the position just behind it.
public struct SourceRange: Hashable, Sendable {
  public var start: SourcePosition
  public var end: SourcePosition

  public init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
