/// What it was done to (xAPI Data 2.4.4).
public enum StatementObject: Hashable, Sendable {
  case activity(Activity)
  /// Another statement: a `StatementRef`.
  case statement(StatementID)
  /// An agent, a group or a sub-statement, as it was read: we make none and look into none.
  case other(JSON)

  public var activity: Activity? {
    if case .activity(let activity) = self { activity } else { nil }
  }
}
