import Foundation
import LearningRecords
import TerminalUI
import TestSupport
import Testing

/// Journals that are held, full, damaged or not to be written: said plainly, and nothing is lost.
@Suite struct RecordTests {
  @Test func aSecondProgramSaysWhoHoldsItAndReadsOnly() throws {
    let home = try Home()
    let first = try home.start("small/start/steps")
    try first.press("\r", for: "1 of 3 done")
    let record = home.bytes(of: home.record)

    let second = try home.start()
    try second.wait(for: "YOUR TRAINING RECORD IS OPEN ELSEWHERE")
    #expect(second.text.contains("Process \(first.terminal.process) on "))
    try second.press(" ", for: "Reading only: nothing is saved.")
    try second.press("\u{1B}[B", for: "▸ A small course")
    // What the first one did is there, and what the second does is not kept.
    try second.press("\r", for: "1 of 3 done")
    #expect(try second.leave().contains("Nothing was saved"))
    #expect(home.bytes(of: home.record) == record)

    let third = try home.start()
    try third.wait(for: "OPEN ELSEWHERE")
    third.terminal.send("q")
    #expect(try third.terminal.exitStatus() == .exited(0))

    // The first goes on, and when it is gone the next one writes.
    try first.press("\u{1B}[B\r", for: "2 of 3 done")
    try first.leave()
    let fourth = try home.start("small/start/steps")
    try fourth.wait(for: "2 of 3 done")
    #expect(try fourth.leave().contains("Saved."))
  }

  /// Root may write everywhere but for this: the same as another person's folder.
  private func withoutPower(_ home: Home, _ line: String) throws -> Player {
    try home.start(
      shell: geteuid() == 0
        ? "exec setpriv --bounding-set=-dac_override,-dac_read_search \(line)" : "exec \(line)")
  }

  @Test func aFolderThatCannotBeWritten() throws {
    let home = try Home()
    let before = try home.start("small/start/long")
    try before.press(" ", for: "Paragraph 1 ")
    try before.leave()
    let record = home.bytes(of: home.record)
    chmod(home.record, 0o400)
    chmod(home.journals, 0o500)
    defer { chmod(home.journals, 0o700) }
    let player = try withoutPower(home, "$0")
    try player.wait(for: "Nothing is saved: no permission.")
    // What is there is read.
    try player.wait(for: "0 of 2 modules")
    try player.press(" ", for: "Paragraph 1 ")
    #expect(try player.leave().contains("Nothing was saved"))
    #expect(home.bytes(of: home.record) == record)
  }

  @Test func aFullDiskHoldsWhatItCannotSave() throws {
    let home = try Home()
    let first = try home.start("small/start/long")
    try first.press(" ", for: "Paragraph 1 ")
    try first.leave()
    // A record that is at the limit of what the shell allows: no byte more goes in.
    let filler = String(repeating: " ", count: 1023) + "\n"
    let size = home.bytes(of: home.record).count
    try home.append(
      String(repeating: filler, count: 64) + String(repeating: " ", count: 1023 - size % 1024)
        + "\n", to: home.record)
    let full = home.bytes(of: home.record)
    let limit = "ulimit -f \(full.count / 1024); exec $0"

    let player = try home.start(shell: "\(limit) small/more/quiz")
    try player.press(" ", for: "question 1 of 3")
    #expect(player.bottom.hasPrefix(" Not saved yet: file at its size limit. "))
    try player.press("3\r", for: "Right.")
    #expect(player.bottom.contains("3 held, trying"))
    player.terminal.send("Q")
    #expect(try player.terminal.exitStatus() == .exited(2))
    #expect(player.text.contains("Not everything is saved."))
    #expect(player.text.contains("The next start takes it back."))
    #expect(home.bytes(of: home.record) == full)

    // Still full: what is held counts all the same, and is still held afterwards.
    let still = try home.start(shell: "\(limit)")
    try still.wait(for: "Not saved yet")
    try still.press(" ", for: "question 1 of 3")
    #expect(still.text.contains("Right."))
    still.terminal.send("Q")
    #expect(try still.terminal.exitStatus() == .exited(2))

    // Room again: it is taken back, and the file only grew.
    let after = try home.start()
    try after.press(" ", for: "Right.")
    #expect(try after.leave().contains("Saved."))
    #expect(home.bytes(of: home.record).starts(with: full))
    let contents = try JournalReader.read(home.record)
    #expect(contents.problems == [])
    #expect(contents.statements.filter { $0.verb == .answered }.count == 1)
    let unsaved = home.path + "/.local/share/eguide/unsaved"
    #expect(try FileManager.default.contentsOfDirectory(atPath: unsaved) == [])
  }

  @Test func saysWhatCannotBeRead() throws {
    let home = try Home()
    let first = try home.start("small/start/steps")
    try first.press("\r", for: "1 of 3 done")
    try first.leave()
    let lines = home.bytes(of: home.record).count
    // Garbage in the middle, and a line that was cut off in writing.
    try home.append("\u{0}garbage {]\u{1B}[31m\n", to: home.record)
    let whole = try #require(home.statements(in: home.record).last)
    var later = whole
    later.id = StatementID(UniqueID(high: 0x4000, low: 1 << 63))
    try home.append(String(decoding: later.json, as: UTF8.self) + "\n", to: home.record)
    try home.append(String(decoding: later.json.prefix(100), as: UTF8.self), to: home.record)
    let damaged = home.bytes(of: home.record)
    #expect(damaged.count > lines)

    let player = try home.start()
    try player.wait(for: "lines of your training record can't be read (first: line ")
    try player.press(" ", for: "1 of 3 done")
    try player.press("]", for: "The next room")
    try player.leave()
    #expect(home.bytes(of: home.record).starts(with: damaged))
    let read = try JournalReader.read(home.record)
    #expect(read.statements.last?.verb == .suspended)
    #expect(read.statements.contains { $0.id == later.id })

    let output = try home.run("progress")
    #expect(output.status == 0)
    #expect(output.text.contains("learner-01.jsonl:"))
    #expect(!output.text.contains("\u{1B}"))
  }

  @Test func aLastLineWithoutItsEndIsWhole() throws {
    let home = try Home()
    let first = try home.start("small/start/steps")
    try first.press("\r", for: "1 of 3 done")
    try first.leave()
    try Data(home.bytes(of: home.record).dropLast()).write(to: URL(filePath: home.record))
    let player = try home.start()
    try player.wait(for: " of 2 modules")
    #expect(!player.text.contains("can't be read"))
    try player.press(" ", for: "1 of 3 done")
    try player.leave()
    #expect(try JournalReader.read(home.record).problems == [])
  }
}
