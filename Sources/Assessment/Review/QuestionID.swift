public import CourseModel

/// Names a question wherever it stands in the library.
public struct QuestionID: Hashable, Sendable {
  // What differs most is compared first.
  public var question: Question.ID
  public var page: PageID

  public init(page: PageID, question: Question.ID) {
    self.page = page
    self.question = question
  }
}
