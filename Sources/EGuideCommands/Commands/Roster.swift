internal import ArgumentParser
internal import CourseLoading
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Reporting

struct Roster: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.roster.abstract,
    discussion: wording.options.roster.discussion)

  @Argument(help: ArgumentHelp(wording.options.rosterFolder, valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp(wording.options.tableFormats))
  var format = ReportFormat.table

  @OptionGroup var content: ContentOptions

  func run() throws {
    let environment = Environment.process
    let own = UserFolders(environment: environment.variables, home: Environment.home).journals
    let named = environment["EGUIDE_JOURNALS"].flatMap { $0.isEmpty ? nil : $0 }
    let folder = folder ?? named ?? own
    guard let names = FileNames.inFolder(folder) else {
      Environment.complain(wording.printed.folderCannotBeRead(folder))
      throw ExitCode(2)
    }
    let library = content.library(environment)
    let courses = library.courseHeaders().0.map { library.course($0).0 }
    var hasProblems = false
    var entries: [RosterEntry] = []
    for name in names where name.hasSuffix(".jsonl") {
      let path = folder + "/" + name
      guard let entry = Self.entry(path, name: name) else { continue }
      hasProblems = hasProblems || !entry.problems.isEmpty
      entries.append(entry)
    }
    var report = rosterReport(of: entries, courses: courses, day: Environment.day)
    if entries.isEmpty { report.notes.append(wording.printed.noRecords(in: folder)) }
    format.print(report, environment)
    if hasProblems { throw ExitCode(1) }
  }

  private static func entry(_ path: String, name: String) -> RosterEntry? {
    let learner = LearnerID(fileName: name)?.name ?? name
    do throws(JournalError) {
      let contents = try JournalReader.read(path)
      var problems = contents.problems.filter { $0.severity > .note }.map { "\($0)" }
      // Only one learner's statements belong in a journal.
      let others = Set(contents.statements.compactMap(\.learnerName)).subtracting([learner])
      if !others.isEmpty {
        let summary = wording.printed.foreignEntries(of: others.sorted(), notOnlyOf: learner)
        problems.append("\(Diagnostic("foreign-entry", .warning, file: path, at: nil, summary))")
      } else if contents.statements.isEmpty, !contents.problems.isEmpty {
        let summary = wording.printed.foreignRecord
        problems.append("\(Diagnostic("foreign-record", .error, file: path, at: nil, summary))")
      }
      return RosterEntry(
        learner: learner, progress: LearnerProgress(contents.statements), problems: problems)
    } catch {
      return RosterEntry(
        learner: learner, progress: LearnerProgress(), problems: [error.description])
    }
  }
}

extension Statement {
  fileprivate var learnerName: String? {
    if case .account(_, let name) = actor.identity {
      name
    } else {
      actor.name ?? wording.printed.someoneElse
    }
  }
}
