import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// However a program ends or pauses, its terminal is sane.
@Suite struct LeavingTests {
  static let types = ["xterm-256color", "screen", "linux", "vt100"]

  @Test(arguments: types)
  func leavesTheTerminalAsItWas(_ type: String) throws {
    let terminal = try probe("--mouse", on: type)
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    #expect(terminal.driverModes != before)
    terminal.send("\u{11}")
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.isAsBefore(before))
    try terminal.wait(for: "gone")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func closesOn(_ signal: Int32) throws {
    let terminal = try probe("--mouse")
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.isAsBefore(before))
  }

  @Test func endsWhenTheLineIsCut() throws {
    let terminal = try probe()
    try terminal.wait(for: "probe")
    terminal.hangUp()
    #expect(try terminal.exitStatus() == .exited(0))
  }

  /// Where the signal is ignored, as under nohup, the end of input says the same.
  @Test func endsWhenTheLineIsCutAndNoSignalComes() throws {
    let program = try PseudoTerminal.product("terminal-probe")
    let terminal = try PseudoTerminal(
      program: "/bin/sh", arguments: ["-c", "trap '' HUP; exec \"$0\"", program])
    try terminal.wait(for: "probe")
    terminal.hangUp()
    #expect(try terminal.exitStatus() == .exited(0))
  }

  @Test(arguments: ["xterm-256color", "vt100"])
  func leavesWhatWasNeverShown(_ type: String) throws {
    let terminal = try probe("nothing", on: type)
    let before = try modesBefore()
    #expect(try terminal.exitStatus() == .exited(0))
    #expect(terminal.driverModes == before)
    #expect(terminal.screen.text.hasPrefix("gone\n"))
    #expect(!terminal.writtenText.contains("1049"))
  }

  @Test func neverSpinsWhenTheTerminalIsGone() throws {
    let terminal = try probe("deaf")
    try terminal.wait(until: "the first frame") { $0.screen.isAlternate }
    terminal.hangUp()
    guard case .exited(let seconds) = try terminal.exitStatus() else {
      Issue.record("It was killed")
      return
    }
    #expect(seconds >= 2)
  }

  // MARK: Crashes

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func survivesACrash(_ signal: Int32) throws {
    let terminal = try probe("--mouse")
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    #expect(terminal.screen.isAlternate)
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == .signalled(signal))
    #expect(terminal.isAsBefore(before))
    #expect(terminal.writtenText.contains("\u{1B}[?1049l"))
  }

  @Test(arguments: types)
  func survivesATrapOfItsOwn(_ type: String) throws {
    let terminal = try probe("--mouse", on: type)
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    terminal.send("T")
    let status = try terminal.exitStatus()
    #expect(status == .signalled(SIGILL) || status == .signalled(SIGTRAP))
    #expect(terminal.isAsBefore(before))
  }

  @Test func survivesAStackThatOverflows() throws {
    let terminal = try probe()
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    terminal.send("O")
    #expect(try terminal.exitStatus() == .signalled(SIGSEGV))
    #expect(terminal.isAsBefore(before))
  }

  @Test func survivesAnExitFromWithin() throws {
    let terminal = try probe("--mouse")
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    terminal.send("X")
    #expect(try terminal.exitStatus() == .exited(3))
    #expect(terminal.isAsBefore(before))
  }

  // MARK: Pauses

  /// Under a shell with jobs, as a person has it.
  private func jobs(_ arguments: String = "") throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "$ ", "HISTFILE": ""])
    try terminal.wait(for: "$")
    terminal.send("\(try PseudoTerminal.product("terminal-probe")) \(arguments)\r")
    try terminal.wait(for: "probe 80×24")
    return terminal
  }

  @Test func stopsAndComesBack() throws {
    let terminal = try jobs("--mouse")
    let inside = terminal.driverModes
    terminal.send("\u{1A}")
    try terminal.wait(for: "Stopped")
    #expect(!terminal.screen.isAlternate && terminal.screen.isCursorVisible)
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    terminal.send("stty -a; echo modes-are-$((1 + 1))\r")
    let shell = try terminal.wait(for: "modes-are-2")
    #expect(shell.contains(" icanon") && shell.contains(" echo ") && shell.contains("isig "))
    terminal.send("fg\r")
    try terminal.wait(for: "1 didResume")
    #expect(terminal.screen.text.hasPrefix("probe 80×24\n 1 didResume\n\n"))
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    #expect(terminal.driverModes == inside)
    // Once, and the keys are heard again.
    terminal.send("a")
    try terminal.wait(for: "2 key(TerminalUI.Key.character(\"a\"))")
    terminal.send("\u{1A}")
    try terminal.wait(until: "the shell") { !$0.screen.isAlternate }
    terminal.send("fg\r")
    try terminal.wait(for: "3 didResume")
    terminal.send("\u{11}")
    try terminal.wait(for: "gone")
  }

  @Test func noticesWhatChangedWhileItWasStopped() throws {
    let terminal = try jobs()
    terminal.send("\u{1A}")
    try terminal.wait(for: "Stopped")
    terminal.resize(Size(columns: 70, rows: 20))
    terminal.send("fg\r")
    try terminal.wait(for: "2 resized(70×20)")
    #expect(terminal.screen.text.hasPrefix("probe 70×20\n 1 didResume\n 2 resized(70×20)\n\n"))
  }

  @Test func comesBackFromAStopFromOutside() throws {
    let terminal = try jobs()
    let program = try #require(terminal.children.first)
    for (count, signal) in [(1, SIGTSTP), (2, SIGSTOP)] {
      kill(program, signal)
      try terminal.wait(until: "the shell") {
        $0.writtenText.components(separatedBy: "Stopped").count == count + 1
      }
      terminal.send("fg\r")
      try terminal.wait(for: "\(count) didResume")
      #expect(terminal.screen.text.hasPrefix("probe 80×24\n 1 didResume\n"))
    }
  }

  @Test func lendsTheTerminal() throws {
    let terminal = try probe("--mouse")
    let before = try modesBefore()
    try terminal.wait(for: "probe")
    let inside = terminal.driverModes
    terminal.send("R")
    try terminal.wait(for: "outside")
    #expect(terminal.isAsBefore(before))
    terminal.resize(Size(columns: 60, rows: 20))
    terminal.signal(SIGINT)
    terminal.send("line\n")
    try terminal.wait(for: "2 resized(60×20)")
    #expect(terminal.driverModes == inside)
    #expect(terminal.screen.isAlternate && terminal.screen.modes.contains(1000))
    #expect(!terminal.screen.text.contains("outside") && !terminal.screen.text.contains("line"))
    // The palette may be the person's own (OSC 104 would set it back).
    #expect(!terminal.writtenText.contains("]104"))
    // Ctrl-C was the other program's.
    #expect(!terminal.screen.text.contains("closed"))
  }

  /// What the driver of a new terminal says.
  private func modesBefore() throws -> [UInt32] {
    let terminal = try PseudoTerminal(program: "/bin/sleep", arguments: ["60"])
    return terminal.driverModes
  }
}
