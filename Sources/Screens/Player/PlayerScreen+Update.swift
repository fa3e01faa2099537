internal import Assessment
internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import TerminalUI
internal import Typesetting

extension PlayerScreen {
  public mutating func update(_ message: Message) -> [Effect] {
    let pageListenedTo = pageListenedTo
    var effects = handle(message)
    effects += keepListening(to: pageListenedTo)
    askForPictures()
    effects += endSeen()
    // The place changes with every key; what is the same needs no file.
    if let kept, kept != lastKept, access == .full {
      lastKept = kept
      effects.append(.keepPlace(kept))
    }
    keysNow = currentKeys
    return effects
  }

  mutating func handle(_ message: Message) -> [Effect] {
    switch message {
    case .resized(let size):
      self.size = size
      resizeChild()
    case .idle:
      // One at a time, so that a frame is drawn between; the library's figures wait for the library.
      guard !pending.isEmpty else { break }
      let next = pending.removeFirst()
      return next == .measureCourses && !child.isLibrary ? [] : [next]
    case .retrySaving: return [.retrySaving]
    case .tick: return isTimed ? [.readClock] : listen(.ask)
    case .time(let seconds):
      return isTimed ? handInChild(.quiz(.time(seconds))) : []
    case .closed, .leave: return leave()
    case .helpNow: show(.helpNow)
    case .showKeys: show(.keys)
    case .whoSeesWhat: show(.whoSeesWhat)
    case .dismiss:
      overlay = listBelow
      listBelow = nil
    case .outline:
      guard session != nil else { break }
      let here = page?.id
      _ = session?.outline.widen()
      session?.outline.go(to: here)
      overlay = .outline
    case .back:
      guard case .outline = overlay else { return back() }
      guard session?.outline.widen() != true else { break }
      overlay = nil
      // Beside the text it shows where one is, not where one looked.
      let here = page?.id
      session?.outline.go(to: here)
    case .close: return close()
    case .previousPage: return turn(-1)
    case .nextPage: return turn(1)
    case .openReview: return [.openReview]
    case .forward: return forward()
    case .openSettings: overlay = .settings(SettingsCard(settings))
    case .inSettings(let message): return inSettings(message)
    case .nextTheme: return change { $0.step(.theme, by: 1) }
    case .widen(let cells): return change { $0.step(.width, by: cells) }
    case .goTo(let page): return goTo(page)
    case .goToCourse(let course): return goTo(course: course)
    case .openPalette: openPalette()
    case .inPalette(let message): return inPalette(message)
    case .searchEverything: return openSearch()
    case .inSearch(let message): return inSearch(message)
    case .notes:
      notice = nil
      return [.openNotes]
    case .inNotes(let message): return inNotes(message)
    case .openAddress, .copyAddress:
      guard case .address(let card) = overlay else { break }
      overlay = nil
      return [message.isToCopy ? .copy(card.address) : .openAddress(card.address)]
    case .listen:
      notice = nil
      return page.map { [.openRecording($0.id)] } ?? []
    case .heard(let news): return listen(.heard(news))
    case .openPicture: return openPicture()
    case .pictureIsLate: return [.endLatePictures]
    case .pictureMade(let request, let picture): show(picture, for: request)
    case .readable(let descriptor): return [.take(from: descriptor)]
    case .library, .reader, .quiz, .scenario, .checklist, .gate, .courseEnd, .inOutline, .review,
      .plans, .listening:
      notice = nil
      let wasTimed = isTimed
      let effects = handInChild(message)
      // The clock is read when it starts, so that the first second counts too.
      return isTimed && !wasTimed ? effects + [.readClock] : effects
    case .beginAnew(let message): return askWhetherToBeginAnew(message)
    case .readOnly(let stays):
      overlay = nil
      guard stays else {
        isOver = true
        return []
      }
      access = .readOnly(wording.record.readingOnly)
      return startEffects()
    case .recordRead, .coursesMeasured, .courseOpened, .minutesCounted, .pageOpened, .recorded,
      .reviewOpened, .plansOpened, .begunAnew, .completionExported,
      .savingIsBehind, .linkResolved, .recordingOpened, .addressResolved, .linkDescribed, .searched,
      .cannotSearch, .termsFound, .said, .cannot, .contentChanged, .notesOpened, .paragraphsFound,
      .wroteOutside:
      return handleOutcome(message)
    }
    return []
  }

