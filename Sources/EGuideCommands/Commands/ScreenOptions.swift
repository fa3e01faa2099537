internal import ArgumentParser
internal import CursesTerminal
internal import InterfaceWords
internal import Screens
internal import TerminalUI

/// How the screen is used.
struct ScreenOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(wording.options.ascii))
  var ascii = false

  @Flag(
    name: .customLong("no-mouse"),
    help: ArgumentHelp(wording.options.noMouse))
  var noMouse = false

  func open(
    _ environment: Environment, _ settings: Settings = Settings(),
    watching: WatchList = WatchList()
  ) throws(TerminalError) -> CursesTerminal {
    let marks: Bool? =
      switch settings.marks {
      case .auto: nil
      case .unicode: false
      case .ascii: true
      }
    return try CursesTerminal(
      CursesTerminal.Options(
        theme: Theme.named(settings.theme) ?? .standard,
        mouse: !noMouse && settings.mouse && environment["EGUIDE_MOUSE"] != "off",
        asciiMarks: ascii ? true : marks, watching: watching,
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
