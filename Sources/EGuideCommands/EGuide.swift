public import ArgumentParser

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
        eguide check Content                      an author's problems, file:line:column
        eguide preview 02-section.md              a page as a learner sees it, at every save
        eguide roster /srv/journals --format csv  an instructor's view

      In a crisis call or text 988.
      """,
    version: Version.text,
    subcommands: [
      Play.self, Show.self, ShowProgress.self, Reset.self, Check.self, Preview.self, Export.self,
      Roster.self,
    ],
    defaultSubcommand: Play.self)

  public init() {}
}

enum Version {
  static let text = "0.1.0"
}
