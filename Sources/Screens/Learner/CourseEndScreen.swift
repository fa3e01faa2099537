public import CourseModel
public import ProgressTracking
public import TerminalUI

/// The end of a course: that it is done, or what is still to do.
public struct CourseEndScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, goOn, doIt
    case click(Int)
  }

  public enum Outcome: Hashable, Sendable {
    case goTo(PageID), library
  }

  public let course: Course
  public private(set) var progress: CourseProgress
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  public init(course: Course, progress: CourseProgress, area: Area, charset: Charset) {
    self.course = course
    self.progress = progress
    self.area = area
    self.charset = charset
    flow = Flow(area: area, charset: charset)
    write()
  }

  private var missing: [PageHeader] { progress.missing }

  public var keys: [KeyBinding<Message>] {
    [
      KeyBinding(
        .space, missing.isEmpty ? "to the library" : "to the first of them", .goOn, prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", "up", .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", "down", .moveDown),
      KeyBinding(.enter, "open", .doIt, prominence: missing.isEmpty ? nil : 2),
    ]
  }

  public mutating func update(_ message: Message) -> Outcome? {
    switch message {
    case .moveUp:
      selection = max(0, selection - 1)
      if missing.isEmpty { flow.scroll(.lines(-1)) }
    case .moveDown:
      selection = max(0, min(selection + 1, missing.count - 1))
      if missing.isEmpty { flow.scroll(.lines(1)) }
    case .goOn:
      if missing.isEmpty, !flow.isAtEnd {
        flow.scroll(.screens(1))
        return nil
      }
      return missing.first.map { .goTo($0.id) } ?? .library
    case .doIt:
      return missing.indices.contains(selection) ? .goTo(missing[selection].id) : .library
    case .click(let item):
      return missing.indices.contains(item) ? .goTo(missing[item].id) : nil
    }
    flow.reveal(selection)
    return nil
  }

  public mutating func progressed(to progress: CourseProgress) {
    self.progress = progress
    write()
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
  }

  private mutating func write() {
    flow = Flow(area: area, charset: charset)
    flow.text(course.header.title, style: .heading)
    flow.blank()
    if missing.isEmpty {
      flow.inlines(
        [.strong([.text("\(charset.marks.done) You have completed this course.")])],
        style: .correct)
      flow.blank()
      for quiz in course.pages where quiz.kind == .quiz && quiz.counts {
        guard let best = progress.bestScore(of: quiz.id) else { continue }
        flow.inlines(
          [.text(quiz.title), .text("   best \(Wording.percent(best))")], indent: 2,
          label: charset.marks.done, labelStyle: .correct)
      }
      flow.blank()
      flow.text("Everything stays open: read again, tick next steps as you take them.")
      flow.blank()
      flow.text(
        "This course is not approved by any board unless its first page says so; credit is for "
          + "your agency and board to give.", style: .subtle)
    } else {
      flow.text("The last page. Still to do, in any order:")
      flow.blank()
      for (index, page) in missing.enumerated() {
        flow.inlines(
          [.text(page.title)], indent: 2, item: index, label: charset.marks.toDo)
      }
    }
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: missing.isEmpty ? nil : selection)
  }
}
