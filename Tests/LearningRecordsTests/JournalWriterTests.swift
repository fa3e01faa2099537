import Foundation
import Testing

@testable import LearningRecords

@Suite struct JournalWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func makesItsFileAndFoldersForOnePerson() throws {
    let path = folder["x/y/z/learner-01.jsonl"]
    var writer = try JournalWriter(path: path, now: Sample.now)
    let isLocked = writer.isLocked
    #expect(isLocked)
    try writer.append(Sample.answer)
    #expect(try folder.read("x/y/z/learner-01.jsonl") == Sample.answer.json + [0x0A])
    #expect(try mode(path) == 0o600)
    for name in ["x", "x/y", "x/y/z"] { #expect(try mode(folder[name]) == 0o700) }
  }

  @Test func onlyEverAppends() throws {
    var expected: [UInt8] = []
    for number in 1...3 as ClosedRange<UInt64> {
      var writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
      for statement in [Sample.statement(number), Sample.statement(number + 100)] {
        try writer.append(statement)
        expected += statement.json + [0x0A]
        #expect(try folder.read("a.jsonl") == expected)
      }
    }
  }

  @Test func theSecondIsToldWhoHoldsIt() throws {
    let path = folder["a.jsonl"]
    let first = try JournalWriter(path: path, now: Sample.now)
    let error = #expect(throws: JournalError.self) {
      _ = try JournalWriter(path: path, now: Sample.now)
    }
    guard case .heldElsewhere(path, let holder?) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.process == Int(ProcessInfo.processInfo.processIdentifier))
    #expect(holder.since == Sample.now)
    #expect(!holder.host.isEmpty)
    #expect(error?.description.contains("process \(holder.process) on \(holder.host)") == true)
    // Reading goes on all the same.
    #expect(try JournalReader.read(path).statements.isEmpty)
    _ = consume first
    #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
    _ = try JournalWriter(path: path, now: Sample.now)
  }

  @Test(arguments: ["", "{\"pid\":1,\"host\":\"x\",\"since\":\"2026-03-02T09:15:00Z\"}", "garbage"])
  func aLockFileLeftBehindHoldsNobodyUp(_ content: String) throws {
    try folder.write(Array(content.utf8), to: "a.jsonl.lock")
    var writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
    try writer.append(Sample.answer)
    #expect(LockHolder.read(beside: folder["a.jsonl"])?.since == Sample.now)
  }

  @Test func aLockFileThatCannotBeReadKeepsTheSecret() throws {
    let writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
    try folder.write(Array("garbage".utf8), to: "a.jsonl.lock")
    #expect(throws: JournalError.heldElsewhere(path: folder["a.jsonl"], holder: nil)) {
      _ = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
    }
    _ = consume writer
  }

  @Test func whatIsNoFileIsLeftAlone() throws {
    try folder.write([], to: "other.jsonl")
    #expect(mkfifo(folder["pipe.jsonl"], 0o600) == 0)
    #expect(symlink(folder["other.jsonl"], folder["link.jsonl"]) == 0)
    #expect(symlink(folder["nowhere"], folder["dangling.jsonl"]) == 0)
    #expect(mkdir(folder["folder.jsonl"], 0o700) == 0)
    for path in [
      folder["pipe.jsonl"], folder["link.jsonl"], folder["dangling.jsonl"], folder["folder.jsonl"],
      "/dev/full",
    ] {
      #expect(throws: JournalError.notAFile(path: path)) {
        _ = try JournalWriter(path: path, now: Sample.now)
      }
    }
    #expect(try folder.read("other.jsonl").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder["nowhere"]))
  }

  @Test func aFileInTheFoldersPlaceIsAnError() throws {
    try folder.write([], to: "file")
    let error = #expect(throws: JournalError.self) {
      _ = try JournalWriter(path: folder["file/a.jsonl"], now: Sample.now)
    }
    #expect(error?.code == ENOTDIR)
  }

  @Test func whatIsTooLongIsNotWritten() throws {
    var writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now)
    var long = Sample.statement(1)
    long.result.response = String(repeating: "a", count: JournalReader.longestLine)
    let error = #expect(throws: JournalError.self) { try writer.append(long) }
    guard case .tooLong = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try writer.append(Sample.statement(2))
    #expect(try JournalReader.read(folder["a.jsonl"]).statements == [Sample.statement(2)])
  }

  @Test(arguments: ["deleted", "moved", "replaced"])
  func whatIsNoLongerThereIsNotWritten(_ what: String) throws {
    let path = folder["a.jsonl"]
    var writer = try JournalWriter(path: path, now: Sample.now)
    try writer.append(Sample.statement(1))
    switch what {
    case "deleted": #expect(unlink(path) == 0)
    case "moved": #expect(rename(path, folder["b.jsonl"]) == 0)
    default:
      try folder.write([], to: "new")
      #expect(rename(folder["new"], path) == 0)
    }
    #expect(throws: JournalError.replaced(path: path)) { try writer.append(Sample.statement(2)) }
  }

  @Test func afterAFailedSyncALineOfItsOwnIsBegun() throws {
    let disk = FailingDisk(failures: 1)
    var writer = try JournalWriter(path: folder["a.jsonl"], now: Sample.now, sync: disk.sync)
    #expect(throws: JournalError.cannotSync(path: folder["a.jsonl"], code: EIO)) {
      try writer.append(Sample.statement(1))
    }
    try writer.append(Sample.statement(1))
    let line = Sample.statement(1).json + [0x0A]
    #expect(try folder.read("a.jsonl") == line + [0x0A] + line)
    let contents = try JournalReader.read(folder["a.jsonl"])
    #expect(contents.statements == [Sample.statement(1)])
    #expect(contents.problems.isEmpty)
  }
}

