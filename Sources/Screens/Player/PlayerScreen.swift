public import CourseModel
public import Diagnostics
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking
public import TerminalUI
internal import Typesetting

/// The player: the library, a course, its pages, and the cards that stand above them.
public struct PlayerScreen: Screen {
  /// What fills the screen.
  enum Child: Sendable {
    case library
    case reader(ReaderScreen)
    case quiz(QuizScreen)
    case scenario(ScenarioScreen)
    case checklist(ChecklistScreen)
    case gate(GateScreen, OpenedPage)
    case courseEnd(CourseEndScreen)
    case review(ReviewScreen)
    case plans(PlansScreen)
    case listening(ListeningScreen)
  }

  /// What stands above it.
  enum Overlay: Hashable, Sendable {
    case helpNow, keys, whoSeesWhat, outline, heldElsewhere(String)
    case beginAnew(BeginAnewCard)
    case search, notes
    case address(AddressCard)
    case palette
    case settings(SettingsCard)
  }

  /// The course that is open.
  struct Session: Sendable {
    var course: Course
    var progress: CourseProgress
    var outline: OutlineScreen
    /// How long pages take, at the person's pace, as far as they are counted.
    var minutes: [PageID: Int] = [:]
    /// All of them are.
    var isCounted = false
  }

  /// A place to come back to.
  struct Visit: Hashable, Sendable {
    var page: PageID
    var place: Place
    var answers: KeptAnswers?
  }

  /// Places that are still to be read again, as they were written in the quiz.
  struct Errand: Hashable, Sendable {
    var places: [String]
    var quiz: PageID
  }

  /// The smallest screen that everything fits on.
  public static let smallest = Size(columns: 60, rows: 16)
  /// From this many columns on the outline stands beside the text.
  static let outlineFrom = 100
  static let outlineWidth = 34

  public internal(set) var library: LibraryScreen
  var size = Size(columns: 80, rows: 24)
  public let charset: Charset
  var child = Child.library
  var overlay: Overlay?
  var session: Session?
  /// Places to come back to, and those that one came back from.
  var history: [Visit] = []
  var future: [Visit] = []
  /// What the person has set.
  public internal(set) var settings = Settings()
  /// The keys that the person has chosen.
  let keyMap: KeyMap
  /// What the files of settings and of keys say that can't be read.
  var settingsProblems: [Diagnostic] = []
  var palette: PaletteScreen?
  /// The last search of everything, as it stood.
  var search: SearchScreen?
  /// How much of the page was still to be read where it was taken up, 0…1. The line above says that
  /// and stays so: what changes with every key is read aloud every time.
  var shareAtOpening = 1.0
  /// What was found and is being gone to.
  var found: SearchHit?
  /// The words of a recording that are being gone to.
  var soughtCue: Int?
  /// The list that a card stands above, to go back to.
  var listBelow: Overlay?
  /// The list of marks and notes.
  var notes: NotesScreen?
  /// The mark or note that is being gone to.
  var sought: (annotation: Annotation.ID, page: PageID)?
  /// A note that was being written when the program ended, until its page is open.
  var draft: KeptNote?
  /// Where the link leads that has the cursor.
  var linkDescription: (destination: String, words: String)?
  /// The learner's record; nil until it has been read.
  public internal(set) var record: LearnerProgress?
  var access = Access.full
  /// One sentence until the next key.
  var notice: String?
  /// Why saving is behind; nil while everything is on the disk.
  var savingBehind: String?
  /// Pages whose end has been seen and reported, so that it is reported once.
  var reported: Set<PageID> = []
  var lastKept: KeptPlace?
  /// The heading of a link into a course that is being opened.
  var headingAhead: String?
  /// The place of a visit to a course that is being opened.
  var placeAhead: Visit?
  /// Pages to read again, and the quiz to go back to.
  var errand: Errand?
  /// How far recordings of the course were heard, in milliseconds, by their pages' paths in it.
  var listened: [String: Int] = [:]
  var listeningSpeed = 100
  /// What the first frame did not wait for.
  var pending: [Effect] = [.readRecord]
  /// Where to begin instead of the library.
  let start: PageID?
  let startCourse: String?
  let isPreview: Bool
  /// A moment on the person's wall clock.
  let local: @Sendable (Timestamp) -> LocalTime
  /// The diagnostics that a preview shows below the page.
  public internal(set) var problems: [Diagnostic] = []
  public internal(set) var isOver = false
  /// What ``keys`` are since the last message; nil before the first.
  var keysNow: [KeyBinding<Message>]?

  public init(
    library: LibraryScreen, charset: Charset, startCourse: String? = nil, start: PageID? = nil,
    isPreview: Bool = false, settings: Settings = Settings(), keyMap: KeyMap = KeyMap(),
    settingsProblems: [Diagnostic] = [],
    local: @escaping @Sendable (Timestamp) -> LocalTime
  ) {
    self.settings = settings
    self.keyMap = keyMap
    self.settingsProblems = settingsProblems
    self.local = local
    self.library = library
    self.charset = charset
    self.start = start
    self.startCourse = startCourse
    self.isPreview = isPreview
    if isPreview { access = .preview }
    notice = settingsProblem
  }

