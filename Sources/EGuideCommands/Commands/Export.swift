internal import ArgumentParser
internal import CourseLoading
internal import CursesTerminal
internal import InterfaceWords
internal import LearningRecords
internal import Reporting

/// What leaves the program for others to read. Each WHAT is a subcommand of its own.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.export.abstract,
    discussion: wording.options.export.discussion,
    subcommands: [ExportCompletion.self, ExportPlan.self, ExportNotes.self])
}

struct ExportCompletion: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: wording.options.exportCompletion.abstract,
    discussion: wording.options.exportCompletion.discussion)

  @Argument(help: ArgumentHelp(wording.options.courseID))
  var course: String

  @Option(help: ArgumentHelp(wording.options.textOrHTML))
  var format = Format.text

  @Option(help: ArgumentHelp(wording.options.enrolment, valueName: "number"))
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
          ? wording.printed.noRecord(of: "\(files.learner)", in: files.journals) : error.description
      )
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
