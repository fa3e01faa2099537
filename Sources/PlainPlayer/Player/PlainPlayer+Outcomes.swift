internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking

// What became of effects, as on the full screen.
extension PlainPlayer {
  mutating func handle(_ message: Message) -> Reply {
    var reply = Reply()
    switch message {
    case .closed: return leave()
    case .idle: if !pending.isEmpty { reply.effects = [pending.removeFirst()] }
    case .retrySaving: reply.effects = [.retrySaving]
    case .tick: if isTimed { reply.effects = [.readClock] }
    case .time(let seconds):
      guard var quiz = talk as? QuizTalk else { break }
      let turn = quiz.pass(to: seconds)
      talk = quiz
      return perform(turn)
    case .recordRead(let record, let access, let problems):
      self.record = record
      self.access = access
      // A note, such as of a last line without its end, keeps nothing back.
      let problems = problems.filter { $0.severity > .note }
      if let problem = problems.first {
        reply += self.reply(
          wording.record.unreadable(lines: problems.count, first: problem.position?.line ?? 0))
      }
      switch access {
      case .heldElsewhere(let sentence):
        query = .readWithoutSaving(sentence)
        reply += sayQuery()
        return reply
      case .readOnly(let sentence): reply += self.reply(sentence)
      case .full: break
      }
      reply += opening()
    case .coursesMeasured(let standings, let resume, let review, let hasMore):
      return measured(standings, resume, review, hasMore)
    case .courseOpened(let course, let page, let kept): return opened(course, page, kept)
    case .minutesCounted(let course, let minutes):
      guard session?.course.id == course else { break }
      session?.minutes = minutes
      if var quiz = talk as? QuizTalk {
        quiz.minutes = minutes[quiz.page.id]
        talk = quiz
      }
      if var end = talk as? CourseEndTalk {
        end.minutes = minutes
        talk = end
      }
    case .pageOpened(let page, let opened): return show(page, opened)
    case .recorded(let deed, let statements): return recorded(deed, statements)
    case .plansOpened(let plan):
      talk = PlansTalk(plan: plan, today: calendar.today)
      return said(talk.opening)
    case .reviewOpened(let entries, let seed):
      session = nil
      talk = ReviewTalk(entries: entries, seed: seed, day: calendar.day)
      return said(talk.opening)
    case .begunAnew(let statements): return begunAnew(statements)
    case .completionExported(let paths):
      var speech = Speech(wording.course.recordWritten)
      speech.say(paths)
      return said(speech)
    case .savingIsBehind(let reason):
      guard reason != savingBehind else { break }
      savingBehind = reason
      return self.reply(reason ?? wording.record.savedAgain)
    case .linkResolved(let page, let heading): return follow(page, heading)
    case .cannot(let sentence): return self.reply(sentence)
    case .found(let hits): return say(hits)
    case .notesOpened(let entries): return say(entries)
    }
    return reply
  }

  /// What the command line named, or the library.
  mutating func opening() -> Reply {
    guard let start else { return sayLibrary() }
    var reply = Reply()
    reply.effects = [.openCourse(start.course, page: start.page)]
    return reply
  }

  private mutating func measured(
    _ standings: [String: Standing], _ resume: Resume?, _ review: Int, _ hasMore: Bool
  ) -> Reply {
    var reply = Reply()
    library.standings = standings
    library.reviewCount = review
    if let resume, library.resume == nil { library.resume = resume }
    let isHere = talk is LibraryTalk
    if isHere { talk = library }
    slices += 1
    if hasMore, isHere {
      // However many courses there are, the first lines come soon; the rest when nothing is typed.
      if isLibraryAhead, slices < Self.slicesBeforeLibrary {
        reply.effects = [.measureCourses]
        return reply
      }
      pending = [.measureCourses]
    }
    if isLibraryAhead, isHere {
      isLibraryAhead = false
      reply += said(talk.again())
    }
    return reply
  }

