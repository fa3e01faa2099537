/// How well a response answers its question.
public struct Grade: Hashable, Sendable {
  /// What is said about a response; the points are another matter.
  public enum Verdict: Hashable, Sendable {
    case right
    /// Some of it is right, and `scoring: partial` gives points for that.
    case partlyRight
    /// One slip of the finger away from an accepted answer: not right and without points, but the
    /// learner should hear that it was the spelling.
    case nearly
    case wrong
    /// A reflection: kept for the learner, and not judged.
    case kept
  }

  public var verdict: Verdict
  /// The share of the question's points, 0…1; what a hint cost is taken off.
  public var score: Double

  public init(_ verdict: Verdict, score: Double) {
    self.verdict = verdict
    self.score = score
  }

  /// A grade of which only the score and this is known, as a record has it.
  public init(score: Double, isCorrect: Bool) {
    self.init(isCorrect ? .right : score > 0 ? .partlyRight : .wrong, score: score)
  }

  public static let right = Grade(.right, score: 1)
  public static let nearly = Grade(.nearly, score: 0)
  public static let wrong = Grade(.wrong, score: 0)
  public static let kept = Grade(.kept, score: 0)

  /// Everything is right. False for what was only right in part, and for what isn't judged.
  public var isCorrect: Bool { verdict == .right }

  /// Whether it says anything about what the learner knows: false for a reflection.
  public var isGraded: Bool { verdict != .kept }

  /// The grade of a question in which `count` of `parts` are right: everything, nothing, or, where
  /// the question allows it, a share.
  static func share(_ count: Int, of parts: Int, isPartial: Bool) -> Grade {
    if count >= parts { return .right }
    guard isPartial, count > 0 else { return .wrong }
    return Grade(.partlyRight, score: Double(count) / Double(parts))
  }

  /// The grade after a hint that cost this share of the points, 0…1.
  func lessened(by cost: Double) -> Grade {
    Grade(verdict, score: score * (1 - min(1, max(0, cost))))
  }
}
