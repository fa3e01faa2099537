import Foundation
import TerminalUI
import TestSupport
import Testing

/// Whatever terminal, locale, size and key: a good citizen.
@Suite struct TerminalTests {
  /// A few screens: the library, a page, a question with its verdict, the help.
  private func lookAround(_ home: Home) throws -> (player: Player, screens: String) {
    let player = try home.start()
    var screens = try player.wait(for: "A small course")
    screens += try player.press("\r", for: "page 1 of 1")
    screens += try player.press("]]", for: "Warm-up")
    screens += try player.press(" ", for: "question 1 of 1")
    screens += try player.press("1", for: "Answer")
    screens += try player.press("\r", for: "Right.")
    screens += try player.press("?", for: "KEYS OF THIS SCREEN")
    screens += try player.press(" ", for: "Right.")
    return (player, screens)
  }

  @Test(arguments: ["vt100", "linux", "screen", "xterm", "tmux-256color", "xterm-kitty", "foot"])
  func works(on type: String) throws {
    let home = try Home()
    home.variables["TERM"] = type
    let (player, screens) = try lookAround(home)
    #expect(player.terminal.screen.unknown == [])
    let marks = screens.contains("(•)")
    #expect(marks == (type != "linux"), "\(type)")
    if type == "linux" { #expect(screens.contains("(*)")) }
    #expect(try player.leave().contains("In a crisis call or text 988."))
  }

  @Test func noColor() throws {
    let home = try Home()
    home.variables["NO_COLOR"] = "1"
    let (player, _) = try lookAround(home)
    try player.leave()
    let looks = String(decoding: player.terminal.output, as: UTF8.self).split(separator: "\u{1B}[")
      .compactMap { $0.firstIndex(of: "m").map($0.prefix(upTo:)) }
      .flatMap { $0.split(separator: ";").compactMap { Int($0) } }
    #expect(
      looks.contains(1) && !looks.contains { (30...38).contains($0) || (90...97).contains($0) })
  }

  @Test func theCLocaleIsASCII() throws {
    let home = try Home()
    home.variables["LANG"] = "C"
    let (player, _) = try lookAround(home)
    try player.leave()
    #expect(player.terminal.output.allSatisfy { $0 < 0x80 })
    for command in [["progress"], ["show", "long"], ["roster", home.journals], ["check"]] {
      let output = try home.run(arguments: command)
      #expect((output.text + output.errors).utf8.allSatisfy { $0 < 0x80 }, "\(command)")
    }
    #expect(try home.run("show", "é").errors.utf8.allSatisfy { $0 < 0x80 })
    #expect(try home.run("é").errors.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aLocaleThatIsNotInstalledIsUTF8AllTheSame() throws {
    let home = try Home()
    home.variables["LANG"] = "es_ES.UTF-8"
    let (player, screens) = try lookAround(home)
    #expect(screens.contains("(•)") && screens.contains("─"))
    try player.leave()
  }

  // MARK: Sizes