  // MARK: What became of effects

  private mutating func handleOutcome(_ message: Message) -> [Effect] {
    switch message {
    case .recordRead(let record, let access, let problems):
      self.record = record
      if !isPreview { self.access = access }
      // How far the courses have come is in the record: not before it is here.
      if startCourse == nil { pending.append(.measureCourses) }
      // A note, such as of a last line without its end, keeps nothing back.
      let problems = problems.filter { $0.severity > .note }
      if let problem = problems.first {
        notice =
          wording.record.unreadable(lines: problems.count, first: problem.position?.line ?? 0)
      }
      pending.append(.measureCourses)
      if case .heldElsewhere(let sentence) = access {
        overlay = .heldElsewhere(sentence)
        return []
      }
      return startEffects()
    case .coursesMeasured(let standings, let resume, let review, let hasMore):
      library.standings = standings
      library.reviewCount = review
      if let resume, library.resume == nil { library.resume = resume }
      if hasMore, child.isLibrary { pending.append(.measureCourses) }
    case .courseOpened(let course, let page, let kept):
      let progress = record?.progress(of: course) ?? CourseProgress(course: course)
      session = Session(
        course: course, progress: progress,
        outline: OutlineScreen(
          course: course, progress: progress, minutes: [:], current: page,
          offersReset: access == .full))
      // What one was found at is come back from, whatever course it is in.
      if found == nil, sought == nil { history = [] }
      draft = kept?.note
      // Its page may have another name by now.
      if let path = draft?.page.pathInCourse, let page = progress.page(named: path) {
        draft?.page = page
      }
      future = []
      reported = []
      listened = kept?.listened ?? [:]
      pending.append(.countMinutes(course: course.id))
      // A link that led here may name a heading, which then is the place.
      let heading = headingAhead
      headingAhead = nil
      let ahead = placeAhead
      placeAhead = nil
      if let ahead, ahead.page == page {
        return [
          .record(progress.isEnrolled ? .resumed : .enrolled),
          .openPage(page, place: ahead.place, answers: ahead.answers, heading: nil),
        ]
      }
      let isThere =
        heading == nil && found == nil && kept?.page == page && kept?.isAtGate != true
      return [
        .record(progress.isEnrolled ? .resumed : .enrolled),
        .openPage(
          page, place: isThere ? kept?.place : nil, answers: isThere ? kept?.answers : nil,
          heading: heading),
      ]
    case .plansOpened(let plan):
      child = .plans(
        PlansScreen(plan: plan, today: library.now.planDate, area: pageArea, charset: charset))
    case .reviewOpened(let entries, let seed):
      session = nil
      overlay = nil
      let now = library.now
      child = .review(
        ReviewScreen(entries: entries, seed: seed, area: pageArea, charset: charset) { time in
          LocalTime(milliseconds: time, like: now).date(asOf: now)
        })
    case .minutesCounted(let course, let minutes, let hasMore):
      guard session?.course.id == course else { break }
      session?.minutes = minutes
      session?.isCounted = !hasMore
      if hasMore { pending.append(.countMinutes(course: course)) }
      session?.outline.minutes = minutes
      switch child {
      case .reader(var reader):
        reader.end(with: ending(of: reader.page))
        child = .reader(reader)
      case .quiz(var quiz):
        quiz.counted(minutes: minutes[quiz.page.id])
        child = .quiz(quiz)
      case .courseEnd(var end):
        if !hasMore { end.counted(minutes) }
        child = .courseEnd(end)
      default: break
      }
    case .pageOpened(let page, let opened): return show(page, opened)
    case .recorded(let deed, let statements): return recorded(deed, statements)
    case .begunAnew(let statements): return begunAnew(statements)
    case .completionExported(let paths):
      guard case .courseEnd(var end) = child else { break }
      end.exported(to: paths)
      child = .courseEnd(end)
    case .savingIsBehind(let reason): savingBehind = reason
    case .linkResolved(let page, let heading):
      remember()
      guard page.course == session?.course.id else {
        headingAhead = heading
        return suspend() + [.openCourse(page.course, page: page)]
      }
      return [.openPage(page, place: nil, answers: nil, heading: heading)]
    case .recordingOpened(let recording): return recordingOpened(recording)
    case .addressResolved(let address): overlay = .address(AddressCard(address: address))
    case .linkDescribed(let destination, let words): linkDescription = (destination, words)
    case .searched(let answer): search?.answered(answer)
    case .cannotSearch(let sentence): search?.failed(sentence)
    case .termsFound(let page, let terms, let uses):
      guard case .reader(var reader) = child, reader.page.id == page else { break }
      reader.mark(terms, uses)
      child = .reader(reader)
    case .notesOpened(let entries): notesOpened(entries)
    case .paragraphsFound(let standings, let hasMore):
      notes?.found(standings)
      if hasMore { pending.append(.findParagraphs) }
    case .wroteOutside(let text):
      guard case .reader(var reader) = child else { break }
      let effects = reader.wroteOutside(text)
      child = .reader(reader)
      return perform(effects, cameFrom: kept)
    case .said(let sentence), .cannot(let sentence): notice = sentence
    case .contentChanged:
      return startCourse.map { [.reload(course: $0, kept)] } ?? []
    default: break
    }
    return []
  }

