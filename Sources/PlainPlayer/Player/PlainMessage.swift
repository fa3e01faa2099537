public import Assessment
public import CourseModel
public import Diagnostics
public import LearningRecords
public import ProgressTracking

extension PlainPlayer {
  /// What came of an effect, and what else happens.
  public enum Message: Sendable {
    /// The end of the input, or the program was asked to end.
    case closed
    /// Nothing was typed: time for what the first lines didn't wait for.
    case idle
    /// Time to try again to save what could not be saved.
    case retrySaving
    /// A second went by while a clock runs.
    case tick
    /// Seconds on a clock that only goes forward.
    case time(Double)

    case recordRead(LearnerProgress, access: Access, problems: [Diagnostic])
    /// `hasMore`: there are courses that are not among them yet.
    case coursesMeasured([String: Standing], resume: Resume?, review: Int, hasMore: Bool)
    case courseOpened(Course, page: PageID, kept: KeptPlace?)
    case minutesCounted(course: String, [PageID: Int])
    case pageOpened(Page, OpenedPage)
    case recorded(Deed, [Statement])
    case plansOpened(Plan)
    case reviewOpened([ReviewEntry], seed: UInt64)
    /// A new enrolment has begun, with these statements.
    case begunAnew([Statement])
    /// The completion record was written into these files.
    case completionExported([String])
    /// A sentence says why saving is behind; nil once everything is on the disk.
    case savingIsBehind(String?)
    case linkResolved(PageID, heading: String?)
    /// Something can't be done; a sentence says so.
    case cannot(String)
    /// What a search in everything found, best first.
    case found([SearchHit])
    /// The person's marks and notes in all courses, newest first.
    case notesOpened([NoteEntry])
  }

  /// What is to be done outside. The full screen asks for the same.
  public enum Effect: Hashable, Sendable {
    case readRecord
    case measureCourses
    /// Opens a course, at a page or where the learner was.
    case openCourse(String, page: PageID?)
    case countMinutes(course: String)
    case openPage(PageID, place: Place?, answers: KeptAnswers?, heading: String?)
    case record(Deed)
    case keepPlace(KeptPlace)
    /// Begins the next enrolment in the course that is open.
    case beginAnew
    /// Writes the completion record of the course that is open into files.
    case exportCompletion
    case retrySaving
    /// Asks what the clock says.
    case readClock
    /// Gathers the steps of all checklists of the course.
    case openPlans
    /// Looks for the questions that come back today.
    case openReview
    /// Records what was done in review, which goes through all courses.
    case recordReview(Deed, course: String)
    case resolveLink(String, from: PageID)
    /// Looks in everything for words; only where the player was told that this can be done.
    case search(String)
    /// Gathers the person's marks and notes of all courses.
    case openNotes
  }

  /// Whether what is done can be kept.
  public enum Access: Hashable, Sendable {
    case full
    /// Another program holds the record; a sentence says which.
    case heldElsewhere(String)
    /// The record can't be written; a sentence says why.
    case readOnly(String)
  }

  /// Where a page is taken up.
  public struct OpenedPage: Hashable, Sendable {
    public var place: Place?
    public var answers: KeptAnswers?
    public var heading: String?
    /// Chance, for an attempt that may begin on this page.
    public var seed: UInt64

    public init(place: Place?, answers: KeptAnswers?, heading: String?, seed: UInt64) {
      self.place = place
      self.answers = answers
      self.heading = heading
      self.seed = seed
    }
  }

  /// A place that a search in everything found.
  public struct SearchHit: Hashable, Sendable {
    public var page: PageID
    public var place: Place
    /// The page's title, or what else names the place.
    public var title: String
    /// Words around the match.
    public var snippet: String

    public init(page: PageID, place: Place, title: String, snippet: String) {
      self.page = page
      self.place = place
      self.title = title
      self.snippet = snippet
    }
  }

  /// A mark or a note, and the page that it stands on today.
  public struct NoteEntry: Hashable, Sendable {
    public var annotation: Annotation
    /// Nil where the page, or the course, is gone.
    public var page: PageID?
    /// The titles of the course and the page.
    public var place: String

    public init(annotation: Annotation, page: PageID?, place: String) {
      self.annotation = annotation
      self.page = page
      self.place = place
    }
  }

  /// What comes of a line or a message: lines to write, each a paragraph, and what is to be done
  /// before they are written.
  public struct Reply: Hashable, Sendable {
    public var lines: [String] = []
    public var effects: [Effect] = []

    public init() {}

    static func += (reply: inout Reply, more: Reply) {
      reply.lines += more.lines
      reply.effects += more.effects
    }
  }
}
