import Testing
import TerminalUI

@testable import CursesTerminal

@Suite struct TerminalTypeTests {
  @Test(arguments: [
    ("xterm-kitty", ["xterm-kitty", "xterm-256color", "xterm", "vt100"]),
    ("foot-extra", ["foot-extra", "xterm-256color", "xterm", "vt100"]),
    ("st", ["st", "xterm-256color", "xterm", "vt100"]),
    ("tmux-direct", ["tmux-direct", "screen-256color", "screen", "vt100"]),
    ("stv52", ["stv52", "vt100"]), ("wyse60", ["wyse60", "vt100"]),
  ])
  func hasNearOnes(_ name: String, _ candidates: [String]) {
    #expect(TerminalType(named: name).candidates == candidates)
  }

  @Test(arguments: [("xterm", true), ("tmux-256color", true), ("linux", false), ("vt100", false)])
  func hasXtermModes(_ name: String, _ hasThem: Bool) {
    #expect(TerminalType(named: name).hasXtermModes == hasThem)
  }

  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], Charset.unicode), (["LANG": "es_ES.utf8"], .unicode),
    (["LC_CTYPE": "UTF-8"], .unicode), (["LANG": "C"], .ascii), ([:], .ascii),
    (["LANG": "de_DE.ISO-8859-1"], .ascii), (["LC_ALL": "C", "LANG": "C.UTF-8"], .ascii),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], .unicode),
    (["LANG": "C.UTF-8", "TERM": "linux"], Charset(asciiMarks: true, asciiText: false)),
    (["LANG": "C", "TERM": "linux"], .ascii),
  ])
  func choosesACharset(_ environment: [String: String], _ charset: Charset) {
    #expect(CursesTerminal.charset(environment: environment) == charset)
  }

  @Test func letsThePersonChooseTheMarks() {
    func charset(_ environment: [String: String], _ asciiMarks: Bool) -> Charset {
      CursesTerminal.Options(asciiMarks: asciiMarks, environment: environment).charset
    }
    let mixed = Charset(asciiMarks: true, asciiText: false)
    #expect(charset(["LANG": "C.UTF-8"], true) == mixed)
    #expect(charset(["LANG": "C.UTF-8", "TERM": "linux"], false) == .unicode)
    #expect(charset(["LANG": "C"], false) == .ascii)
  }

  @Test(arguments: [nil: false, "": false, "1": true, "0": true] as [String?: Bool])
  func heedsNoColor(_ value: String?, _ forbids: Bool) {
    var options = CursesTerminal.Options(environment: [:])
    options.environment["NO_COLOR"] = value
    #expect(options.forbidsColor == forbids)
  }

  @Test(arguments: [
    TerminalError.inputIsNoTerminal, .outputIsNoTerminal, .tooSimple(type: ""),
    .tooSimple(type: "dumb"), .unknown(type: "a\u{1B}[31m\nb"), .refused(code: 24),
  ])
  func saysInOneLineWhatToDo(_ error: TerminalError) {
    let sentence = error.description
    #expect(sentence.hasSuffix(".") && sentence.contains(": "))
    #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }
}

@Suite struct CanvasTests {
  private func changed(_ before: String?, _ after: String, columns: Int? = nil) -> Range<Int>? {
    func cells(_ text: String) -> [Cell] {
      var frame = Frame(size: Size(columns: 8, rows: 1))
      frame.write(text, at: Position(column: 0, row: 0))
      return frame.cells
    }
    return Canvas.changed(cells(after), since: before.map(cells), in: 0..<(columns ?? 8))
  }

  @Test func findsWhatChangedInARow() {
    #expect(changed("abcdef", "abcdef") == nil)
    #expect(changed("abcdef", "abXdYf") == 2..<5)
    #expect(changed(nil, "") == nil)
    #expect(changed(nil, " b") == 1..<2)
    #expect(changed("abc", "") == 0..<3)
  }

  @Test func takesWideCharactersWhole() {
    #expect(changed("日本", "日x") == 2..<4)
    #expect(changed("abcdefgh", "abc日fgh", columns: 4) == nil)
    #expect(changed("abcdefgh", "Xbc日fgh", columns: 4) == 0..<3)
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", at: Position(column: 0, row: 0))
    let before = frame.cells
    // The right half alone has another look, which no terminal could show.
    frame.restyle(row: 0, columns: 3..<4) { $0.with(.bold) }
    #expect(Canvas.changed(frame.cells, since: before, in: 0..<4) == 2..<4)
  }

  @Test func knowsNoDelays() {
    #expect(Capability.withoutDelays("\u{1B}[?5h$<100/>\u{1B}[?5l") == "\u{1B}[?5h\u{1B}[?5l")
    #expect(Capability.withoutDelays("a$b$<5") == "a$b$<5")
  }
}