  /// Opens what the command line named, once the record is there.
  private func startEffects() -> [Effect] {
    guard case .library = child, let startCourse else { return [] }
    return [.openCourse(startCourse, page: start)]
  }

  private mutating func recorded(_ deed: Deed, _ statements: [Statement]) -> [Effect] {
    defer { annotateReader() }
    if case .removed(let ids) = deed { notes?.removed(ids) }
    if case .review(var review) = child {
      for statement in statements { record?.add(statement) }
      if case .reviewed = deed, let id = statements.first?.id {
        review.recorded("\(id)")
        child = .review(review)
      }
      return []
    }
    if let course = session?.course {
      // Nothing else holds the facts while they change, so that they need not be copied.
      let nothing = CourseProgress(course: course)
      session?.progress = nothing
      session?.outline.progress = nothing
      for statement in statements { record?.add(statement) }
      let progress = record?.progress(of: course) ?? nothing
      session?.progress = progress
      session?.outline.progress = progress
      if case .courseEnd(var end) = child {
        end.progressed(to: progress)
        child = .courseEnd(end)
      }
    } else {
      for statement in statements { record?.add(statement) }
    }
    var effects: [Effect] = []
    switch (deed, child) {
    case (.attempted(let page, let seed, let questions), .quiz(var quiz))
    where quiz.page.id == page:
      if let id = statements.first?.id {
        _ = quiz.update(.began(attempt: "\(id)", seed: seed, questions: questions))
        child = .quiz(quiz)
      }
    case (.judged(let page, _, _, _, _), .quiz(var quiz)) where quiz.page.id == page:
      if let progress = session?.progress {
        quiz.judged(attempts: progress.attempts(of: page))
        child = .quiz(quiz)
      }
    case (.setOut(let page, _), .scenario(var scenario)) where scenario.page.id == page:
      if let id = statements.first?.id {
        _ = scenario.update(.began(way: "\(id)"))
        child = .scenario(scenario)
      }
    default: break
    }
    // A module or the course may have been finished with it.
    switch deed {
    case .finishedModule, .finishedCourse, .suspended: break
    default: effects += session?.progress.newlyFinished.map(Effect.record) ?? []
    }
    return effects
  }

