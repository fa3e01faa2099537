internal import ArgumentParser
internal import CourseLoading
internal import LearningRecords
internal import ProgressTracking
internal import Reporting
internal import TerminalUI
internal import CursesTerminal

/// How a report is printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json

  func print(_ report: Report, _ environment: Environment) {
    switch self {
    case .table:
      Environment.print(report.table(CursesTerminal.charset(environment: environment.variables)))
    case .csv:
      Environment.print(String(report.csv.dropLast()))
      for note in report.notes { Environment.complain(note) }
    case .json: Environment.print(String(decoding: report.json.text, as: UTF8.self))
    }
  }
}

struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show what you have done.",
    discussion: """
      EXAMPLES
        eguide progress
        eguide progress --format json
      """)

  @Option(help: "table, csv or json.")
  var format = ReportFormat.table

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let (record, problems) = files.read()
    let begun = library.courseHeaders().0.map { record.progress(of: library.course($0).0) }
      .filter(\.isBegun)
    var notes = problems.map { "\($0)" }
    if begun.isEmpty { notes.insert("Nothing begun yet. Start with: eguide", at: 0) }
    format.print(progressReport(of: begun, notes: notes, day: Environment.day), environment)
  }
}
