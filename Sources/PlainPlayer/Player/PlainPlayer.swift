public import Assessment
public import CourseModel
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking
public import TerminalUI

/// The player in lines, for screen readers and pipes: the twin of the full screen (DESIGN, 7).
///
/// It is a value. A line that was typed is taken (``take(_:)``), what is to be done outside comes back
/// as effects, and what became of them is received as messages (``receive(_:)``); the lines of all
/// replies together, in their order, are the answer. Nothing that it says moves a cursor, has a colour
/// or needs to be looked at.
public struct PlainPlayer: Sendable {
  /// The days of the person's own calendar; the edge knows the time zone.
  public struct Calendar: Sendable {
    public var today: PlanDate
    /// `3 Mar`, with the year where it isn't this one.
    public var day: @Sendable (Timestamp) -> String
    /// `3 Mar 2027`.
    public var fullDay: @Sendable (Timestamp) -> String
    /// What is said for now after “you were here”, such as `today, 02:40`.
    public var now: @Sendable () -> String

    public init(
      today: PlanDate, day: @escaping @Sendable (Timestamp) -> String,
      fullDay: @escaping @Sendable (Timestamp) -> String, now: @escaping @Sendable () -> String
    ) {
      self.today = today
      self.day = day
      self.fullDay = fullDay
      self.now = now
    }
  }

  /// The course that is open.
  struct Session: Sendable {
    var course: Course
    var progress: CourseProgress
    var minutes: [PageID: Int] = [:]
    /// What only the full screen works on, kept for it as it was: the note that was being written, and
    /// how far recordings were heard.
    var note: KeptNote?
    var listened: [String: Int] = [:]
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

  /// What was asked, where the next line is the answer whatever it says.
  enum Query: Hashable, Sendable {
    case readWithoutSaving(String), beginAnew
  }

  /// Bytes of a line; longer ones are no answer and no command.
  public static let longestLine = 20_000
  /// Requests for the courses' standings that the library waits for at most.
  static let slicesBeforeLibrary = 12

  let learner: String
  public let charset: Charset
  let calendar: Calendar
  /// Where to begin instead of the library.
  let start: (course: String, page: PageID?)?
  /// A search in everything can be asked for.
  let searchesEverything: Bool

  var library: LibraryTalk
  var talk: any Talk
  var listing: Listing?
  var query: Query?
  var session: Session?
  var history: [Visit] = []
  /// The learner's record; nil until it has been read.
  public internal(set) var record: LearnerProgress?
  var access = Access.full
  /// Why saving is behind, as it was said; nil while everything is on the disk.
  var savingBehind: String?
  /// Pages whose end was said and reported, so that it is reported once.
  var reported: Set<PageID> = []
  var lastKept: KeptPlace?
  /// The heading of a link into a course that is being opened.
  var headingAhead: String?
  /// A place in a page of a course that is being opened.
  var placeAhead: Place?
  /// The page to which a search is leading.
  var found: PageID?
  /// The mark or note that is being gone to.
  var sought: NoteEntry?
  /// Pages to read again, and the quiz to go back to.
  var errand: Errand?
  /// The library is said as soon as it is known how far the courses have come.
  var isLibraryAhead = false
  var slices = 0
  var pending: [Effect] = []
  /// The module whose name was said last.
  var saidModule: String?
  private var wasTimed = false
  /// The end of the page that one is at was said.
  var wasAtEnd = false
  /// Hints that were given.
  var saidHints: Set<String> = []
  public internal(set) var isOver = false

  /// - Parameters:
  ///   - resume: where the person was, as far as it is known before the record is read.
  ///   - start: a course, and a page of it, to open instead of the library.
  ///   - searchesEverything: whether the effect ``Effect/search(_:)`` will be carried out.
  public init(
    courses: [CourseHeader], resume: Resume?, learner: String, charset: Charset,
    start: (course: String, page: PageID?)? = nil, calendar: Calendar,
    searchesEverything: Bool = false
  ) {
    self.learner = learner
    self.charset = charset
    self.calendar = calendar
    self.start = start
    self.searchesEverything = searchesEverything
    library = LibraryTalk(courses: courses, resume: resume)
    talk = library
  }

  // MARK: What is asked from outside

  /// What the learner has done in the course that is open.
  public var progress: CourseProgress? { session?.progress }

  /// Where the person was is known.
  public var hasResume: Bool { library.resume != nil }

  /// Something can be done when nothing is typed.
  public var hasPending: Bool { !pending.isEmpty }

