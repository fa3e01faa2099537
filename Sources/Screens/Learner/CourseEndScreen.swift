public import CourseModel
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking
public import TerminalUI

/// What counts in a course and what is missing: where its last page leads, and to be seen from its
/// contents at any time.
public struct CourseEndScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, goOn, doIt, export
    case scroll(ScrollKey)
    case click(Int)
  }

  public enum Outcome: Hashable, Sendable {
    case goTo(PageID), library
    /// Writes the completion record to files.
    case export
  }

  public let course: Course
  public private(set) var progress: CourseProgress
  public private(set) var minutes: [PageID: Int]
  /// Where the completion record was written.
  public private(set) var exported: [String] = []
  /// The pages that can have the cursor, in the course's order.
  private var pages: [PageHeader] = []
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset
  private let local: @Sendable (Timestamp) -> LocalTime

  public init(
    course: Course, progress: CourseProgress, minutes: [PageID: Int], area: Area,
    charset: Charset, local: @escaping @Sendable (Timestamp) -> LocalTime
  ) {
    self.course = course
    self.progress = progress
    self.minutes = minutes
    self.area = area
    self.charset = charset
    self.local = local
    flow = Flow(area: area, charset: charset)
    write()
  }

  public var keys: [KeyBinding<Message>] {
    let missing = progress.missing
    return [
      KeyBinding(
        .space, missing.isEmpty ? wording.keys.toLibrary : wording.keys.toFirstOfThem, .goOn,
        prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.up, .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown),
    ]
      + (pages.isEmpty
        ? []
        : [KeyBinding(.enter, wording.keys.open, .doIt, prominence: missing.isEmpty ? nil : 2)])
      + (progress.isFinished
        ? [KeyBinding(.character("x"), wording.keys.export, .export, prominence: 3)]
        : [])
      + ScrollKey.keys(Message.scroll)
  }

  public mutating func update(_ message: Message) -> Outcome? {
    switch message {
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .goOn:
      if let first = progress.missing.first { return .goTo(first.id) }
      if flow.isAtEnd { return .library }
      scroll(.screens(1))
    case .scroll(let move): scroll(move)
    case .doIt: return page(selection)
    case .export: return progress.isFinished ? .export : nil
    case .click(let item): return page(item)
    }
    return nil
  }

  private func page(_ item: Int) -> Outcome? {
    pages.indices.contains(item) ? .goTo(pages[item].id) : nil
  }

  private mutating func move(_ by: Int) {
    let next = selection + by
    // At its ends the list gives way to the text before and after it.
    guard pages.indices.contains(next), flow.shows(selection) else {
      scroll(.lines(by))
      return
    }
    selection = next
    flow.reveal(selection)
  }

  /// The cursor comes along when the text scrolls.
  private mutating func scroll(_ move: ScrollKey) {
    flow.scroll(move)
    guard !flow.shows(selection), let visible = pages.indices.first(where: flow.shows) else {
      return
    }
    selection = visible
  }

  public mutating func progressed(to progress: CourseProgress) {
    self.progress = progress
    write()
  }

  public mutating func counted(_ minutes: [PageID: Int]) {
    self.minutes = minutes
    write()
  }

  public mutating func exported(to paths: [String]) {
    exported = paths
    write()
    flow.scroll(.end)
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
  }

  // MARK: Writing

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    pages = []
    flow.text(course.header.title, style: .heading)
    flow.blank()
    writeVerdict()
    flow.blank()
    let needed = Set(progress.neededPages.map(\.id))
    if let overview = course.overview, needed.contains(overview.id) {
      write(overview, indent: 2)
    }
    for module in course.modules { write(module, needed) }
    flow.blank()
    writeTime()
    writeEnd()
    selection = max(0, min(selection, pages.count - 1))
    flow.stand(at: top)
  }

  private mutating func writeVerdict() {
    if let finished = progress.finishedOn {
      flow.inlines(
        [.strong([.text(wording.course.completed(on: local(finished).fullDate))])], indent: 2,
        style: .correct, label: charset.marks.done, labelStyle: .correct)
      let added = progress.addedSince.count
      if added > 0 {
        flow.text(
          wording.course.cameSince(added),
          indent: 2)
      }
      return
    }
    let missing = progress.missing
    let quizzes = missing.count { $0.kind == .quiz }
    let time = minutes.isEmpty ? 0 : progress.minutesLeft(minutes: minutes)
    let amount = wording.course.amountLeft(
      pages: missing.count - quizzes, quizzes: quizzes,
      time: time > 0 ? wording.numbers.briefMinutes(time) : nil)
    flow.inlines([.strong([.text(wording.course.stillToDo + " ")]), .text(amount)])
  }

  private mutating func write(_ module: Module, _ needed: Set<PageID>) {
    let counting = module.pages.filter { needed.contains($0.id) }
    let done = counting.count { progress.isDone($0.id) }
    let isDone = done == counting.count
    flow.pair(
      module.title,
      counting.isEmpty
        ? wording.course.isOptional : wording.course.pages(done, of: counting.count),
      indent: 2, style: .strong,
      label: counting.isEmpty
        ? charset.marks.optional : isDone ? charset.marks.done : charset.marks.toDo,
      labelStyle: counting.isEmpty ? .subtle : isDone ? .correct : .plain)
    for page in counting where page.kind == .quiz || !progress.isDone(page.id) {
      write(page, indent: 4)
    }
  }

  /// A quiz with its scores, or a page that is missing.
  private mutating func write(_ page: PageHeader, indent: Int) {
    let isDone = progress.isDone(page.id)
    guard !isDone || page.kind == .quiz else { return }
    let isBegun = !isDone && progress.state(of: page) == .begun
    let isNew = !isDone && progress.isFinished
    flow.pair(
      page.nameInLists,
      ((isNew ? [wording.course.isNew] : []) + [words(for: page)]).joined(separator: ", "),
      indent: indent,
      item: isDone ? nil : pages.count,
      label: isDone
        ? charset.marks.done : isBegun ? charset.marks.begun : charset.marks.toDo,
      labelColumn: indent - 2, labelStyle: isDone ? .correct : isBegun ? .accent : .plain)
    if !isDone { pages.append(page) }
  }

  private func words(for page: PageHeader) -> String {
    let time = minutes[page.id].map(wording.numbers.briefMinutes)
    guard page.kind == .quiz else { return time ?? "" }
    let passes = wording.quiz.passes(page.quiz.pass)
    guard let results = progress.results(of: page.id) else {
      return [passes, time].compactMap(\.self).joined(separator: ", ")
    }
    var parts = [wording.quiz.best(results.best)]
    if results.runs > 1 {
      parts += [wording.quiz.first(results.first), wording.quiz.runs(results.runs)]
    }
    if !progress.isDone(page.id) { parts.append(passes) }
    return parts.joined(separator: ", ")
  }

  private mutating func writeTime() {
    let (active, sessions) = progress.timeSpent
    let minutes = Int(active / .seconds(60))
    guard sessions > 0 else { return }
    flow.inlines([
      .strong([.text(wording.course.timeSpent + " ")]),
      .text(wording.course.timeSpentByKeys(minutes: minutes, sessions: sessions)),
    ])
    flow.blank()
  }

  private mutating func writeEnd() {
    guard progress.isFinished else {
      flow.text(
        course.header.completion == .allQuizzes
          ? wording.course.completeWhenQuizzes
          : wording.course.completeWhenPages, style: .subtle)
      return
    }
    if exported.isEmpty {
      flow.text(
        wording.course.exportByKey)
    } else {
      flow.text(wording.course.recordWritten)
      for path in exported { flow.text(path, indent: 2, style: .accent) }
    }
    flow.blank()
    flow.text(wording.course.staysOpen)
    flow.blank()
    flow.text(
      wording.course.approval(course.header.approvals), style: .subtle)
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: pages.isEmpty ? nil : selection)
  }
}
