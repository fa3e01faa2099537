public import CourseModel

/// What a learner gave as an answer; also what is chosen or typed and not yet handed in.
public enum Response: Hashable, Sendable {
  case choices(Set<Choice.ID>)
  case order([Choice.ID])
  /// Left id to right id.
  case pairs([String: String])
  case text(String)
}