  /// Reports that the end of a page was on the screen.
  private mutating func endSeen() -> [Effect] {
    guard let session, let page, !isTooSmall, overlay == nil else { return [] }
    let isAtEnd: Bool
    switch child {
    case .reader(let reader): isAtEnd = reader.isAtEnd
    case .checklist(let checklist): isAtEnd = checklist.isAtEnd
    case .listening(let listening): isAtEnd = listening.isHeardOut
    default: return []
    }
    guard isAtEnd, page.id != session.course.glossary?.id, !session.progress.isDone(page.id),
      reported.insert(page.id).inserted
    else { return [] }
    return [.record(.read(page.id))]
  }

  // MARK: Going from page to page

  private mutating func show(_ page: Page, _ opened: OpenedPage) -> [Effect] {
    overlay = nil
    session?.outline.go(to: page.id)
    if isPreview { problems = opened.problems }
    if let progress = session?.progress, !isPreview {
      let required = progress.required(before: page.header)
      if !required.isEmpty {
        child = .gate(
          GateScreen(page: page, reason: .requires(required), area: pageArea, charset: charset),
          opened)
        return []
      }
      // Whoever was there before has read the note; whom a search led there has not.
      if let note = page.header.contentNote, !progress.isDone(page.id),
        opened.place == nil || found?.page == page.id
      {
        child = .gate(
          GateScreen(page: page, reason: .contentNote(note), area: pageArea, charset: charset),
          opened)
        return []
      }
    }
    return enter(page, opened)
  }

  private mutating func enter(_ page: Page, _ opened: OpenedPage) -> [Effect] {
    makeChild(of: page, opened)
    let hit = found
    found = nil
    guard let hit, hit.source == .transcript, hit.page == page.id else { return [] }
    soughtCue = hit.place.offset
    return [.openRecording(page.id)]
  }

  private mutating func makeChild(of page: Page, _ opened: OpenedPage) {
    let progress = session?.progress
    shareAtOpening = 1
    switch page.content {
    case .quiz(let quiz):
      child = .quiz(
        QuizScreen(
          page: page, quiz: quiz, attempts: progress?.attempts(of: page.id) ?? [],
          kept: opened.answers, minutes: session?.minutes[page.id], seed: opened.seed,
          area: pageArea, charset: charset))
    case .scenario(let scenario):
      child = .scenario(
        ScenarioScreen(
          page: page, scenario: scenario, ways: progress?.ways(through: page.id) ?? [],
          place: opened.place, area: pageArea, charset: charset))
    case .checklist(let checklist):
      child = .checklist(
        ChecklistScreen(
          page: page, checklist: checklist,
          plan: progress?.plan(of: checklist, on: page.id) ?? [],
          selection: opened.place?.offset ?? 0, today: library.now.planDate, area: pageArea,
          charset: charset))
    case .reading:
      var reader = ReaderScreen(
        page: page, at: opened.place ?? .start, ending: ending(of: page), area: pageArea,
        charset: charset)
      if let heading = opened.heading, !reader.go(to: heading) {
        notice = wording.reading.noHeading("#\(heading)")
      }
      if let found, found.page == page.id { reader.find(found) }
      shareAtOpening = reader.shareLeft
      child = .reader(reader)
      annotateNewReader()
      if session?.course.glossary != nil, page.id != session?.course.glossary?.id {
        pending.append(.findTerms(page.id))
      }
    }
  }

  private mutating func turn(_ by: Int) -> [Effect] {
    notice = nil
    errand = nil
    guard let session else { return [] }
    if case .courseEnd = child {
      return by < 0 ? (session.course.pages.last.map { open($0.id) } ?? []) : []
    }
    guard let page, let index = session.course.pages.firstIndex(where: { $0.id == page.id })
    else { return by > 0 ? goOn() : back() }
    let pages = session.course.pages
    if pages.indices.contains(index + by) { return open(pages[index + by].id) }
    if by < 0 {
      notice = wording.page.firstPage
      return []
    }
    return goOn()
  }

