public import Assessment
public import CourseModel
public import Diagnostics
public import LearningRecords
public import ProgressTracking
public import TerminalUI
public import Typesetting

extension PlayerScreen {
  /// What a key means, and what became of an effect.
  public enum Message: Sendable {
    case resized(Size)
    /// The terminal is gone, or the program was asked to end.
    case closed
    /// A frame was shown and nothing was typed since: time for what the first frame didn't wait for.
    case idle
    /// Time to try again to save what could not be saved.
    case retrySaving
    /// A second went by while a clock is on the screen.
    case tick
    /// Seconds on a clock that only goes forward.
    case time(Double)

    // What can be meant on every screen.
    case helpNow, showKeys, whoSeesWhat, outline
    case dismiss
    case back, close, leave
    case previousPage, nextPage

    // What is meant on one.
    case library(LibraryScreen.Message)
    case reader(ReaderScreen.Message)
    case quiz(QuizScreen.Message)
    case scenario(ScenarioScreen.Message)
    case checklist(ChecklistScreen.Message)
    case gate(GateScreen.Message)
    case courseEnd(CourseEndScreen.Message)
    case review(ReviewScreen.Message)
    case plans(PlansScreen.Message)
    case listening(ListeningScreen.Message)
    /// Opens the page's recording.
    case listen
    case openReview
    case inOutline(OutlineScreen.Message)
    case searchEverything
    case inSearch(SearchScreen.Message)
    case forward
    case openSettings
    case inSettings(SettingsCard.Message)
    case nextTheme
    /// More cells a line, or less.
    case widen(Int)
    case goTo(PageID)
    case goToCourse(String)
    case openPalette
    case inPalette(PaletteScreen.Message)
    /// Lists marks and notes.
    case notes
    case inNotes(NotesScreen.Message)
    /// What the card with an address offers.
    case openAddress, copyAddress
    case beginAnew(BeginAnewCard.Message)
    case readOnly(Bool)

    // What became of an effect.
    case recordRead(LearnerProgress, access: Access, problems: [Diagnostic])
    /// `hasMore`: there are courses that are not among them yet.
    case coursesMeasured(
      [String: LibraryScreen.Standing], resume: LibraryScreen.Resume?, review: Int, hasMore: Bool)
    case courseOpened(Course, page: PageID, kept: KeptPlace?)
    case minutesCounted(course: String, [PageID: Int], hasMore: Bool)
    case pageOpened(Page, OpenedPage)
    case recorded(Deed, [Statement])
    case plansOpened(Plan)
    case reviewOpened([ReviewScreen.Entry], seed: UInt64)
    /// A new enrolment has begun, with these statements.
    case begunAnew([Statement])
    /// The completion record was written into these files.
    case completionExported([String])
    case savingIsBehind(String?)
    case linkResolved(PageID, heading: String?)
    /// A link leads out to the web; the whole address is shown before anything is opened.
    case addressResolved(String)
    case linkDescribed(String, as: String)
    case searched(SearchAnswer)
    case cannotSearch(String)
    case notesOpened([NotesScreen.Entry])
    /// `hasMore`: there are pages that have not been looked at yet.
    case paragraphsFound([Annotation.ID: ParagraphFinder.Standing], hasMore: Bool)
    /// The person's own editor has ended, with this text.
    case wroteOutside(String)
    case termsFound(PageID, [Term], TermMarker.Uses)
    case recordingOpened(Recording)
    /// Opens a picture that is on the screen in the person's viewer.
    case openPicture
    case pictureMade(PictureRequest, CellPicture)
    /// What draws a picture has had its time.
    case pictureIsLate
    /// What plays the recording has something to report.
    case heard(Listening.News)
    /// Something outside has news on a descriptor that is watched.
    case readable(Int32)
    case cannot(String)
    case said(String)
    /// The files of the course have changed (preview).
    case contentChanged
  }

  /// Whether what is done can be kept.
  public enum Access: Hashable, Sendable {
    case full
    /// Another program holds the record; a sentence says which.
    case heldElsewhere(String)
    /// The record can't be written; a sentence says why.
    case readOnly(String)
    /// An author's preview: nothing is recorded.
    case preview
  }

  /// Where a page is taken up.
  public struct OpenedPage: Hashable, Sendable {
    public var place: Place?
    public var answers: KeptAnswers?
    public var heading: String?
    /// Words that were searched for, to be found from the place on.
    public var words: [String] = []
    /// Chance, for an attempt that may begin on this page.
    public var seed: UInt64
    /// In a preview, everything that an author should know of the file.
    public var problems: [Diagnostic]

    public init(
      place: Place?, answers: KeptAnswers?, heading: String?, seed: UInt64,
      problems: [Diagnostic] = []
    ) {
      self.problems = problems
      self.place = place
      self.answers = answers
      self.heading = heading
      self.seed = seed
    }
  }

  /// What is to be done outside.
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
    /// Reads a course anew, and goes back to the place in it.
    case reload(course: String, KeptPlace?)
    case resolveLink(String, from: PageID)
    /// Asks where a link leads, in a few words.
    case describeLink(String, from: PageID)
    /// Looks where the page first uses terms of its course's glossary.
    case findTerms(PageID)
    /// Searches everything; the answer comes when there is one, and again when there is more.
    case search(String)
    /// Takes what came on a descriptor that is watched.
    case take(from: Int32)
    /// Gathers all marks and notes.
    case openNotes
    /// Looks on their pages for the paragraphs of those that were gathered.
    case findParagraphs
    /// Takes a mark or a note back, of whatever course.
    case removeAnnotation(Annotation)
    /// Gives a note to the person's own editor.
    case editOutside(String)
    /// Opens an address in the person's browser.
    case openAddress(String)
    /// Keeps what the person has set.
    case saveSettings(Settings)
    /// Has the terminal look otherwise from the next frame on.
    case setTheme(String)
    /// Gives text to the terminal's clipboard.
    case copy(String)
    /// Looks for the page's recording and reads its transcript.
    case openRecording(PageID)
    case sound(Listening.Command)
    /// Has a picture drawn; it comes when it is ready, or never.
    case makePicture(PictureRequest)
    case endLatePictures
    case openPicture(String, from: PageID)
  }
}
