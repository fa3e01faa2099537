public import CourseModel

/// What a learner gave as an answer; also what is chosen or typed and not yet handed in.
public enum Response: Hashable, Sendable {
  case choices(Set<Choice.ID>)
  case order([Choice.ID])
  /// Left id to right id.
  case pairs([String: String])
  case text(String)
}

/// How well a response answers its question.
public struct Grade: Hashable, Sendable {
  /// The share of the question's points, 0…1.
  public var score: Double
  /// Everything is right. False for what was only right in part.
  public var isCorrect: Bool

  public init(score: Double, isCorrect: Bool) {
    self.score = score
    self.isCorrect = isCorrect
  }

  public static let right = Grade(score: 1, isCorrect: true)
  public static let wrong = Grade(score: 0, isCorrect: false)
}