  @Test func resizingKeepsThePlace() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    try player.press("  ", for: "Paragraph 15 ")
    let first = try #require(player.lines.dropFirst(2).first { $0.contains("Paragraph ") })
    let words = first.trimmingCharacters(in: .whitespaces).prefix(13)
    for size in [
      Size(columns: 120, rows: 40), Size(columns: 62, rows: 18), Size(columns: 200, rows: 60),
      Size(columns: 80, rows: 24),
    ] {
      player.terminal.resize(size)
      let rule = size.columns - 2
      try player.terminal.wait(until: "\(size.columns) columns, and \(words)") { terminal in
        let lines = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines[1].filter { $0 == "─" }.count == rule
          && lines[2...6].contains { $0.contains(words) }
      }
    }
    try player.leave()
  }

  @Test func belowItsSizeOneLineSaysSo() throws {
    let home = try Home()
    let player = try home.start("small/start/long", size: Size(columns: 59, rows: 24))
    try player.wait(for: "eGuide needs 60x16, this is 59x24.")
    #expect(player.lines.filter { !$0.isEmpty }.count == 1)
    // No key does anything that one can't see.
    player.terminal.send("  2\r")
    player.terminal.resize(Size(columns: 20, rows: 3))
    try player.wait(for: "eGuide needs 60x16")
    player.terminal.resize(Size(columns: 60, rows: 16))
    try player.wait(for: "Leave it out")
    try player.leave()
  }

  // MARK: What comes from outside

  @Test func controlCharactersNeverReachTheTerminal() throws {
    let evil = "\u{1B}[31mred\u{7}\u{9B}5m\u{202E}turned\u{0}"
    let home = try Home.onePage(
      """
      ---
      title: "Bad \\e[31mpage\\a"
      "\\e[31mkey": 1
      ---

      # Heading \(evil)

      Text \(evil) and `code \(evil)`.

      | cell \(evil) |
      | --- |
      | \(evil) |

      <b>\(evil)</b> [link](nowhere.md)
      """, title: "\"Course \\e[32mtitle\"")
    let player = try home.start("one/m/page")
    try player.wait(for: "Heading")
    try player.press("?", for: "KEYS OF")
    try player.press(" ", for: "Heading")
    try player.press("\t", for: "link")
    try player.press("\r", for: "There is no ")
    try player.leave()
    let written = String(decoding: player.terminal.output, as: UTF8.self)
    for sequence in ["\u{1B}[31mred", "\u{1B}[31mpage", "\u{1B}[32mtitle", "\u{9B}", "\u{202E}"] {
      #expect(!written.contains(sequence))
    }
    #expect(player.terminal.screen.bells == 0 && player.terminal.screen.unknown == [])
    for command in [["show", "page"], ["check"], ["progress"], ["roster", home.journals]] {
      let output = try home.run(arguments: command)
      let scalars = (output.text + output.errors).unicodeScalars.filter { $0 != "\n" }
      let controls = scalars.filter { $0.properties.generalCategory == .control }
      #expect(controls.isEmpty && !scalars.contains("\u{202E}"), "\(command)")
    }
  }

  @Test func namesThatAreNoneAreRefusedAndShownClean() throws {
    let home = try Home()
    let output = try home.run("--learner", "a\u{1B}[31mb")
    #expect(output.status == 64)
    #expect(output.errors.contains("can't be a learner's id"))
    #expect(!output.errors.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: home.journals))
  }

  @Test(arguments: [
    // Sequences that no terminal type here has, cut off and foreign ones, and bytes that are none.
    "\u{1B}[1;2;3~", "\u{1B}[?1;2c", "\u{1B}[200~1\r2\r\u{1B}[201~", "\u{1B}O1", "\u{1B}[31;5u",
    "\u{1B}]11;rgb:1/2/3\u{7}", "\u{1B}P1$r1\u{1B}\\", "\u{9B}1~",
  ])
  func unknownKeysNeverAnswer(_ keys: String) throws {
    let home = try Home()
    let player = try home.start("small/more/quiz")
    try player.press(" ", for: "question 1 of 3")
    let before = player.body
    player.terminal.send(keys)
    player.terminal.send([0xFF, 0xC3, 0xFE])
    // A card comes and goes, so all before it has been taken in.
    try player.press("!", for: "HELP NOW")
    try player.press("x", for: "1-3 choose")
    #expect(player.body == before)
    #expect(home.deeds.filter { $0.hasPrefix("answered") }.isEmpty)
    try player.leave()
  }

  // MARK: The mouse

  /// A press and release of the first button, at a column and row from 0 (SGR, mode 1006).
  private func click(_ column: Int, _ row: Int) -> String {
    "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m"
  }

  @Test func theWheelScrollsAndAClickChooses() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    #expect(player.terminal.screen.modes.contains(1006))
    try player.press("\u{1B}[<65;10;10M\u{1B}[<65;10;10M", for: "Paragraph 7 ")
    try player.press("\u{1B}[<64;10;10M", for: "The page begins.")
    try player.press("]", for: "0 of 3 done")
    let row = try #require(player.lines.firstIndex { $0.contains("Read the policy") })
    try player.press(click(12, row), for: "1 of 3 done")
    #expect(player.lines[row].contains("▸ [✓] Read the policy"))
    try player.leave()

    let quiz = try home.start("small/more/quiz")
    try quiz.press(" ", for: "question 1 of 3")
    let choice = try #require(quiz.lines.firstIndex { $0.contains("Offer a warm") })
    try quiz.press(click(20, choice), for: "(•)")
    #expect(home.deeds.filter { $0.hasPrefix("answered") }.isEmpty)
    let answer = try #require(quiz.lines.firstIndex { $0.hasSuffix("Answer") })
    try quiz.press(click(6, answer), for: "Right.")
    try quiz.leave()
  }

  @Test func theMouseCanBeLeftAlone() throws {
    let home = try Home()
    home.variables["EGUIDE_MOUSE"] = "off"
    let player = try home.start()
    try player.wait(for: "A small course")
    #expect(player.terminal.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]))
    try player.leave()
  }

  // MARK: Leaving

  @Test(arguments: ["Q", "\u{3}"])
  func leavingSaysOneLine(_ key: String) throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(" ", for: "Paragraph 1 ")
    player.terminal.send(key)
    #expect(try player.terminal.exitStatus() == .exited(0))
    #expect(
      player.lines.filter { !$0.isEmpty } == [
        "Saved. You were at Start, A long page. In a crisis call or text 988."
      ])
  }
}
