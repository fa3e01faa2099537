internal import ArgumentParser
internal import CourseLoading
internal import CursesTerminal
internal import LearningRecords
internal import Reporting

/// What leaves the program for others to read. Each WHAT is a subcommand of its own.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print something for others: eguide export WHAT --format HOW.",
    discussion: """
      EXAMPLES
        eguide export completion innovations-in-crisis-response --format html > record.html
        eguide export plan innovations-in-crisis-response --format icalendar > plan.ics
        eguide export notes > notes.md
      """,
    subcommands: [ExportCompletion.self, ExportPlan.self, ExportNotes.self])
}

struct ExportCompletion: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print the completion record of a course, or what is missing for it.",
    discussion: """
      EXAMPLES
        eguide export completion innovations-in-crisis-response | lpr
        eguide export completion innovations-in-crisis-response --format html > record.html

      It comes from your training record alone. Exit status 1 says that the course isn't complete.
      """)

  @Argument(help: "The course's id.")
  var course: String

  @Option(help: "text or html.")
  var format = Format.text

  @Option(help: ArgumentHelp("An earlier enrolment, from 1; else the latest.", valueName: "number"))
  var enrolment: Int?

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let course = library.course(try content.courseHeader(named: course, in: library)).course
    let record: CompletionRecord
    do throws(JournalError) {
      record = try CompletionSource(library: library, files: files).record(
        of: course, enrolment: enrolment, printed: .now())
    } catch {
      Environment.complain(
        error.isMissingFile
          ? "No training record of \(files.learner) in \(files.journals)." : error.description)
      throw ExitCode(2)
    }
    let document = CompletionSource.document(record)
    switch format {
    case .text:
      Environment.print(
        document.text(CursesTerminal.charset(environment: environment.variables)))
    case .html: Environment.print(document.html)
    }
    if !record.isComplete { throw ExitCode(1) }
  }
}