extension JournalWriterTests {
  /// That the system is asked at all shows where it must refuse: a pipe has no disk.
  @Test func syncAsksTheSystem() throws {
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    #expect(throws: SystemError(code: EINVAL)) {
      try OpenFile(folder["pipe"], O_RDWR).sync()
    }
    #expect(throws: Never.self) { try OpenFile(folder["file"], O_RDWR | O_CREAT).sync() }
  }
}

/// A disk whose first syncs fail.
final class FailingDisk: @unchecked Sendable {
  // Only ever asked by the one thread of its test.
  private var failures: Int
  private(set) var syncs = 0

  init(failures: Int) { self.failures = failures }

  var sync: @Sendable (borrowing OpenFile) throws(SystemError) -> Void {
    { [self] file throws(SystemError) in
      syncs += 1
      failures -= 1
      guard failures < 0 else { throw SystemError(code: EIO) }
      try file.sync()
    }
  }
}

@Suite struct JournalOutboxTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func savesAtOnceWhenItCan() throws {
    var outbox = JournalOutbox(path: folder["a.jsonl"], now: Sample.now)
    #expect(outbox.failure == nil)
    try outbox.append(Sample.statement(1))
    #expect(outbox.pending.isEmpty)
    #expect(try JournalReader.read(folder["a.jsonl"]).statements == [Sample.statement(1)])
  }

  @Test func keepsWhatIsNotConfirmedAndSavesItInOrder() throws {
    let disk = FailingDisk(failures: 2)
    var outbox = JournalOutbox(path: folder["a.jsonl"], now: Sample.now) {
      path, now throws(JournalError) in
      try JournalWriter(path: path, now: now, sync: disk.sync)
    }
    for number in 1...2 as ClosedRange<UInt64> {
      #expect(throws: JournalError.self) { try outbox.append(Sample.statement(number)) }
    }
    #expect(outbox.pending == [Sample.statement(1), Sample.statement(2)])
    #expect(outbox.failure == .cannotSync(path: folder["a.jsonl"], code: EIO))
    try outbox.append(Sample.statement(3))
    #expect(outbox.pending.isEmpty)
    #expect(outbox.failure == nil)
    #expect(disk.syncs == 3)
    let contents = try JournalReader.read(folder["a.jsonl"])
    #expect(contents.statements == (1...3).map { Sample.statement($0) })
    #expect(contents.problems.isEmpty)
  }

  @Test func goesOnWhenTheOtherProgramCloses() throws {
    let path = folder["a.jsonl"]
    let other = try JournalWriter(path: path, now: Sample.now)
    var outbox = JournalOutbox(path: path, now: Sample.now)
    guard case .heldElsewhere = outbox.failure else {
      Issue.record("\(String(describing: outbox.failure))")
      return
    }
    #expect(throws: JournalError.self) { try outbox.append(Sample.statement(1)) }
    _ = consume other
    try outbox.retry()
    #expect(outbox.pending.isEmpty)
    #expect(try JournalReader.read(path).statements == [Sample.statement(1)])
  }

  @Test func beginsAnewWhereTheFileIsGone() throws {
    let path = folder["a.jsonl"]
    var outbox = JournalOutbox(path: path, now: Sample.now)
    try outbox.append(Sample.statement(1))
    #expect(unlink(path) == 0)
    try outbox.append(Sample.statement(2))
    #expect(try JournalReader.read(path).statements == [Sample.statement(2)])
  }

  @Test func whatIsTooLongHoldsNothingBack() throws {
    var outbox = JournalOutbox(path: folder["a.jsonl"], now: Sample.now)
    var long = Sample.statement(1)
    long.result.response = String(repeating: "a", count: JournalReader.longestLine)
    #expect(throws: JournalError.self) { try outbox.append(long) }
    #expect(outbox.pending.isEmpty)
    try outbox.append(Sample.statement(2))
  }

  @Test func isSavedElsewhereOnLeaving() throws {
    try folder.write([], to: "file")
    var outbox = JournalOutbox(path: folder["file/learner-01.jsonl"], now: Sample.now)
    #expect(try outbox.saveElsewhere(in: folder["unsaved"]) == nil)
    for number in 1...2 as ClosedRange<UInt64> {
      #expect(throws: JournalError.self) { try outbox.append(Sample.statement(number)) }
    }
    #expect(throws: JournalError.self) { try outbox.saveElsewhere(in: folder["file"]) }
    #expect(outbox.pending.count == 2)
    let path = try outbox.saveElsewhere(in: folder["unsaved"])
    #expect(path == folder["unsaved/learner-01.unsaved-\(Sample.id(1)).jsonl"])
    #expect(
      try JournalReader.read(path ?? "").statements == [Sample.statement(1), Sample.statement(2)])
    #expect(outbox.pending.isEmpty)
  }
}

