internal import Assessment
internal import CourseChecking
internal import CourseLoading
internal import CourseModel
internal import Diagnostics
internal import ExternalPrograms
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Screens
internal import TerminalUI

/// Carries out what the player wants done: files, the clock, chance. Everything that it does has
/// happened when it returns, so that what a frame shows as saved is saved.
struct PlayerHost: ~Copyable {
  let library: Library
  let courses: [CourseHeader]
  /// Nil in a preview, which keeps nothing.
  let files: LearnerFiles?
  private var record = Keeper()
  private var privateJournal = Keeper()
  private(set) var course: Course?
  private var recorder: Recorder?
  private var minutes: [String: [PageID: Int]] = [:]
  private var standings: [String: LibraryScreen.Standing] = [:]
  /// What was read of the courses that were counted.
  private var readings: [String: [ReadingPace.Reading]] = [:]
  /// The person's pace in those.
  private var pace = ReadingPace.reckoned
  /// What comes back and today's number, until something is recorded.
  private var schedule: (ReviewSchedule, Int)?
  /// The courses that review goes through.
  private var reviewed: [String: Course] = [:]
  /// Marks and notes whose paragraphs have not been looked for yet.
  var unsought: [NotesScreen.Entry] = []
  /// Courses that the library has not been told about yet.
  private var unmeasured: [CourseHeader] = []
  /// The first of them, while its pages are being counted.
  private var halfMeasured: Course?
  private var isReadOnly: Bool
  private var sound = SoundHost(options: Environment.process.mpvOptions)
  /// What draws pictures.
  var pictures = PictureHost()
  private var chance = SystemRandomNumberGenerator()
  private let startedAt: ContinuousClock.Instant
  private let clock = ContinuousClock()
  private var activeClock: ActiveClock
  /// What the active clock said when the page, or the question, came on the screen.
  private var since = Duration.zero
  /// What it said when the course was opened.
  private var openedAt = Duration.zero

  /// The course that was read to find out where to begin, until it is opened.
  private var courseAtHand: Course?
  /// The page of a preview that belongs to no course.
  private let loosePage: PageHeader?
  private let watch: Int32
  /// What the terminal waits for beside the keyboard.
  private let watches: WatchList
  /// Nil in a preview.
  let searchPlace: SearchProgram.Place?
  /// Nil where nothing is kept.
  private let settings: SettingsFile?
  private var search: SearchProgram?

  /// - Parameters:
  ///   - search: where everything can be searched.
  ///   - watch: in a preview, the descriptor that says when a file was saved; it is read here.
  init(
    library: Library, courses: [CourseHeader], files: LearnerFiles?, watches: WatchList,
    search: SearchProgram.Place?, settings: SettingsFile? = nil, courseAtHand: Course? = nil,
    loosePage: PageHeader? = nil, watch: Int32 = -1
  ) {
    self.courseAtHand = courseAtHand
    self.loosePage = loosePage
    self.watch = watch
    self.watches = watches
    searchPlace = search
    self.settings = settings
    self.library = library
    self.courses = courses
    self.files = files
    isReadOnly = files == nil
    startedAt = clock.now
    activeClock = ActiveClock(startingAt: startedAt)
  }

  /// The person did something.
  mutating func noticed() { activeClock.noticed(at: clock.now) }

  private var activeTime: Duration { activeClock.reading(at: clock.now) }

  /// Everything that was to be kept is on the disk.
  var isSaved: Bool { pendingCount == 0 }

  private var pendingCount: Int { record.pending.count + privateJournal.pending.count }
  private var failure: JournalError? { record.failure ?? privateJournal.failure }

