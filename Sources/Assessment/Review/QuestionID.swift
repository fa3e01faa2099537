public import CourseModel

/// Names a question wherever it stands in the library.
public struct QuestionID: Hashable, Sendable {
  public var page: PageID
  public var question: Question.ID

  public init(page: PageID, question: Question.ID) {
    self.page = page
    self.question = question
  }
}
