import Foundation
import LearningRecords
import TestSupport
import Testing

/// The program itself: the player, `reset`, `export completion` and `progress --enrolment`.
@Suite struct CommandTests {
  @Test func fromTheFirstPageToTheRecordAndAnew() throws {
    let home = try Home()
    #expect(try home.run("export", "completion", "small").status == 2, "There is no record yet")

    var player = try home.play("small")
    try player.wait(for: "All there is.")
    player.send("t")
    try player.wait(for: "What counts, what is missing")
    // End, up, Enter.
    player.send("\u{1B}[F\u{1B}[A\r")
    try player.wait(for: "You completed this course on")
    player.send("x")
    try player.wait(for: "small-completion.txt")
    player.send("x")
    try player.wait(for: "small-completion-2.txt")
    player.send("Q")
    #expect(try player.exitStatus() == .exited(0))
    let first = try home.contents(of: "small-completion.txt")
    #expect(first.contains("COMPLETION RECORD") && first.contains("I did this work myself."))
    #expect(try home.contents(of: "small-completion-2.html").hasPrefix("<!DOCTYPE html>"))
    let printed = try home.run("export", "completion", "SMALL", "--format", "html")
    #expect(printed.status == 0 && printed.text.hasSuffix("</html>\n"))

    // No terminal, and nobody asked for it.
    let refused = try home.run("reset", "small")
    #expect(refused.status == 64 && refused.errors.contains("--yes"))
    #expect(try home.run("reset", "nonesuch", "--yes").status == 2)
    player = try home.play("reset", "small")
    try player.wait(for: "Type yes")
    player.send("y\n")
    #expect(try player.exitStatus() == .exited(2))
    #expect(try home.run("export", "completion", "small").status == 0, "Nothing has changed")
    player = try home.play("reset", "small")
    try player.wait(for: "Type yes")
    player.send("yes\n")
    #expect(try player.exitStatus() == .exited(0))

    let missing = try home.run("export", "completion", "small")
    #expect(missing.status == 1 && missing.text.contains("NOT COMPLETE YET"))
    let before = try home.run("export", "completion", "small", "--enrolment", "1")
    #expect(before.status == 0 && before.text.contains("COMPLETION RECORD"))
    #expect(try home.run("progress").text.contains("0 of 1"))
    let progress = try home.run("progress", "--enrolment", "1")
    #expect(progress.text.contains("1 of 1") && progress.text.contains("enrolments 1 ("))
    #expect(progress.text.contains(", completed), 2 ("))
    #expect(try home.run("progress", "--enrolment", "3").status == 2)
    let again = try home.run("reset", "small", "--yes")
    #expect(again.status == 0 && again.text.contains("Nothing to reset"))

    // The player goes on in the second, and begins the third from its contents.
    player = try home.play("small")
    try player.wait(for: "All there is.")
    player.send("t\u{1B}[F\r")
    try player.wait(for: "BEGIN ANEW?")
    player.send("j\r")
    try player.wait(for: "Begun anew.")
    player.send("Q")
    #expect(try player.exitStatus() == .exited(0))
    let journal = try JournalReader.read(home.path + "/journals/learner-01.jsonl")
    #expect(journal.problems.isEmpty)
    let verbs = journal.statements.map(\.verb)
    #expect(verbs.count { $0 == .initialized } == 3)
    // Closing to the library is on the disk before anything else happens.
    player = try home.play("small")
    try player.wait(for: "All there is.")
    player.send("q")
    try player.wait(for: "CONTINUE")
    player.kill()
    _ = try player.exitStatus()
    let left = try JournalReader.read(home.path + "/journals/learner-01.jsonl").statements
    #expect(left.last?.verb == .suspended && left.last?.result.duration != nil)
    #expect(left.count == journal.statements.count + 2)
    let numbers = journal.statements.compactMap {
      $0.context.extensions[Vocabulary.Extension.enrolment]?.integer
    }
    #expect(numbers == [1, 2, 3])
    // Each enrolment is closed before the next is begun, under its own registration.
    #expect(Set(journal.statements.map(\.context.registration)).count == 3)
    let last = try #require(journal.statements.last)
    let third = try #require(LearnerID("learner-01")).enrolment(3)
    #expect(last.verb == .suspended && last.context.registration == third)
  }

  @Test func aResetWaitsForNobody() throws {
    let home = try Home()
    let player = try home.play("small")
    try player.wait(for: "All there is.")
    let held = try home.run("reset", "small", "--yes")
    #expect(held.status == 2 && held.errors.contains("open in another program"))
    player.send("Q")
    #expect(try player.exitStatus() == .exited(0))
  }

  @Test func aKilledSessionHasItsTime() throws {
    let home = try Home()
    let player = try home.play("small")
    try player.wait(for: "All there is.")
    Thread.sleep(forTimeInterval: 1.1)
    player.send(" ")
    try player.wait(for: "More, for those who like.")
    player.kill()
    _ = try player.exitStatus()
    let entries = try JournalReader.read(home.path + "/journals/learner-01.jsonl").statements
    #expect(!entries.contains { $0.verb == .suspended })
    let last = entries.last?.context.extensions[Vocabulary.Extension.active]?.number
    #expect((1...30).contains(try #require(last)))
  }
}

extension LearnerID {
  fileprivate func enrolment(_ number: Int) -> Registration {
    Registration(of: self, in: "https://eguide.invalid/small", enrolment: number)
  }
}

/// A folder that a learner has to themselves: a course of one page, journals, and where they are.
private final class Home {
  let path: String
  private let program: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "eguide-completion-\(UUID().uuidString)")
    path = folder.resolvingSymlinksInPath().path
    program = try PseudoTerminal.product("eguide")
    for (name, text) in [
      "course.md": "---\ntitle: A small course\n---\n",
      "01-only/module.md": "---\ntitle: Only module\n---\n",
      "01-only/01-page.md": "---\ntitle: Only page\n---\n\nAll there is.\n",
      "01-only/02-more.md": """
      ---
      title: More
      optional: true
      ---

      More, for those who like.

      """,
    ] {
      let file = folder.appending(path: "content/small/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private var variables: [String: String] {
    [
      "HOME": path, "EGUIDE_LEARNER": "learner-01", "EGUIDE_CONTENT": path + "/content",
      "EGUIDE_JOURNALS": path + "/journals", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// Starts the program on a terminal, in the learner's folder.
  func play(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: "/usr/bin/env", arguments: ["-C", path, program] + arguments,
      environment: variables)
  }

  /// Runs the program without any terminal.
  func run(_ arguments: String...) throws -> (status: Int32, text: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = variables
    process.currentDirectoryURL = URL(filePath: path)
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: complaints, as: UTF8.self)
    )
  }

  func contents(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }
}
