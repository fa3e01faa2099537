import Foundation
import LearningRecords
import TestSupport
import Testing

/// The plain player as a screen reader or a pipe has it.
@Suite struct PlainTests {
  /// Only a newline is below a space, and nothing is a terminal's to obey.
  private func expectPlain(_ bytes: [UInt8]) {
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(!String(decoding: bytes, as: UTF8.self).contains { "│─━▌█┃═".contains($0) })
  }

  // MARK: A whole course

  @Test func aWholeCourseThroughAPipe() throws {
    try goThrough(Home(), course: "small", title: "A small course")
  }

  /// From the first page to the first quiz that is scored.
  @Test func theCourseThatEGuideComesWith() throws {
    let home = try Home(content: Home.courses)
    let player = try PipedPlayer(home)
    var listener = try Listener(player, content: home.content)
    try listener.finish(at: "You get ten questions out")
    let (text, status) = try player.leave()
    #expect(status == 0 && text.hasSuffix("988.\n"))
    expectPlain(player.written)
    #expect(home.deeds.contains("completed innovations-in-crisis-response/988/scenario"))
  }

  private func goThrough(_ home: Home, course: String, title: String) throws {
    let player = try PipedPlayer(home)
    var listener = try Listener(player, content: home.content)
    #expect(listener.last.contains("Welcome.") && listener.last.contains("1: \(title)"))
    try listener.finish()
    #expect(try player.type("q").contains("done "))
    let (text, status) = try player.leave()
    #expect(status == 0)
    #expect(text.contains("Saved. You were at ") && text.hasSuffix("988.\n"))
    expectPlain(player.written)

    let deeds = home.deeds
    #expect(deeds.first == "initialized \(course)")
    #expect(deeds.filter { $0 == "completed \(course)" }.count == 1)
    #expect(deeds.filter { $0.hasPrefix("passed") }.count == 1)
    let done = deeds.filter { $0.hasPrefix("experienced") || $0.hasPrefix("completed") }
    #expect(Set(done).count == done.count)
    for path in [home.record, home.privateJournal] {
      let contents = try JournalReader.read(path)
      #expect(contents.problems.isEmpty && !contents.isTorn && !contents.statements.isEmpty)
    }
    let csv = try home.run("progress", "--format", "csv").text
    #expect(csv.contains(",1,") || csv.contains("100"))
    // The full screen says so too.
    let screen = try home.start()
    try screen.wait(for: "✓ done")
    try screen.leave()
  }

  // MARK: Which player runs

  @Test(arguments: [
    ["TERM": "dumb"], ["ACCESSIBLE": "1"], ["TERM": ""], ["TERM": "vt100", "ACCESSIBLE": "yes"],
  ])
  func speaksLinesAtATerminal(_ variables: [String: String]) throws {
    let home = try Home()
    home.variables = variables
    try speaks(home, [])
  }

  @Test func speaksLinesWhenAsked() throws { try speaks(Home(), ["--plain"]) }

