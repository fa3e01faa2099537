import Assessment
import CourseModel
import Diagnostics
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import Typesetting

let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)]), nowhere) }

/// A small course with a page of every kind that asks for something.
enum SampleCourse {
  static func header(
    _ page: String, _ kind: PageKind, _ title: String,
    _ change: (inout PageHeader) -> Void = { _ in }
  ) -> PageHeader {
    var header = PageHeader(
      id: PageID(course: "course", module: "988", page: page), file: "988/\(page).md", kind: kind,
      title: title)
    change(&header)
    return header
  }

  static let introduction = header("module", .section, "988") { $0.isIntroduction = true }
  static let section = header("what-changed", .section, "What 988 changed")
  static let voices = header("voices", .commentary, "Voices from the floor") {
    $0.contentNote = "A sister speaks of her brother's worst night."
  }
  static let steps = header("next-steps", .checklist, "Next steps")
  static let scenario = header("scenario", .scenario, "The next room")
  static let practice = header("warm-up", .quiz, "What do you think?") { $0.isPractice = true }
  static let quiz = header("quiz", .quiz, "Quiz")

  static let terms = [
    Term(
      id: "warm-transfer", was: [], title: [.text("Warm transfer")], also: ["warm hand-over"],
      definition: [paragraph("The first person stays until the second one has taken over.")],
      range: nowhere)
  ]

  static let course: Course = {
    var module = Module(id: "988", folder: "course/01-988", title: "988")
    module.pages = [introduction, practice, section, voices, steps, scenario, quiz]
    return Course(
      header: CourseHeader(
        id: "course", folder: "course", assetsFolder: "", title: "Innovations in Crisis Response"),
      overview: nil, modules: [module], glossary: nil)
  }()

  static func choice(_ id: String, _ text: String, correct: Bool = false, _ why: String) -> Choice {
    Choice(
      id: id, text: [.text(text)], isCorrect: correct, feedback: [paragraph(why)], range: nowhere)
  }

  static let fits = {
    var question = Question(
      id: "fits",
      title: [
        .text("A caller says a relative is pacing and hearing voices. No weapon. What fits first?")
      ],
      answer: .single([
        choice("units", "Send two patrol units", "Right when there is danger."),
        choice("drive", "Ask the caller to drive to the hospital", "It asks most of the caller."),
        choice(
          "warm", "Offer a warm transfer to 988", correct: true,
          "A clinician answers, and 911 stays."),
      ]), range: nowhere)
    question.explanation = [paragraph("The least intrusive answer that keeps everyone safe.")]
    question.answeredIn = "what-changed.md#together"
    return question
  }()

  static let several = Question(
    id: "several", title: [.text("Who may call 988?")],
    answer: .multiple([
      choice("worried", "Someone who worries for another", correct: true, "Yes."),
      choice("officer", "An officer after a hard call", correct: true, "Yes."),
      choice("nobody", "Nobody outside office hours", "It answers day and night."),
    ]), range: nowhere)

  static let free = Question(
    id: "free", title: [.text("988 costs the caller nothing.")],
    answer: .trueFalse([
      choice("true", "True", correct: true, "It is free."), choice("false", "False", "It is free."),
    ]), range: nowhere)

  static let thought = Question(
    id: "thought", title: [.text("What will you do first?")], answer: .reflection, range: nowhere)

  static func item(_ id: String, _ text: String, _ explanation: String) -> Checklist.Item {
    Checklist.Item(
      id: id, was: [], text: [.text(text)], explanation: [paragraph(explanation)], depth: 0,
      range: nowhere)
  }

  static let checklist = Checklist(parts: [
    .block(paragraph("Three things anyone can do.")),
    .item(item("meet", "Meet the center's director", "Ask for an hour.")),
    .item(item("read", "Read your state's transfer policy", "It is public.")),
    .item(item("agree", "Agree on what makes a call eligible", "Start from one month's calls.")),
  ])

