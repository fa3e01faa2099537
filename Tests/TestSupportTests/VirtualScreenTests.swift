import TerminalUI
import TestSupport
import Testing

@Suite struct VirtualScreenTests {
  private func screen(_ output: String, columns: Int = 10, rows: Int = 4) -> VirtualScreen {
    var screen = VirtualScreen(size: Size(columns: columns, rows: rows))
    screen.feed(output.utf8)
    #expect(screen.unknown == [])
    return screen
  }

  @Test(arguments: [
    ("abc\r\ndef", "abc\ndef\n\n"), ("\u{1B}[2;3Hx\u{1B}[Hy\u{1B}[4dz", "y\n  x\n\n z"),
    ("abc\u{8}X\u{1B}[6G6\u{1B}[2Cx", "abX  6  x\n\n\n"), ("a\tb", "a       b\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[2P", "abef\n\n\n"), ("abcdef\u{1B}[3G\u{1B}[2@", "ab  cdef\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[2X", "ab  ef\n\n\n"), ("abcdef\u{1B}[3G\u{1B}[K", "ab\n\n\n"),
    ("abcdef\u{1B}[3G\u{1B}[1K", "   def\n\n\n"), ("ab\u{1B}[4h\rX\u{1B}[4lY", "XYb\n\n\n"),
    ("a\u{1B}[5bc", "aaaaaac\n\n\n"), ("1\r\n2\r\n3\r\n4\u{1B}[2;1H\u{1B}[L", "1\n\n2\n3"),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;1H\u{1B}[M", "1\n3\n4\n"), ("1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\nx", "1\n3\nx\n4"),
    ("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[2;1H\u{1B}Mx", "1\nx\n2\n4"),
    ("1\r\n2\r\n3\u{1B}[S", "2\n3\n\n"), ("1\r\n2\r\n3\u{1B}[T", "\n1\n2\n3"),
    ("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[J", "1\n\n\n"), ("1\r\n2\r\n3\u{1B}[2;2H\u{1B}[1J", "\n\n3\n"),
    ("\u{1B}(0qx\u{1B}(Bq\u{1B})0\u{E}q\u{F}q", "─│q─q\n\n\n"),
    ("ab\u{1B}7\r\nc\u{1B}8d", "abd\nc\n\n"), ("a\u{1B}]0;title\u{7}b", "ab\n\n\n"),
  ])
  func shows(_ output: String, _ text: String) {
    #expect(screen(output).text == text)
  }

  @Test func wrapsOnlyBeforeTheNextCharacter() {
    var screen = screen("1234567890")
    #expect(screen.cursor == Position(column: 9, row: 0))
    screen.feed("\r\nx".utf8)
    #expect(screen.text == "1234567890\nx\n\n")
    screen.feed("\u{1B}[H1234567890y\u{1B}[?7l\u{1B}[4;9Habcd".utf8)
    #expect(screen.text == "1234567890\ny\n\n        ad")
  }

  @Test func holdsWideCharactersAndMarks() {
    #expect(screen("日本e\u{301}x").text == "日本e\u{301}x\n\n\n")
    #expect(screen("日本\u{1B}[2Gx").text == " x本\n\n\n")
    #expect(screen("日本\u{1B}[3Gx").text == "日x\n\n\n")
    #expect(screen("123456789日").text == "123456789\n日\n\n")
    #expect(screen("\u{1B}[?7l123456789e\u{301}").text == "123456789e\u{301}\n\n\n")
    #expect(screen("abc\u{1B}[3G\u{301}").text == "ab\u{301}c\n\n\n")
    #expect(screen("123456789e\u{301}").text == "123456789e\u{301}\n\n\n")
  }

  @Test func hasASecondScreen() {
    var screen = screen("main\u{1B}[?1049h\u{1B}[H\u{1B}[2Jother\u{1B}[?25l")
    #expect(screen.isAlternate && !screen.isCursorVisible)
    #expect(screen.text == "other\n\n\n")
    screen.feed("\u{1B}[?1049l\u{1B}[?25h\u{1B}[?2004h".utf8)
    #expect(screen.text == "main\n\n\n")
    #expect(screen.cursor == Position(column: 4, row: 0))
    #expect(screen.modes == [25, 2004])
  }

  @Test func recordsLooks() throws {
    let screen = screen("\u{1B}[1;36mab\u{1B}[m c\u{1B}[38;5;208;4md\u{1B}[39;24me")
    let bold = try #require(screen.look(of: "ab"))
    #expect(bold.isBold && bold.foreground == 6)
    #expect(screen.look(of: "c") == VirtualScreen.Look())
    #expect(screen.look(of: "d")?.foreground == 208)
    #expect(screen.look(of: "e") == VirtualScreen.Look())
    #expect(screen.look(of: "nothing") == nil)
    #expect(screen.backgrounds == [nil])
  }

  @Test func erasesInTheBackgroundThatIsSet() {
    var screen = screen("\u{1B}[48;5;234mab\u{1B}[2J")
    #expect(screen.backgrounds == [234])
    screen.feed("\u{1B}[104mx\u{1B}[49my".utf8)
    #expect(screen.backgrounds == [234, 12, nil])
  }

  @Test func takesOutputInPieces() {
    var screen = VirtualScreen(size: Size(columns: 10, rows: 1))
    for byte in Array("é日\u{1B}[1;6Hx\u{1B}]0;t\u{1B}\\y".utf8) { screen.feed([byte]) }
    #expect(screen.text == "é日  xy")
  }

  @Test func saysWhatItDoesNotKnow() {
    var screen = VirtualScreen(size: Size(columns: 10, rows: 1))
    screen.feed("\u{1B}[5ya\u{1B}[21m".utf8)
    #expect(screen.unknown == ["CSI 5y", "SGR 21"])
    #expect(screen.text == "a")
  }
}

@Suite struct PseudoTerminalTests {
  @Test func runsAProgram() throws {
    let terminal = try PseudoTerminal(
      program: "/bin/sh",
      arguments: ["-c", "echo $TERM $X; stty size; read a; echo \"<$a>\"; exit 5"],
      environment: ["X": "y"], size: Size(columns: 60, rows: 10))
    try terminal.wait(for: "xterm-256color y\n10 60")
    terminal.send("héllo\n")
    try terminal.wait(for: "<héllo>")
    #expect(try terminal.exitStatus() == .exited(5))
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.wait(for: "never") }
  }

  @Test func tellsWhichSignalEndedIt() throws {
    let terminal = try PseudoTerminal(program: "/bin/cat")
    terminal.signal(15)
    #expect(try terminal.exitStatus() == .signalled(15))
  }

  @Test func endsAProgramByHangingUp() throws {
    let terminal = try PseudoTerminal(program: "/bin/cat")
    terminal.hangUp()
    #expect(try terminal.exitStatus() == .signalled(1))
  }

  @Test func saysThatThereIsNoSuchProgram() {
    #expect(throws: PseudoTerminal.Failure.self) { try PseudoTerminal(program: "/nowhere") }
  }
}
