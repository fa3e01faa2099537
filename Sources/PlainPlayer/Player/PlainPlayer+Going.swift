internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking

// Going from page to page, as on the full screen.
extension PlainPlayer {
  /// Says what a talk has to say, and does what it wants.
  mutating func perform(_ turn: Turn) -> Reply {
    var reply = said(turn.speech)
    for want in turn.wants { reply += perform(want) }
    return reply
  }

  private mutating func perform(_ want: Want) -> Reply {
    var reply = Reply()
    switch want {
    case .record(let deed):
      guard let review = talk as? ReviewTalk else {
        reply.effects = [.record(deed)]
        break
      }
      if let course = review.entry?.page.id.course {
        reply.effects = [.recordReview(deed, course: course)]
      }
    case .annotate(let deed, let words):
      guard access == .full else { return self.reply(wording.annotations.readingOnly) }
      reply = self.reply(words)
      reply.effects = [.record(deed)]
    case .goOn: return goOn()
    case .follow(let destination):
      let from = (talk as? ReviewTalk)?.entry?.page.id ?? page?.id
      if let from { reply.effects = [.resolveLink(destination, from: from)] }
    case .goTo(let page, let item): return open(page, at: item.map { Place(block: 0, offset: $0) })
    case .leftFrom(let place):
      if let kept { add(Visit(page: kept.page, place: place, answers: kept.answers)) }
    case .readAgain(let places):
      guard let page else { break }
      errand = Errand(places: places, quiz: page.id)
      return runErrand()
    case .open(let course, let page): reply.effects = [.openCourse(course, page: page)]
    case .enterPage:
      guard let gate = talk as? GateTalk else { break }
      var reply = enter(gate.page, gate.opened)
      // Its name was said before the gate.
      if talk.opening.isEmpty, !talk.isAtEnd { reply += perform(talk.goOn()) }
      return reply
    case .leaveOut:
      guard let page else { break }
      reply.effects = [.record(.skipped(page.id))]
      reply += goOn()
    case .openReview: reply.effects = [.openReview]
    case .export: reply.effects = [.exportCompletion]
    case .library: return close()
    case .back: return goBack()
    }
    return reply
  }

  // MARK: Opening pages

  mutating func open(_ page: PageID, at place: Place? = nil) -> Reply {
    var reply = Reply()
    reply.effects = [.openPage(page, place: place, answers: nil, heading: nil)]
    return reply
  }

  /// A page is there: its name, then what stands before it, or where it is taken up.
  mutating func show(_ page: Page, _ opened: OpenedPage) -> Reply {
    listing = nil
    defer { found = nil }
    var reply = said(name(of: page))
    if let progress = session?.progress {
      let required = progress.required(before: page.header)
      if !required.isEmpty {
        talk = GateTalk(page: page, opened: opened, reason: .requires(required))
        reply += said(talk.opening)
        return reply
      }
      // Whoever was there before has read the note; whom a search led there has not.
      if let note = page.header.contentNote, !progress.isDone(page.id),
        opened.place == nil || found == page.id
      {
        talk = GateTalk(page: page, opened: opened, reason: .contentNote(note))
        reply += said(talk.opening)
        return reply
      }
    }
    reply += enter(page, opened)
    return reply
  }

  private mutating func enter(_ page: Page, _ opened: OpenedPage) -> Reply {
    let progress = session?.progress
    wasAtEnd = false
    var notice = Speech()
    switch page.content {
    case .quiz(let quiz):
      talk = QuizTalk(
        page: page, quiz: quiz, attempts: progress?.attempts(of: page.id) ?? [],
        kept: opened.answers, minutes: session?.minutes[page.id], seed: opened.seed)
    case .scenario(let scenario):
      talk = ScenarioTalk(
        page: page, scenario: scenario, ways: progress?.ways(through: page.id) ?? [],
        place: opened.place)
    case .checklist(let checklist):
      talk = ChecklistTalk(
        page: page, checklist: checklist, plan: progress?.plan(of: checklist, on: page.id) ?? [],
        selection: opened.place?.offset ?? 0, today: calendar.today)
    case .reading:
      var reading = ReadingTalk(page: page, at: opened.place ?? .start)
      if let heading = opened.heading, !reading.go(toHeading: heading) {
        notice.say(wording.reading.noHeading("#\(heading)"))
      }
      reading.annotate(progress?.annotations(on: page.id) ?? [])
      if let sought, sought.page == page.id, !reading.go(to: sought.annotation.id) {
        notice.say(wording.annotations.paragraphIsGone)
        notice.say(sought.annotation.quotation.text)
      }
      sought = nil
      talk = reading
    }
    notice += talk.opening
    notice.hint(wording.page.onHint)
    return said(notice)
  }

  /// The module where it is another one, the title, and how far the page stands in its module.
  private mutating func name(of page: Page) -> Speech {
    var speech = Speech()
    guard let session else { return speech }
    let module = session.course.module(page.id.module)
    if let module, saidModule != module.id, module.title != page.header.title {
      speech.say(wording.course.module(module.title.sentence))
    }
    saidModule = module?.id
    if page.header.kind == .commentary, page.header.isComposite {
      speech.say(wording.page.composite)
    }
    var words = Speaker.words(page.heading).sentence
    let (index, count) = session.course.number(of: page.id)
    var facts: [String] = []
    if let index { facts.append(wording.page.page(index, of: count)) }
    if let minutes = session.minutes[page.id] { facts.append(wording.numbers.minutes(minutes)) }
    if session.progress.isDone(page.id) { facts.append(wording.course.isDone) }
    if !facts.isEmpty { words += " \(facts.joined(separator: ", "))." }
    speech.say(words)
    let problems = max(page.diagnostics.count, page.header.hasProblems ? 1 : 0)
    if problems > 0 { speech.say(wording.page.hasProblems(problems)) }
    return speech
  }

