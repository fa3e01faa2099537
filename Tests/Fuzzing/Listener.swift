import Assessment
import CourseLoading
import CourseModel
import LearningRecords
import PlainPlayer
import ProgressTracking
import TerminalUI

/// Someone who plays the course in lines, and answers whatever comes to mind.
struct Listener {
  private var player: PlainPlayer
  private let course: Course
  private let library: Library
  private let charset: Charset
  private var faults: [String] = []
  /// What the line took that took the most.
  private var worst = Toll()
  private var clock = 0

  /// What is typed: on and on, and what the pages of all kinds understand.
  private static let typed =
    Array(repeating: "", count: 12)
    + ["links", "notes", "note 1", "link 1", "b", "contents", "2", "hint", "1", "2", "", "", "988"]
    + Array(repeating: "1", count: 4) + Array(repeating: "", count: 12)
    + ["find the", "list", "tick 1", "edit 1", "", "skip", "sheet", "where", "again", "back"]

  /// What is wrong with what was said, and what the line took that took the most.
  static func listen(
    to course: Course, in library: Library, charset: Charset
  ) -> (faults: [String], worst: Toll) {
    guard let today = PlanDate(year: 2027, month: 3, day: 1) else { return ([], Toll()) }
    let calendar = PlainPlayer.Calendar(
      today: today, day: { _ in "1 Mar" }, fullDay: { _ in "1 Mar 2027" }, now: { "02:40" })
    var faults: [String] = []
    var worst = Toll()
    for page in course.allPages.prefix(3) {
      var listener = Listener(
        player: PlainPlayer(
          courses: [course.header], resume: nil, learner: "learner-01", charset: charset,
          start: (course.id, page.id), calendar: calendar),
        course: course, library: library, charset: charset)
      listener.play()
      faults += listener.faults
      if listener.worst.milliseconds > worst.milliseconds { worst = listener.worst }
    }
    return (faults, worst)
  }

  private mutating func play() {
    hear(player.begin())
    for line in Self.typed where !player.isOver && faults.isEmpty {
      let toll = Toll.of { hear(player.take(line)) }
      if toll.milliseconds > worst.milliseconds { worst = toll }
    }
  }

  private mutating func hear(_ first: PlainPlayer.Reply) {
    var check = LineCheck(width: .max, charset: charset)
    first.lines.forEach { check.check($0) }
    var effects = first.effects[...]
    // What an effect leads to is bounded in a sound player.
    var left = 200
    while let effect = effects.popFirst(), left > 0 {
      left -= 1
      for message in outcome(of: effect) {
        let reply = player.receive(message)
        reply.lines.forEach { check.check($0) }
        effects += reply.effects
      }
    }
    if left == 0 { faults.append("Effects without end") }
    faults += check.faults
  }

  private mutating func outcome(of effect: PlainPlayer.Effect) -> [PlainPlayer.Message] {
    switch effect {
    case .readRecord: return [.recordRead(LearnerProgress([]), access: .full, problems: [])]
    case .openCourse(_, let page):
      guard let page = page ?? course.pages.first?.id else { return [.cannot("No page.")] }
      return [.courseOpened(course, page: page, kept: nil)]
    case .countMinutes: return [.minutesCounted(course: course.id, [:])]
    case .openPage(let id, let place, let answers, let heading):
      guard let header = course.allPages.first(where: { $0.id == id }) else {
        return [.cannot("No page.")]
      }
      return [
        .pageOpened(
          library.page(header),
          PlainPlayer.OpenedPage(place: place, answers: answers, heading: heading, seed: 7))
      ]
    case .record(let deed): return [.recorded(deed, statements(of: deed))]
    case .readClock: return [.time(Double(clock))]
    case .resolveLink(let destination, let page):
      guard let header = course.allPages.first(where: { $0.id == page }) else { return [] }
      switch library.resolve(destination, from: header) {
      case .page(let id, _, let heading): return [.linkResolved(id, heading: heading)]
      case .heading(let slug): return [.linkResolved(page, heading: slug)]
      default: return [.cannot("Not followed.")]
      }
    default: return []
    }
  }

  private mutating func statements(of deed: Deed) -> [Statement] {
    guard let progress = player.progress, let learner = LearnerID("learner-01") else { return [] }
    let recorder = Recorder(
      learner: learner, course: course, enrolment: progress.enrolment, text: "0123456789abcdef")
    clock += 1
    let start = clock * 100
    var number = 0
    return recorder.entries(
      for: deed, at: Timestamp(milliseconds: Int64(clock) * 1000), duration: nil,
      progress: progress
    ) {
      number += 1
      return StatementID(UniqueID(high: UInt64(start + number), low: 1))
    }.map(\.statement)
  }
}