  static func scene(
    _ id: String, _ text: String, _ choices: [(String, String, String)] = [],
    outcome: Scenario.Outcome? = nil
  ) -> Scenario.Scene {
    Scenario.Scene(
      id: id, was: [], title: [.text("Scene \(id)")], blocks: [paragraph(text)],
      choices: choices.map {
        Scenario.SceneChoice(
          id: $0.0, was: [], text: [.text($0.0)], target: $0.1, coaching: [paragraph($0.2)],
          range: nowhere)
      }, outcome: outcome, range: nowhere)
  }

  static let scenes = Scenario(scenes: [
    scene(
      "start", "The caller whispers. Her brother is in the kitchen.",
      [
        ("ask what he does", "calm", "What she sees counts."),
        ("ask for a diagnosis", "quiet", "A name for it changes little."),
      ]),
    scene("calm", "She breathes.", [("stay on the line", "good", "You stayed.")]),
    scene(
      "quiet", "She goes quiet.",
      [
        ("ask what he does", "calm", "You came back to her."),
        ("ask again", "poor", "She has told you that she does not know."),
      ]),
    scene("good", "The clinician takes over.", outcome: .good),
    scene("poor", "The line is dead.", outcome: .poor),
  ])

  static func page(_ header: PageHeader) -> Page {
    let body: Body
    var content = Page.Content.reading
    switch header.id {
    case section.id:
      body = Body(
        (1...40).map { paragraph("Paragraph \($0) says what changed, and who answers now.") }
          + [Block(.heading(level: 2, slug: "together", [.text("Together")]), nowhere)]
          + [
            Block(
              .paragraph([
                .text("See "),
                .link(destination: "next-steps.md", title: "", [.text("the next steps")]),
                .text("."),
              ]), nowhere)
          ])
    case steps.id:
      body = Body([])
      content = .checklist(checklist)
    case scenario.id:
      body = Body([paragraph("You take calls at night.")])
      content = .scenario(scenes)
    case practice.id:
      body = Body([])
      content = .quiz(Quiz(questions: [free]))
    case quiz.id:
      body = Body([paragraph("Three questions and one to think about.")])
      content = .quiz(Quiz(questions: [fits, several, thought, free]))
    default: body = Body([paragraph("A short page.")])
    }
    return Page(
      header: header, heading: [.text(header.title)], body: body, content: content, diagnostics: [])
  }
}

/// A player with a world of values around it: what it records is folded, what it asks for is there.
struct Rig {
  var screen: PlayerScreen
  var statements: [Statement] = []
  var kept: KeptPlace?
  var effects: [PlayerScreen.Effect] = []
  var fails = false
  /// What a search finds.
  var hits: [SearchHit] = []
  /// What there is to listen to.
  var recording: PlayerScreen.Recording?
  /// What the clock says.
  var seconds = 0.0
  private var number: UInt64 = 0
  private var record = LearnerProgress()

  init(
    size: Size = Size(columns: 80, rows: 24), statements: [Statement] = [], kept: KeptPlace? = nil,
    resume: LibraryScreen.Resume? = nil, charset: Charset = .unicode
  ) {
    screen = PlayerScreen(
      library: LibraryScreen(
        courses: [SampleCourse.course.header], resume: resume, learner: "learner-01",
        now: LocalTime(year: 2026, month: 11, day: 21, weekday: 6, hour: 3, minute: 10)),
      charset: charset, local: { LocalTime(utc: $0) })
    self.statements = statements
    self.kept = kept
    number = UInt64(statements.count) + 1000
    record = LearnerProgress(statements)
    send(.resized(size))
    idle()
  }

  /// Lets what the first frame did not wait for come.
  mutating func idle() {
    while screen.hasPending { send(.idle) }
  }

  mutating func press(_ keys: Key...) { for key in keys { press(key) } }

