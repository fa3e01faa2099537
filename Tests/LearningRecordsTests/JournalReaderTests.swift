import Diagnostics
import Foundation
import Testing

@testable import LearningRecords

@Suite struct JournalReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads a journal of these bytes.
  func read(_ bytes: [UInt8]) throws -> JournalContents {
    try folder.write(bytes, to: "a.jsonl")
    return try JournalReader.read(folder["a.jsonl"])
  }

  func places(_ contents: JournalContents) -> [String] {
    contents.problems.map { problem in
      #expect(problem.file == folder["a.jsonl"])
      return "\(problem.position?.line ?? 0):\(problem.position?.column ?? 0) \(problem.rule)"
    }
  }

  static let statements = (1...3).map { Sample.statement($0) }

  static func lines(_ statements: [Statement], end: String = "\n") -> [UInt8] {
    statements.flatMap { $0.json + Array(end.utf8) }
  }

  @Test func readsEveryLine() throws {
    let bytes = Self.lines(Self.statements)
    let contents = try read(bytes)
    #expect(contents.statements == Self.statements)
    #expect(contents.problems.isEmpty)
    #expect(!contents.isTorn)
    #expect(contents.end == JournalMark(offset: bytes.count, lines: 3))
  }

  @Test func anEmptyFileSaysNothing() throws {
    let contents = try read([])
    #expect(contents.statements.isEmpty && contents.problems.isEmpty && !contents.isTorn)
    #expect(contents.end == .start)
  }

  @Test func lineEndsEmptyLinesAndMarksMeanNothing() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let one = Self.lines([Self.statements[0]], end: "\r\n")
    let two = Self.lines([Self.statements[1]], end: "\n\n \r\n\n")
    let contents = try read(mark + one + two + mark + Self.lines([Self.statements[2]]))
    #expect(contents.statements == Self.statements)
    #expect(contents.problems.isEmpty)
  }

  @Test func damageIsSetAsideWithItsPlace() throws {
    let lines = Self.statements.map { Self.lines([$0]) }
    let noUTF8 = Array(#"{"id":""#.utf8) + [0xFF] + Array("\"}\n".utf8)
    let contents = try read(
      Array("garbage\n".utf8) + lines[0] + Array("{\"id\":7}\n".utf8) + lines[1] + noUTF8
        + [UInt8](repeating: 0, count: 4096) + Array("\n".utf8) + lines[2] + Array("[]\n".utf8))
    #expect(contents.statements == Self.statements)
    #expect(
      places(contents) == [
        "1:1 damaged-entry", "3:7 damaged-entry", "5:8 damaged-entry", "6:1 damaged-entry",
        "8:1 damaged-entry",
      ])
    #expect(!contents.isTorn)
  }

  @Test func whatStandsBehindZerosIsRead() throws {
    let contents = try read([0, 0, 0] + Self.lines(Self.statements))
    #expect(contents.statements == Self.statements)
    #expect(places(contents) == ["1:1 damaged-entry"])
    #expect(contents.problems.first?.summary.contains("3 zero bytes") == true)
  }

  @Test func aTailOfZerosIsTorn() throws {
    let contents = try read(Self.lines(Self.statements) + [0, 0, 0])
    #expect(contents.statements == Self.statements)
    #expect(contents.isTorn)
    #expect(places(contents) == ["4:1 damaged-entry"])
  }

  @Test func aWholeStatementWithoutItsLineEndCounts() throws {
    let bytes = Self.lines(Self.statements).dropLast()
    let contents = try read(Array(bytes))
    #expect(contents.statements == Self.statements)
    #expect(contents.isTorn)
    #expect(contents.problems.map(\.severity) == [.note])
    #expect(contents.end.lines == 2)
  }

  @Test func linesThatAreTooLongAreSetAside() throws {
    let longest = JournalReader.longestLine
    var padded = Self.statements[1].json
    padded += [UInt8](repeating: 0x20, count: longest - padded.count) + [0x0A]
    let tooLong = [UInt8](repeating: 0x20, count: longest + 1) + [0x0A]
    let huge = [UInt8](repeating: 0x61, count: 3 * longest)
    let contents = try read(
      Self.lines([Self.statements[0]]) + tooLong + padded + huge + [0x0A]
        + Self.lines([Self.statements[2]]) + huge)
    #expect(contents.statements == Self.statements)
    #expect(places(contents) == ["2:1 damaged-entry", "4:1 damaged-entry", "6:1 damaged-entry"])
    #expect(contents.isTorn)
    #expect(contents.end.lines == 5)
  }

  @Test func linesCrossTheChunksThatAreRead() throws {
    var sample = SampleMaker(seed: 8)
    let statements = (0..<800).map { number in
      var statement = sample.statement()
      statement.result.response = String(repeating: "é", count: number * 7 % 3000)
      return statement
    }
    let bytes = Self.lines(statements)
    #expect(bytes.count > 1 << 20)
    let contents = try read(bytes)
    #expect(contents.statements == statements)
    #expect(contents.problems.isEmpty)
    #expect(contents.end.offset == bytes.count)
  }

  @Test func theSameTwiceCountsOnce() throws {
    let contents = try read(Self.lines(Self.statements + Self.statements))
    #expect(contents.statements == Self.statements)
    #expect(contents.problems.isEmpty)
  }

  @Test func anotherStatementUnderTheSameIDIsAProblem() throws {
    var other = Self.statements[0]
    other.result.response = "changed"
    let contents = try read(Self.lines(Self.statements + [other]))
    #expect(contents.statements == Self.statements)
    #expect(places(contents) == ["4:1 conflicting-entry"])
    #expect(contents.problems.first?.summary.contains("line 1,") == true)
  }

  /// Cut off at every byte: what was whole before the cut is read, and what is appended behind it.
  @Test func aJournalCutOffAnywhereGoesOn() throws {
    let statements = [Sample.statement(1), Sample.answer, Sample.statement(3)]
    let bytes = Self.lines(statements)
    var ends: [Int] = []
    for statement in statements {
      ends.append((ends.last.map { $0 + 1 } ?? 0) + statement.json.count)
    }
    // Sample.answer has the id of the first.
    var unique = statements
    unique[1].id = Sample.id(99)
    let whole = Self.lines(unique)
    #expect(whole.count == bytes.count)
    for cut in 0...whole.count {
      let kept = zip(unique, ends).filter { $0.1 <= cut }.map(\.0)
      let cutOff = try read(Array(whole.prefix(cut)))
      #expect(cutOff.statements == kept, "cut at \(cut)")
      #expect(cutOff.problems.count == (cutOff.isTorn ? 1 : 0), "cut at \(cut)")
      #expect(cutOff.isTorn == !(cut == 0 || ends.contains(cut - 1)))

      let new = Sample.statement(7)
      var writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
      try writer.append(new)
      _ = consume writer
      let after = try JournalReader.read(folder["a.jsonl"])
      #expect(after.statements == kept + [new], "cut at \(cut)")
      #expect(!after.isTorn)
      #expect(try folder.read("a.jsonl").starts(with: whole.prefix(cut)))
    }
  }

  @Test func readsOnFromAMark() throws {
    let path = folder["a.jsonl"]
    let lines = Self.statements.map { Self.lines([$0]) }
    let first = try read(lines[0])
    try folder.write(lines[0] + Array("{\n".utf8) + lines[1] + lines[2].dropLast(), to: "a.jsonl")
    let tail = try #require(try JournalReader.readTail(path, after: first.end))
    #expect(tail.statements == Array(Self.statements[1...]))
    #expect(places(tail) == ["2:2 damaged-entry", "4:\(lines[2].count) torn-entry"])
    #expect(tail.end.lines == 3)
    // The torn line is read again when it has its end.
    try folder.write(lines[0] + Array("{\n".utf8) + lines[1] + lines[2], to: "a.jsonl")
    let last = try #require(try JournalReader.readTail(path, after: tail.end))
    #expect(last.statements == [Self.statements[2]])
    #expect(last.problems.isEmpty)
    #expect(last.end.lines == 4)
    let nothing = try #require(try JournalReader.readTail(path, after: last.end))
    #expect(nothing.statements.isEmpty)
    #expect(nothing.end == last.end)
  }

  @Test func aMarkOfAnotherFileIsNoMark() throws {
    let bytes = Self.lines(Self.statements)
    let contents = try read(bytes)
    try folder.write(bytes.dropLast(2), to: "a.jsonl")
    #expect(try JournalReader.readTail(folder["a.jsonl"], after: contents.end) == nil)
    try folder.write([UInt8](repeating: 0x20, count: bytes.count), to: "a.jsonl")
    #expect(try JournalReader.readTail(folder["a.jsonl"], after: contents.end) == nil)
    #expect(try JournalReader.readTail(folder["a.jsonl"], after: .start) != nil)
  }

  @Test func saysWhatItCannotOpen() throws {
    let missing = #expect(throws: JournalError.self) {
      try JournalReader.read(folder["none.jsonl"])
    }
    #expect(missing?.isMissingFile == true)
    #expect(throws: JournalError.notAFile(path: folder.path)) {
      try JournalReader.read(folder.path)
    }
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    #expect(throws: JournalError.notAFile(path: folder["pipe"])) {
      try JournalReader.read(folder["pipe"])
    }
    #expect(throws: JournalError.notAFile(path: "/dev/full")) {
      try JournalReader.read("/dev/full")
    }
  }
}
