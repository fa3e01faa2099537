/// A question, and what its answers say of how well it is remembered.
public struct ReviewItem: Hashable, Sendable, Identifiable {
  /// Why a question is in review.
  public enum Cause: Hashable, Sendable {
    /// It was answered wrong at least once.
    case missed
    /// Never wrong, but the learner said that it was hard.
    case saidHard
    /// Never wrong or said to be hard, but once slow for this learner.
    case slow
  }

  public let id: QuestionID
  /// Of what was asked last: where today's question has another, it was changed since.
  public private(set) var fingerprint: String?
  /// Nil for a question that was neither missed nor found hard: it is not in review.
  public private(set) var cause: Cause?
  public private(set) var memory: FSRS.Memory
  /// The first day on which it comes again.
  public private(set) var dueDay: Int
  /// How often it was answered wrong.
  public private(set) var misses = 0
  /// When it was last answered wrong, in milliseconds since 1970 began in UTC.
  public private(set) var lastMissed: Int64?
  /// When it was last answered right, in milliseconds since 1970 began in UTC.
  public private(set) var lastRight: Int64?

  private(set) var lastDay: Int
  /// The last day on which review asked it.
  private(set) var lastReviewDay: Int?
  /// The last answer's time and id: no two questions share them.
  private(set) var lastTime: Int64
  private(set) var lastAnswer: ReviewAnswer.ID

  init(_ answer: ReviewAnswer, _ rating: FSRS.Rating, on day: Int, fsrs: FSRS) {
    id = answer.question
    memory = fsrs.memory(nil, after: rating, days: 0)
    (dueDay, lastDay) = (day, day)
    (lastTime, lastAnswer) = (answer.time, answer.id)
    note(answer, rating, on: day, fsrs: fsrs)
  }

  /// Takes the next answer in.
  mutating func add(_ answer: ReviewAnswer, _ rating: FSRS.Rating, on day: Int, fsrs: FSRS) {
    memory = fsrs.memory(memory, after: rating, days: day - lastDay)
    note(answer, rating, on: day, fsrs: fsrs)
  }

  private mutating func note(
    _ answer: ReviewAnswer, _ rating: FSRS.Rating, on day: Int, fsrs: FSRS
  ) {
    dueDay = day + fsrs.interval(after: memory)
    fingerprint = answer.fingerprint
    if answer.isRight {
      lastRight = answer.time
    } else {
      misses += 1
      lastMissed = answer.time
    }
    if rating == .again {
      cause = .missed
    } else if rating == .hard, cause != .missed {
      cause = answer.effort == .hard || cause == .saidHard ? .saidHard : .slow
    }
    if answer.origin == .review { lastReviewDay = day }
    lastDay = day
    (lastTime, lastAnswer) = (answer.time, answer.id)
  }
}
