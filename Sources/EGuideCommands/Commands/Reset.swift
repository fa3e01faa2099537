internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import TerminalUI

struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.reset.abstract,
    discussion: wording.options.reset.discussion)

  @Argument(help: ArgumentHelp(wording.options.courseID))
  var course: String

  @Flag(help: ArgumentHelp(wording.options.yes))
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
      Environment.print(wording.printed.nothingToReset(title))
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
      wording.printed.beginsAnew(title, enrolment: enrolment))
  }

  private func confirm(_ title: String) throws {
    if yes { return }
    guard Environment.isInputATerminal else {
      Environment.complain(wording.printed.nobodyToAsk)
      throw ExitCode(64)
    }
    Environment.print(
      wording.printed.askReset(title))
    guard readLine()?.lowercased().split(separator: " ") == [wording.commands.yes[...]] else {
      Environment.print(wording.printed.everythingAsItWas)
      throw ExitCode(2)
    }
  }

  private func refuse(_ failure: JournalError?) throws {
    guard let failure else { return }
    Environment.complain(wording.printed.notReset(failure.description))
    throw ExitCode(2)
  }
}
