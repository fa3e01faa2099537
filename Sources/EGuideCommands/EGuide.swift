public import ArgumentParser
internal import InterfaceWords
internal import TerminalUI

/// The program. Its subcommands are a file each.
public struct EGuide: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "eguide",
    abstract: wording.options.eguide.abstract,
    discussion: wording.options.eguide.discussion,
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
