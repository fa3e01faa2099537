public import Assessment
public import CourseModel

/// What a learner did that is to be kept. A ``Recorder`` makes statements of it.
///
/// Deeds hold no time: how long a page was looked at, and when, is known where they are recorded.
public enum Deed: Hashable, Sendable {
  /// The course is opened for the first time in this enrolment.
  case enrolled
  /// The course is opened again.
  case resumed
  /// The end of the page was on the screen.
  case read(PageID)
  /// The page was left out at its content note, which counts as done.
  case skipped(PageID)
  /// An attempt at a quiz begins.
  case attempted(PageID, seed: UInt64, questions: [Question.ID])
  /// An answer was handed in; `hinted` says that the question's hint was taken.
  case answered(PageID, attempt: String, Question, Response, Grade, hinted: Bool)
  /// An answer was given in review, outside of any attempt.
  case reviewed(PageID, Question, Response, Grade)
  /// What the learner said of an answer, by the id of its statement: that it was hard, or easy.
  case found(ReviewAnswer.Effort, answer: String)
  /// An attempt is over; points of a maximum.
  case judged(PageID, attempt: String, points: Double, maximum: Double, passed: Bool)
  case ticked(PageID, Checklist.Item)
  /// Takes back every tick of the item that stands.
  case unticked(PageID, Checklist.Item)
  /// What is written beside an item of a checklist, all of it anew: a note, who, by when.
  case planned(PageID, Checklist.Item, Intention)
  /// A paragraph is marked.
  case marked(PageID, Quotation)
  /// A note is written on a paragraph, in the place of an earlier form of it where there is one.
  case noted(PageID, Quotation, note: String, replacing: Annotation.ID? = nil)
  /// Marks and notes are taken back.
  case removed([Annotation.ID])
  /// A way through a scenario begins, at its start or after steps that an earlier way took.
  case setOut(PageID, after: [ScenarioRun.Step] = [])
  case chose(PageID, way: String, Scenario.Scene, Scenario.SceneChoice)
  /// Takes back the way's last choice of this that stands.
  case tookBack(PageID, way: String, Scenario.Scene, Scenario.SceneChoice)
  /// An ending was reached.
  case arrived(PageID, way: String, Scenario.Outcome?)
  case finishedModule(String)
  case finishedCourse
  /// The course is left, at a place in a page.
  case suspended(PageID, Place)
}