extension JournalOutboxTests {
  @Test func whatWasSavedElsewhereIsTakenBack() throws {
    let path = folder["learner-01.jsonl"]
    let other = try JournalWriter(path: path, now: Sample.now)
    var first = JournalOutbox(path: path, now: Sample.now)
    for number in 1...3 as ClosedRange<UInt64> {
      #expect(throws: JournalError.self) { try first.append(Sample.statement(number)) }
    }
    let rescue = try #require(try first.saveElsewhere(in: folder["unsaved"]))
    // Nobody else's, and nothing that only looks like it.
    let foreign = [
      "learner-01.unsaved-x.unsaved-\(Sample.id(9)).jsonl", "learner-01.unsaved-.jsonl",
    ]
    for name in foreign { try folder.write(Sample.statement(9).json, to: "unsaved/" + name) }

    var second = JournalOutbox(path: path, now: Sample.now)
    #expect(throws: JournalError.self) { try second.takeBack(from: folder["unsaved"], known: []) }
    #expect(second.pending.count == 3)
    #expect(FileManager.default.fileExists(atPath: rescue))
    _ = consume other
    _ = consume second

    var third = JournalOutbox(path: path, now: Sample.now)
    try third.append(Sample.statement(2))
    #expect(try third.takeBack(from: folder["unsaved"], known: [Sample.id(2)]) == 2)
    #expect(try third.takeBack(from: folder["unsaved"], known: []) == 0)
    #expect(try third.takeBack(from: folder["nowhere"], known: []) == 0)
    #expect(
      try JournalReader.read(path).statements == [2, 1, 3].map { Sample.statement($0) })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder["unsaved"]).sorted()
        == foreign.sorted())
  }

  @Test func whatIsDamagedElsewhereStaysThere() throws {
    let name = "unsaved/a.unsaved-\(Sample.id(1)).jsonl"
    try FileManager.default.createDirectory(
      atPath: folder["unsaved"], withIntermediateDirectories: false)
    try folder.write(Sample.statement(1).json + Array("\n{\"id".utf8), to: name)
    var outbox = JournalOutbox(path: folder["a.jsonl"], now: Sample.now)
    #expect(try outbox.takeBack(from: folder["unsaved"], known: []) == 1)
    #expect(FileManager.default.fileExists(atPath: folder[name]))
  }
}

