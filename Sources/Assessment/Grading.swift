public import CourseModel

extension Question {
  /// Whether a quiz can ask it. What can't be asked yet is shown and counts for nothing.
  public var canBeAsked: Bool {
    switch answer {
    case .single, .multiple, .trueFalse: true
    case .order, .match, .fillIn, .number, .reflection: false
    }
  }

  /// Grades a response; nil where the question can't be asked or the response is not of its kind.
  ///
  /// Of a multiple response with `scoring: partial` the score is the right choices taken less the
  /// wrong ones, over the right ones there are, never below 0: taking every choice earns nothing
  /// where as many are wrong as right. (Moodle's question type "Multiple choice" with several
  /// answers counts alike when its author gives every wrong answer the weight −1/n.)
  public func grade(_ response: Response) -> Grade? {
    guard canBeAsked, case .choices(let taken) = response else { return nil }
    let right = Set(choices.filter(\.isCorrect).map(\.id))
    if taken == right { return .right }
    guard case .multiple = answer, scoring == .partial, !right.isEmpty else { return .wrong }
    let balance = taken.intersection(right).count - taken.subtracting(right).count
    return Grade(score: max(0, Double(balance) / Double(right.count)), isCorrect: false)
  }
}
