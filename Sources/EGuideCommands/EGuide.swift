public import ArgumentParser
internal import TerminalUI

/// The program. Its subcommands are a file each.
public struct EGuide: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "eguide",
    abstract: "Courses in a terminal, from plain Markdown.",
    discussion: """
      Without a subcommand the player opens: the library, where you left it.

      EXAMPLES
        eguide                                    the library
        eguide innovations-in-crisis-response     a course, where you were
        eguide --plain                            in lines, for screen readers; also ACCESSIBLE=1
        eguide --plain                            the same in lines, for screen readers and pipes
        eguide search warm transfer               where courses say it
        eguide check Content                      an author's problems, file:line:column
        eguide preview 02-section.md              a page as a learner sees it, at every save
        eguide roster /srv/journals --format csv  an instructor's view

      In a crisis call or text 988.
      """,
    version: Version.text,
    subcommands: [
      Play.self, Show.self, Search.self, ShowProgress.self, Reset.self, Check.self, Preview.self,
      Export.self, Roster.self,
    ],
    defaultSubcommand: Play.self)

  public init() {}

  /// Runs what the command line asks for, and ends the program. What was wrong with it is quoted, so
  /// it passes through the gate that all text does.
  ///
  /// The parser takes as long to be set up as all else does until the first frame, 3 ms, most of
  /// it the runtime's search for conformances. Without options there is nothing to parse.
  public static func start() -> Never {
    Environment.openStandardDescriptors()
    do {
      if let play = Play(atOnce: Array(CommandLine.arguments.dropFirst())) {
        try play.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
      exit()
    } catch {
      let message = fullMessage(for: error)
      if !exitCode(for: error).isSuccess, !message.isEmpty {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let charset = Environment.charset
        Environment.write(
          lines.map(charset.clean).joined(separator: "\n") + "\n", to: 2)
        exit(withError: exitCode(for: error))
      }
      exit(withError: error)
    }
  }
}

enum Version {
  static let text = "0.1.0"
}
