public import CourseModel

extension QuizRun {
  /// How a question stands.
  public enum State: Hashable, Sendable {
    /// Nothing was chosen or typed.
    case open
    /// Something stands there and isn't handed in.
    case draft
    case answered
    /// The attempt was handed in without an answer to it.
    case unanswered
    /// It can't be asked, and counts for nothing.
    case notAsked
  }

  /// A line of the sheet.
  public struct Entry: Hashable, Sendable, Identifiable {
    public var question: Question
    public var state: State
    public var isFlagged: Bool
    /// What the draft lacks; nil where it is whole, and where there is none.
    public var problem: ResponseProblem?

    public var id: Question.ID { question.id }
  }

  public func state(of question: Question) -> State {
    if answers[question.id] != nil { return .answered }
    if !question.canBeAsked { return .notAsked }
    if isHandedIn { return .unanswered }
    return drafts[question.id] == nil ? .open : .draft
  }

  /// All questions and how each stands, in the attempt's order.
  public var sheet: [Entry] {
    questions.map { question in
      let draft = drafts[question.id]
      return Entry(
        question: question, state: state(of: question), isFlagged: flags.contains(question.id),
        problem: draft.flatMap { question.problem(with: $0) })
    }
  }
}
