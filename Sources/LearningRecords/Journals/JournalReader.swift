import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads journals: every line that is a statement, and for every other the place and what is wrong.
///
/// Lines may end with CR LF; empty ones mean nothing, nor do byte order marks before a line, as they
/// come from editors and from files put together.
public enum JournalReader {
  /// The longest line that is read, in bytes without its end; the longest that is written too.
  public static let longestLine = 1 << 20

  /// Reads all of a journal.
  ///
  /// A last line without its end counts if it is a whole statement: its closing brace proves that no
  /// byte of it is missing, and to refuse it would lose an answer. Where an id comes twice the first
  /// statement counts, and a different one under the same id is a problem.
  ///
  /// Throws ``JournalError`` where there is no file or it can't be opened. Once it is open,
  /// everything is told in the contents' problems, even that the disk fails half-way.
  public static func read(_ path: String) throws(JournalError) -> JournalContents {
    var reading = JournalReading(of: path, after: .start)
    reading.read(try OpenFile.journal(at: path, O_RDONLY))
    return reading.contents
  }

  /// Reads only what was added to a journal since an earlier reading ended at `mark`.
  ///
  /// The line that was torn then is read again if it is still the last; whoever holds what was read
  /// before joins by id. Nil where the journal is not the one that was read: it is shorter, or no
  /// line ends at the mark. Then all of it must be read.
  public static func readTail(
    _ path: String, after mark: JournalMark
  ) throws(JournalError) -> JournalContents? {
    let file = try OpenFile.journal(at: path, O_RDONLY)
    guard mark.offset == 0 || endsLine(before: mark.offset, in: file) else { return nil }
    var reading = JournalReading(of: path, after: mark)
    reading.read(file)
    return reading.contents
  }

  private static func endsLine(before offset: Int, in file: borrowing OpenFile) -> Bool {
    var last: UInt8 = 0
    let count = withUnsafeMutableBytes(of: &last) { room in
      (try? file.read(into: room, at: offset - 1)) ?? 0
    }
    return count == 1 && last == UInt8(ascii: "\n")
  }
}