  mutating func press(_ key: Key) {
    guard
      let message = screen.message(for: key)
        ?? screen.message(for: .key(key), drawnOn: Frame(size: Size(columns: 1, rows: 1)))
    else { return }
    send(message)
    idle()
  }

  mutating func send(_ message: PlayerScreen.Message) {
    var messages = [message]
    while !messages.isEmpty {
      let effects = screen.update(messages.removeFirst())
      self.effects += effects
      for effect in effects { messages += perform(effect) }
    }
  }

  private mutating func perform(_ effect: PlayerScreen.Effect) -> [PlayerScreen.Message] {
    switch effect {
    case .readRecord: return [.recordRead(record, access: .full, problems: [])]
    case .measureCourses:
      let progress = screen.record?.progress(of: SampleCourse.course)
      return [
        .coursesMeasured(
          [
            "course": LibraryScreen.Standing(
              modules: 1, modulesDone: progress?.modulesDone ?? 0,
              share: progress?.share(minutes: [:]) ?? 0,
              minutesLeft: progress?.minutesLeft(minutes: [:]) ?? 6,
              isBegun: progress?.isBegun ?? false,
              finishedOn: progress?.isFinished == true ? screen.library.now : nil,
              score: progress?.meanScore)
          ], resume: nil, review: 0, hasMore: false)
      ]
    case .openCourse(_, let page):
      return [
        .courseOpened(
          SampleCourse.course, page: page ?? kept?.page ?? SampleCourse.introduction.id, kept: kept)
      ]
    case .countMinutes:
      return [
        .minutesCounted(
          course: "course",
          Dictionary(uniqueKeysWithValues: SampleCourse.course.pages.map { ($0.id, 3) }),
          hasMore: false)
      ]
    case .openPage(let id, let place, let answers, let heading):
      guard let header = SampleCourse.course.pages.first(where: { $0.id == id }) else {
        return [.cannot("No page \(id).")]
      }
      return [
        .pageOpened(
          SampleCourse.page(header),
          PlayerScreen.OpenedPage(place: place, answers: answers, heading: heading, seed: 7))
      ]
    case .record(let deed):
      guard
        let progress = screen.progress ?? screen.record?.progress(of: SampleCourse.course),
        let recorder = Self.recorder(progress.enrolment)
      else { return [] }
      let made = record(deed, with: recorder, progress)
      return [
        .recorded(deed, made),
        .savingIsBehind(fails ? "Not saved yet: disk full. 1 entry held, trying again." : nil),
      ]
    case .beginAnew:
      guard let progress = screen.progress, let recorder = Self.recorder(progress.enrolment) else {
        return []
      }
      kept = nil
      return [.begunAnew(record(.enrolled, with: recorder.next, progress))]
    case .exportCompletion:
      return [.completionExported(["/home/learner-01/course-completion.txt"])]
    case .keepPlace(let place):
      kept = place
      return []
    case .retrySaving: return [.savingIsBehind(nil)]
    case .readClock: return [.time(seconds)]
    case .openReview, .recordReview: return []
    case .openPlans:
      let items =
        screen.progress?.plan(of: SampleCourse.checklist, on: SampleCourse.steps.id) ?? []
      return [
        .plansOpened(
          Plan(
            title: SampleCourse.course.header.title,
            parts: [Plan.Part(title: "988: Next steps", items: items)]))
      ]
    case .describeLink(let destination, _):
      return [.linkDescribed(destination, as: "988, Next steps")]
    case .findTerms(let id):
      guard let page = screen.page, page.id == id else { return [] }
      let terms = SampleCourse.terms
      return [.termsFound(id, terms, TermMarker(terms).firstUses(in: page.body))]
    case .search(let query):
      return [.searched(SearchAnswer(query: query, hits: hits, indexed: 7, files: 7))]
    case .openNotes:
      let entries = (screen.record?.annotations(in: SampleCourse.course.header) ?? []).map {
        NotesScreen.Entry(
          annotation: $0, page: PageID(course: "course", module: "988", page: $0.path.page),
          courseTitle: "Innovations in Crisis Response", moduleTitle: "988",
          pageTitle: $0.pageTitle)
      }
      return [.notesOpened(entries)]
    case .findParagraphs:
      var found: [Annotation.ID: ParagraphFinder.Standing] = [:]
      for annotation in screen.record?.annotations(in: SampleCourse.course.header) ?? [] {
        guard
          let header = SampleCourse.course.pages.first(where: { $0.id.page == annotation.path.page }
          )
        else { continue }
        var finder = ParagraphFinder(SampleCourse.page(header).body)
        found[annotation.id] = finder.standing(of: annotation.quotation)
      }
      return [.paragraphsFound(found, hasMore: false)]
    case .removeAnnotation(let annotation):
      guard let recorder = Self.recorder(1), let record = screen.record else { return [] }
      let deed = Deed.removed([annotation.id])
      return [
        .recorded(
          deed, self.record(deed, with: recorder, record.progress(of: SampleCourse.course)))
      ]
    // The editor writes a line below.
    case .editOutside(let text): return [.wroteOutside(text + "\nFrom my editor.\n")]
    case .openRecording: return recording.map { [.recordingOpened($0)] } ?? []
    case .makePicture, .endLatePictures, .openPicture: return []
    case .sound, .reload, .take, .openAddress, .copy, .setTheme, .saveSettings: return []
    case .resolveLink(let destination, let page):
      if destination.hasPrefix("http") { return [.addressResolved(destination)] }
      let parts = destination.split(separator: "#").map(String.init)
      let name = parts[0].replacing(".md", with: "")
      return [
        .linkResolved(
          PageID(course: page.course, module: page.module, page: name),
          heading: parts.count > 1 ? parts[1] : nil)
      ]
    }
  }

