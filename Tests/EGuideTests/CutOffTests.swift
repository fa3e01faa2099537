import Foundation
import LearningRecords
import TerminalUI
import TestSupport
import Testing

/// Pull the plug at any moment: the next start stands where it was, with every answer kept.
@Suite struct CutOffTests {
  /// How many keys the walk through the small course has, at most.
  static let moments = {
    var state: UInt64 = 988
    return (0..<10).map { _ -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + Int(state >> 33) % 34
    }
  }()

  /// What a learner sees of the page: the line above without its minutes, which count from where the
  /// page was taken up, and the rows of the text from its first words on. A place is one in the text,
  /// so a blank row at the top may be gone when it is taken up again.
  private func page(_ player: Player) -> String {
    let top = player.top.prefix { $0 != "," }.split(separator: " ").joined(separator: " ")
    return ([top] + player.lines.dropFirst(2).dropLast(2).drop { $0.isEmpty })
      .joined(separator: "\n")
  }

  private func wait(_ player: Player, toShow before: String) throws {
    try player.terminal.wait(until: "\n\(before)") { _ in page(player).hasPrefix(before) }
  }

  @Test(arguments: moments)
  func standsWhereItWas(after keys: Int) throws {
    let home = try Home()
    let player = try home.start()
    try player.wait(for: " modules")
    var learner = try Learner(player, content: home.content)
    for _ in 0..<keys where !learner.isAtTheEnd { try learner.step() }
    let isAtTheEnd = learner.isAtTheEnd
    let before = page(player)
    player.terminal.kill()
    #expect(try player.terminal.exitStatus() == .signalled(SIGKILL))
    let record = home.bytes(of: home.record)
    let personal = home.bytes(of: home.privateJournal)

    let again = try home.start()
    try again.wait(for: "CONTINUE")
    try again.wait(for: " left")
    if !isAtTheEnd {
      again.terminal.send(" ")
      try wait(again, toShow: before)
    }
    #expect(home.bytes(of: home.record).starts(with: record))
    #expect(home.bytes(of: home.privateJournal).starts(with: personal))
    #expect(try JournalReader.read(home.record).problems == [])
    // And on to the end.
    var rest = try Learner(again, content: home.content)
    if isAtTheEnd { return }
    try rest.finish()
    #expect(home.deeds.filter { $0 == "completed small" }.count == 1)
    #expect(home.deeds.filter { $0.hasPrefix("passed") }.count == 1)
  }

