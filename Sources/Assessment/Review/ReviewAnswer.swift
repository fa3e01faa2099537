/// An answer that was handed in, as far as review needs to know it.
public struct ReviewAnswer: Hashable, Sendable, Identifiable {
  public enum Origin: Hashable, Sendable {
    /// A quiz, whether it counts or is practice.
    case quiz
    case review
  }

  /// What the learner said of a question.
  public enum Effort: String, Hashable, Sendable, CaseIterable { case hard, easy }

  /// The id of its statement. The same id is the same answer.
  public var id: String
  /// When it was handed in, in milliseconds since 1970 began in UTC.
  public var time: Int64
  public var origin: Origin
  public var question: QuestionID
  /// Of what was asked then.
  public var fingerprint: String?
  /// It was right in all parts.
  public var isRight: Bool
  /// Active seconds that it took; nil where they are not known.
  public var seconds: Double?
  /// Nil where the learner said nothing.
  public var effort: Effort?

  public init(
    id: String, time: Int64, origin: Origin, question: QuestionID, fingerprint: String? = nil,
    isRight: Bool, seconds: Double? = nil, effort: Effort? = nil
  ) {
    self.id = id
    self.time = time
    self.origin = origin
    self.question = question
    self.fingerprint = fingerprint
    self.isRight = isRight
    self.seconds = seconds
    self.effort = effort
  }

  /// The order in which answers count: by time, and of the same moment by id, so that every machine
  /// agrees on it.
  func precedes(_ other: Self) -> Bool { (time, id) < (other.time, other.id) }

  /// The grade that an answer is for FSRS.
  ///
  /// Wrong is Again, whatever was said; so is right in part. Of what is right, the learner's word
  /// comes first: hard is Hard, easy is Easy. Without one, an answer that was slow at this learner's
  /// ``Pace`` is Hard, any other Good. A fast one is not Easy: it may be a guess.
  func rating(wasSlow: Bool) -> FSRS.Rating {
    guard isRight else { return .again }
    switch effort {
    case .hard: return .hard
    case .easy: return .easy
    case nil: return wasSlow ? .hard : .good
    }
  }
}
