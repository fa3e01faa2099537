import Glibc
import TerminalUI
import TestSupport
import Testing

import struct terminal_probe.SampleFrames

/// What a person sees of what a program draws.
@Suite struct DrawingTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 17, rows: 5), Size(columns: 2, rows: 2),
    Size(columns: 131, rows: 40),
  ]

  @Test(arguments: ["xterm-256color", "xterm", "screen", "linux", "vt100"], sizes)
  func showsEveryFrameWhole(_ type: String, _ size: Size) throws {
    // Only ASCII where the marks are: what the frame holds is what is drawn.
    let charset = Charset(asciiMarks: type == "linux", asciiText: false)
    for count in [1, 2, 5, 40] {
      let seed = count * 7 + size.columns
      let terminal = try probe("frames", "\(seed)", "\(count)", on: type, size: size)
      try terminal.wait(until: "the bell") { $0.screen.bells > 0 }
      let frames = SampleFrames(size: size, charset: charset, seed: UInt64(seed))
      let frame = try #require(Array(frames.prefix(count)).last)
      #expect(terminal.screen.text == frame.text)
      #expect(terminal.screen.unknown == [])
      if let cursor = frame.cursor {
        #expect(terminal.screen.cursor == cursor)
        #expect(terminal.screen.isCursorVisible)
      } else if type == "vt100" {
        #expect(terminal.screen.cursor == Position(column: size.columns - 1, row: size.rows - 1))
      } else {
        #expect(!terminal.screen.isCursorVisible)
      }
    }
  }

  @Test(arguments: ["xterm-256color", "screen", "linux", "vt100"])
  func drawsUpToTheEdges(_ type: String) throws {
    let terminal = try probe("edges", on: type, size: Size(columns: 8, rows: 4))
    let pictures = [
      "    日本\n     日\n      日\n    日日", "    日本\n     日e\u{301}\n      日\n    日 e\u{301}",
      "    日本\n     日\n      日\n    日日", "    日本\n     日x\n      日\n    日 x",
    ]
    for picture in pictures {
      try terminal.wait(until: picture) { $0.screen.text == picture }
      terminal.send(" ")
    }
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.screen.unknown == [])
  }

  /// A terminal that others have written, told the same, shows the same.
  @Test(arguments: [1, 2, 3])
  func agreesWithTmux(_ seed: Int) throws {
    let size = Size(columns: 60, rows: 16)
    let socket = "/tmp/eguide-test-\(getpid())-\(seed)"
    let server = ["-S", socket, "-f", "/dev/null"]
    let command = "\(try PseudoTerminal.product("terminal-probe")) frames \(seed) 40"
    let terminal = try PseudoTerminal(
      program: "/usr/bin/tmux",
      arguments: server + ["set", "-g", "status", "off", ";", "new", command], size: size)
    defer {
      let end = try? PseudoTerminal(program: "/usr/bin/tmux", arguments: server + ["kill-server"])
      _ = try? end?.exitStatus()
      unlink(socket)
    }
    let frames = SampleFrames(size: size, charset: .unicode, seed: UInt64(seed))
    let frame = try #require(Array(frames.prefix(40)).last)
    try terminal.wait(until: frame.text) { $0.screen.text == frame.text }
  }

  @Test func sendsOnlyWhatChanged() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    terminal.send("ab")
    try terminal.wait(for: "2 key(TerminalUI.Key.character(\"b\"))")
    let before = terminal.output.count
    terminal.send("c")
    try terminal.wait(for: "3 key(TerminalUI.Key.character(\"c\"))")
    #expect(terminal.output.count - before < 60)
  }

  @Test func takesEverySize() throws {
    let terminal = try probe(size: Size(columns: 80, rows: 24))
    try terminal.wait(for: "probe 80×24")
    for size in [
      Size(columns: 120, rows: 40), Size(columns: 20, rows: 4), Size(columns: 1, rows: 1),
      Size(columns: 60, rows: 16),
    ] {
      terminal.resize(size)
      let start = String("probe \(size)".prefix(size.columns))
      try terminal.wait(until: "\(size)") {
        $0.screen.text.hasPrefix(start) && (size.rows < 3 || $0.screen.text.contains("resized"))
      }
    }
    try terminal.wait(for: "resized(60×16)")
    #expect(terminal.screen.text.hasPrefix("probe 60×16\n 1 resized(120×40)\n"))
    #expect(terminal.screen.unknown == [])
  }

  @Test func drawsAnewWhenAsked() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    let before = terminal.output.count
    terminal.send("\u{0C}")
    try terminal.wait(for: "1 key")
    #expect(String(decoding: terminal.output[before...], as: UTF8.self).contains("probe"))
  }

  // MARK: Looks

  @Test(arguments: [("xterm-256color", 6), ("linux", 6), ("vt100", nil)] as [(String, Int?)])
  func looksAsTheTerminalCan(_ type: String, _ color: Int?) throws {
    let terminal = try probe(on: type)
    try terminal.wait(for: "probe")
    let look = try #require(terminal.screen.look(of: "probe"))
    #expect(look.isBold)
    #expect(look.foreground == color)
  }

  /// Every theme fills the screen with its background, also after something changed and after another
  /// size, and the last one leaves nothing of it.
  @Test(arguments: [
    ("xterm-256color", 256), ("xterm-16color", 16), ("xterm", 8), ("linux", 8),
    ("screen-256color", 256), ("screen", 8), ("vt100", 0),
  ])
  func changesItsTheme(_ type: String, _ colors: Int) throws {
    let terminal = try probe("themes", on: type, size: Size(columns: 60, rows: 16))
    for theme in Theme.all + [.standard] {
      try terminal.wait(for: theme.name)
      terminal.send("x")
      try terminal.wait(for: "accent")
      let size = Size(columns: terminal.screen.size.columns + 3, rows: 16)
      terminal.resize(size)
      let background = colors == 0 ? nil : theme.background?.number(among: colors)
      try terminal.wait(until: "\(theme.name) fills the screen") {
        $0.screen.backgrounds == [background] && $0.screen.text.contains(theme.name)
      }
      if colors > 0 {
        for role in [Style.Role.plain, .accent, .incorrect] {
          let look = try #require(terminal.screen.look(of: "\(role) "))
          #expect(look.foreground == theme.foreground(of: role, among: colors))
        }
      }
      terminal.send(" ")
    }
    #expect(terminal.screen.unknown == [])
  }

  /// Pictures need more pairs of colours than there are; none is ever taken for another.
  @Test func paintsInAnyNumberOfColors() throws {
    let terminal = try probe("paints", size: Size(columns: 80, rows: 24))
    try terminal.wait(for: "pictures")
    for (text, color) in [("paint 208", 208), ("paint 16", 16), ("paint 0", nil), ("accent", 6)] {
      #expect(terminal.screen.look(of: text)?.foreground == color, "\(text)")
    }
    #expect(terminal.screen.look(of: "paint 0")?.background == 255)
    #expect(terminal.screen.look(of: "accent")?.background == nil)
    // Where a picture is clear the theme is seen.
    terminal.send(" ")
    try terminal.wait(for: "clear")
    let theme = try #require(Theme.all.first { $0.background != nil })
    #expect(terminal.screen.look(of: "clear")?.background == theme.background?.number(among: 256))
    #expect(terminal.screen.look(of: "paint 0")?.background == 255)
    #expect(terminal.screen.unknown == [])
  }

  @Test(arguments: ["xterm", "vt100", "linux"])
  func showsNoPicturesWithoutTheColors(_ type: String) throws {
    try probe("paints", on: type, size: Size(columns: 20, rows: 6)).wait(for: "none")
  }

  @Test func hasNoColorWhereNoneIsWanted() throws {
    let terminal = try probe("frames", "5", "30", environment: ["NO_COLOR": "1"])
    try terminal.wait(until: "the bell") { $0.screen.bells > 0 }
    #expect(try renditions(in: terminal).contains(1))
    #expect(try renditions(in: terminal).isDisjoint(with: Self.colors))
    let other = try probe("frames", "5", "30", environment: ["NO_COLOR": ""])
    try other.wait(until: "the bell") { $0.screen.bells > 0 }
    #expect(try !renditions(in: other).isDisjoint(with: Self.colors))
  }

  private static let colors = Set(30...49).union(90...107)

  private func renditions(in terminal: PseudoTerminal) throws -> Set<Int> {
    let matches = terminal.writtenText.matches(of: try Regex("\u{1B}\\[([0-9;]*)m"))
    return Set(
      matches.flatMap {
        ($0.output[1].substring ?? "").split(separator: ";").compactMap { Int($0) }
      })
  }

  @Test(arguments: ["xterm-256color", "screen", "linux", "vt100"])
  func writesASCIIAloneInTheCLocale(_ type: String) throws {
    let size = Size(columns: 80, rows: 24)
    let terminal = try probe("frames", "3", "30", on: type, environment: ["LANG": "C"], size: size)
    try terminal.wait(until: "the bell") { $0.screen.bells > 0 }
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    let frames = SampleFrames(size: size, charset: .ascii, seed: 3)
    #expect(terminal.screen.text == Array(frames.prefix(30)).last?.text)
  }

  @Test func drawsUnicodeInALocaleThatIsNotInstalled() throws {
    let terminal = try probe(environment: ["LANG": "es_ES.UTF-8", "LC_ALL": "tlh_QO.utf8"])
    try terminal.wait(for: "probe 80×24")
  }

  // MARK: Types

  @Test(arguments: ["xterm-kitty", "foot", "tmux-direct", "ghostty", "nobody-knows-me"])
  func drawsOnTypesWithoutAnEntry(_ type: String) throws {
    let terminal = try probe(on: type)
    try terminal.wait(for: "probe 80×24")
    #expect(terminal.screen.isAlternate == (type != "nobody-knows-me"))
  }

  @Test(arguments: ["dumb", "", "unknown"])
  func saysThatATypeIsTooSimple(_ type: String) throws {
    let terminal = try probe(on: type, size: Size(columns: 200, rows: 24))
    #expect(try terminal.exitStatus() == .exited(2))
    #expect(terminal.screen.text.contains("such as xterm-256color."))
    #expect(!terminal.writtenText.contains("\u{1B}"))
  }

  @Test(arguments: [("</dev/null", "The input is not"), (">out; cat out", "The output is not")])
  func saysThatThereIsNoTerminal(_ redirection: String, _ sentence: String) throws {
    let program = try PseudoTerminal.product("terminal-probe")
    let terminal = try PseudoTerminal(
      program: "/bin/sh", arguments: ["-c", "cd $(mktemp -d); \(program) \(redirection)"])
    try terminal.wait(for: sentence)
  }

  @Test func ignoresWhatTheShellSaidOfTheSize() throws {
    let terminal = try probe(environment: ["LINES": "10", "COLUMNS": "30"])
    try terminal.wait(for: "probe 80×24")
  }
}
