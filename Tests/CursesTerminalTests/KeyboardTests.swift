import TerminalUI
import TestSupport
import Testing

/// Keys as they come through a terminal's driver to the program.
@Suite struct KeyboardTests {
  static let types = ["xterm-256color", "screen", "linux", "vt100"]

  @Test(arguments: types)
  func hearsEveryKeyUnderEveryType(_ type: String) throws {
    let terminal = try probe(on: type)
    try terminal.wait(for: "probe 80×24")
    var count = 0
    func press(_ keys: String, _ event: String) throws {
      terminal.send(keys)
      count += 1
      // The last line, and nothing below it: one event, whatever bytes it came as.
      try terminal.wait(until: "\(count) \(event)") {
        $0.screen.text.contains("\(count) \(event)\n")
      }
      #expect(!terminal.screen.text.contains("\n \(count + 1) "))
    }
    for opener in ["\u{1B}[", "\u{1B}O"] {
      for (letter, name) in [("A", "up"), ("B", "down"), ("C", "right"), ("D", "left")] {
        try press(opener + letter, "key(TerminalUI.Key.\(name))")
      }
    }
    try press("\u{1B}[5~", "key(TerminalUI.Key.pageUp)")
    try press("\u{1B}[Z", "key(TerminalUI.Key.backTab)")
    try press("\u{1B}[1;3D", "key(TerminalUI.Key.altLeft)")
    try press("\u{1B}OP", "key(TerminalUI.Key.function(1))")
    try press("\u{1B}x", "key(TerminalUI.Key.alt(\"x\"))")
    try press("\r", "key(TerminalUI.Key.enter)")
    try press("\u{3}", "key(TerminalUI.Key.control(\"c\"))")
    try press("\u{13}", "key(TerminalUI.Key.control(\"s\"))")
    try press("\u{1B}[99~\u{1B}[?1;2c\u{1B}]11;1\u{7}2", "key(TerminalUI.Key.character(\"2\"))")
    try press("\u{1B}", "key(TerminalUI.Key.escape)")
    try press("e\u{301}", "key(TerminalUI.Key.character(\"e\u{301}\"))")
    try press("\u{1B}[200~1\r2\u{1B}[201~", "paste(\"1\\n2\")")
    terminal.send("\u{11}")
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.screen.unknown == [])
  }

  @Test func saysWhatHasComeWhileNothingWaits() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    terminal.send("ab\u{1B}[A\u{1B}[B3")
    try terminal.wait(for: "5 key(TerminalUI.Key.character(\"3\"))")
  }

  @Test(arguments: [("xterm-256color", true), ("screen", true), ("linux", false), ("vt100", false)])
  func asksForPastesAndTheMouseWhereTheyAre(_ type: String, _ hasThem: Bool) throws {
    let terminal = try probe("--mouse", on: type)
    try terminal.wait(for: "probe")
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]) == hasThem)
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006, 2004]) != hasThem)
    terminal.send("\u{1B}[<0;11;6M\u{1B}[<0;11;6m")
    terminal.send("\u{1B}[<65;1;1M\u{1B}[<65;1;1M!")
    try terminal.wait(for: "key(TerminalUI.Key.character(\"!\"))")
    let click = "click(TerminalUI.Position(column: 10, row: 5))"
    #expect(terminal.screen.text.contains(click) == hasThem)
    #expect(terminal.screen.text.contains("wheel(") == hasThem)
  }

  @Test func leavesTheMouseAloneUnlessAsked() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    #expect(terminal.screen.modes.contains(2004))
    #expect(!terminal.screen.modes.contains(1000))
    terminal.send("\u{1B}[<65;1;1M!")
    try terminal.wait(for: "1 key(TerminalUI.Key.character(\"!\"))")
  }

  @Test func watchesDescriptors() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    terminal.send("W")
    try terminal.wait(for: "2 readable(descriptor: ")
    terminal.send("a")
    try terminal.wait(for: "3 key(TerminalUI.Key.character(\"a\"))")
  }
}