  mutating func perform(
    _ effect: PlayerScreen.Effect, for screen: some HostedPlayer
  ) -> [PlayerScreen.Message] {
    switch effect {
    case .readRecord: return readRecord()
    case .measureCourses: return measureCourses(screen)
    case .openCourse(let id, let page): return openCourse(id, at: page, screen)
    case .countMinutes(let id):
      guard let course, course.id == id else { return [] }
      let (counted, isWhole) = count(
        course, from: screen.page?.id, for: screen.isDrawn ? Self.patience : nil)
      if isWhole { note(readingsIn: course, screen) }
      return [.minutesCounted(course: id, counted.mapValues(pace.minutes), hasMore: !isWhole)]
    case .openPage(let id, let place, let answers, let heading):
      return openPage(id, place: place, answers: answers, heading: heading)
    case .record(let deed): return keep(deed, screen)
    case .openReview: return openReview(screen)
    case .openPlans:
      return screen.progress.map { [.plansOpened(library.plan(of: $0))] } ?? []
    case .recordReview(let deed, let id): return keepReview(deed, course: id, screen)
    case .keepPlace(let place): return keep(place)
    case .beginAnew: return beginAnew(screen)
    case .exportCompletion: return exportCompletion(screen)
    case .retrySaving: return retrySaving()
    case .readClock:
      let (seconds, attoseconds) = (clock.now - startedAt).components
      return [.time(Double(seconds) + Double(attoseconds) / 1e18)]
    case .reload(let id, let kept):
      FolderWatch.drain(watch)
      minutes = [:]
      return openCourse(id, at: nil, screen, kept: kept)
    case .resolveLink(let destination, let page):
      return resolve(destination, from: page)
    case .describeLink(let destination, let page):
      return describe(destination, from: page)
    case .findTerms(let page):
      // Only the full screen marks them.
      return (screen as? PlayerScreen).map { findTerms(on: page, $0) } ?? []
    case .search(let query): return ask(query)
    case .take(let descriptor): return withOwnNotes(take(from: descriptor), screen)
    case .openNotes: return openNotes(screen)
    case .findParagraphs: return findParagraphs()
    case .removeAnnotation(let annotation): return remove(annotation, screen)
    case .openAddress(let address): return [Self.open(address)]
    // Whoever owns the terminal does that.
    case .copy, .editOutside, .setTheme: return []
    case .saveSettings(let settings): return save(settings)
    case .openRecording(let page): return openRecording(page)
    case .sound(let command):
      let before = sound.connection
      let news = sound.perform(command)
      watch(sound.connection, insteadOf: before)
      return news.map { .heard($0) }
    case .makePicture(let request):
      guard let path = path(ofPicture: request.source, on: request.page) else { return [] }
      let before = pictures.output
      let messages = pictures.make(request, from: path)
      watch(pictures.output, insteadOf: before)
      return messages
    case .endLatePictures:
      let before = pictures.output
      let messages = pictures.endLate()
      watch(pictures.output, insteadOf: before)
      return messages
    case .openPicture(let source, let page): return [open(picture: source, on: page)]
    }
  }

  // MARK: What happens outside

  /// Takes in what came from outside.
  mutating func take(from descriptor: Int32) -> [PlayerScreen.Message] {
    if descriptor == watch { return [.contentChanged] }
    if descriptor == sound.connection {
      let news = sound.take()
      watch(sound.connection, insteadOf: descriptor)
      return news.map { .heard($0) }
    }
    if descriptor == pictures.output {
      let messages = pictures.take()
      watch(pictures.output, insteadOf: descriptor)
      return messages
    }
    return descriptor == searchOutput ? takeAnswer() : []
  }

  /// Whatever a program is told or says, the terminal waits for as many of them as there are.
  private func watch(_ now: Int32?, insteadOf before: Int32?) {
    guard now != before else { return }
    if let before { watches.remove(before) }
    if let now { watches.add(now) }
  }

  /// Reads the transcript and finds the recording; it is played when that is asked for.
  private mutating func openRecording(_ id: PageID) -> [PlayerScreen.Message] {
    guard let header = course?.allPages.first(where: { $0.id == id }) else { return [] }
    let file: String? =
      if let audio = header.audio, case .file(let path) = library.asset(audio, of: header) {
        Environment.absolute(path)
      } else {
        nil
      }
    return [
      .recordingOpened(
        PlayerScreen.Recording(
          page: id, cues: library.transcript(of: header)?.transcript.cues ?? [],
          length: library.recordingMilliseconds(of: header), silence: sound.choose(file)))
    ]
  }

  // MARK: The record

