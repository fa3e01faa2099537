import CourseModel
import Diagnostics

/// Reads a WebVTT file as the W3C's parser does (WebVTT, section 6.1), whatever its bytes.
///
/// What can't be read is reported with its place and left out, and reading goes on behind the next
/// empty line. Only a first line that isn't `WEBVTT` ends it.
struct TranscriptReader {
  private(set) var transcript = Transcript(cues: [])
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private let lines: SourceLines

  /// More blocks than a recording of three days has sentences.
  static let mostBlocks = 100_000

  /// - Parameter bytes: the file without a byte order mark.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let source = SourceText(bytes)
    lines = SourceLines(source.validBytes)
    if let position = source.firstBadByte {
      diagnostics.append(
        Diagnostic(
          "not-utf8", .error, file: file, at: position,
          "Not UTF-8 from here on, save the file as UTF-8"))
    }
    read()
  }

  private mutating func read() {
    guard isSignature(line(1)) else {
      report(.error, 1, "A transcript's first line is WEBVTT")
      return
    }
    var number = 2
    // What follows the first line up to an empty one or to times speaks to other programs.
    while number <= lines.count, !line(number).isEmpty, !hasArrow(number) { number += 1 }
    var blocks = 0
    while number <= lines.count {
      if line(number).isEmpty {
        number += 1
        continue
      }
      blocks += 1
      guard blocks <= Self.mostBlocks else {
        report(.error, number, "More than \(Self.mostBlocks) blocks, the rest isn't read")
        return
      }
      readBlock(&number)
    }
  }

  /// Reads the lines up to the next empty one, or up to times that begin a cue of their own.
  private mutating func readBlock(_ number: inout Int) {
    let first = number
    let times = [first, first + 1].first { $0 <= lines.count && hasArrow($0) }
    number = (times ?? first) + 1
    while number <= lines.count, !line(number).isEmpty, !hasArrow(number) { number += 1 }
    let text = ((times ?? first) + 1)..<number
    if number <= lines.count, hasArrow(number) {
      report(.warning, number, "These times begin a new cue, leave an empty line before it")
    }
    guard let times else {
      if !isComment(line(first)) {
        report(.error, first, "Block without times, write 00:01.000 --> 00:04.500 above its words")
      }
      return
    }
    do {
      let found = try CueTimes(line(times))
      readCue(found, times, text, id: times > first ? string(first) : nil)
    } catch {
      report(.error, times, column: error.offset + 1, error.summary)
    }
  }

  private mutating func readCue(_ times: CueTimes, _ line: Int, _ text: Range<Int>, id: String?) {
    let bytes = Array(text.map { self.line($0) }.joined(separator: [UInt8(ascii: "\n")]))
    let words = CueText(bytes[...])
    if let offset = words.strayTag {
      let before = bytes[..<offset]
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      report(
        .warning, text.lowerBound + before.count { $0 == UInt8(ascii: "\n") },
        column: offset - start + 1, "A < that begins no tag is written &lt;")
    }
    if words.text.isEmpty { report(.warning, line, "Cue without words") }
    transcript.cues.append(
      Transcript.Cue(
        id: id, start: times.start, end: times.end, voice: words.voice, text: words.text,
        range: SourceRange(
          SourcePosition(line: line, column: 1),
          SourcePosition(line: line, column: self.line(line).count + 1))))
  }

  // MARK: Lines

  /// A line from 1, without its end.
  private func line(_ number: Int) -> ArraySlice<UInt8> {
    var line = lines[number]
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    return line
  }

  private func string(_ number: Int) -> String { String(decoding: line(number), as: UTF8.self) }

  private func hasArrow(_ number: Int) -> Bool {
    let line = line(number)
    var rest = line
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: CueTimes.arrow) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
    Self.begins(line, with: "WEBVTT")
  }

  /// Notes, and what styles a picture.
  private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    ["NOTE", "STYLE", "REGION"].contains { Self.begins(line, with: $0) }
  }

  private static func begins(_ line: ArraySlice<UInt8>, with word: String) -> Bool {
    guard line.starts(with: word.utf8) else { return false }
    let next = line.dropFirst(word.utf8.count).first
    return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ line: Int, column: Int = 1, _ summary: String
  ) {
    diagnostics.append(
      Diagnostic(
        "webvtt-syntax", severity, file: file, at: SourcePosition(line: line, column: column),
        summary))
  }
}

extension CueTimes.Fault {
  fileprivate var summary: String {
    switch reason {
    case .notATime: "Not a time, write 00:01.000 --> 00:04.500 or 01:00:01.000 --> 01:00:04.500"
    case .comma: "Thousandths of a second come behind a dot, not a comma"
    case .outOfRange: "No such time: minutes and seconds go up to 59"
    case .noArrow: "Between the two times stands -->"
    }
  }
}
