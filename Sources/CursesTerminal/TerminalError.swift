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
      "The input is not a terminal, so no keys can be read: start eguide without < or a pipe before it."
    case .outputIsNoTerminal:
      "The output is not a terminal, so nothing can be drawn: start eguide without > or a pipe after it."
    case .tooSimple(""):
      "TERM is not set, so nothing can be drawn: set it to the terminal's type, such as xterm-256color."
    case .tooSimple(let type):
      "A terminal of type \(Self.shown(type)) can't move its cursor: set TERM to what it really is, such as xterm-256color."
    case .unknown(let type):
      "This machine knows no terminal of type \(Self.shown(type)): install ncurses-base, or set TERM to a type that it knows."
    case .refused(let code):
      "The terminal could not be set up (error \(code)): close what is not needed and try again."
    }
  }

  /// TERM comes from outside: what could steer a terminal is not printed to one.
  private static func shown(_ type: String) -> String {
    String(
      type.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.prefix(40).map(Character.init)
    )
  }
}
