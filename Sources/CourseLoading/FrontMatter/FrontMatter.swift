import CourseModel
import Diagnostics

/// The YAML between the two lines of dashes at the top of a file, and where the rest begins.
struct FrontMatter {
  var entries: [YAMLEntry] = []
  var diagnostics: [Diagnostic] = []
  /// Whether the file begins with front matter at all.
  var isPresent = false
  /// Where its text begins, for diagnostics of what it lacks.
  var position: SourcePosition { SourcePosition(line: 1, column: 1) }
  /// The offset of the first byte after the closing line.
  var bodyStart = 0
  /// The number of lines before the body, those of dashes included.
  var lineCount = 0

  init(_ bytes: [UInt8], file: String) {
    guard let lines = FrontMatterLines(bytes) else { return }
    isPresent = true
    guard lines.isClosed else {
      diagnostics.append(
        Diagnostic(
          "front-matter-not-closed", .error, file: file, at: position,
          "Front matter isn't closed, end it with a line of three dashes"))
      return
    }
    bodyStart = lines.bodyStart
    lineCount = lines.lines.count + 2
    let parsed = YAMLDocument(lines: lines.lines, firstLine: 2, file: file)
    entries = parsed.entries
    diagnostics = parsed.diagnostics
  }
}

/// Cuts the front matter out of a file's first bytes.
struct FrontMatterLines {
  var lines: [String] = []
  var isClosed = false
  var bodyStart = 0

  /// Nil where the file doesn't begin with a line of three dashes.
  init?(_ bytes: [UInt8]) {
    let bound = min(bytes.count, CourseFile.largestHead)
    var start = 0
    while start < bound {
      var end = start
      while end < bound, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
        end += 1
      }
      var next = end + 1
      if end < bound, bytes[end] == UInt8(ascii: "\r"), next < bytes.count,
        bytes[next] == UInt8(ascii: "\n")
      {
        next += 1
      }
      let isDashes = Self.isDashes(bytes[start..<end])
      if start == 0 {
        guard isDashes else { return nil }
      } else if isDashes {
        isClosed = true
        bodyStart = min(next, bytes.count)
        return
      } else {
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      start = next
    }
    if start == 0 { return nil }
  }

  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == dash }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
