internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import CursesTerminal
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Reporting
internal import Screens
internal import TerminalUI

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
    abstract: wording.options.progress.abstract,
    discussion: wording.options.progress.discussion)

  @Option(help: ArgumentHelp(wording.options.tableFormats))
  var format = ReportFormat.table

  @Option(help: ArgumentHelp(wording.options.enrolment, valueName: "number"))
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
      Environment.complain(wording.printed.noEnrolment(enrolment))
      enrolments.forEach(Environment.complain)
      throw ExitCode(2)
    }
    var notes = enrolments + problems.map { "\($0)" }
    if begun.isEmpty { notes.insert(wording.printed.nothingBegun, at: 0) }
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
      return wording.printed.enrolment(
        number, from: first, to: last, isCompleted: progress.isFinished)
    }
    return wording.printed.enrolments(in: course.header.title, words)
  }
}