  private func open(_ page: PageID) -> [Effect] {
    [.openPage(page, place: nil, answers: nil, heading: nil)]
  }

  /// The next place to read again, or the quiz that sent the learner there.
  private mutating func runErrand() -> [Effect] {
    guard var errand else { return [] }
    guard !errand.places.isEmpty else {
      self.errand = nil
      return open(errand.quiz)
    }
    let place = errand.places.removeFirst()
    self.errand = errand
    return [.resolveLink(place, from: errand.quiz)]
  }

  /// The page after this one, or the end of the course.
  mutating func goOn() -> [Effect] {
    guard let session, let page else { return [] }
    history = []
    future = []
    if errand != nil, page.id != errand?.quiz { return runErrand() }
    let pages = session.course.pages
    if let index = pages.firstIndex(where: { $0.id == page.id }), index + 1 < pages.count {
      return open(pages[index + 1].id)
    }
    // Pages outside the course's order, such as the glossary, lead back into it.
    if !pages.contains(where: { $0.id == page.id }), let first = pages.first {
      return open(first.id)
    }
    showCourseEnd()
    return []
  }

  private mutating func showCourseEnd() {
    guard let session else { return }
    child = .courseEnd(
      CourseEndScreen(
        course: session.course, progress: session.progress,
        minutes: session.isCounted ? session.minutes : [:],
        area: pageArea, charset: charset, local: local))
  }

  private var visit: Visit? {
    kept.map { Visit(page: $0.page, place: $0.place, answers: $0.answers) }
  }

  mutating func remember() {
    guard let visit else { return }
    future = []
    remember(visit)
  }

  private mutating func remember(_ visit: Visit) {
    history.append(visit)
    if history.count > 100 { history.removeFirst() }
  }

  private mutating func back() -> [Effect] {
    notice = nil
    if case .courseEnd = child, history.isEmpty { return turn(-1) }
    if case .reader(var reader) = child, reader.closeAsides() {
      child = .reader(reader)
      return []
    }
    guard let visit = history.popLast() else { return close() }
    if let here = self.visit { future.append(here) }
    return go(to: visit)
  }

  /// Where one came back from.
  private mutating func forward() -> [Effect] {
    guard let visit = future.popLast() else {
      notice = wording.page.nothingForward
      return []
    }
    if let here = self.visit { remember(here) }
    return go(to: visit)
  }

  private mutating func go(to visit: Visit) -> [Effect] {
    notice = nil
    if case .reader(var reader) = child, reader.page.id == visit.page {
      reader.go(to: visit.place)
      child = .reader(reader)
      return []
    }
    guard visit.page.course == session?.course.id else {
      placeAhead = visit
      return suspend() + [.openCourse(visit.page.course, page: visit.page)]
    }
    return [
      .openPage(visit.page, place: visit.place, answers: visit.answers, heading: nil)
    ]
  }

  private mutating func close() -> [Effect] {
    notice = nil
    if overlay != nil, !isTooSmall {
      overlay = nil
      return []
    }
    if child.isReview {
      child = .library
      pending.append(.measureCourses)
      resizeChild()
      return []
    }
    guard session != nil, !isPreview else { return leave() }
    let effects = suspend()
    if let kept = kept ?? lastKept {
      library.resume = LibraryScreen.Resume(
        page: kept.page, pageTitle: kept.pageTitle, courseTitle: kept.courseTitle,
        moduleTitle: kept.moduleTitle, when: library.now, minutesLeft: kept.minutesLeft,
        moduleMinutesLeft: kept.moduleMinutesLeft)
    }
    child = .library
    session = nil
    lastKept = nil
    resizeChild()
    pending.append(.measureCourses)
    return effects
  }

