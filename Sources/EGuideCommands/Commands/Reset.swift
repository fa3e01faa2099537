internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import LearningRecords
internal import ProgressTracking
internal import TerminalUI

struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a course anew; what was stays on record.",
    discussion: """
      EXAMPLES
        eguide reset innovations-in-crisis-response
        eguide progress --enrolment 1       what was before

      Pages, quizzes and ticks start from nothing, as on the first day.
      """)

  @Argument(help: "The course's id.")
  var course: String

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let course = library.course(try content.courseHeader(named: course, in: library)).course
    let title = Charset.unicode.clean(course.header.title)
    guard !files.read().progress.progress(of: course).isFresh else {
      Environment.print("Nothing to reset: in “\(title)” nothing has been done yet.")
      return
    }
    try confirm(title)
    // Held from here on: what is read now is what is there.
    let now = Timestamp.now()
    var record = Keeper()
    record.open(files.record, elsewhere: files.folders.unsavedRecords, now: now)
    try refuse(record.failure)
    let progress = files.read().progress.progress(of: course)
    let enrolment = progress.enrolment + 1
    let recorder = Recorder(
      learner: files.learner, course: course, enrolment: enrolment,
      text: CourseText.hash(of: course))
    var chance = SystemRandomNumberGenerator()
    let entries = recorder.entries(
      for: .enrolled, at: now, duration: nil, progress: progress
    ) { StatementID.random(using: &chance) }
    for entry in entries { record.append(entry.statement) }
    try refuse(record.failure)
    do throws(JournalError) {
      try files.place(in: course.id).remove()
    } catch {
      Environment.complain(error.description)
    }
    Environment.print(
      "“\(title)” begins anew, as enrolment \(enrolment). What was stays on record: "
        + "eguide progress --enrolment \(enrolment - 1)")
  }

  private func confirm(_ title: String) throws {
    if yes { return }
    guard Environment.isInputATerminal else {
      Environment.complain("Nobody is there to ask. To begin anew without a question give --yes.")
      throw ExitCode(64)
    }
    Environment.print(
      """
      Begin “\(title)” anew? Pages, quizzes and ticks start from nothing.
      What you did so far stays on record. Type yes to do it:
      """)
    guard readLine()?.lowercased().split(separator: " ") == ["yes"] else {
      Environment.print("Everything is as it was.")
      throw ExitCode(2)
    }
  }

  private func refuse(_ failure: JournalError?) throws {
    guard let failure else { return }
    Environment.complain("Not reset. \(failure.description)")
    throw ExitCode(2)
  }
}