  /// A clock runs.
  public var isTimed: Bool { (talk as? QuizTalk)?.isTimed ?? false }

  /// What was done can't be written yet.
  public var isSavingBehind: Bool { savingBehind != nil }

  /// The page that one is at; nil in the library.
  public var page: Page? {
    switch talk {
    case let talk as ReadingTalk: talk.page
    case let talk as QuizTalk: talk.page
    case let talk as ScenarioTalk: talk.page
    case let talk as ChecklistTalk: talk.page
    case let talk as GateTalk: talk.page
    default: nil
    }
  }

  /// Where the learner is, to be kept with every line; nil in the library.
  public var kept: KeptPlace? {
    guard let page, let session else { return nil }
    var place = Place.start
    var answers: KeptAnswers?
    var isAtGate = false
    switch talk {
    case let talk as ReadingTalk: place = talk.place
    case let talk as ChecklistTalk: place = Place(block: 0, offset: talk.selection)
    case let talk as QuizTalk: answers = talk.kept
    case let talk as ScenarioTalk: place = talk.place
    case let talk as GateTalk:
      place = talk.opened.place ?? .start
      answers = talk.opened.answers
      isAtGate = true
    default: break
    }
    let left = minutesLeft
    return KeptPlace(
      page: page.id, place: place, pageTitle: page.header.title,
      courseTitle: session.course.header.shortTitle,
      moduleTitle: session.course.module(page.id.module)?.title,
      minutesLeft: left.flatMap { $0.page > 0 ? $0.page : nil },
      moduleMinutesLeft: left?.module,
      answers: answers, note: session.note, isAtGate: isAtGate, listened: session.listened)
  }

  /// Minutes that are left of the page, and from there to the end of its module.
  var minutesLeft: (page: Int, module: Int?)? {
    guard let page, let session else { return nil }
    let share = (talk as? ReadingTalk)?.shareLeft ?? 1
    return session.course.minutesLeft(from: page.id, share: share, session.minutes)
  }

  /// One line at the very end.
  public func farewell(saved: Bool) -> String {
    let state =
      switch access {
      case .full: saved ? wording.record.saved : wording.record.notAllSaved
      case .heldElsewhere, .readOnly: wording.record.nothingSaved
      }
    let title = page?.header.title ?? (access == .full ? library.resume?.pageTitle : nil)
    let module = page.flatMap { session?.course.module($0.id.module) }?.title
    let place = title.map { title in
      module.map { $0 == title ? title : "\($0), \(title)" } ?? title
    }
    return charset.clean(wording.record.farewell(state, place: place))
  }

  // MARK: What happens

  /// The first lines.
  public mutating func begin() -> Reply {
    var reply = Reply()
    say(
      Speech(wording.library.greeting(learner)),
      in: &reply)
    reply.effects.append(.readRecord)
    return reply
  }

  /// A line that was typed, without its end.
  public mutating func take(_ line: String) -> Reply {
    var reply = line.utf8.count > Self.longestLine ? tooLong : hear(line)
    finish(&reply)
    return reply
  }

  /// What came of an effect, or happened otherwise.
  public mutating func receive(_ message: Message) -> Reply {
    var reply = handle(message)
    finish(&reply)
    return reply
  }

  private var tooLong: Reply {
    var reply = Reply()
    reply.lines = [wording.page.lineTooLong]
    return reply
  }

  /// What follows from whatever was heard: the end of the page, and the place that is kept.
  private mutating func finish(_ reply: inout Reply) {
    reportEnd(in: &reply)
    // The clock is read when it starts, so that the first second counts too.
    if isTimed, !wasTimed { reply.effects.append(.readClock) }
    wasTimed = isTimed
    // The place changes with every line; what is the same needs no file.
    if let kept, kept != lastKept, access == .full {
      lastKept = kept
      reply.effects.append(.keepPlace(kept))
    }
  }

  /// Puts a speech into the reply, through the gate that all text passes; hints that were given are
  /// left out.
  mutating func say(_ speech: Speech, in reply: inout Reply) {
    for line in speech.lines where !line.isHint || saidHints.insert(line.text).inserted {
      let text = charset.clean(line.text)
      if !text.isEmpty { reply.lines.append(text) }
    }
  }

  /// A reply that only says something.
  mutating func reply(_ texts: String...) -> Reply {
    var reply = Reply()
    var speech = Speech()
    speech.say(texts)
    say(speech, in: &reply)
    return reply
  }
}
