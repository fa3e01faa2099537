internal import ArgumentParser
internal import CourseChecking
internal import CourseLoading
internal import CursesTerminal
internal import Diagnostics
internal import InterfaceWords
internal import TerminalUI

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.check.abstract,
    discussion: wording.options.check.discussion)

  @Argument(help: ArgumentHelp(wording.options.checkPaths, valueName: "path"))
  var paths: [String] = []

  @OptionGroup var content: ContentOptions

  func run() throws {
    let environment = Environment.process
    let library = paths.isEmpty ? content.library(environment) : Library(roots: paths)
    let diagnostics = CourseCheck.diagnostics(of: library)
    let charset = CursesTerminal.charset(environment: environment.variables)
    for diagnostic in diagnostics { Environment.print(charset.clean(diagnostic.description)) }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
