/// The lines of a file, for looking at what stands at a place: their ends are LF, CRLF or CR, as in
/// cmark.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  private var starts: [Int] = [0]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for index in bytes.indices {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      if isReturn, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { continue }
      if isReturn || bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
  }

  public var count: Int { starts.count }

  /// The bytes of a line, from 1, its end perhaps included; empty where there is no such line.
  public subscript(line: Int) -> ArraySlice<UInt8> {
    guard (1...starts.count).contains(line) else { return [] }
    let end = line < starts.count ? starts[line] : bytes.count
    return bytes[starts[line - 1]..<end]
  }

  /// Where a word stands in a stretch of the file; nil where it doesn't stand there so often.
  ///
  /// What a parsed text says has no places of its own: marks of emphasis, links and comments stand
  /// between its words in the file.
  ///
  /// - Parameter occurrence: how often it stands there before.
  public func position(
    of word: some StringProtocol, occurrence: Int = 0, in range: SourceRange
  ) -> SourcePosition? {
    let wanted = Array(word.utf8)
    guard let first = wanted.first else { return nil }
    var left = occurrence
    let last = min(range.end.line, count)
    guard range.start.line <= last else { return nil }
    for number in range.start.line...last {
      let line = self[number]
      let skipped = number == range.start.line ? range.start.column - 1 : 0
      var rest = line.dropFirst(max(0, skipped))
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        guard rest.starts(with: wanted) else {
          rest = rest.dropFirst()
          continue
        }
        if left == 0 { return SourcePosition(line: number, column: start - line.startIndex + 1) }
        left -= 1
        rest = rest.dropFirst(wanted.count)
      }
    }
    return nil
  }
}
