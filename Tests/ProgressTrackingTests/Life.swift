import Assessment
import CourseModel
import Diagnostics
import LearningRecords

@testable import ProgressTracking

let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

/// A course with a page of every kind that is recorded in its own way.
enum Sample {
  static let learner = LearnerID("learner-01")
  static let iri = "https://eguide.invalid/course"

  static func page(
    _ name: String, in module: String? = "988", _ kind: PageKind = .section,
    _ change: (inout PageHeader) -> Void = { _ in }
  ) -> PageHeader {
    var page = PageHeader(
      id: PageID(course: "course", module: module, page: name), file: "\(name).md", kind: kind,
      title: "Title of \(name)")
    change(&page)
    return page
  }

  static func module(
    _ id: String, _ pages: [PageHeader], _ change: (inout Module) -> Void = { _ in }
  ) -> Module {
    var module = Module(id: id, folder: id, title: "Module \(id)")
    module.pages = pages
    change(&module)
    return module
  }

  static func course(
    _ modules: [Module], overview: PageHeader? = nil,
    _ change: (inout CourseHeader) -> Void = { _ in }
  ) -> Course {
    var header = CourseHeader(id: "course", folder: "course", assetsFolder: "", title: "Course")
    header.version = "1.3"
    change(&header)
    return Course(header: header, overview: overview, modules: modules, glossary: nil)
  }

  static let section = page("section")
  static let steps = page("steps", .checklist)
  static let scenario = page("scenario", .scenario)
  static let warmUp = page("warm-up", .quiz) { $0.isPractice = true }
  static let quiz = page("quiz", .quiz)
  static let whole = course([module("988", [warmUp, section, steps, scenario, quiz])])

  static func choice(_ id: String, _ isCorrect: Bool = false) -> Choice {
    Choice(
      id: id, text: [.text("Words of \(id)")], isCorrect: isCorrect, feedback: [], range: nowhere)
  }

  static let first = Question(
    id: "first", title: [.text("What fits first?")],
    answer: .single([choice("a"), choice("b", true)]), range: nowhere)
  static let second = Question(
    id: "second", title: [.text("Who may call?")],
    answer: .multiple([choice("x", true), choice("y", true), choice("z")]), range: nowhere)

  static let meet = Checklist.Item(
    id: "meet", was: [], text: [.text("Meet the director")], explanation: [], depth: 0,
    range: nowhere)
  static let read = Checklist.Item(
    id: "read", was: [], text: [.text("Read the policy")], explanation: [], depth: 0,
    range: nowhere)

  static let scene = Scenario.Scene(
    id: "start", was: [], title: [.text("The line opens")], blocks: [],
    choices: ["ask", "send"].map {
      Scenario.SceneChoice(
        id: $0, was: [], text: [.text("Do \($0)")], target: $0, coaching: [], range: nowhere)
    }, outcome: nil, range: nowhere)
}

/// A learner whose deeds become statements, one second after the other.
struct Life {
  var course: Course
  var enrolment = 1
  var entries: [Recorder.Entry] = []
  private(set) var number: UInt64 = 0
  private(set) var folded = LearnerProgress()

  init(_ course: Course = Sample.whole) { self.course = course }

  var statements: [Statement] { entries.map(\.statement) }
  var progress: CourseProgress { folded.progress(of: course) }

  /// Records a deed; the statements that came of it.
  @discardableResult
  mutating func does(_ deed: Deed, taking duration: Duration? = nil) -> [Recorder.Entry] {
    guard let learner = Sample.learner else { return [] }
    let recorder = Recorder(
      learner: learner, course: course, enrolment: enrolment, text: "0123456789abcdef")
    number += 1
    let time = Timestamp(milliseconds: Int64(number) * 1000)
    let made = recorder.entries(
      for: deed, at: time, duration: duration, progress: folded.progress(of: course)
    ) {
      number += 1
      return StatementID(UniqueID(high: 0x4000 &* number, low: 1 << 63 | number))
    }
    entries += made
    for entry in made { folded.add(entry.statement) }
    return made
  }

  /// Records a deed that makes one statement, and returns its id.
  mutating func begins(_ deed: Deed) -> String { does(deed).first?.statement.id.description ?? "" }

  /// An attempt with both questions, so many of them right.
  @discardableResult
  mutating func takes(_ page: PageHeader, right: Int) -> String {
    let questions = [Sample.first, Sample.second]
    let attempt = begins(.attempted(page.id, seed: 0xBEEF, questions: questions.map(\.id)))
    for (index, question) in questions.enumerated() {
      let isRight = index < right
      let choices: Set<String> =
        isRight ? Set(question.choices.filter(\.isCorrect).map(\.id)) : [question.choices[0].id]
      does(
        .answered(
          page.id, attempt: attempt, question, .choices(choices), isRight ? .right : .wrong,
          hinted: false))
    }
    does(
      .judged(
        page.id, attempt: attempt, points: Double(right), maximum: 2, passed: right == 2))
    return attempt
  }

  /// All that can be done in the sample course.
  static var full: Life {
    var life = Life()
    life.does(.enrolled)
    life.takes(Sample.warmUp, right: 1)
    life.does(.read(Sample.section.id), taking: .seconds(41))
    life.does(.read(Sample.steps.id))
    life.does(.ticked(Sample.steps.id, Sample.meet))
    life.does(.ticked(Sample.steps.id, Sample.read))
    life.does(.unticked(Sample.steps.id, Sample.read))
    life.does(.suspended(Sample.section.id, Place(block: 3, offset: 7)), taking: .seconds(90))
    life.does(.resumed)
    let way = life.begins(.setOut(Sample.scenario.id))
    life.does(.chose(Sample.scenario.id, way: way, Sample.scene, Sample.scene.choices[0]))
    life.does(
      .tookBack(Sample.scenario.id, way: way, Sample.scene, Sample.scene.choices[0]))
    life.does(.chose(Sample.scenario.id, way: way, Sample.scene, Sample.scene.choices[1]))
    life.does(.arrived(Sample.scenario.id, way: way, .good))
    life.takes(Sample.quiz, right: 1)
    life.takes(Sample.quiz, right: 2)
    for deed in life.progress.newlyFinished { life.does(deed) }
    return life
  }
}

/// What a person can see of a standing, to compare two of them.
struct Standing: Hashable {
  var done: [PageID: Timestamp] = [:]
  var attempts: [Attempt] = []
  var ticks: Set<String> = []
  var ways: [Way] = []
  var isFinished = false
  var place: Place?
  var active: Duration
  var enrolment: Int
  var best: Double?
  var lastSeen: Timestamp?

  init(_ progress: CourseProgress) {
    for page in progress.course.pages {
      done[page.id] = progress.doneOn(page.id)
      attempts += progress.attempts(of: page.id)
      ticks.formUnion(progress.ticks(on: page.id))
      ways += progress.ways(through: page.id)
      best = best ?? progress.bestScore(of: page.id)
    }
    isFinished = progress.isFinished
    place = progress.lastPlace?.place
    active = progress.active
    enrolment = progress.enrolment
    lastSeen = progress.lastSeen
  }
}

/// SplitMix64: chance that a test can have again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
