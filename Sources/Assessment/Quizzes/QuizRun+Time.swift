import CourseModel

// Whoever shows the quiz counts the time that it was on the screen: people are called out, and a
// clock that went on meanwhile would hand in for them.
extension QuizRun {
  /// How long the quiz may be on the screen; nil is as long as it takes.
  public var timeLimit: Duration? {
    guard let minutes = settings.timeLimit, minutes > 0 else { return nil }
    // A limit beyond a year is none, and could be more than a duration holds.
    return minutes < 525_600 ? .seconds(minutes * 60) : nil
  }

  /// What is left of the time, never below zero; nil where there is no limit.
  public func remaining(elapsed: Duration) -> Duration? {
    timeLimit.map { max(.zero, $0 - elapsed) }
  }

  /// Whether the attempt has to be handed in now.
  public func isTimeUp(elapsed: Duration) -> Bool {
    !isComplete && remaining(elapsed: elapsed) == .zero
  }
}
