internal import CNcurses
internal import CTerminalSignals

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the terminal is told beside what ncurses tells it, and what must be undone should the
/// program crash.
struct TerminalModes {
  let hasMouse: Bool
  private let saved: termios
  private let entering: String
  private let leaving: String

  init(type: TerminalType, mouse: Bool, saved: termios) {
    self.saved = saved
    hasMouse = mouse && type.hasXtermModes
    // xterm's ctlseqs: 1000 reports buttons, 1006 in a form without limits, 2004 brackets pastes.
    let modes = type.hasXtermModes ? (hasMouse ? ["1000", "1006", "2004"] : ["2004"]) : []
    entering = modes.map { "\u{1B}[?\($0)h" }.joined()
    leaving = modes.reversed().map { "\u{1B}[?\($0)l" }.joined()
  }

  func enter() { send(entering) }

  /// Undoes them; the rest is `endwin`'s.
  func release() {
    send(leaving)
    eguide_guard_clear()
  }

  /// Has a crash leave the terminal as ``release()`` and `endwin` do.
  func guardCrash(rows: Int) {
    var text = leaving
    for name in ["sgr0", "op", "cnorm"] { text += Capability.string(name) ?? "" }
    if let rmcup = Capability.string("rmcup") {
      text += rmcup
    } else if let bottom = eguide_cursor_address(Int32(rows - 1), 0) {
      text += Capability.withoutDelays(String(cString: bottom))
    }
    var modes = saved
    eguide_guard_set(STDOUT_FILENO, &modes, text, text.utf8.count)
  }

  /// Not through ncurses: its `putp` writes to a buffer of stdio's, which nobody flushes.
  private func send(_ text: String) {
    if !text.isEmpty { _ = write(STDOUT_FILENO, text, text.utf8.count) }
  }
}
