public import Assessment
public import CourseModel
public import LearningRecords

/// A run through a quiz as the record has it.
public struct Attempt: Hashable, Sendable {
  public struct Answer: Hashable, Sendable {
    public var response: Response
    /// The share of the question's points, 0…1.
    public var score: Double
    /// Nil where nobody judges it.
    public var isCorrect: Bool?
    /// The question's hint was taken.
    public var hinted: Bool
    /// Of what was asked then.
    public var fingerprint: String?
    /// The question's title then.
    public var title: String?
    public var time: Timestamp

    public init(
      response: Response, score: Double, isCorrect: Bool?, hinted: Bool, fingerprint: String?,
      title: String?, time: Timestamp
    ) {
      self.response = response
      self.score = score
      self.isCorrect = isCorrect
      self.hinted = hinted
      self.fingerprint = fingerprint
      self.title = title
      self.time = time
    }
  }

  public struct Result: Hashable, Sendable {
    /// The share of all points, 0…1.
    public var scaled: Double
    public var passed: Bool
    public var time: Timestamp

    public init(scaled: Double, passed: Bool, time: Timestamp) {
      self.scaled = scaled
      self.passed = passed
      self.time = time
    }
  }

  /// The id of its statement.
  public var id: String
  public var time: Timestamp
  public var seed: UInt64
  public var questions: [Question.ID]
  public var answers: [Question.ID: Answer]
  /// Nil while it is under way.
  public var result: Result?

  public init(
    id: String, time: Timestamp, seed: UInt64, questions: [Question.ID],
    answers: [Question.ID: Answer], result: Result?
  ) {
    self.id = id
    self.time = time
    self.seed = seed
    self.questions = questions
    self.answers = answers
    self.result = result
  }
}

/// A way through a scenario as the private journal has it.
public struct Way: Hashable, Sendable {
  /// The id of its statement.
  public var id: String
  /// The steps of an earlier way that it began after.
  public var start: [ScenarioRun.Step]
  /// What was chosen, in that order, what was taken back included.
  public var moves: [ScenarioRun.Move]
  public var hasArrived: Bool

  public init(
    id: String, start: [ScenarioRun.Step] = [], moves: [ScenarioRun.Move], hasArrived: Bool
  ) {
    self.id = id
    self.start = start
    self.moves = moves
    self.hasArrived = hasArrived
  }
}

extension [Way] {
  /// Of the ways through a scenario, oldest first, the one that is taken up again: the last on which
  /// a choice stands, so that setting out anew and thinking better of it loses nothing.
  public var current: Way? { last { $0.moves.contains { !$0.isTakenBack } } ?? last }
}