  private func speaks(_ home: Home, _ arguments: [String]) throws {
    let terminal = try PseudoTerminal(
      program: try PseudoTerminal.product("eguide"), arguments: arguments,
      environment: home.environment)
    try terminal.wait(for: "1: A small course.")
    terminal.send("\r")
    try terminal.wait(for: "Page 1 of 1")
    terminal.send("\r")
    try terminal.wait(for: "This course has a page of every kind")
    // No line is wider than 76, and none was broken within a word.
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 78 })
    terminal.send("Q\r")
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
    // The terminal's driver begins a row with a carriage return; all else is ours.
    expectPlain(terminal.output.filter { $0 != 0x0D })
  }

  @Test(arguments: [["ACCESSIBLE": "0"], ["ACCESSIBLE": ""]])
  func aScreenWhereNobodyAsksForLines(_ variables: [String: String]) throws {
    let home = try Home()
    home.variables = variables
    let player = try home.start()
    try player.wait(for: "WELCOME")
    try player.leave()
  }

  @Test func wrapsInAPipeOnlyWhenAsked() throws {
    let home = try Home(content: Home.courses)
    let whole = try home.run("innovations-in-crisis-response/988/module", "--plain")
    #expect(whole.text.split(separator: "\n").contains { $0.count > 60 })
    let input = Array("\n\n".utf8)
    let narrow = try home.run(
      arguments: ["--plain", "--width", "30", "innovations-in-crisis-response/988/module"],
      input: input)
    #expect(narrow.text.split(separator: "\n").allSatisfy { $0.count <= 30 })
    #expect(narrow.text.contains("Picture a call at three in the"))
  }

  // MARK: Input that ends, or is no text

  @Test func theEndOfTheInputKeepsThePlace() throws {
    let home = try Home()
    let output = try home.run(arguments: ["small/start/long"], input: Array("1\n\n\n\n".utf8))
    #expect(output.status == 0 && output.errors.isEmpty)
    #expect(
      output.text.hasSuffix(
        "> \nSaved. You were at Start, A long page. In a crisis call or text 988.\n"))
    #expect(home.deeds.last == "suspended small")
    let again = try home.run(arguments: ["small"], input: Array("where\n".utf8))
    #expect(again.text.contains("Block 4 of 43."))
    let nothing = try Home().run(arguments: [])
    #expect(nothing.status == 0 && nothing.text.contains("1: A small course."))
  }

  @Test func aLastLineNeedsNoEnd() throws {
    let home = try Home()
    let output = try home.run(arguments: ["small/start/long"], input: Array("1\nwhere".utf8))
    #expect(output.text.contains("Block 1 of "))
  }

  @Test func aMegabyteInALineDoesNoHarm() throws {
    let home = try Home()
    let line = [UInt8](repeating: UInt8(ascii: "2"), count: 1 << 20) + [0x0A]
    let input = Array("\n".utf8) + line + line + Array("where\n".utf8) + line.dropLast()
    let output = try home.run(arguments: ["small/more/quiz"], input: input)
    #expect(output.status == 0)
    #expect(
      output.text.components(separatedBy: "That line is too long").count - 1 == 3)
    #expect(output.text.contains("More, Quiz, page 1 of 1."))
    #expect(output.text.utf8.count < 5_000)
    expectPlain(Array(output.text.utf8))
  }

  @Test func bytesThatAreNoTextDoNoHarm() throws {
    let home = try Home()
    var state: UInt64 = 988
    let noise = (0..<200_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let input = Array("\n\n".utf8) + [0xFF, 0xFE, 0x0A, 0xC3, 0x0A, 0x1B, 0x5B, 0x41, 0x0A] + noise
    let output = try home.run(arguments: ["small/more/quiz"], input: input)
    #expect(output.status == 0)
    expectPlain(Array(output.text.utf8))
    #expect(try JournalReader.read(home.record).problems == [])
  }

  // MARK: The twins

  @Test func aQuizGoesOnFromOneTwinToTheOther() throws {
    let home = try Home()
    let screen = try home.start("small/more/quiz")
    try screen.press(" ", for: "question 1 of 3")
    try screen.press("3\r", for: "Right.")
    try screen.press(" ", for: "question 2 of 3")
    try screen.press("1", for: "1  [✓]")
    try screen.leave()

    let lines = try PipedPlayer(home)
    #expect(try lines.listen().contains("Continue: Quiz, in A small course, More"))
    let question = try lines.type("")
    #expect(question.contains("Question 2 of 3.") && question.contains("Chosen so far: 1."))
    #expect(try lines.type("1 2").contains("Right."))
    #expect(try lines.type("").contains("Question 3 of 3."))
    #expect(try lines.type("flag").contains("Flagged"))
    #expect(try lines.leave().text.contains("Saved. You were at More, Quiz."))

    let again = try home.start()
    try again.press(" ", for: "question 3 of 3")
    try again.press("v", for: "(flagged)")
    try again.press("v", for: "The call is free.")
    try again.press("1\r", for: "Right.")
    try again.press(" ", for: "Passed")
    #expect(again.text.contains("3 of 3, 100%"))
    try again.leave()
    #expect(home.statements(in: home.record).filter { $0.verb == .answered }.count == 3)
    #expect(home.deeds.filter { $0.hasPrefix("attempted") }.count == 1)
  }

  @Test func aScenarioAndAPageGoOnFromOneTwinToTheOther() throws {
    let home = try Home()
    let lines = try PipedPlayer(home, ["small/start/scenario"])
    try lines.listen()
    for line in ["", "", "1", ""] { try lines.type(line) }
    _ = try lines.leave()
    let screen = try home.start()
    try screen.press(" ", for: "He is in the kitchen.")
    try screen.press("[", for: "Next steps")
    try screen.press("[", for: "A long page")
    try screen.press(" ", for: "The page begins.")
    try screen.press("   ", for: "Paragraph 20")
    let body = screen.body
    try screen.leave()
    let page = try PipedPlayer(home)
    try page.listen()
    // The first paragraph on the screen, from its beginning, also where that was above.
    let said = try page.type("")
    let number = try #require(said.split(separator: "Paragraph ").last?.prefix { $0.isNumber })
    let shown = body.split(separator: "Paragraph ").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    let first = try #require(shown.first)
    #expect([first, first - 1].contains(Int(number)))
    #expect(try page.type("where").contains("A long page"))
    page.kill()
  }

  @Test func whatIsOpenElsewhereIsForReading() throws {
    let home = try Home()
    let screen = try home.start()
    try screen.wait(for: "WELCOME")
    try screen.wait(for: " modules")
    let lines = try PipedPlayer(home)
    #expect(try lines.listen().contains("Your training record is open elsewhere."))
    #expect(try lines.type("").contains("Reading only: nothing is saved."))
    try lines.type("")
    #expect(try lines.leave().text.contains("Nothing was saved: this was for reading only."))
    #expect(home.bytes(of: home.record).isEmpty)
    try screen.leave()
  }

  // MARK: Cut off

  static let moments = [1, 3, 8, 14, 30, 52, 57, 60, 63, 66]

  @Test(arguments: moments)
  func standsWhereItWas(after count: Int) throws {
    let home = try Home()
    let player = try PipedPlayer(home)
    var listener = try Listener(player, content: home.content)
    for _ in 0..<count where !listener.isAtTheEnd { try listener.step() }
    player.kill()
    let record = home.bytes(of: home.record)
    let personal = home.bytes(of: home.privateJournal)

    let again = try PipedPlayer(home)
    var rest = try Listener(again, content: home.content)
    #expect(rest.last.contains("Continue: "))
    try rest.finish()
    _ = try again.leave()
    #expect(home.bytes(of: home.record).starts(with: record))
    #expect(home.bytes(of: home.privateJournal).starts(with: personal))
    #expect(try JournalReader.read(home.record).problems == [])
    #expect(home.deeds.filter { $0 == "completed small" }.count == 1)
    #expect(home.deeds.filter { $0.hasPrefix("passed") }.count == 1)
    #expect(home.statements(in: home.record).filter { $0.verb == .answered }.count == 3)
  }

  /// Whoever reads the output has had enough: the place is kept, and nothing hangs.
  @Test func aReaderThatGoesAwayIsTheEnd() throws {
    let home = try Home()
    let line = "yes '' | head -2000 | \"$0\" small/start/long | head -3; echo ${PIPESTATUS[2]}"
    let shell = try home.start(shell: line)
    #expect(try shell.terminal.exitStatus() == .exited(0))
    #expect(shell.text.contains("5 minutes.\n0"))
    #expect(home.deeds.last == "suspended small")
  }

  /// With a standard descriptor closed, a journal would get its number, and the lines with it.
  @Test(arguments: [">&-", "<&-", "2>&-", ">&- <&- 2>&-"])
  func aClosedDescriptorDoesNotWriteIntoTheJournal(_ redirection: String) throws {
    let home = try Home()
    let shell = try home.start(shell: "\"$0\" --plain small \(redirection)")
    if redirection.contains("<") {
      #expect(try shell.terminal.exitStatus() == .exited(0))
    } else {
      shell.terminal.send("\r\rQ\r")
      #expect(try shell.terminal.exitStatus() == .exited(0))
    }
    let contents = try JournalReader.read(home.record)
    #expect(contents.problems == [] && !contents.isTorn && !contents.statements.isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func asksForTheEndAreHeard(_ signal: Int32) throws {
    let home = try Home()
    let terminal = try PseudoTerminal(
      program: try PseudoTerminal.product("eguide"), arguments: ["--plain", "small/start/long"],
      environment: home.environment)
    try terminal.wait(for: "This page is long.")
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.screen.text.contains("Saved. You were at Start, A long page."))
    #expect(home.deeds.last == "suspended small")
  }
}
