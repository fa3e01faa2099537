internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import PlainPlayer
internal import ProgressTracking
internal import Screens
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// The plain player asks for what the full screen asks for, in words of its own: both are performed by
// the same hand.

extension PlayerHost {
  mutating func perform(
    _ effect: PlainPlayer.Effect, for player: PlainPlayer
  ) -> [PlainPlayer.Message] {
    if case .search(let words) = effect { return find(words) }
    guard let effect = PlayerScreen.Effect(effect) else { return [] }
    return perform(effect, for: player).compactMap(PlainPlayer.Message.init)
  }
}

extension PlayerHost {
  private static func wait(for descriptor: Int32) {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waited, 1, -1) < 0, errno == EINTR {}
  }

  /// Searches everything, and waits until all of it is in the index: whoever asked in a line waits for
  /// a line.
  private mutating func find(_ words: String) -> [PlainPlayer.Message] {
    for message in ask(words) {
      if case .cannotSearch(let sentence) = message { return [.cannot(sentence)] }
    }
    while let output = searchOutput {
      PlayerHost.wait(for: output)
      for message in take(from: output) {
        switch message {
        case .searched(let answer) where answer.query == words && answer.indexed == answer.files:
          return [.found(answer.hits.map(PlainPlayer.SearchHit.init))]
        case .cannotSearch(let sentence): return [.cannot(sentence)]
        default: break
        }
      }
    }
    return [.cannot(wording.program.searchEnded)]
  }
}

extension PlainPlayer.SearchHit {
  fileprivate init(_ hit: CourseModel.SearchHit) {
    let names = [hit.courseTitle, hit.pageTitle, hit.heading].compactMap { $0 }
    self.init(
      page: hit.page, place: hit.place, title: names.joined(separator: ", "),
      snippet: hit.snippet.map(\.text).joined())
  }
}

extension PlayerScreen.Effect {
  /// Nil for what is done otherwise.
  fileprivate init?(_ effect: PlainPlayer.Effect) {
    switch effect {
    case .readRecord: self = .readRecord
    case .measureCourses: self = .measureCourses
    case .openCourse(let course, let page): self = .openCourse(course, page: page)
    case .countMinutes(let course): self = .countMinutes(course: course)
    case .openPage(let page, let place, let answers, let heading):
      self = .openPage(page, place: place, answers: answers, heading: heading)
    case .record(let deed): self = .record(deed)
    case .keepPlace(let place): self = .keepPlace(place)
    case .beginAnew: self = .beginAnew
    case .exportCompletion: self = .exportCompletion
    case .retrySaving: self = .retrySaving
    case .readClock: self = .readClock
    case .openPlans: self = .openPlans
    case .openReview: self = .openReview
    case .recordReview(let deed, let course): self = .recordReview(deed, course: course)
    case .resolveLink(let link, let page): self = .resolveLink(link, from: page)
    case .search: return nil
    }
  }
}

extension PlainPlayer.Message {
  /// Nil for what only a screen is told.
  fileprivate init?(_ message: PlayerScreen.Message) {
    switch message {
    case .recordRead(let record, let access, let problems):
      self = .recordRead(record, access: PlainPlayer.Access(access), problems: problems)
    case .coursesMeasured(let standings, let resume, let review, let hasMore):
      self = .coursesMeasured(
        standings.mapValues(PlainPlayer.Standing.init), resume: resume.map(PlainPlayer.Resume.init),
        review: review, hasMore: hasMore)
    case .courseOpened(let course, let page, let kept):
      self = .courseOpened(course, page: page, kept: kept)
    case .minutesCounted(let course, let minutes, _):
      self = .minutesCounted(course: course, minutes)
    case .pageOpened(let page, let opened):
      self = .pageOpened(
        page,
        PlainPlayer.OpenedPage(
          place: opened.place, answers: opened.answers, heading: opened.heading, seed: opened.seed))
    case .recorded(let deed, let statements): self = .recorded(deed, statements)
    case .plansOpened(let plan): self = .plansOpened(plan)
    case .reviewOpened(let entries, let seed):
      self = .reviewOpened(entries.map(PlainPlayer.ReviewEntry.init), seed: seed)
    case .begunAnew(let statements): self = .begunAnew(statements)
    case .completionExported(let paths): self = .completionExported(paths)
    case .savingIsBehind(let reason): self = .savingIsBehind(reason)
    case .linkResolved(let page, let heading): self = .linkResolved(page, heading: heading)
    case .cannot(let sentence), .said(let sentence), .cannotSearch(let sentence):
      self = .cannot(sentence)
    case .addressResolved(let address): self = .cannot(address)
    case .time(let seconds): self = .time(seconds)
    default: return nil
    }
  }
}

extension PlainPlayer.Access {
  fileprivate init(_ access: PlayerScreen.Access) {
    switch access {
    case .full, .preview: self = .full
    case .heldElsewhere(let sentence): self = .heldElsewhere(sentence)
    case .readOnly(let sentence): self = .readOnly(sentence)
    }
  }
}

extension PlainPlayer.Standing {
  fileprivate init(_ standing: LibraryScreen.Standing) {
    let now = Environment.local(.now())
    self.init(
      modules: standing.modules, modulesDone: standing.modulesDone,
      minutesLeft: standing.minutesLeft, isBegun: standing.isBegun,
      finishedOn: standing.finishedOn?.date(asOf: now), score: standing.score)
  }
}

extension PlainPlayer.Resume {
  init(_ resume: LibraryScreen.Resume) {
    self.init(
      page: resume.page, pageTitle: resume.pageTitle, courseTitle: resume.courseTitle,
      moduleTitle: resume.moduleTitle, when: resume.when.spoken(asOf: Environment.local(.now())),
      minutesLeft: resume.minutesLeft)
  }
}

extension PlainPlayer.ReviewEntry {
  fileprivate init(_ entry: ReviewScreen.Entry) {
    self.init(
      question: entry.question, page: entry.page, courseTitle: entry.courseTitle,
      reason: entry.reason, isChanged: entry.isChanged)
  }
}

extension PlainPlayer.Calendar {
  /// The days of this machine's time zone.
  static var local: PlainPlayer.Calendar {
    PlainPlayer.Calendar(
      today: Environment.local(.now()).planDate, day: Environment.day,
      fullDay: { Environment.local($0).fullDate },
      now: {
        let now = Environment.local(.now())
        return now.spoken(asOf: now)
      })
  }
}