  func suspend() -> [Effect] {
    // What counts and what is missing has no place of its own: the last page has.
    guard session != nil, let kept = kept ?? lastKept, access == .full else { return [] }
    // What was chosen in a scenario, be it only how often, stays with the learner.
    let place = if case .scenario = child { Place.start } else { kept.place }
    return [.keepPlace(kept), .record(.suspended(kept.page, place))]
  }

  private mutating func leave() -> [Effect] {
    isOver = true
    return suspend()
  }

  // MARK: Beginning anew

  private mutating func askWhetherToBeginAnew(_ message: BeginAnewCard.Message) -> [Effect] {
    guard case .beginAnew(var card) = overlay else { return [] }
    let answer = card.update(message)
    overlay = answer == nil ? .beginAnew(card) : nil
    // What was done so far ends with the enrolment that it belongs to.
    return answer == true && access == .full ? suspend() + [.beginAnew] : []
  }

  private mutating func begunAnew(_ statements: [Statement]) -> [Effect] {
    guard let course = session?.course else { return [] }
    for statement in statements { record?.add(statement) }
    let progress = record?.progress(of: course) ?? CourseProgress(course: course)
    session?.progress = progress
    session?.outline.progress = progress
    history = []
    reported = []
    notice = wording.course.begunAnew
    return course.pages.first.map { open($0.id) } ?? []
  }

  // MARK: Children

  private mutating func handInChild(_ message: Message) -> [Effect] {
    switch (message, child) {
    case (.library(let message), .library):
      switch library.update(message) {
      case .open(let course, let page): return [.openCourse(course, page: page)]
      case nil: return []
      }
    case (.reader(.marks(.choose)), .reader) where whyNothingIsKept != nil:
      notice = whyNothingIsKept
      return []
    case (.reader(let message), .reader(var reader)):
      let before = kept
      let effects = reader.update(message)
      child = .reader(reader)
      return perform(effects, cameFrom: before)
    case (.quiz(let message), .quiz(var quiz)):
      let effects = quiz.update(message)
      child = .quiz(quiz)
      return perform(effects, cameFrom: kept)
    case (.scenario(let message), .scenario(var scenario)):
      let effects = scenario.update(message)
      child = .scenario(scenario)
      return perform(effects, cameFrom: kept)
    case (.checklist(let message), .checklist(var checklist)):
      let effects = checklist.update(message)
      child = .checklist(checklist)
      return perform(effects, cameFrom: kept)
    case (.gate(let message), .gate(var gate, let opened)):
      let outcome = gate.update(message)
      child = .gate(gate, opened)
      switch outcome {
      case .enter:
        return enter(gate.page, opened)
      case .skip: return [.record(.skipped(gate.page.id))] + goOn()
      case .goTo(let page): return open(page)
      case nil: return []
      }
    case (.courseEnd(let message), .courseEnd(var end)):
      let outcome = end.update(message)
      child = .courseEnd(end)
      switch outcome {
      case .goTo(let page): return open(page)
      case .library: return close()
      case .export: return [.exportCompletion]
      case nil: return []
      }
    case (.listening(let message), .listening): return listen(message)
    case (.plans(let message), .plans(var plans)):
      let outcome = plans.update(message)
      child = .plans(plans)
      switch outcome {
      case .goTo(let page, let item):
        return [
          .openPage(page, place: Place(block: 0, offset: item), answers: nil, heading: nil)
        ]
      case .back: return back()
      case nil: return []
      }
    case (.review(let message), .review(var review)):
      let effects = review.update(message)
      let entry = review.entry
      child = .review(review)
      var outer: [Effect] = []
      for effect in effects {
        switch effect {
        case .record(let deed):
          if let entry { outer.append(.recordReview(deed, course: entry.page.id.course)) }
        case .say(let sentence): notice = sentence
        case .back: outer += close()
        case .follow(let destination):
          // Review ends here; the page is one to read.
          if let entry { outer.append(.resolveLink(destination, from: entry.page.id)) }
        default: break
        }
      }
      return outer
    case (.inOutline(let message), _):
      guard let session, let destination = self.session?.outline.update(message) else { return [] }
      overlay = nil
      _ = self.session?.outline.widen()
      switch destination {
      case .page(let page):
        if page != self.page?.id { remember() }
        return open(page)
      case .standing:
        remember()
        showCourseEnd()
      case .plans:
        remember()
        return [.openPlans]
      case .beginAnew:
        overlay = .beginAnew(BeginAnewCard(course: session.course.header.title))
      }
      return []
    default: return []
    }
  }

