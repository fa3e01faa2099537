internal import CourseModel
internal import Diagnostics
internal import LearningRecords
internal import ProgressTracking

/// Where everything that one learner leaves behind lies.
struct LearnerFiles: Sendable {
  let learner: LearnerID
  let folders: UserFolders
  /// The folder of the training records.
  let journals: String

  var record: String { learner.trainingRecord(in: journals) }
  var privateJournal: String { folders.privateJournal(of: learner) }

  func place(in course: String) -> PlaceFile { folders.place(of: learner, inCourse: course) }

  /// What both journals say; a journal that isn't there yet says nothing.
  func read() -> (progress: LearnerProgress, problems: [Diagnostic]) {
    var progress = LearnerProgress()
    var problems: [Diagnostic] = []
    for path in [record, privateJournal] {
      do throws(JournalError) {
        let contents = try JournalReader.read(path)
        for statement in contents.statements { progress.add(statement) }
        problems += contents.problems
      } catch {
        guard !error.isMissingFile else { continue }
        problems.append(
          Diagnostic("unreadable-record", .error, file: path, at: nil, error.description))
      }
    }
    return (progress, problems)
  }
}

extension LearnerFiles {
  /// Courses in which the learner's place is kept: however many courses there are, only one folder
  /// is read.
  func coursesWithPlaces(among courses: [CourseHeader]) -> [String] {
    let path = place(in: "x").path
    guard let slash = path.lastIndex(of: "/"),
      let names = FileNames.inFolder(String(path[..<slash]))
    else { return [] }
    let there = Set(names)
    return courses.map(\.id).filter { id in
      let path = place(in: id).path
      return path.lastIndex(of: "/").map { there.contains(String(path[path.index(after: $0)...])) }
        ?? false
    }
  }
}
