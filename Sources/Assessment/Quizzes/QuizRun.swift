public import CourseModel

/// An attempt under way: what is asked, what was answered, what is chosen and not handed in.
///
/// It lies below both twins of the player, which only draw it and ask. Nothing in it needs a
/// screen. With `feedback: at-once` every question is handed in for itself (``answer()``) and then
/// stands; with `at-end` everything stays a draft until all of it is handed in (``handIn()``).
public struct QuizRun: Hashable, Sendable {
  /// An answer that was handed in.
  public struct Answered: Hashable, Sendable {
    public var response: Response
    /// What a hint cost is taken off its score.
    public var grade: Grade

    public init(response: Response, grade: Grade) {
      self.response = response
      self.grade = grade
    }
  }

  /// The id of the attempt's statement.
  public let attempt: String
  public let seed: UInt64
  public let settings: QuizSettings
  /// The questions of this attempt, in its order.
  public let questions: [Question]
  public internal(set) var answers: [Question.ID: Answered]
  /// What is chosen or typed and not handed in.
  public internal(set) var drafts: [Question.ID: Response]
  /// The index of the question on the screen.
  public private(set) var current: Int
  /// Questions that the learner wants to come back to.
  public internal(set) var flags: Set<Question.ID>
  /// Questions whose hint was taken.
  public internal(set) var hints: Set<Question.ID>
  /// Questions that were answered and ask something else today.
  public internal(set) var changed: Set<Question.ID>
  /// The whole attempt was handed in: nothing is open any more, answered or not.
  public internal(set) var isHandedIn: Bool

  /// Takes an attempt up, at its beginning or where it was left. Ids that the quiz no longer has
  /// are passed over, and so are answers to them; those that it has under another name are taken
  /// for what they are called now.
  ///
  /// - Parameters:
  ///   - fingerprints: what was asked when the answers were given, as far as it is recorded.
  ///   - isHandedIn: whether the attempt is over, so that what has no answer never gets one.
  public init(
    attempt: String, seed: UInt64, questions ids: [Question.ID], of quiz: Quiz,
    settings: QuizSettings, answers: [Question.ID: Response] = [:],
    drafts: [Question.ID: Response] = [:], current: Question.ID? = nil,
    flags: Set<Question.ID> = [], hints: Set<Question.ID> = [],
    fingerprints: [Question.ID: String] = [:], isHandedIn: Bool = false
  ) {
    self.attempt = attempt
    self.seed = seed
    self.settings = settings
    self.isHandedIn = isHandedIn
    var byID: [Question.ID: Question] = [:]
    for question in quiz.questions {
      for id in [question.id] + question.was where byID[id] == nil { byID[id] = question }
    }
    var seen: Set<Question.ID> = []
    questions = ids.compactMap { byID[$0] }.filter { seen.insert($0.id).inserted }
    self.flags = Set(flags.compactMap { byID[$0]?.id })
    self.hints = Set(hints.compactMap { byID[$0]?.id })
    self.answers = [:]
    self.drafts = [:]
    self.current = 0
    changed = []
    for (id, response) in answers {
      guard let question = byID[id] else { continue }
      let response = question.renaming(response)
      guard let grade = question.grade(response) else { continue }
      self.answers[question.id] = Answered(
        response: response, grade: grade.lessened(by: cost(of: question)))
      if let fingerprint = fingerprints[id], fingerprint != question.fingerprint {
        changed.insert(question.id)
      }
    }
    for (id, response) in drafts where !isHandedIn {
      guard let question = byID[id], self.answers[question.id] == nil else { continue }
      self.drafts[question.id] = question.draft(from: response)
    }
    let firstOpen = questions.firstIndex(where: isOpen)
    self.current =
      current.flatMap { id in questions.firstIndex { $0.id == id || $0.was.contains(id) } }
      ?? firstOpen ?? max(0, questions.count - 1)
  }

  public var question: Question? {
    questions.indices.contains(current) ? questions[current] : nil
  }

  /// Goes to a question by its index; false where there is none.
  @discardableResult
  public mutating func go(to index: Int) -> Bool {
    guard questions.indices.contains(index) else { return false }
    current = index
    return true
  }

  /// Whether it can still be answered.
  public func isOpen(_ question: Question) -> Bool {
    !isHandedIn && question.canBeAsked && answers[question.id] == nil
  }

  public var openCount: Int { questions.count(where: isOpen) }

  /// Everything that can be asked was answered, or the attempt was handed in as it stood.
  public var isComplete: Bool { openCount == 0 }

  /// The next question that is open, after the current one and then from the beginning. Those that
  /// have no draft come first: with `feedback: at-end` a draft is as good as an answer.
  public var nextOpen: Int? {
    let order = Array(questions.indices.dropFirst(current + 1)) + Array(questions.indices)
    let open = order.filter { isOpen(questions[$0]) }
    return open.first { drafts[questions[$0].id] == nil || !settings.isAtEnd } ?? open.first
  }

  // MARK: The score

  /// The points that there are; what can't be asked and what isn't graded counts for nothing.
  public var maximum: Double {
    questions.filter(\.isGraded).reduce(0) { $0 + $1.points }
  }

  /// The points that the answers earned.
  public var points: Double {
    questions.reduce(0) { $0 + (answers[$1.id]?.grade.score ?? 0) * $1.points }
  }

  /// The share of the points, 0…1; 0 where there are none.
  public var score: Double { maximum > 0 ? points / maximum : 0 }

  /// Whether the score is enough, to a billionth: 0.8 of 10 is 8, whatever floating point says.
  public var isPassed: Bool { isComplete && score + 1e-9 >= settings.pass }

  /// The questions that were not answered fully right, in order; of an attempt that was handed in
  /// also those that were not answered at all.
  public var missed: [Question] {
    questions.filter { question in
      guard question.isGraded else { return false }
      return answers[question.id].map { !$0.grade.isCorrect } ?? isHandedIn
    }
  }

  /// Where what was missed can be read again, as it was written: each page once, in the order of the
  /// questions.
  public var placesToReadAgain: [String] {
    var seen: Set<String> = []
    return missed.compactMap(\.answeredIn).filter {
      seen.insert(String($0.prefix { $0 != "#" })).inserted
    }
  }

  /// The share of its points that a question's hint costs in this attempt: 0 where it wasn't taken.
  func cost(of question: Question) -> Double {
    hints.contains(question.id) ? question.hintCost : 0
  }
}

extension QuizSettings {
  var isAtEnd: Bool { feedback == .atEnd }
}