  // MARK: On and back

  mutating func turn(_ by: Int) -> Reply {
    errand = nil
    guard let session else { return Reply() }
    let pages = session.course.pages
    if talk is CourseEndTalk {
      guard by < 0, let last = pages.last else { return reply(wording.course.thisIsTheEnd) }
      return open(last.id)
    }
    guard let page, let index = pages.firstIndex(where: { $0.id == page.id }) else {
      return by > 0 ? goOn() : goBack()
    }
    if pages.indices.contains(index + by) { return open(pages[index + by].id) }
    return by < 0 ? reply(wording.page.firstPage) : goOn()
  }

  /// The page after this one, or the end of the course.
  mutating func goOn() -> Reply {
    guard let session, let page else { return Reply() }
    history = []
    if errand != nil, page.id != errand?.quiz { return runErrand() }
    let pages = session.course.pages
    if let index = pages.firstIndex(where: { $0.id == page.id }), index + 1 < pages.count {
      return open(pages[index + 1].id)
    }
    // Pages outside the course's order, such as the glossary, lead back into it.
    if !pages.contains(where: { $0.id == page.id }), let first = pages.first {
      return open(first.id)
    }
    return showCourseEnd()
  }

  mutating func showCourseEnd() -> Reply {
    guard let session else { return Reply() }
    talk = CourseEndTalk(
      course: session.course, progress: session.progress, minutes: session.minutes,
      day: calendar.fullDay)
    return said(talk.opening)
  }

  /// The next place to read again, or the quiz that sent the learner there.
  private mutating func runErrand() -> Reply {
    guard var errand else { return Reply() }
    guard !errand.places.isEmpty else {
      self.errand = nil
      return open(errand.quiz)
    }
    let place = errand.places.removeFirst()
    self.errand = errand
    var reply = Reply()
    reply.effects = [.resolveLink(place, from: errand.quiz)]
    return reply
  }

  mutating func remember() {
    guard let kept else { return }
    add(Visit(page: kept.page, place: kept.place, answers: kept.answers))
  }

  private mutating func add(_ visit: Visit) {
    history.append(visit)
    if history.count > 100 { history.removeFirst() }
  }

  mutating func goBack() -> Reply {
    guard let visit = history.popLast() else {
      guard session != nil else { return close() }
      return turn(-1)
    }
    if var reading = talk as? ReadingTalk, reading.page.id == visit.page {
      reading.go(to: visit.place)
      talk = reading
      return said(talk.again())
    }
    var reply = Reply()
    reply.effects = [
      .openPage(visit.page, place: visit.place, answers: visit.answers, heading: nil)
    ]
    return reply
  }

  // MARK: Leaving

  mutating func close() -> Reply {
    query = nil
    listing = nil
    if talk is ReviewTalk { return sayLibrary() }
    guard session != nil else { return leave() }
    var reply = suspended()
    if let kept = kept ?? lastKept {
      library.resume = Resume(
        page: kept.page, pageTitle: kept.pageTitle, courseTitle: kept.courseTitle,
        moduleTitle: kept.moduleTitle, when: calendar.now(), minutesLeft: kept.minutesLeft)
    }
    session = nil
    lastKept = nil
    saidModule = nil
    reply += sayLibrary()
    return reply
  }

  mutating func leave() -> Reply {
    isOver = true
    return suspended()
  }

  /// What is recorded when the course is left.
  func suspended() -> Reply {
    var reply = Reply()
    // What counts and what is missing has no place of its own: the last page has.
    guard session != nil, let kept = kept ?? lastKept, access == .full else { return reply }
    // What was chosen in a scenario, be it only how often, stays with the learner.
    let place = talk is ScenarioTalk ? Place.start : kept.place
    reply.effects = [.keepPlace(kept), .record(.suspended(kept.page, place))]
    return reply
  }

  /// The library is said once it is known how far the courses have come.
  mutating func sayLibrary() -> Reply {
    talk = library
    isLibraryAhead = true
    slices = 0
    var reply = Reply()
    reply.effects = [.measureCourses]
    return reply
  }

  // MARK: The end of a page

  /// Says what comes after the page when its end was said, and reports that it was.
  mutating func reportEnd(in reply: inout Reply) {
    let isAtEnd = talk.isAtEnd && session != nil
    defer { wasAtEnd = isAtEnd }
    guard isAtEnd, !wasAtEnd, let session, let page else { return }
    say(ending(of: page, in: session), in: &reply)
    guard page.id != session.course.glossary?.id, !session.progress.isDone(page.id),
      reported.insert(page.id).inserted
    else { return }
    reply.effects.append(.record(.read(page.id)))
  }

  private func ending(of page: Page, in session: Session) -> Speech {
    var speech = Speech(whatComes(after: page, in: session))
    if ((talk as? ReadingTalk)?.noteCount ?? 0) > 0 {
      speech.hint(wording.reading.notesHint)
    }
    return speech
  }

  private func whatComes(after page: Page, in session: Session) -> String {
    if let errand {
      return errand.places.isEmpty
        ? wording.page.endThenQuiz
        : wording.page.endThenPages
    }
    let pages = session.course.pages
    guard let index = pages.firstIndex(where: { $0.id == page.id }) else {
      return wording.page.end
    }
    guard index + 1 < pages.count else { return wording.page.endOfLast }
    let next = pages[index + 1]
    let time = session.minutes[next.id].map(wording.numbers.minutes)
    return wording.page.endThen(
      next: [next.title, time].compactMap(\.self).joined(separator: ", ").sentence,
      endsModule: next.id.module != page.id.module && page.id.module != nil)
  }
}
