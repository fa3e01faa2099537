public import Assessment
public import CourseModel

/// Where the reader is, and what is typed or chosen but not handed in. It changes with every key
/// and is no record: a small file a course, replaced with each key (DESIGN, Decided).
public struct KeptPlace: Hashable, Sendable {
  public var page: PageID
  public var place: Place
  /// For the library, which opens no course to say where one was.
  public var pageTitle: String
  public var courseTitle: String
  public var moduleTitle: String?
  public var minutesLeft: Int?
  public var moduleMinutesLeft: Int?
  public var answers: KeptAnswers?
  /// A note that is being written, on this page or another one of the course.
  public var note: KeptNote?
  /// The page was not seen yet: its content note stands before it.
  public var isAtGate: Bool
  /// How far recordings of the course were heard, in milliseconds, by their pages' paths in it.
  public var listened: [String: Int]

  public init(
    page: PageID, place: Place, pageTitle: String, courseTitle: String, moduleTitle: String?,
    minutesLeft: Int? = nil, moduleMinutesLeft: Int? = nil, answers: KeptAnswers? = nil,
    note: KeptNote? = nil, isAtGate: Bool = false, listened: [String: Int] = [:]
  ) {
    self.page = page
    self.place = place
    self.pageTitle = pageTitle
    self.courseTitle = courseTitle
    self.moduleTitle = moduleTitle
    self.minutesLeft = minutesLeft
    self.moduleMinutesLeft = moduleMinutesLeft
    self.answers = answers
    self.note = note
    self.isAtGate = isAtGate
    self.listened = listened
  }
}

/// A note as far as it is written, on a paragraph of a page.
public struct KeptNote: Hashable, Sendable {
  public var page: PageID
  public var quotation: Quotation
  /// The note that it takes the place of.
  public var replacing: Annotation.ID?
  public var text: String

  public init(page: PageID, quotation: Quotation, replacing: Annotation.ID?, text: String) {
    self.page = page
    self.quotation = quotation
    self.replacing = replacing
    self.text = text
  }
}

/// The question of a quiz that is on the screen, and what is chosen there.
public struct KeptAnswers: Hashable, Sendable {
  /// The id of the attempt's statement.
  public var attempt: String
  public var question: Question.ID?
  public var drafts: [Question.ID: Response]
  /// Questions that the learner wants to come back to.
  public var flags: Set<Question.ID>
  /// Questions whose hint was taken.
  public var hints: Set<Question.ID>
  /// Seconds that the attempt was on the screen.
  public var elapsed: Double

  public init(
    attempt: String, question: Question.ID?, drafts: [Question.ID: Response],
    flags: Set<Question.ID> = [], hints: Set<Question.ID> = [], elapsed: Double = 0
  ) {
    self.attempt = attempt
    self.question = question
    self.drafts = drafts
    self.flags = flags
    self.hints = hints
    self.elapsed = elapsed
  }
}
