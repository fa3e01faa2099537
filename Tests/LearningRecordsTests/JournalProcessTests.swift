import Foundation
import Testing

@testable import LearningRecords

/// Journals written by a program of its own, which is killed, held up and starved.
@Suite struct JournalProcessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Built beside the tests.
  static let hammer = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "JournalHammer").path

  /// A hammer under way, and what it says.
  final class Hammer {
    let process = Process()
    let output = Pipe()
    let input = Pipe()
    private var rest = ""

    init(_ arguments: [String], limit blocks: Int? = nil) throws {
      process.executableURL = URL(filePath: "/bin/sh")
      let limit = blocks.map { "ulimit -f \($0); " } ?? ""
      process.arguments = ["-c", limit + "exec \"$0\" \"$@\"", hammer] + arguments
      process.standardOutput = output
      process.standardInput = input
      try process.run()
    }

    /// The next whole line; nil when it has ended.
    func line() -> String? {
      while true {
        if let end = rest.firstIndex(of: "\n") {
          defer { rest = String(rest[rest.index(after: end)...]) }
          return String(rest[..<end])
        }
        let data = output.fileHandleForReading.availableData
        guard !data.isEmpty else { return nil }
        rest += String(decoding: data, as: UTF8.self)
      }
    }

    /// Every whole line that is left.
    func lines() -> [String] {
      var lines: [String] = []
      while let line = line() { lines.append(line) }
      process.waitUntilExit()
      return lines
    }
  }

  @Test func whatWasSaidToBeSavedSurvivesEveryKill() throws {
    let path = folder["learner-01.jsonl"]
    var reported: [String] = []
    for round in 0..<12 {
      let hammer = try Hammer(["append", path])
      for _ in 0..<Int.random(in: 1...60) { reported.append(try #require(hammer.line())) }
      usleep(UInt32.random(in: 0...3000))
      kill(hammer.process.processIdentifier, SIGKILL)
      reported += hammer.lines()
      let contents = try JournalReader.read(path)
      let saved = Set(contents.statements.map(\.id.description))
      #expect(saved.isSuperset(of: reported), "round \(round)")
      // At most the line that it was writing is torn, and only one that it hadn't reported.
      #expect(contents.statements.count <= reported.count + round + 1)
      #expect(contents.problems.count <= round + 1)
    }
    #expect(!reported.contains { $0.hasPrefix("error") })
  }

  @Test func theLockGoesWithTheProgram() throws {
    let path = folder["learner-01.jsonl"]
    let hammer = try Hammer(["hold", path])
    #expect(hammer.line() == "held")
    let error = #expect(throws: JournalError.self) {
      _ = try JournalWriter(path: path, now: Sample.now)
    }
    guard case .heldElsewhere(_, let holder) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder?.process == Int(hammer.process.processIdentifier))
    kill(hammer.process.processIdentifier, SIGKILL)
    hammer.process.waitUntilExit()
    #expect(FileManager.default.fileExists(atPath: path + ".lock"))
    var writer = try JournalWriter(path: path, now: Sample.now)
    try writer.append(Sample.answer)
  }

  @Test func aFullFileIsAnErrorAndNothingIsLost() throws {
    let path = folder["learner-01.jsonl"]
    // Sixteen blocks of 512 bytes, or of 1024 in some shells.
    let said = try Hammer(["append", path], limit: 16).lines()
    let error = try #require(said.last)
    #expect(error.hasPrefix("error \(path) can't be written: file at its size limit."))
    let contents = try JournalReader.read(path)
    #expect(contents.statements.map(\.id.description) == said.dropLast())
    #expect(contents.isTorn)
    #expect(try folder.read("learner-01.jsonl").count % 8192 == 0)
    // With room again it goes on behind the torn line.
    var writer = try JournalWriter(path: path, now: Sample.now)
    try writer.append(Sample.answer)
    #expect(
      try JournalReader.read(path).statements.map(\.id)
        == contents.statements.map(\.id) + [Sample.answer.id])
  }

  @Test(arguments: ["learner-01.jsonl", "new/learner-01.jsonl"])
  func aReadOnlyFolderIsAnError(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder["locked"], withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o555])
    let said = try Hammer(["append", folder["locked/" + name], "as-nobody"]).lines()
    #expect(said.count == 1)
    #expect(said.first?.contains("no permission. Ask whoever keeps the folder") == true)
  }

  @Test func aReadOnlyJournalIsAnError() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try folder.write(Sample.answer.json, to: "a.jsonl")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder["a.jsonl"])
    let said = try Hammer(["append", folder["a.jsonl"], "as-nobody"]).lines()
    #expect(said.first?.contains("can't be opened: no permission.") == true)
    #expect(try folder.read("a.jsonl") == Sample.answer.json)
  }
}
