internal import CourseModel
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking

/// A learner's own standing: a row a module of every course that was begun.
public func progressReport(
  of courses: [CourseProgress], notes: [String], day: (Timestamp) -> String
) -> Report {
  var rows: [[Report.Cell]] = []
  for progress in courses {
    for module in progress.course.modules {
      let needed = module.pages.filter(\.counts)
      let done = needed.count { progress.isDone($0.id) }
      let quizzes = needed.filter { $0.kind == .quiz }
      let best = quizzes.compactMap { progress.bestScore(of: $0.id) }
      let latest = needed.compactMap { progress.doneOn($0.id) }.max()
      rows.append([
        .text(progress.course.header.title), .text(module.title),
        Report.Cell(
          wording.reports.done(done, of: needed.count),
          ["done": .number(Double(done)), "of": .number(Double(needed.count))]),
        .share(best.isEmpty ? nil : best.reduce(0, +) / Double(best.count)),
        progress.isDone(module)
          ? latest.map { Report.Cell(day($0), .string($0.description)) } ?? .none : .none,
      ])
    }
  }
  return Report(
    columns: [
      .init(wording.reports.course, name: "course"),
      .init(wording.reports.module, name: "module"),
      .init(wording.reports.pagesDone, name: "pages"),
      .init(wording.reports.score, name: "score", isNumber: true),
      .init(wording.reports.doneOn, name: "done_on"),
    ], rows: rows, notes: notes)
}
