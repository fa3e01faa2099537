internal import InterfaceWords

/// Why there is no full screen, and what the person can do about it.
public enum TerminalError: Error, Hashable, Sendable {
  /// Keys can't be read, or nothing can be drawn: a pipe or a file stands in the terminal's place.
  case inputIsNoTerminal, outputIsNoTerminal
  /// A type that can't move its cursor, such as `dumb`; empty where TERM is not set.
  case tooSimple(type: String)
  /// A type that this machine has no entry for, nor one near it.
  case unknown(type: String)
  /// The system refused something that a screen needs.
  case refused(code: Int32)
}

extension TerminalError {
  /// Nothing is wrong where one only reads and writes lines.
  public var leavesLines: Bool {
    switch self {
    case .inputIsNoTerminal, .outputIsNoTerminal, .tooSimple: true
    case .unknown, .refused: false
    }
  }
}

extension TerminalError: CustomStringConvertible {
  /// One line: what is so, and what to do.
  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      wording.terminal.inputIsNoTerminal
    case .outputIsNoTerminal:
      wording.terminal.outputIsNoTerminal
    case .tooSimple(""):
      wording.terminal.typeNotSet
    case .tooSimple(let type):
      wording.terminal.tooSimple(Self.shown(type))
    case .unknown(let type):
      wording.terminal.unknown(Self.shown(type))
    case .refused(let code):
      wording.terminal.refused(code: Int(code))
    }
  }

  /// TERM comes from outside: what could steer a terminal is not printed to one.
  private static func shown(_ type: String) -> String {
    String(
      type.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.prefix(40).map(Character.init)
    )
  }
}
