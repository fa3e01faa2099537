public import CourseModel
internal import InterfaceWords

/// Why a response can't be handed in yet. It is said instead of graded, so that a slip of the
/// finger is no wrong answer.
public enum ResponseProblem: Hashable, Sendable {
  case nothingChosen
  /// The items stand as they were shown, which is never the right order.
  case nothingMoved
  /// Left sides without a right one.
  case unpaired(Int)
  case nothingWritten
  case notANumber
  /// The question wants a unit, and none stands there.
  case unitMissing
}

extension ResponseProblem: CustomStringConvertible {
  /// A sentence for the learner that says what to do.
  public var description: String {
    switch self {
    case .nothingChosen: wording.quiz.nothingChosen
    case .nothingMoved: wording.quiz.nothingMoved
    case .unpaired(let count): wording.quiz.unpaired(count)
    case .nothingWritten: wording.quiz.nothingWritten
    case .notANumber: wording.quiz.notANumber
    case .unitMissing: wording.quiz.unitMissing
    }
  }
}

extension Question {
  /// What keeps a response from being handed in; nil where nothing does. No response is `nil`.
  ///
  /// A reflection may stay empty: nobody has to write down what they think. The unit that is missing
  /// is not named, because it is part of the answer.
  public func problem(with response: Response?) -> ResponseProblem? {
    switch answer {
    case .single, .multiple, .trueFalse:
      if case .choices(let taken) = response, !taken.isEmpty { return nil }
      return .nothingChosen
    case .order:
      if case .order = response { return nil }
      return .nothingMoved
    case .match(let matching):
      var pairs: [String: String] = [:]
      if case .pairs(let made) = response { pairs = made }
      let open = matching.left.count { pairs[$0.id] == nil }
      return open > 0 ? .unpaired(open) : nil
    case .fillIn:
      return FoldedText(response?.text ?? "").isEmpty ? .nothingWritten : nil
    case .number(let range):
      guard let text = response?.text, !text.allSatisfy(\.isWhitespace) else {
        return .nothingWritten
      }
      guard let number = TypedNumber(text, unit: range.unit) else { return .notANumber }
      return unitRule == .required && range.unit != nil && number.unit == nil ? .unitMissing : nil
    case .reflection: return nil
    }
  }
}

extension Response {
  /// What was typed; nil where something else was given.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
}
