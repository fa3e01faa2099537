internal import ArgumentParser
internal import CursesTerminal
internal import TerminalUI

/// How the screen is used.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Marks and lines in ASCII, for fonts that lack them.")
  var ascii = false

  @Flag(
    name: .customLong("no-mouse"),
    help: "Leave the mouse to the terminal; also EGUIDE_MOUSE=off.")
  var noMouse = false

  func open(
    _ environment: Environment, watching: WatchList = WatchList()
  ) throws(TerminalError) -> CursesTerminal {
    try CursesTerminal(
      CursesTerminal.Options(
        mouse: !noMouse && environment["EGUIDE_MOUSE"] != "off",
        asciiMarks: ascii ? true : nil, watching: watching,
        environment: environment.variables))
  }

  /// The terminal; where there is none, that is said, and the command ends.
  func terminal(
    _ environment: Environment, watching: WatchList = WatchList()
  ) throws -> CursesTerminal {
    do throws(TerminalError) {
      return try open(environment, watching: watching)
    } catch {
      Environment.complain(error.description)
      throw ExitCode(2)
    }
  }
}
