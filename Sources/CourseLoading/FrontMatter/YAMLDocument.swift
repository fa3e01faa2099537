import Diagnostics

/// A mapping read from lines of YAML, with everything that is wrong with it.
///
/// Most front matter is `key: text` and short lists, and a library has a thousand courses: those
/// lines are read by ``PlainYAML``, twenty times as fast as by libyaml. The first line that is
/// anything else leaves the whole to Yams; both give the same (a test compares them).
struct YAMLDocument {
  private(set) var entries: [YAMLEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// - Parameter firstLine: the number in the file of the first of `lines`.
  init(lines: [String], firstLine: Int, file: String) {
    self.file = file
    let lines = withoutDuplicates(lines, firstLine: firstLine)
    if let plain = PlainYAML.mapping(lines: lines, firstLine: firstLine) {
      entries = plain
      return
    }
    do {
      entries = try YamsReader(lines: lines, firstLine: firstLine).mapping()
    } catch {
      diagnostics.append(
        Diagnostic(error.rule, .error, file: file, at: error.position, error.summary))
    }
  }

  /// The mapping of a comment, written as a flow mapping without its braces.
  init(flow text: String, at position: SourcePosition, file: String) {
    self.file = file
    if let plain = PlainYAML.flowMapping(text, at: position) {
      entries = withoutDuplicates(plain)
      return
    }
    do {
      entries = try YamsReader(flow: text, at: position).mapping()
    } catch {
      diagnostics.append(
        Diagnostic(error.rule, .error, file: file, at: error.position, error.summary))
    }
  }

  /// Blanks out a key's second coming with all its lines, because Yams would give up the whole
  /// document for it.
  private mutating func withoutDuplicates(_ lines: [String], firstLine: Int) -> [String] {
    var lines = lines
    var seen: [Substring: Int] = [:]
    var isBlanking = false
    for index in lines.indices {
      if let key = Self.key(of: lines[index]) {
        if let first = seen[key] {
          reportDuplicate(
            key, at: SourcePosition(line: firstLine + index, column: 1), firstLine: first)
          isBlanking = true
        } else {
          seen[key] = firstLine + index
          isBlanking = false
        }
      }
      if isBlanking { lines[index] = "" }
    }
    return lines
  }

  private mutating func withoutDuplicates(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var seen: [String: Int] = [:]
    return entries.filter { entry in
      guard let first = seen[entry.key.text] else {
        seen[entry.key.text] = entry.key.position.line
        return true
      }
      reportDuplicate(Substring(entry.key.text), at: entry.key.position, firstLine: first)
      return false
    }
  }

  private mutating func reportDuplicate(
    _ key: Substring, at position: SourcePosition, firstLine: Int
  ) {
    diagnostics.append(
      Diagnostic(
        "duplicate-key", .error, file: file, at: position,
        "\(key) stands here a second time, the first is in line \(firstLine)"))
  }

  /// The key of a line that begins with one; nil for every other line.
  private static func key(of line: String) -> Substring? {
    guard let end = line.utf8.firstIndex(where: { !$0.isKeyByte }), end > line.startIndex,
      line.utf8[end] == UInt8(ascii: ":")
    else { return nil }
    let next = line.utf8.index(after: end)
    guard next == line.endIndex || line.utf8[next] == UInt8(ascii: " ") else { return nil }
    return line[..<end]
  }
}

extension UInt8 {
  /// A letter, a digit, `-` or `_`: what our keys are made of.
  var isKeyByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// Why YAML could not be read.
struct YAMLFault: Error {
  var rule: String
  var position: SourcePosition
  var summary: String
}