  /// Does a deed as if its page had asked for it, and returns the id of its first statement.
  @discardableResult
  mutating func `do`(_ deed: Deed) -> String {
    guard let progress = screen.progress, let recorder = Self.recorder(progress.enrolment) else {
      return ""
    }
    let made = record(deed, with: recorder, progress)
    send(.recorded(deed, made))
    return made.first.map { "\($0.id)" } ?? ""
  }

  private static func recorder(_ enrolment: Int) -> Recorder? {
    LearnerID("learner-01").map {
      Recorder(
        learner: $0, course: SampleCourse.course, enrolment: enrolment, text: "0123456789abcdef")
    }
  }

  /// A second passes with each statement.
  private mutating func record(
    _ deed: Deed, with recorder: Recorder, _ progress: CourseProgress
  ) -> [Statement] {
    let made = recorder.entries(
      for: deed, at: Timestamp(milliseconds: Int64(number) * 1000), duration: nil,
      active: .seconds(30), progress: progress
    ) {
      number += 1
      return StatementID(UniqueID(high: number, low: 1))
    }.map(\.statement)
    statements += made
    return made
  }

  func drawing(_ size: Size = Size(columns: 80, rows: 24), charset: Charset = .unicode) -> String {
    screen.drawing(at: size, charset: charset)
  }

  /// The deeds that were to be kept, in order.
  var deeds: [Deed] {
    effects.compactMap { if case .record(let deed) = $0 { deed } else { nil } }
  }
}

extension String {
  /// The last part of a path.
  fileprivate var page: String { split(separator: "/").last.map(String.init) ?? self }
}

extension LocalTime {
  /// The clock of tests is at Greenwich: `2026-03-02T09:15:00.000Z`.
  init(utc time: Timestamp) {
    let fields = time.description.split { "-T:.".contains($0) }.prefix(5).compactMap { Int($0) }
    self.init(
      year: fields[0], month: fields[1], day: fields[2], weekday: 0, hour: fields[3],
      minute: fields[4])
  }
}