  private mutating func readRecord() -> [PlayerScreen.Message] {
    guard let files else {
      return [.recordRead(LearnerProgress(), access: .preview, problems: [])]
    }
    let now = Timestamp.now()
    var access = PlayerScreen.Access.full
    record.open(files.record, elsewhere: files.folders.unsavedRecords, now: now)
    switch record.failure {
    case nil: break
    case .heldElsewhere(_, let holder)?: access = .heldElsewhere(Self.sentence(holder))
    case let failure?: access = .readOnly(wording.record.nothingIsSaved(failure.reason))
    }
    if access == .full {
      privateJournal.open(
        files.privateJournal, elsewhere: files.folders.unsavedPrivate, now: now)
    } else {
      isReadOnly = true
    }
    var (progress, problems) = files.read()
    // What an earlier run could not save and this one can't either counts all the same.
    for statement in record.pending + privateJournal.pending { progress.add(statement) }
    return [.recordRead(progress, access: access, problems: problems), saving]
  }

  private static func sentence(_ holder: LockHolder?) -> String {
    guard let holder else {
      return wording.record.openInAnother
    }
    let since = Environment.local(holder.since).spoken(asOf: Environment.local(.now()))
    return wording.record.heldElsewhere(
      process: "\(holder.process)", host: holder.host, since: since)
  }

  private mutating func keep(
    _ deed: Deed, _ screen: some HostedPlayer
  ) -> [PlayerScreen.Message] {
    guard let recorder else { return [] }
    // A course that is being left is closed already when that is recorded.
    let progress = screen.progress ?? CourseProgress(course: recorder.course)
    return keep(deed, by: recorder, progress)
  }

  mutating func keep(
    _ deed: Deed, by recorder: Recorder, _ progress: CourseProgress
  ) -> [PlayerScreen.Message] {
    schedule = nil
    let now = activeTime
    let duration: Duration? =
      switch deed {
      case .read, .answered, .reviewed, .arrived, .judged: now - since
      case .suspended: now - openedAt
      default: nil
      }
    switch deed {
    case .read, .answered, .reviewed, .attempted, .setOut: since = now
    default: break
    }
    let active = now - openedAt
    if case .suspended = deed { openedAt = now }
    var chance = chance
    let entries = recorder.entries(
      for: deed, at: .now(), duration: duration, active: active, progress: progress
    ) { StatementID.random(using: &chance) }
    save(entries)
    return [.recorded(deed, entries.map(\.statement)), saving]
  }

  private mutating func save(_ entries: [Recorder.Entry]) {
    guard !isReadOnly else { return }
    for entry in entries {
      // What can't be saved stays in the outbox, which says so.
      switch entry.journal {
      case .record: record.append(entry.statement)
      case .private: privateJournal.append(entry.statement)
      }
    }
  }

  /// Begins the next enrolment in the course that is open.
  private mutating func beginAnew(_ screen: some HostedPlayer) -> [PlayerScreen.Message] {
    guard let course, let recorder, let files, !isReadOnly, let progress = screen.progress else {
      return [.cannot(wording.record.cannotBeginAnew)]
    }
    let next = recorder.next
    self.recorder = next
    let entries = next.entries(
      for: .enrolled, at: .now(), duration: nil, progress: progress
    ) { StatementID.random(using: &chance) }
    save(entries)
    since = activeTime
    openedAt = since
    var messages: [PlayerScreen.Message] = [.begunAnew(entries.map(\.statement)), saving]
    do throws(JournalError) {
      try files.place(in: course.id).remove()
    } catch {
      messages.append(.cannot(wording.record.oldPlaceStays(error.reason)))
    }
    return messages
  }

  /// Writes the completion record of the course that is open into the current folder.
  private func exportCompletion(_ screen: some HostedPlayer) -> [PlayerScreen.Message] {
    guard let course, let files else { return [.cannot(wording.record.previewHasNone)] }
    guard isSaved else { return [.cannot(wording.record.notWrittenYet)] }
    do throws(NewFiles.Refusal) {
      return [
        .completionExported(
          try CompletionSource(library: library, files: files).write(
            of: course, charset: screen.charset, at: .now()))
      ]
    } catch {
      return [.cannot(wording.record.notWritten(error.reason))]
    }
  }

  /// Review goes through all courses, so each answer has its own course's recorder.
  private mutating func keepReview(
    _ deed: Deed, course id: String, _ screen: some HostedPlayer
  ) -> [PlayerScreen.Message] {
    guard let course = reviewed[id], let files else { return [] }
    let progress = screen.record?.progress(of: course) ?? CourseProgress(course: course)
    let recorder = Recorder(
      learner: files.learner, course: course, enrolment: progress.enrolment, text: "")
    return keep(deed, by: recorder, progress)
  }

