internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import LearningRecords
internal import ProgressTracking
internal import Reporting
internal import Screens
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
      Environment.write(report.csv)
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
        eguide progress --enrolment 1       as it was before a reset
      """)

  @Option(help: "table, csv or json.")
  var format = ReportFormat.table

  @Option(help: ArgumentHelp("An earlier enrolment, from 1; else the latest.", valueName: "number"))
  var enrolment: Int?

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let (record, problems) = files.read()
    let courses = library.courseHeaders().0.map { library.course($0).0 }
    let begun = courses.map { record.progress(of: $0, enrolment: enrolment) }.filter(\.isBegun)
    let enrolments = courses.compactMap { Self.enrolments(in: $0, record) }
    if let enrolment, begun.isEmpty {
      Environment.complain("No course has an enrolment \(enrolment).")
      enrolments.forEach(Environment.complain)
      throw ExitCode(2)
    }
    var notes = enrolments + problems.map { "\($0)" }
    if begun.isEmpty { notes.insert("Nothing begun yet. Start with: eguide", at: 0) }
    format.print(progressReport(of: begun, notes: notes, day: Environment.day), environment)
  }

  /// Which enrolments there are, where a course was begun anew: `Title: enrolment 1 (14 Feb to 3
  /// Mar 2027, completed), 2 (begun 4 Mar 2027)`.
  private static func enrolments(in course: Course, _ record: LearnerProgress) -> String? {
    let numbers = record.enrolments(in: course.header)
    guard numbers.count > 1 else { return nil }
    let words = numbers.map { number in
      let progress = record.progress(of: course, enrolment: number)
      let first = progress.firstSeen.map { Environment.local($0).fullDate } ?? ""
      let last = progress.lastSeen.map { Environment.local($0).fullDate } ?? ""
      let days = first == last ? first : "\(first) to \(last)"
      return "\(number) (\(days)\(progress.isFinished ? ", completed" : ""))"
    }
    return "\(course.header.title): enrolments \(words.joined(separator: ", "))"
  }
}
