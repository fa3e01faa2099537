internal import ArgumentParser
internal import Assessment
internal import CourseLoading
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking

struct ExportPlan: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv, icalendar
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: wording.options.exportPlan.abstract,
    discussion: wording.options.exportPlan.discussion)

  @Argument(help: ArgumentHelp(wording.options.courseID))
  var course: String

  @Option(help: ArgumentHelp(wording.options.planFormats))
  var format = Format.markdown

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let course = library.course(try content.courseHeader(named: course, in: library)).course
    let (record, problems) = files.read()
    for problem in problems { Environment.complain(problem.description) }
    let plan = library.plan(of: record.progress(of: course))
    guard !plan.items.isEmpty else {
      Environment.complain(wording.checklist.noChecklists)
      throw ExitCode(2)
    }
    switch format {
    case .markdown: Environment.print(plan.markdown)
    case .csv: Environment.write(plan.csv, to: 1)
    case .icalendar:
      Environment.write(
        plan.iCalendar(
          of: files.learner.name, at: Int(Timestamp.now().milliseconds / 1000)), to: 1)
    }
  }
}
