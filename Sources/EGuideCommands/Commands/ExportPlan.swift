internal import ArgumentParser
internal import Assessment
internal import CourseLoading
internal import Diagnostics
internal import LearningRecords
internal import ProgressTracking

struct ExportPlan: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv, icalendar
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print your next steps in a course: what is done, who, by when, your notes.",
    discussion: """
      EXAMPLES
        eguide export plan innovations-in-crisis-response > plan.md
        eguide export plan innovations-in-crisis-response --format icalendar > plan.ics

      It comes from your private journal: whom you give it to is yours to say.
      """)

  @Argument(help: "The course's id.")
  var course: String

  @Option(help: "markdown, csv or icalendar.")
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
      Environment.complain("This course has no checklists.")
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
