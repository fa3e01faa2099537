public import Diagnostics

/// What a journal says, and what is wrong with it.
public struct JournalContents: Hashable, Sendable {
  public var path: String
  /// In the order of their lines, each id once.
  public var statements: [Statement] = []
  /// Lines that are damaged or contradict others, in their order.
  public var problems: [Diagnostic] = []
  /// The last line has no end: whoever wrote it was cut off, or is writing now.
  public var isTorn = false
  /// Behind the last line that has an end: where reading goes on later.
  public var end = JournalMark.start
}

/// A place between two lines of a journal.
public struct JournalMark: Hashable, Sendable {
  /// Bytes before the place.
  public var offset: Int
  /// Lines before the place.
  public var lines: Int

  public init(offset: Int, lines: Int) {
    self.offset = offset
    self.lines = lines
  }

  public static let start = JournalMark(offset: 0, lines: 0)
}
