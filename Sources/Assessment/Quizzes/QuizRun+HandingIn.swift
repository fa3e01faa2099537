public import CourseModel

extension QuizRun {
  /// What keeps the question on the screen from being handed in; nil where nothing does.
  public var problem: ResponseProblem? {
    question.flatMap { isOpen($0) ? $0.problem(with: drafts[$0.id]) : nil }
  }

  /// Hands the draft of the current question in; nil where it has a ``problem``, where it was
  /// answered, and with `feedback: at-end`, where nothing is handed in for itself.
  public mutating func answer() -> Answered? {
    guard !settings.isAtEnd, let question, problem == nil else { return nil }
    return answer(question)
  }

  /// Hands everything in and ends the attempt, with either kind of feedback: when the learner says
  /// so, or when time is up. Drafts are graded as they stand; a reflection stays as it is, and what
  /// has no draft stays without an answer.
  ///
  /// - Returns: what this call handed in, in the order of the questions.
  public mutating func handIn() -> [(question: Question, answered: Answered)] {
    guard !isHandedIn else { return [] }
    var handedIn: [(question: Question, answered: Answered)] = []
    for question in questions where drafts[question.id] != nil {
      if let answered = answer(question) { handedIn.append((question, answered)) }
    }
    drafts = [:]
    isHandedIn = true
    return handedIn
  }

  /// Opens a question anew whose answer was given to something else (``changed``); false where the
  /// answer stands. Whoever decides to keep an answer does nothing.
  @discardableResult
  public mutating func answerAnew() -> Bool {
    guard !isHandedIn, let question, changed.remove(question.id) != nil else { return false }
    answers[question.id] = nil
    return true
  }

  private mutating func answer(_ question: Question) -> Answered? {
    // A reflection that nobody wrote is handed in too: what others thought can be read then.
    let draft = drafts[question.id] ?? (question.answer == .reflection ? .text("") : nil)
    guard isOpen(question), let draft, let grade = question.grade(draft) else { return nil }
    let answered = Answered(response: draft, grade: grade.lessened(by: cost(of: question)))
    answers[question.id] = answered
    drafts[question.id] = nil
    return answered
  }
}
