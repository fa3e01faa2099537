import Assessment
import CourseModel
import Diagnostics
import LearningRecords
import ProgressTracking

let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

/// Two modules: pages and a quiz, and a quiz with an optional page.
enum Sample {
  static func page(
    _ name: String, in module: String, _ kind: PageKind, _ title: String,
    _ change: (inout PageHeader) -> Void = { _ in }
  ) -> PageHeader {
    var page = PageHeader(
      id: PageID(course: "course", module: module, page: name), file: "\(name).md", kind: kind,
      title: title)
    change(&page)
    return page
  }

  static let changed = page("changed", in: "988", .section, "What 988 changed")
  static let steps = page("steps", in: "988", .checklist, "Next steps")
  static let quiz = page("quiz", in: "988", .quiz, "Quiz: 988")
  static let levels = page("levels", in: "levels", .section, "The four levels")
  static let more = page("more", in: "levels", .section, "More") { $0.isOptional = true }
  static let last = page("last", in: "levels", .quiz, "Last quiz") { $0.quiz.pass = 0.75 }

  static let course: Course = {
    var header = CourseHeader(
      id: "course", folder: "course", assetsFolder: "", title: "Innovations in Crisis Response")
    header.version = "1.3"
    header.provider = "The eguide project"
    header.hours = 3.5
    var first = Module(id: "988", folder: "988", title: "988")
    first.pages = [changed, steps, quiz]
    first.objectives = [.init(id: "explain", text: "Explain"), .init(id: "use", text: "Use")]
    var second = Module(id: "levels", folder: "levels", title: "Levels")
    second.pages = [levels, more, last]
    second.objectives = [.init(id: "sort", text: "Sort calls"), .init(id: "rest", text: "Rest")]
    return Course(header: header, overview: nil, modules: [first, second], glossary: nil)
  }()

  static func question(_ id: String, _ objective: String?) -> Question {
    var question = Question(
      id: id, title: [.text("Question \(id)")], answer: .fillIn(accepted: ["988"]), range: nowhere)
    question.objective = objective
    return question
  }

  static let questions: [PageID: [Question]] = [
    quiz.id: [question("a", "explain"), question("b", "explain"), question("c", "use")],
    last.id: [question("d", "sort"), question("e", nil)],
  ]
}

/// A learner whose deeds become statements of the training record, at times that the test says.
struct Life {
  var course = Sample.course
  var enrolment = 1
  var text = "8c41d07e52a96be2"
  /// Milliseconds since 1970.
  var now: Int64 = 1_802_563_200_000  // 2027-02-14 08:00 UTC
  private(set) var statements: [Statement] = []
  private var number: UInt64 = 0

  var progress: CourseProgress { LearnerProgress(statements).progress(of: course) }

  mutating func wait(_ duration: Duration) { now += Int64(duration / .milliseconds(1)) }

  /// - Parameter active: the active time since the course was opened.
  @discardableResult
  mutating func `do`(_ deed: Deed, active: Duration = .zero) -> String {
    guard let learner = LearnerID("learner-01") else { return "" }
    let recorder = Recorder(learner: learner, course: course, enrolment: enrolment, text: text)
    var ids: [StatementID] = []
    let progress = LearnerProgress(statements).progress(of: course, enrolment: enrolment)
    for entry in recorder.entries(
      for: deed, at: Timestamp(milliseconds: now), duration: active, active: active,
      progress: progress,
      makeID: {
        number += 1
        return StatementID(UniqueID(high: number, low: 1))
      }) where entry.journal == .record
    {
      statements.append(entry.statement)
      ids.append(entry.statement.id)
    }
    now += 1000
    return ids.first.map { "\($0)" } ?? ""
  }

  mutating func run(_ quiz: PageHeader, right: Set<String>, points: Double, passed: Bool) {
    let questions = Sample.questions[quiz.id] ?? []
    let attempt = self.do(.attempted(quiz.id, seed: 1, questions: questions.map(\.id)))
    for question in questions {
      self.do(
        .answered(
          quiz.id, attempt: attempt, question, .text("988"),
          right.contains(question.id) ? .right : Grade(.wrong, score: 0),
          hinted: false))
    }
    self.do(.judged(quiz.id, attempt: attempt, points: points, maximum: 100, passed: passed))
  }

  /// Everything that counts, in two sessions on two days.
  static let complete: Life = {
    var life = Life()
    life.do(.enrolled)
    life.do(.read(Sample.changed.id), active: .seconds(300))
    life.do(.read(Sample.steps.id), active: .seconds(600))
    life.run(Sample.quiz, right: ["a"], points: 50, passed: false)
    life.do(.suspended(Sample.quiz.id, .start), active: .seconds(7200))
    life.wait(.seconds(17 * 86_400))
    life.do(.resumed)
    life.run(Sample.quiz, right: ["a", "c"], points: 84, passed: true)
    life.do(.read(Sample.levels.id), active: .seconds(600))
    life.run(Sample.last, right: ["d", "e"], points: 100, passed: true)
    for deed in life.progress.newlyFinished { life.do(deed, active: .seconds(7000)) }
    life.do(.suspended(Sample.last.id, .start), active: .seconds(8520))
    return life
  }()
}
