internal import ArgumentParser
internal import CourseChecking
internal import CourseLoading
internal import CursesTerminal
internal import Diagnostics
internal import TerminalUI

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print an author's problems: file:line:column: severity: summary [rule].",
    discussion: """
      EXAMPLES
        eguide check                      every course of the library
        eguide check Content/my-course
        eguide check 02-quiz.md

      Exit status 1 says that one of them is an error.
      """)

  @Argument(help: ArgumentHelp("Folders of courses, courses, modules or pages.", valueName: "path"))
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
