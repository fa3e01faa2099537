public import Assessment
public import CourseModel
internal import InterfaceWords
internal import ProgressTracking
public import TerminalUI

/// Review: questions of all courses that were missed or found hard, one after the other.
public struct ReviewScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case quiz(QuizScreen.Message)
    case begin
    case scroll(Int)
    /// What the learner says of the answer just given.
    case found(ReviewAnswer.Effort)
  }

  /// A question that comes today.
  public struct Entry: Sendable {
    public var question: Question
    /// The page that asks it, for "read again".
    public var page: Page
    public var courseTitle: String
    public var reason: ReviewReason
    /// The question has been changed since it was answered.
    public var isChanged: Bool

    public init(
      question: Question, page: Page, courseTitle: String, reason: ReviewReason, isChanged: Bool
    ) {
      self.question = question
      self.page = page
      self.courseTitle = courseTitle
      self.reason = reason
      self.isChanged = isChanged
    }
  }

  public let entries: [Entry]
  /// The index of the question on the screen; nil before the first.
  public private(set) var index: Int?
  public private(set) var quiz: QuizScreen?
  /// The statement of the answer just given.
  public private(set) var answer: String?
  private var correct = 0
  /// Of a wrong answer nobody need say that it was hard.
  private var wasRight = false
  private var flow: Flow
  private var area: Area
  private let charset: Charset
  private let day: @Sendable (Int64) -> String
  private let seed: UInt64

  /// - Parameter day: how a moment (milliseconds since 1970 began) is written.
  public init(
    entries: [Entry], seed: UInt64, area: Area, charset: Charset,
    day: @escaping @Sendable (Int64) -> String
  ) {
    self.entries = entries
    self.seed = seed
    self.area = area
    self.charset = charset
    self.day = day
    flow = Flow(area: area, charset: charset)
    write()
  }

  public var isTyping: Bool { quiz?.isTyping ?? false }
  public var isOver: Bool { index.map { $0 >= entries.count } ?? entries.isEmpty }

  /// What the top line says at its right.
  public var progressWords: String? {
    index.flatMap { $0 < entries.count ? wording.review.progress($0 + 1, of: entries.count) : nil }
  }

  public var entry: Entry? {
    index.flatMap { entries.indices.contains($0) ? entries[$0] : nil }
  }

  public var keys: [KeyBinding<Message>] {
    guard let quiz else {
      return [
        KeyBinding(
          .space, isOver ? wording.keys.toLibrary : wording.keys.begin, .begin, prominence: 1)
      ]
    }
    // A sheet, attempts and flags are a quiz's.
    let left: Set<Key> = [.character("v"), .character("f"), .left, .right]
    var keys = quiz.keys.filter { left.isDisjoint(with: $0.keys) }.map { $0.map(Message.quiz) }
    if answer != nil, wasRight {
      keys.append(
        KeyBinding(.character("h"), wording.keys.thatWasHard, .found(.hard), prominence: 3))
      keys.append(
        KeyBinding(.character("e"), wording.keys.thatWasEasy, .found(.easy), prominence: 3))
    }
    return keys
  }

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .begin:
      if isOver { return [.back] }
      next()
    case .scroll(let lines):
      if quiz == nil { flow.scroll(.lines(lines)) } else { _ = quiz?.update(.scroll(lines)) }
    case .found(let effort):
      guard let answer else { return [] }
      return [
        .record(.found(effort, answer: answer)),
        .say(effort == .hard ? wording.review.comesSooner : wording.review.comesLater),
      ]
    case .quiz(let message):
      guard let effects = quiz?.update(message) else { return [] }
      var outer: [PageEffect] = []
      for effect in effects { outer += translated(effect) }
      return outer
    }
    return []
  }

  /// A quiz of one question: what it would record is review's, and going on is the next question.
  private mutating func translated(_ effect: PageEffect) -> [PageEffect] {
    switch effect {
    case .record(.answered(let page, _, let question, let response, let grade, _)):
      wasRight = grade.isCorrect
      if wasRight { correct += 1 }
      return [.record(.reviewed(page, question, response, grade))]
    case .record: return []
    case .goOn, .readAgain:
      next()
      return []
    default: return [effect]
    }
  }

  /// The answer was written down, under this id.
  public mutating func recorded(_ answer: String) { self.answer = answer }

  private mutating func next() {
    let next = (index ?? -1) + 1
    index = next
    answer = nil
    quiz = entries.indices.contains(next) ? screen(of: entries[next]) : nil
    write()
  }

  private func screen(of entry: Entry) -> QuizScreen {
    QuizScreen(
      reviewing: entry.question, of: entry.page, note: sentence(entry), seed: seed, area: area,
      charset: charset)
  }

  /// Why the question comes today.
  private func sentence(_ entry: Entry) -> String {
    var parts: [String] = []
    let reason = entry.reason
    switch reason.cause {
    case .missed:
      parts.append(
        wording.review.missed(times: reason.misses, lastOn: reason.lastMissed.map(day)))
    case .saidHard: parts.append(wording.review.saidHard)
    case .slow: parts.append(wording.review.slow)
    }
    if let right = reason.lastRight { parts.append(wording.review.rightLast(on: day(right))) }
    if entry.isChanged { parts.append(wording.review.isChanged) }
    return parts.joined(separator: " ")
  }

  public mutating func resized(to area: Area) {
    self.area = area
    quiz?.resized(to: area)
    write()
  }

  private mutating func write() {
    flow = Flow(area: area, charset: charset)
    flow.title([.text(wording.review.title)])
    if entries.isEmpty {
      flow.text(wording.review.nothingToday)
      return
    }
    if isOver {
      flow.text(wording.review.over(right: correct, of: entries.count))
      flow.blank()
      flow.text(wording.review.whatComesBack, style: .subtle)
    } else {
      flow.text(
        wording.review.introduction(entries.count))
      flow.blank()
      flow.text(wording.review.canStop, style: .subtle)
    }
  }

  public func draw(on frame: inout Frame, in area: Area) {
    if let quiz {
      quiz.draw(on: &frame, in: area)
    } else {
      flow.draw(on: &frame, in: area, selected: nil)
    }
  }
}