  /// Killed while keys are still on their way: whatever was shown as answered is kept.
  @Test(arguments: 1...5)
  func keepsEveryAnswerInAStormOfKeys(seed: Int) throws {
    let home = try Home()
    let player = try home.start("small/more/quiz")
    try player.press(" ", for: "question 1 of 3")
    player.terminal.send("3\r 12\r 1\r")
    _ = try player.terminal.wait(until: "some output") { $0.output.count > seed * 200 }
    player.terminal.kill()
    _ = try player.terminal.exitStatus()
    let contents = try JournalReader.read(home.record)
    #expect(contents.problems == [] && !contents.isTorn)
    let answers = contents.statements.filter { $0.verb == .answered }.count
    let seen = player.terminal.screen.text
    if seen.contains("question 2 of 3") { #expect(answers >= 1) }
    if seen.contains("question 3 of 3") { #expect(answers >= 2) }

    let again = try home.start("small/more/quiz")
    try again.wait(for: "Quiz")
    var learner = try Learner(again, content: home.content)
    try learner.finish()
    let all = home.statements(in: home.record).filter { $0.verb == .answered }
    #expect(all.count == 3)
    #expect(home.deeds.filter { $0.hasPrefix("passed") }.count == 1)
  }

  @Test func whatIsChosenAndNotHandedInIsKept() throws {
    let home = try Home()
    let player = try home.start("small/more/quiz")
    try player.press(" ", for: "question 1 of 3")
    try player.press("3\r", for: "Right.")
    try player.press(" ", for: "question 2 of 3")
    try player.press("1", for: "1  [✓]")
    let before = page(player)
    #expect(try player.leave().contains("You were at More, Quiz."))
    #expect(home.statements(in: home.record).filter { $0.verb == .answered }.count == 1)

    let again = try home.start()
    try again.press(" ", for: "1  [✓]")
    #expect(page(again) == before)
    try again.press("2", for: "2  [✓]")
    try again.press("\r", for: "Right.")
    try again.leave()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesACompleteJournal(_ signal: Int32) throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    try player.press(" ", for: "Paragraph 9 ")
    let before = page(player)
    player.terminal.signal(signal)
    #expect(try player.terminal.exitStatus() == .exited(0))
    let screen = player.terminal.screen
    #expect(!screen.isAlternate && screen.isCursorVisible)
    #expect(screen.modes.isDisjoint(with: [1000, 1002, 1006, 2004]))
    let contents = try JournalReader.read(home.record)
    #expect(contents.problems == [] && !contents.isTorn)
    #expect(contents.statements.last?.verb == .suspended)

    let again = try home.start()
    try again.wait(for: "A long page")
    again.terminal.send(" ")
    try wait(again, toShow: before)
  }

  @Test func aCutLineLeavesACompleteJournal() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    player.terminal.hangUp()
    #expect(try player.terminal.exitStatus() == .exited(0))
    #expect(home.statements(in: home.record).last?.verb == .suspended)
  }

  @Test func stopsAndComesBack() throws {
    let home = try Home()
    home.variables["PS1"] = "$ "
    let terminal = try PseudoTerminal(
      program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: home.environment)
    let player = Player(terminal)
    try player.wait(for: "$")
    try player.press(
      "\(PseudoTerminal.product("eguide")) small/start/steps\r", for: "0 of 3 done")
    try player.press("\u{1A}", for: "Stopped")
    #expect(!terminal.screen.isAlternate)
    try player.press("fg\r", for: "0 of 3 done")
    try player.press("\r", for: "1 of 3 done")
    try player.press("Q", for: "Saved.")
    #expect(home.statements(in: home.privateJournal).map(\.verb) == [.completed])
  }

  /// Without a place file, as after a power cut, the record says where one was.
  @Test func theRecordKnowsThePlaceToo() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    try player.press("  ", for: "Paragraph 15 ")
    let before = page(player)
    try player.leave()
    try FileManager.default.removeItem(atPath: home.path + "/.local/state")
    let again = try home.start()
    try again.wait(for: "CONTINUE")
    again.terminal.send(" ")
    try wait(again, toShow: before)
  }

  @Test func aPageThatIsGoneKeepsNobodyOut() throws {
    let home = try Home.onePage("---\ntitle: A page\n---\nWords.\n")
    try home.write("---\ntitle: Another page\n---\nOther words.\n", to: "content/one/01-m/02-b.md")
    try home.start("one/m/b").wait(for: "Other words.")
    let player = try home.start("one/m/b")
    try player.wait(for: "Other words.")
    try player.leave()
    let folder = home.path + "/content/one/01-m/"
    try FileManager.default.moveItem(atPath: folder + "02-b.md", toPath: folder + "02-c.md")
    let lost = try home.start()
    try lost.wait(for: "CONTINUE")
    try lost.press(" ", for: "page 1 of")
    try lost.leave()

    // Renamed with an alias it is found again.
    try home.write(
      "---\ntitle: Another page\naliases: [c]\n---\nOther words.\n", to: "content/one/01-m/02-d.md")
    let moved = try home.start("one/m/c")
    try moved.wait(for: "Other words.")
    try moved.leave()
    try FileManager.default.removeItem(atPath: folder + "02-c.md")
    let found = try home.start()
    try found.press(" ", for: "Other words.")
    try found.leave()
  }
}