  private mutating func openReview(_ screen: some HostedPlayer) -> [PlayerScreen.Message] {
    let (schedule, today) = schedule(of: screen)
    var pages: [PageID: Page] = [:]
    var entries: [ReviewScreen.Entry] = []
    for item in due(in: schedule, on: today) {
      guard let course = reviewed[item.id.page.course],
        let header = course.pages.first(where: { $0.id == item.id.page }),
        let reason = schedule.why(item.id, on: today)
      else { continue }
      let page = pages[header.id] ?? library.page(header)
      pages[header.id] = page
      guard case .quiz(let quiz) = page.content,
        let question = quiz.questions.first(where: {
          $0.id == item.id.question || $0.was.contains(item.id.question)
        }), question.canBeAsked, question.isGraded
      else { continue }
      entries.append(
        ReviewScreen.Entry(
          question: question, page: page, courseTitle: course.header.shortTitle, reason: reason,
          isChanged: item.fingerprint.map { $0 != question.fingerprint } ?? false))
    }
    since = activeTime
    return [.reviewOpened(entries, seed: chance.next())]
  }

  /// Today's questions; what no course has any more takes no place from another.
  private func due(in schedule: ReviewSchedule, on today: Int) -> [ReviewItem] {
    let pages = Set(reviewed.values.flatMap { $0.pages.map(\.id) })
    return schedule.due(on: today) { pages.contains($0.page) }
  }

  /// What the answers of all courses come to, and today's number.
  private mutating func schedule(of screen: some HostedPlayer) -> (ReviewSchedule, Int) {
    let now = Timestamp.now()
    let days = DayCount(secondsFromUTC: Environment.local(now).secondsFromUTC)
    let today = days.day(of: now.milliseconds)
    if let schedule, schedule.1 == today { return schedule }
    var answers: [ReviewAnswer] = []
    reviewed = [:]
    for header in courses where screen.record?.lastSeen(in: header) != nil {
      let course = library.course(header).course
      reviewed[course.id] = course
      answers += screen.record?.reviewAnswers(in: course) ?? []
    }
    let made = (ReviewSchedule(answers, days: days), today)
    schedule = made
    return made
  }

  private var saving: PlayerScreen.Message {
    let count = pendingCount
    guard count > 0, let failure = failure else { return .savingIsBehind(nil) }
    // Short enough for 80 columns, whatever the reason.
    return .savingIsBehind(wording.record.isBehind(failure.reason, held: count))
  }

  private mutating func retrySaving() -> [PlayerScreen.Message] {
    record.retry()
    privateJournal.retry()
    return [saving]
  }

  /// On leaving: what could not be saved is put elsewhere; sentences say where.
  mutating func leave() -> [String] {
    guard let files else { return [] }
    if let course { files.place(in: course.id).tidy() }
    _ = retrySaving()
    var sentences: [String] = []
    for result in [
      record.saveElsewhere(in: files.folders.unsavedRecords),
      privateJournal.saveElsewhere(in: files.folders.unsavedPrivate),
    ] {
      switch result {
      case .success(nil): break
      case .success(let path?):
        sentences.append(
          wording.record.savedElsewhere(path))
      case .failure(let error):
        sentences.append(wording.record.notAllCouldBeSaved(error.description))
      }
    }
    return sentences
  }

  private mutating func keep(_ place: KeptPlace) -> [PlayerScreen.Message] {
    guard let files, !isReadOnly else { return [] }
    do throws(JournalError) {
      try files.place(in: place.page.course).write(place.json(at: .now()))
      return []
    } catch {
      return [.cannot(wording.record.placeCannotBeKept(error.reason))]
    }
  }

  // MARK: Courses and pages