  private mutating func perform(
    _ pageEffects: [PageEffect], cameFrom before: KeptPlace?
  )
    -> [Effect]
  {
    var effects: [Effect] = []
    for effect in pageEffects {
      switch effect {
      case .record(let deed): effects.append(.record(deed))
      case .goOn: effects += goOn()
      case .follow(let destination):
        guard let page else { break }
        effects.append(.resolveLink(destination, from: page.id))
      case .leftFrom(let place):
        if let before {
          future = []
          remember(Visit(page: before.page, place: place, answers: before.answers))
        }
      case .describe(let destination):
        linkDescription = nil
        if let page { effects.append(.describeLink(destination, from: page.id)) }
      case .searchEverything: effects += openSearch()
      case .readAgain(let places):
        if let page {
          errand = Errand(places: places, quiz: page.id)
          effects += runErrand()
        }
      case .say(let sentence): notice = sentence
      case .editOutside(let text): effects.append(.editOutside(text))
      case .back: effects += back()
      }
    }
    return effects
  }

  mutating func resizeChild() {
    let panel = panel
    session?.outline.resized(to: panel)
    let everything = searchArea
    search?.resized(to: everything)
    palette?.resized(to: everything)
    notes?.resized(to: everything)
    let area = pageArea
    switch child {
    case .library: library.resized(to: libraryArea)
    case .reader(var screen):
      screen.resized(to: area)
      child = .reader(screen)
    case .quiz(var screen):
      screen.resized(to: area)
      child = .quiz(screen)
    case .scenario(var screen):
      screen.resized(to: area)
      child = .scenario(screen)
    case .checklist(var screen):
      screen.resized(to: area)
      child = .checklist(screen)
    case .gate(var screen, let opened):
      screen.resized(to: area)
      child = .gate(screen, opened)
    case .courseEnd(var screen):
      screen.resized(to: area)
      child = .courseEnd(screen)
    case .plans(var screen):
      screen.resized(to: area)
      child = .plans(screen)
    case .listening(var screen):
      screen.resized(to: area)
      child = .listening(screen)
    case .review(var screen):
      screen.resized(to: area)
      child = .review(screen)
    }
  }

  /// What comes after the page, below its text.
  private func ending(of page: Page) -> [StyledLine] {
    guard let session else { return [] }
    if let errand {
      let words =
        errand.places.isEmpty
        ? wording.page.spaceThenQuiz
        : wording.page.spaceThenPages
      return [StyledLine(), StyledLine(words, .accent)]
    }
    let pages = session.course.pages
    guard let index = pages.firstIndex(where: { $0.id == page.id }) else { return [] }
    guard index + 1 < pages.count else {
      return [
        StyledLine(), StyledLine(wording.page.lastPage, .subtle),
      ]
    }
    let next = pages[index + 1]
    let time = session.minutes[next.id].map(wording.numbers.briefMinutes)
    let words = wording.page.next(
      [charset.clean(next.title), time].compactMap(\.self).joined(separator: ", "),
      endsModule: next.id.module != page.id.module && page.id.module != nil)
    return [StyledLine(), StyledLine(words, .accent)]
  }
}
