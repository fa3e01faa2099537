public import CourseModel

/// An attempt under way: what is asked, what was answered, what is chosen and not handed in.
///
/// It lies below both twins of the player, which only draw it and ask. Nothing in it needs a
/// screen.
public struct QuizRun: Hashable, Sendable {
  /// An answer that was handed in.
  public struct Answered: Hashable, Sendable {
    public var response: Response
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
  public private(set) var answers: [Question.ID: Answered]
  /// What is chosen and not handed in.
  public private(set) var drafts: [Question.ID: Response]
  /// The index of the question on the screen.
  public private(set) var current: Int

  /// Takes an attempt up, at its beginning or where it was left. Ids that the quiz no longer has
  /// are passed over, and so are answers to them.
  public init(
    attempt: String, seed: UInt64, questions ids: [Question.ID], of quiz: Quiz,
    settings: QuizSettings, answers: [Question.ID: Response] = [:],
    drafts: [Question.ID: Response] = [:], current: Question.ID? = nil
  ) {
    self.attempt = attempt
    self.seed = seed
    self.settings = settings
    var byID: [Question.ID: Question] = [:]
    for question in quiz.questions {
      for id in [question.id] + question.was where byID[id] == nil { byID[id] = question }
    }
    var seen: Set<Question.ID> = []
    questions = ids.compactMap { byID[$0] }.filter { seen.insert($0.id).inserted }
    self.answers = [:]
    self.drafts = [:]
    for (id, response) in answers {
      guard let question = byID[id], let grade = question.grade(response) else { continue }
      self.answers[question.id] = Answered(response: response, grade: grade)
    }
    for (id, response) in drafts {
      guard let question = byID[id], self.answers[question.id] == nil else { continue }
      self.drafts[question.id] = response
    }
    self.current = 0
    let firstOpen = self.questions.firstIndex { $0.canBeAsked && self.answers[$0.id] == nil }
    self.current =
      current.flatMap { id in self.questions.firstIndex { $0.id == id || $0.was.contains(id) } }
      ?? firstOpen ?? max(0, self.questions.count - 1)
  }

  public var question: Question? {
    questions.indices.contains(current) ? questions[current] : nil
  }

  /// The choices of a question in this attempt's order.
  public func choices(of question: Question) -> [Choice] {
    question.shownChoices(settings, seed: seed)
  }

  public func isOpen(_ question: Question) -> Bool {
    question.canBeAsked && answers[question.id] == nil
  }

  public var openCount: Int { questions.count(where: isOpen) }

  /// Everything that can be asked was answered.
  public var isComplete: Bool { openCount == 0 }

  /// Takes or leaves a choice: one of single choices replaces the other, several stand together.
  public mutating func choose(_ choice: Choice.ID) {
    guard let question, isOpen(question), question.choices.contains(where: { $0.id == choice })
    else { return }
    var taken: Set<Choice.ID> = []
    if case .choices(let before) = drafts[question.id] { taken = before }
    if case .multiple = question.answer {
      taken.formSymmetricDifference([choice])
    } else {
      taken = [choice]
    }
    drafts[question.id] = taken.isEmpty ? nil : .choices(taken)
  }

  /// Hands the draft of the current question in; nil where there is none or it was answered.
  public mutating func answer() -> Answered? {
    guard let question, isOpen(question), let draft = drafts[question.id],
      let grade = question.grade(draft)
    else { return nil }
    let answered = Answered(response: draft, grade: grade)
    answers[question.id] = answered
    drafts[question.id] = nil
    return answered
  }

  /// Goes to a question by its index; false where there is none.
  @discardableResult
  public mutating func go(to index: Int) -> Bool {
    guard questions.indices.contains(index) else { return false }
    current = index
    return true
  }

  /// The next question that is open, after the current one and then from the beginning.
  public var nextOpen: Int? {
    let order = Array(questions.indices.dropFirst(current + 1)) + Array(questions.indices)
    return order.first { isOpen(questions[$0]) }
  }

  /// The points that there are; questions that can't be asked count for nothing.
  public var maximum: Double {
    questions.filter(\.canBeAsked).reduce(0) { $0 + $1.points }
  }

  /// The points that the answers earned.
  public var points: Double {
    questions.reduce(0) { $0 + (answers[$1.id]?.grade.score ?? 0) * $1.points }
  }

  /// The share of the points, 0…1; 0 where there are none.
  public var score: Double { maximum > 0 ? points / maximum : 0 }

  /// Whether the score is enough, to a billionth: 0.8 of 10 is 8, whatever floating point says.
  public var isPassed: Bool { isComplete && score + 1e-9 >= settings.pass }

  /// The questions that were not answered fully right, in order.
  public var missed: [Question] {
    questions.filter { answers[$0.id].map { !$0.grade.isCorrect } ?? false }
  }
}