  private mutating func openCourse(
    _ id: String, at page: PageID?, _ screen: some HostedPlayer, kept reloaded: KeptPlace? = nil
  ) -> [PlayerScreen.Message] {
    guard let header = courses.first(where: { $0.id == id }) else {
      return [.cannot(wording.program.noCourse(id))]
    }
    let atHand = courseAtHand?.id == id ? courseAtHand : nil
    courseAtHand = nil
    let course = loosePage.map(Self.looseCourse) ?? atHand ?? library.course(header).course
    if let left = self.course, left.id != id { files?.place(in: left.id).tidy() }
    self.course = course
    let progress = screen.record?.progress(of: course) ?? CourseProgress(course: course)
    if let files {
      recorder = Recorder(
        learner: files.learner, course: course, enrolment: progress.enrolment,
        text: CourseText.hash(of: course))
    } else if let learner = LearnerID("preview") {
      recorder = Recorder(learner: learner, course: course, enrolment: 1, text: "")
    }
    since = activeTime
    openedAt = since
    var kept =
      reloaded ?? files?.place(in: id).read().flatMap { KeptPlace($0, course: id) }
    let all = course.allPages
    // A page that was renamed is found again; one that is gone keeps nobody out of the course.
    func isThere(_ page: PageID?) -> PageID? {
      page.flatMap { progress.page(named: $0.pathInCourse) }
    }
    if let page = isThere(kept?.page) { kept?.page = page }
    let open =
      isThere(page) ?? isThere(kept?.page) ?? isThere(progress.lastPlace?.page)
      ?? progress.missing.first?.id ?? all.first?.id
    guard let open else { return [.cannot(wording.program.noPagesYet)] }
    var keptThere = kept
    // After a power cut the record's last statement answers.
    if kept == nil, let last = progress.lastPlace, last.page == open,
      let title = all.first(where: { $0.id == open })?.title
    {
      keptThere = KeptPlace(
        page: open, place: last.place, pageTitle: title, courseTitle: header.shortTitle,
        moduleTitle: nil)
    }
    return [.courseOpened(course, page: open, kept: keptThere)]
  }

  private mutating func openPage(
    _ id: PageID, place: Place?, answers: KeptAnswers?, heading: String?
  ) -> [PlayerScreen.Message] {
    guard let course,
      let header = course.allPages.first(where: {
        $0.id == id
      })
    else { return [.cannot(wording.program.noPage("\(id)"))] }
    since = activeTime
    let problems =
      files == nil ? CourseCheck.diagnostics(of: Library(roots: [header.file])) : []
    return [
      .pageOpened(
        library.page(header),
        PlayerScreen.OpenedPage(
          place: place, answers: answers, heading: heading, seed: chance.next(),
          problems: problems))
    ]
  }

  private mutating func resolve(
    _ destination: String, from page: PageID
  ) -> [PlayerScreen.Message] {
    // Review goes through pages of courses that are not open.
    guard let header = header(of: page) else { return [] }
    switch library.resolve(destination, from: header) {
    case .page(let id, _, let heading): return [.linkResolved(id, heading: heading)]
    case .heading(let slug): return [.linkResolved(page, heading: slug)]
    // The address is shown, and nothing is opened that nobody asked for.
    case .web(let address): return [.addressResolved(address)]
    case .file(let path): return [.cannot(wording.program.aFile(path))]
    case .missing(let path): return [.cannot(wording.program.noSuchFile(path))]
    case .refused: return [.cannot(wording.program.leadsOut)]
    }
  }

  private func save(_ settings: Settings) -> [PlayerScreen.Message] {
    guard let reason = self.settings?.write(settings) else { return [] }
    return [.cannot(wording.settings.cannotBeKept(reason))]
  }

  func terms(of course: Course) -> [Term] { library.glossary(of: course).terms }

  // MARK: The program that searches

  var searchOutput: Int32? {
    switch search {
    case .some(let search): search.output
    case .none: nil
    }
  }

  mutating func startSearch(at place: SearchProgram.Place) throws(ProgramFault) {
    endSearch()
    let program = try SearchProgram(place)
    watches.add(program.output)
    search = consume program
  }

  mutating func endSearch() {
    if let output = searchOutput { watches.remove(output) }
    search = nil
  }

  func askRunning(_ query: String) -> Bool {
    switch search {
    case .some(let search): search.ask(query)
    case .none: false
    }
  }

  mutating func nextAnswer() throws(ProgramFault) -> SearchAnswer? {
    guard var program = search.take() else { return nil }
    let answer = try program.answer()
    search = consume program
    return answer
  }

