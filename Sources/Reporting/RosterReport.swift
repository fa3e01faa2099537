public import CourseModel
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking

/// What a journal of a roster holds.
public struct RosterEntry: Sendable {
  public var learner: String
  public var progress: LearnerProgress
  /// What is wrong with the file, in a sentence each.
  public var problems: [String]

  public init(learner: String, progress: LearnerProgress, problems: [String]) {
    self.learner = learner
    self.progress = progress
    self.problems = problems
  }
}

/// An instructor's view of a folder of journals: a row a learner and course; files that need a look
/// are named below, none is left out.
public func rosterReport(
  of entries: [RosterEntry], courses: [Course], day: (Timestamp) -> String
) -> Report {
  var rows: [[Report.Cell]] = []
  for entry in entries.sorted(by: { $0.learner < $1.learner }) {
    let standings = courses.map { entry.progress.progress(of: $0) }.filter(\.isBegun)
    if standings.isEmpty {
      rows.append(
        [.text(entry.learner), .text(wording.reports.notStarted), .none, .none, .none, .none])
    }
    for standing in standings {
      let pages = standing.course.pages.filter(\.counts)
      let quizzes = pages.filter { $0.kind == .quiz }
      let done = pages.count { standing.isDone($0.id) }
      let passed = quizzes.count { standing.isDone($0.id) }
      rows.append([
        .text(entry.learner), .text(standing.course.header.title),
        Report.Cell(
          standing.isFinished
            ? wording.reports.isDone : wording.reports.pages(done, of: pages.count),
          [
            "finished": .bool(standing.isFinished), "pages": .number(Double(done)),
            "of": .number(Double(pages.count)),
          ]),
        Report.Cell(
          wording.reports.done(passed, of: quizzes.count),
          ["passed": .number(Double(passed)), "of": .number(Double(quizzes.count))]),
        .share(standing.meanScore),
        standing.lastSeen.map { Report.Cell(day($0), .string($0.description)) } ?? .none,
      ])
    }
  }
  return Report(
    columns: [
      .init(wording.reports.learner, name: "learner"),
      .init(wording.reports.course, name: "course"),
      .init(wording.reports.state, name: "state"),
      .init(wording.reports.quizzesPassed, name: "quizzes"),
      .init(wording.reports.average, name: "average", isNumber: true),
      .init(wording.reports.lastSeen, name: "last_seen"),
    ], rows: rows, notes: entries.flatMap(\.problems))
}