  private mutating func opened(
    _ course: Course, _ page: PageID, _ kept: KeptPlace?
  ) -> Reply {
    let progress = record?.progress(of: course) ?? CourseProgress(course: course)
    session = Session(
      course: course, progress: progress, note: kept?.note, listened: kept?.listened ?? [:])
    isLibraryAhead = false
    history = []
    reported = []
    saidModule = nil
    // A link or a search that led here names the place; else it is where one was.
    let heading = headingAhead
    let place = placeAhead
    headingAhead = nil
    placeAhead = nil
    let isThere =
      heading == nil && place == nil && kept?.page == page && kept?.isAtGate != true
    var reply = Reply()
    reply.effects = [
      .record(progress.isEnrolled ? .resumed : .enrolled),
      .countMinutes(course: course.id),
      .openPage(
        page, place: isThere ? kept?.place : place, answers: isThere ? kept?.answers : nil,
        heading: heading),
    ]
    return reply
  }

  private mutating func recorded(_ deed: Deed, _ statements: [Statement]) -> Reply {
    if var review = talk as? ReviewTalk {
      for statement in statements { record?.add(statement) }
      if case .reviewed = deed, let id = statements.first?.id {
        review.recorded("\(id)")
        talk = review
      }
      return Reply()
    }
    if let course = session?.course {
      // Nothing else holds the facts while they change, so that they need not be copied.
      let nothing = CourseProgress(course: course)
      session?.progress = nothing
      for statement in statements { record?.add(statement) }
      session?.progress = record?.progress(of: course) ?? nothing
    } else {
      for statement in statements { record?.add(statement) }
    }
    var reply = Reply()
    switch deed {
    case .marked, .noted, .removed: annotateReading()
    case .attempted(let page, let seed, let questions):
      guard var quiz = talk as? QuizTalk, quiz.page.id == page, let id = statements.first?.id
      else { break }
      let turn = quiz.began(attempt: "\(id)", seed: seed, questions: questions)
      talk = quiz
      reply += perform(turn)
    case .judged(let page, _, _, _, _):
      guard var quiz = talk as? QuizTalk, quiz.page.id == page, let progress = session?.progress
      else { break }
      quiz.judged(attempts: progress.attempts(of: page))
      talk = quiz
    case .setOut(let page, _):
      guard var scenario = talk as? ScenarioTalk, scenario.page.id == page,
        let id = statements.first?.id
      else { break }
      let turn = scenario.began(way: "\(id)")
      talk = scenario
      reply += perform(turn)
    default: break
    }
    if var end = talk as? CourseEndTalk, let progress = session?.progress {
      end.progress = progress
      talk = end
    }
    // A module or the course may have been finished with it.
    switch deed {
    case .finishedModule, .finishedCourse, .suspended: break
    default: reply.effects += session?.progress.newlyFinished.map(Effect.record) ?? []
    }
    return reply
  }

  private mutating func begunAnew(_ statements: [Statement]) -> Reply {
    guard let course = session?.course else { return Reply() }
    for statement in statements { record?.add(statement) }
    session?.progress = record?.progress(of: course) ?? CourseProgress(course: course)
    history = []
    reported = []
    var reply = self.reply(wording.course.begunAnew)
    if let first = course.pages.first { reply += open(first.id) }
    return reply
  }

  private mutating func follow(_ page: PageID, _ heading: String?) -> Reply {
    remember()
    guard page.course == session?.course.id else {
      headingAhead = heading
      var reply = suspended()
      reply.effects.append(.openCourse(page.course, page: page))
      return reply
    }
    var reply = Reply()
    reply.effects = [.openPage(page, place: nil, answers: nil, heading: heading)]
    return reply
  }

  private mutating func say(_ hits: [SearchHit]) -> Reply {
    guard !hits.isEmpty else { return reply(wording.search.nothing) }
    var listing = Listing(title: wording.search.places(hits.count))
    for hit in hits { listing.add("\(hit.title.sentence) \(hit.snippet)", to: .hit(hit)) }
    listing.hint(wording.page.listHint)
    self.listing = listing
    return said(listing.speech)
  }
}