  func header(of page: PageID) -> PageHeader? {
    let course = course?.id == page.course ? course : reviewed[page.course]
    return course?.allPages.first { $0.id == page }
  }

  /// A course around a page that has none.
  static func looseCourse(_ page: PageHeader) -> Course {
    Course(
      header: CourseHeader(
        id: page.id.course, folder: "", assetsFolder: "", title: page.title),
      overview: page, modules: [], glossary: nil)
  }

  // MARK: How much there is, and how much of it is done

  /// How long the loop may be kept busy between two keys.
  private static let patience = Duration.milliseconds(4)

  /// The minutes of a course's pages, as far as they can be counted in a while; those of the module
  /// that one is in first.
  private mutating func count(
    _ course: Course, from page: PageID?, for patience: Duration?
  ) -> (minutes: [PageID: Int], isWhole: Bool) {
    var counted = minutes[course.id] ?? [:]
    var uncounted = course.allPages.filter { counted[$0.id] == nil }
    guard !uncounted.isEmpty else { return (counted, true) }
    let here = uncounted.filter { $0.id == page }
    let near = uncounted.filter { $0.id != page && $0.id.module == page?.module }
    let far = uncounted.filter { $0.id != page && $0.id.module != page?.module }
    uncounted = here + near + far
    let began = clock.now
    for (index, page) in uncounted.enumerated() {
      if let patience, index > 0, clock.now - began > patience { break }
      counted[page.id] = library.readingMinutes(of: page)
    }
    minutes[course.id] = counted
    return (counted, uncounted.allSatisfy { counted[$0.id] != nil })
  }

  /// Looks at how fast a course's pages were read, once they are counted.
  private mutating func note(readingsIn course: Course, _ screen: some HostedPlayer) {
    guard let record = screen.record, record.lastSeen(in: course.header) != nil else { return }
    readings[course.id] = record.readings(in: course)
    pace = ReadingPace(
      readings.values.joined(),
      minutes: readings.keys.reduce(into: [:]) { all, course in
        all.merge(minutes[course] ?? [:]) { first, _ in first }
      })
  }

  /// Tells the library how far courses have come, as many as a few milliseconds allow; the rest
  /// comes when nothing is typed.
  private mutating func measureCourses(_ screen: some HostedPlayer) -> [PlayerScreen.Message] {
    let began = clock.now
    if unmeasured.isEmpty {
      unmeasured = courses
      halfMeasured = nil
    }
    var resume: LibraryScreen.Resume?
    while let header = unmeasured.first, clock.now - began < Self.patience {
      let course =
        loosePage.map(Self.looseCourse) ?? halfMeasured ?? library.course(header).course
      let (minutes, isWhole) = count(course, from: nil, for: Self.patience)
      halfMeasured = isWhole ? nil : course
      guard isWhole else { break }
      unmeasured.removeFirst()
      note(readingsIn: course, screen)
      let progress = screen.record?.progress(of: course) ?? CourseProgress(course: course)
      standings[course.id] = LibraryScreen.Standing(
        modules: course.modules.count, modulesDone: progress.modulesDone,
        share: progress.share(minutes: minutes),
        minutesLeft: progress.minutesLeft(minutes: minutes), isBegun: progress.isBegun,
        finishedOn: progress.finishedOn.map(Environment.local), score: progress.meanScore)
      // Where no place file says where one was, the record does.
      if !screen.hasResume, resume == nil, let last = progress.lastPlace,
        let page = course.pages.first(where: { $0.id == last.page }), let seen = progress.lastSeen
      {
        resume = LibraryScreen.Resume(
          page: page.id, pageTitle: page.title, courseTitle: course.header.shortTitle,
          moduleTitle: course.module(page.id.module)?.title, when: Environment.local(seen),
          minutesLeft: minutes[page.id].map(pace.minutes))
      }
    }
    var review = 0
    if unmeasured.isEmpty, screen.record?.isEmpty == false {
      let (schedule, today) = schedule(of: screen)
      review = due(in: schedule, on: today).count
    }
    return [
      .coursesMeasured(
        standings.mapValues { $0.at(pace) }, resume: resume, review: review,
        hasMore: !unmeasured.isEmpty)
    ]
  }
}
