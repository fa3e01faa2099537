public import Assessment
public import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking

/// Review: questions of all courses that were missed or found hard, one after the other.
struct ReviewTalk: Talk {
  let entries: [PlainPlayer.ReviewEntry]
  /// The index of the question that is asked; nil before the first.
  private(set) var index: Int?
  private var quiz: QuizTalk?
  /// The statement of the answer just given.
  private var answer: String?
  private var correct = 0
  /// Of a wrong answer nobody need say that it was hard.
  private var wasRight = false
  private let seed: UInt64
  private let day: @Sendable (Timestamp) -> String

  init(
    entries: [PlainPlayer.ReviewEntry], seed: UInt64, day: @escaping @Sendable (Timestamp) -> String
  ) {
    self.entries = entries
    self.seed = seed
    self.day = day
  }

  var isOver: Bool { index.map { $0 >= entries.count } ?? entries.isEmpty }

  /// The question that is asked, and where it comes from.
  var entry: PlainPlayer.ReviewEntry? {
    index.flatMap { entries.indices.contains($0) ? entries[$0] : nil }
  }

  var hearing: Hearing { quiz?.hearing ?? .commands }

  func whereabouts(minutes: Int?) -> String? {
    guard let index, !isOver else { return wording.review.whereabouts }
    return wording.review.reviewing(question: index + 1, of: entries.count)
  }

  var commands: [Command] {
    var commands = quiz?.commands ?? []
    if answer != nil, wasRight {
      commands += [
        Command(.hard, wording.commands.hard),
        Command(.easy, wording.commands.easy),
      ]
    }
    return commands
  }

  func again() -> Speech {
    if let quiz { return quiz.again() }
    if entries.isEmpty {
      return Speech(wording.review.nothingToday)
    }
    if isOver {
      return Speech(
        wording.review.over(right: correct, of: entries.count),
        wording.review.whatComesBack)
    }
    var speech = Speech(
      wording.review.introductionAloud(entries.count))
    speech.say(wording.review.canStop)
    speech.hint(wording.review.beginHint)
    return speech
  }

  mutating func goOn() -> Turn {
    guard quiz != nil else { return isOver ? Turn(.library) : next() }
    return hand { $0.goOn() }
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .hard, .easy:
      guard let answer else { return Turn() }
      let effort = verb == .hard ? ReviewAnswer.Effort.hard : .easy
      return Turn(
        Speech(
          effort == .hard ? wording.review.comesSooner : wording.review.comesLater),
        [.record(.found(effort, answer: answer))])
    default: return hand { $0.take(verb, argument) }
    }
  }

  mutating func answer(_ line: String) -> Turn? {
    guard quiz != nil else { return nil }
    var isHeard = true
    let turn = hand { quiz in
      guard let turn = quiz.answer(line) else {
        isHeard = false
        return Turn()
      }
      return turn
    }
    return isHeard ? turn : nil
  }

  /// The answer was written down, under this id.
  mutating func recorded(_ answer: String) { self.answer = answer }

  /// Hands a line in to the question: what a quiz would record is review's, and going on is the next
  /// question.
  private mutating func hand(_ line: (inout QuizTalk) -> Turn) -> Turn {
    guard var quiz else { return Turn() }
    let turn = line(&quiz)
    self.quiz = quiz
    var outer = Turn(turn.speech)
    for want in turn.wants {
      switch want {
      case .record(.answered(let page, _, let question, let response, let grade, _)):
        wasRight = grade.isCorrect
        if wasRight {
          correct += 1
          outer.speech.hint(wording.review.effortHint)
        }
        outer.speech.hint(wording.page.onHint)
        outer.wants.append(.record(.reviewed(page, question, response, grade)))
      case .record: break
      case .goOn, .readAgain:
        let turn = next()
        outer.speech += turn.speech
        outer.wants += turn.wants
      default: outer.wants.append(want)
      }
    }
    return outer
  }

  private mutating func next() -> Turn {
    let next = (index ?? -1) + 1
    index = next
    answer = nil
    guard entries.indices.contains(next) else {
      quiz = nil
      var speech = again()
      speech.hint(wording.course.toLibraryHint)
      return Turn(speech)
    }
    let entry = entries[next]
    let quiz = QuizTalk(
      reviewing: entry.question, of: entry.page,
      note: wording.review.question(
        next + 1, of: entries.count, course: entry.courseTitle.sentence, why: why(entry)),
      seed: seed)
    self.quiz = quiz
    return Turn(quiz.again(withHints: true))
  }

  /// Why the question comes today.
  private func why(_ entry: PlainPlayer.ReviewEntry) -> String {
    var parts: [String] = []
    let reason = entry.reason
    func day(_ milliseconds: Int64) -> String { self.day(Timestamp(milliseconds: milliseconds)) }
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
}

extension PlainPlayer {
  /// A question that comes in review today.
  public struct ReviewEntry: Sendable {
    public var question: Question
    /// The page that asks it, for “read again”.
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
}
