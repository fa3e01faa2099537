import Foundation
import TerminalUI
import TestSupport

/// Starts the probe on a terminal of its own.
func probe(
  _ arguments: String..., on type: String = "xterm-256color",
  environment: [String: String] = [:], size: Size = Size(columns: 80, rows: 24)
) throws -> PseudoTerminal {
  try PseudoTerminal(
    program: PseudoTerminal.product("terminal-probe"), arguments: arguments,
    // Swift's own report of a crash would ask what to do next.
    environment: environment.merging(["TERM": type, "SWIFT_BACKTRACE": "enable=no"]) { $1 },
    size: size)
}

extension PseudoTerminal {
  var writtenText: String { String(decoding: output, as: UTF8.self) }

  /// The processes that the program has started (proc(5)).
  var children: [Int32] {
    let file = "/proc/\(process)/task/\(process)/children"
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    return (text ?? "").split(separator: " ").compactMap { Int32($0) }
  }

  /// A signal or a crash came: the terminal is as it was, whoever asks.
  func isAsBefore(_ modes: [UInt32]) -> Bool {
    driverModes == modes && !screen.isAlternate && screen.isCursorVisible
      && screen.modes.isDisjoint(with: [1000, 1006, 2004]) && screen.unknown.isEmpty
  }
}
