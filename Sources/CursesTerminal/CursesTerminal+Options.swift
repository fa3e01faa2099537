public import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension CursesTerminal {
  /// How a terminal is to be used.
  public struct Options: Sendable {
    public var theme: Theme
    /// Whether the wheel scrolls and a click chooses; Shift then selects text.
    public var mouse: Bool
    /// ASCII marks or not; nil decides by the locale and the terminal.
    public var asciiMarks: Bool?
    /// Descriptors whose readability becomes ``Event/readable(descriptor:)``.
    public var watching: WatchList
    /// TERM, NO_COLOR and the locale's variables.
    public var environment: [String: String]

    public init(
      theme: Theme = .standard, mouse: Bool = true, asciiMarks: Bool? = nil,
      watching: WatchList = WatchList(), environment: [String: String] = Options.processEnvironment
    ) {
      self.theme = theme
      self.mouse = mouse
      self.asciiMarks = asciiMarks
      self.watching = watching
      self.environment = environment
    }

    /// What the process's own environment says of what is asked for here.
    public static var processEnvironment: [String: String] {
      var environment: [String: String] = [:]
      for name in ["TERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG"] {
        environment[name] = getenv(name).map { String(cString: $0) }
      }
      return environment
    }

    /// The convention of no-color.org: present and not empty.
    var forbidsColor: Bool { environment["NO_COLOR"]?.isEmpty == false }

    var terminalType: TerminalType { TerminalType(named: environment["TERM"] ?? "") }

    var charset: Charset {
      var charset = CursesTerminal.charset(environment: environment)
      if let asciiMarks, !charset.asciiText { charset.asciiMarks = asciiMarks }
      return charset
    }
  }

  /// Whether TERM names no terminal that sequences mean anything to, such as `dumb`.
  public static func isTooSimple(environment: [String: String]) -> Bool {
    TerminalType(named: environment["TERM"] ?? "").isTooSimple
  }

  /// What may be shown, by the locale that is asked for (installed or not) and the terminal's type:
  /// ASCII alone unless the locale's name says UTF-8, ASCII marks on the Linux console.
  public static func charset(environment: [String: String]) -> Charset {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let lowered = name?.lowercased() ?? ""
    guard lowered.contains("utf-8") || lowered.contains("utf8") else { return .ascii }
    let isConsole = TerminalType(named: environment["TERM"] ?? "").isConsole
    return Charset(asciiMarks: isConsole, asciiText: false)
  }
}