  /// What the learner has done in the course that is open.
  public var progress: CourseProgress? { session?.progress }

  /// Something can be done when nothing is typed.
  public var hasPending: Bool { !pending.isEmpty }

  /// A clock is on the screen.
  public var isTimed: Bool { if case .quiz(let quiz) = child { quiz.isTimed } else { false } }

  /// What was done can't be written yet.
  public var isSavingBehind: Bool { savingBehind != nil }

  /// The page on the screen; nil in the library.
  public var page: Page? {
    switch child {
    case .library, .courseEnd, .review, .plans: nil
    case .reader(let screen): screen.page
    case .quiz(let screen): screen.page
    case .scenario(let screen): screen.page
    case .checklist(let screen): screen.page
    case .gate(let screen, _): screen.page
    case .listening(let screen): screen.page
    }
  }

  /// Where the learner is, to be kept with every key; nil in the library.
  public var kept: KeptPlace? {
    guard let page, let session else { return nil }
    var place = Place.start
    var answers: KeptAnswers?
    switch child {
    case .reader(let reader): place = reader.place
    case .checklist(let checklist): place = Place(block: 0, offset: checklist.selection)
    case .quiz(let quiz): answers = quiz.kept
    case .scenario(let scenario): place = scenario.place
    case .listening(let listening): place = listening.place
    case .gate(_, let opened):
      place = opened.place ?? .start
      answers = opened.answers
    case .library, .courseEnd, .review, .plans: break
    }
    let share = if case .reader(let reader) = child { reader.shareLeft } else { 1.0 }
    let left = minutesLeft(in: session, from: page.id, share: share)
    return KeptPlace(
      page: page.id, place: place, pageTitle: page.header.title,
      courseTitle: session.course.header.shortTitle,
      moduleTitle: session.course.module(page.id.module)?.title,
      minutesLeft: left.flatMap { $0.page > 0 ? $0.page : nil },
      moduleMinutesLeft: left?.module,
      answers: answers, note: unsavedNote, isAtGate: isAtGate, listened: listened)
  }

  /// Something stands before the page, which was not seen yet.
  private var isAtGate: Bool { if case .gate = child { true } else { false } }

  /// Minutes that are left of the page, and from there to the end of its module.
  ///
  /// - Parameter share: how much of the page is still to be read, 0…1.
  func minutesLeft(
    in session: Session, from page: PageID, share: Double
  ) -> (page: Int, module: Int?)? {
    session.course.minutesLeft(from: page, share: share, session.minutes)
  }

  // MARK: Where things stand on the screen

  var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  var hasPanel: Bool { size.columns >= Self.outlineFrom && session != nil }

  var problemRows: Int {
    isPreview ? min(problems.count, max(0, min(5, size.rows / 4))) : 0
  }

  /// Where a page's text stands.
  var pageArea: Area {
    let left = hasPanel ? Self.outlineWidth + 2 : 0
    return Area(
      columns: left..<max(left + 1, size.columns), rows: 2..<max(3, size.rows - 2 - problemRows),
      measure: settings.width)
  }

  /// Where a search of everything stands.
  var searchArea: Area {
    Area(columns: 0..<max(1, size.columns), rows: 2..<max(5, size.rows - 2))
  }

  /// Where the library stands.
  var libraryArea: Area {
    Area(columns: 0..<max(1, size.columns), rows: 1..<max(2, size.rows - 2))
  }

  var panel: Area {
    Area(columns: 1..<Self.outlineWidth, rows: 2..<max(3, size.rows - 2 - problemRows))
  }

  /// One line that the shell shows when the player has left: of long titles the page's alone.
  public func farewell(saved: Bool) -> String {
    let state =
      switch access {
      case .full: saved ? wording.record.saved : wording.record.notAllSaved
      case .heldElsewhere, .readOnly: wording.record.nothingSaved
      case .preview: wording.record.previewSavesNothing
      }

    let resume = access == .full ? library.resume?.pageTitle : nil
    guard let title = (page?.header.title ?? resume).map(charset.clean) else {
      return wording.record.farewell(state, place: nil)
    }
    let module = page.flatMap { session?.course.module($0.id.module) }
      .map { charset.clean($0.title) }
    func line(_ place: String) -> String { wording.record.farewell(state, place: place) }
    let whole = line(module.map { $0 == title ? title : "\($0), \(title)" } ?? title)
    if whole.columns <= size.columns { return whole }
    let room = size.columns - line("").columns
    return line(title.fitting(max(8, room), ellipsis: charset.marks.ellipsis))
  }
}

extension PlayerScreen.Child {
  var isLibrary: Bool { if case .library = self { true } else { false } }
  var isReview: Bool { if case .review = self { true } else { false } }
}
