public import Assessment
public import CourseModel

extension QuizRun {
  /// What is recorded of an answer that was handed in; nil where nothing is.
  ///
  /// - Parameter isRehearsal: the run is no attempt: what is graded is recorded for review alone.
  public func deed(
    of answered: Answered, to question: Question, on page: PageID, isRehearsal: Bool
  ) -> Deed? {
    guard isRehearsal else {
      return .answered(
        page, attempt: attempt, question, answered.response, answered.grade,
        hinted: hints.contains(question.id))
    }
    return answered.grade.isGraded
      ? .reviewed(page, question, answered.response, answered.grade) : nil
  }

  /// What is recorded of the whole run; nil of a rehearsal.
  public func judgement(on page: PageID, isRehearsal: Bool) -> Deed? {
    isRehearsal
      ? nil : .judged(page, attempt: attempt, points: points, maximum: maximum, passed: isPassed)
  }
}