@Suite struct JournalErrorTests {
  @Test(arguments: [
    JournalError.cannotMakeFolder(path: "/r", code: EROFS), .cannotOpen(path: "/r/a", code: EACCES),
    .cannotRead(path: "/r/a", code: EIO), .notAFile(path: "/r/a"),
    .heldElsewhere(path: "/r/a", holder: nil), .cannotWrite(path: "/r/a", code: ENOSPC),
    .cannotSync(path: "/r/a", code: EIO), .replaced(path: "/r/a"), .tooLong(path: "/r/a", bytes: 7),
    .cannotWrite(path: "/r/a", code: ELOOP),
  ])
  func saysWhereWhyAndWhatToDo(_ error: JournalError) {
    #expect(error.description.contains(error.path))
    #expect(error.description.hasSuffix("."))
    #expect(error.description.filter { $0 == "." }.count >= 2)
    #expect(!error.reason.isEmpty && error.reason.count < 40)
  }
}

@Suite struct PlaceFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatIsWrittenIsReadAndNothingElseIsLeft() throws {
    let place = PlaceFile(path: folder["learner-01/first-steps.json"])
    #expect(place.read() == nil)
    for number in 0..<50 {
      let json: JSON = ["block": .number(Double(number)), "typed": "Größe\n"]
      try place.write(json)
      #expect(place.read() == json)
    }
    func names() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder["learner-01"]))
    }
    #expect(try names() == ["first-steps.json", "first-steps.json.new"])
    place.tidy()
    #expect(try names() == ["first-steps.json"])
    try place.write(["block": 7])
    try place.write(["block": 8])
    try place.remove()
    #expect(try names() == [])
    #expect(place.read() == nil)
    try place.remove()
  }

  /// Long and short in turn: nothing of the long one is behind the short one.
  @Test func theFileIsAsLongAsWhatItHolds() throws {
    let place = PlaceFile(path: folder["a.json"])
    for length in [400, 3, 200, 0, 1, 399] {
      let json = JSON.string(String(repeating: "x", count: length))
      try place.write(json)
      #expect(place.read() == json)
    }
  }

  /// Whatever a kill left of the file that is written next.
  @Test func whatAKillLeftIsWrittenOver() throws {
    let place = PlaceFile(path: folder["a.json"])
    try place.write(["block": 7])
    try folder.write(Array("{\"block\": 9999999999999999".utf8), to: "a.json.new")
    #expect(place.read() == ["block": 7])
    try place.write(["block": 8])
    #expect(place.read() == ["block": 8])
  }

  @Test func whatIsTornIsNothing() throws {
    let place = PlaceFile(path: folder["a.json"])
    let whole = (["block": 7, "chosen": ["a", "b"]] as JSON).text
    for count in 0..<whole.count {
      try folder.write(whole.prefix(count), to: "a.json")
      #expect(place.read() == nil)
    }
    try folder.write([UInt8](repeating: 0, count: 100), to: "a.json")
    #expect(place.read() == nil)
    try folder.write([UInt8](repeating: 0x20, count: PlaceFile.largest) + whole, to: "a.json")
    #expect(place.read() == nil)
    #expect(PlaceFile(path: folder.path).read() == nil)
  }

  @Test func whatIsTooLargeLeavesTheOldOne() throws {
    let place = PlaceFile(path: folder["a.json"])
    try place.write(["block": 7])
    #expect(throws: JournalError.tooLong(path: place.path, bytes: PlaceFile.largest + 3)) {
      try place.write(.string(String(repeating: "a", count: PlaceFile.largest + 1)))
    }
    #expect(place.read() == ["block": 7])
  }

  @Test func saysWhyItCannotWrite() throws {
    try folder.write([], to: "file")
    let error = #expect(throws: JournalError.self) {
      try PlaceFile(path: folder["file/a.json"]).write(["block": 7])
    }
    #expect(error?.code == ENOTDIR)
  }
}
