import Assessment
import CourseLoading
import CourseModel
import LearningRecords
import PlainPlayer
import ProgressTracking
import TerminalUI

/// A plain player with a world of values around it: what it records is folded, what it asks for is
/// there. What is typed and what is said is written down as a person at a terminal sees it.
struct Rig {
  var player: PlainPlayer
  private(set) var transcript = ""
  private(set) var statements: [Statement]
  private(set) var kept: KeptPlace?
  private(set) var effects: [PlainPlayer.Effect] = []
  /// What the disk says to the next statement.
  var failure: String?
  /// What a search in everything finds.
  var hits: [PlainPlayer.SearchHit] = []
  var review: [PlainPlayer.ReviewEntry] = []
  /// What the clock says.
  var seconds = 0.0
  private var number: UInt64
  private var record: LearnerProgress
  private let access: PlainPlayer.Access

  static let library = Library(
    roots: [String(#filePath.dropLast("/Rig.swift".count)) + "/Fixtures/Content"])
  static let course = library.course(library.courseHeaders().headers[0]).course

  static func page(_ path: String) -> PageID {
    course.allPages.first { $0.id.pathInCourse == path }?.id
      ?? PageID(course: "course", module: nil, page: "none")
  }

  static let calendar: PlainPlayer.Calendar = {
    guard let today = PlanDate(year: 2026, month: 11, day: 21) else { preconditionFailure() }
    return PlainPlayer.Calendar(
      today: today, day: { String($0.description.prefix(10)) },
      fullDay: { String($0.description.prefix(10)) }, now: { "today, 02:40" })
  }()

  /// - Parameter at: the page to open, from the course on; nil begins in the library.
  init(
    at path: String? = nil, statements: [Statement] = [], kept: KeptPlace? = nil,
    access: PlainPlayer.Access = .full, resume: PlainPlayer.Resume? = nil,
    charset: Charset = .unicode, searches: Bool = false
  ) {
    player = PlainPlayer(
      courses: [Self.course.header], resume: resume, learner: "learner-01", charset: charset,
      start: path.map { ("course", Self.page($0)) }, calendar: Self.calendar,
      searchesEverything: searches)
    self.statements = statements
    self.kept = kept
    self.access = access
    number = UInt64(statements.count) + 1000
    record = LearnerProgress(statements)
    say(reply(to: player.begin()))
  }

  // MARK: What a person does

  /// Types a line, and returns what is said to it.
  @discardableResult
  mutating func type(_ line: String) -> [String] {
    transcript += line + "\n"
    let lines = reply(to: player.take(line))
    say(lines)
    return lines
  }

  @discardableResult
  mutating func type(_ lines: [String]) -> [String] {
    var said: [String] = []
    for line in lines { said = type(line) }
    return said
  }

  /// Presses Enter until something is said.
  mutating func enter(until text: String, limit: Int = 60) -> Bool {
    for _ in 0..<limit where type("").contains(where: { $0.contains(text) }) { return true }
    return false
  }

  @discardableResult
  mutating func receive(_ message: PlainPlayer.Message) -> [String] {
    let lines = reply(to: player.receive(message))
    guard !lines.isEmpty else { return [] }
    transcript += "\n"
    say(lines)
    return lines
  }

  private mutating func say(_ lines: [String]) {
    transcript += lines.map { $0 + "\n" }.joined()
    if !player.isOver { transcript += "> " }
  }

  private mutating func reply(to first: PlainPlayer.Reply) -> [String] {
    var lines = first.lines
    var effects = first.effects[...]
    while let effect = effects.popFirst() {
      self.effects.append(effect)
      for message in perform(effect) {
        let reply = player.receive(message)
        lines += reply.lines
        effects += reply.effects
      }
    }
    return lines
  }

  /// The deeds that were to be kept, in order.
  var deeds: [Deed] {
    effects.compactMap { if case .record(let deed) = $0 { deed } else { nil } }
  }

  // MARK: The world

  private mutating func perform(_ effect: PlainPlayer.Effect) -> [PlainPlayer.Message] {
    let course = Self.course
    switch effect {
    case .readRecord: return [.recordRead(record, access: access, problems: [])]
    case .measureCourses:
      let progress = player.record?.progress(of: course) ?? CourseProgress(course: course)
      return [
        .coursesMeasured(
          [
            "course": PlainPlayer.Standing(
              modules: course.modules.count, modulesDone: progress.modulesDone,
              minutesLeft: progress.minutesLeft(minutes: minutes), isBegun: progress.isBegun,
              finishedOn: progress.finishedOn.map(Self.calendar.day), score: progress.meanScore)
          ], resume: nil, review: review.count, hasMore: false)
      ]
    case .openCourse(_, let page):
      guard let page = page ?? kept?.page ?? course.pages.first?.id else { return [] }
      return [.courseOpened(course, page: page, kept: kept)]
    case .countMinutes: return [.minutesCounted(course: "course", minutes)]
    case .openPage(let id, let place, let answers, let heading):
      guard let header = course.allPages.first(where: { $0.id == id }) else {
        return [.cannot("No page \(id).")]
      }
      return [
        .pageOpened(
          Self.library.page(header),
          PlainPlayer.OpenedPage(place: place, answers: answers, heading: heading, seed: 7))
      ]
    case .record(let deed):
      guard let progress = player.progress ?? player.record?.progress(of: course),
        let recorder = Self.recorder(progress.enrolment)
      else { return [] }
      let made = record(deed, with: recorder, progress)
      return [.recorded(deed, made), .savingIsBehind(failure)]
    case .recordReview(let deed, _):
      guard let progress = player.record?.progress(of: course), let recorder = Self.recorder(1)
      else { return [] }
      return [.recorded(deed, record(deed, with: recorder, progress))]
    case .beginAnew:
      guard let progress = player.progress, let recorder = Self.recorder(progress.enrolment) else {
        return []
      }
      kept = nil
      return [.begunAnew(record(.enrolled, with: recorder.next, progress))]
    case .exportCompletion: return [.completionExported(["/home/learner-01/course-completion.txt"])]
    case .keepPlace(let place):
      kept = place
      return []
    case .retrySaving: return [.savingIsBehind(failure)]
    case .readClock: return [.time(seconds)]
    case .openReview: return [.reviewOpened(review, seed: 7)]
    case .openNotes:
      let annotations = player.record?.progress(of: course).annotations ?? []
      return [
        .notesOpened(
          annotations.map { annotation in
            let page = course.allPages.first { $0.id.pathInCourse == annotation.path }
            return PlainPlayer.NoteEntry(
              annotation: annotation, page: page?.id, place: "Course, \(page?.title ?? "gone")")
          })
      ]
    case .openPlans:
      guard let header = course.pages.first(where: { $0.kind == .checklist }),
        case let page = Self.library.page(header),
        case .checklist(let checklist) = page.content, let progress = player.progress
      else { return [] }
      return [
        .plansOpened(
          Plan(
            title: course.header.title,
            parts: [
              Plan.Part(title: "Next steps", items: progress.plan(of: checklist, on: page.id))
            ]))
      ]
    case .resolveLink(let destination, let page):
      guard let header = course.allPages.first(where: { $0.id == page }) else { return [] }
      switch Self.library.resolve(destination, from: header) {
      case .page(let id, _, let heading): return [.linkResolved(id, heading: heading)]
      case .heading(let slug): return [.linkResolved(page, heading: slug)]
      default: return [.cannot("Not followed: \(destination)")]
      }
    case .search: return [.found(hits)]
    }
  }

  private let minutes = Dictionary(
    uniqueKeysWithValues: course.allPages.map { ($0.id, 3) })

  private static func recorder(_ enrolment: Int) -> Recorder? {
    LearnerID("learner-01").map {
      Recorder(learner: $0, course: course, enrolment: enrolment, text: "0123456789abcdef")
    }
  }

  /// A second passes with each statement.
  private mutating func record(
    _ deed: Deed, with recorder: Recorder, _ progress: CourseProgress
  ) -> [Statement] {
    let made = recorder.entries(
      for: deed, at: Timestamp(milliseconds: Int64(number) * 1000), duration: nil,
      active: .seconds(30), progress: progress
    ) {
      number += 1
      return StatementID(UniqueID(high: number, low: 1))
    }.map(\.statement)
    statements += made
    return made
  }
}
