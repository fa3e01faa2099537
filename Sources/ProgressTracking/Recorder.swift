internal import Assessment
public import CourseModel
public import LearningRecords

/// Makes statements of what a learner does in a course. Time, chance and what stands already are
/// passed in; nothing is written here.
public struct Recorder: Sendable {
  /// Which of a learner's two journals a statement belongs in (DESIGN, Decided).
  public enum Journal: Hashable, Sendable {
    /// What is handed in: pages, graded answers, scores, completions.
    case record
    /// What stays with the person: ticks, practice, choices in scenarios.
    case `private`
  }

  /// A statement and where it goes.
  public struct Entry: Hashable, Sendable {
    public var journal: Journal
    public var statement: Statement
  }

  public let learner: LearnerID
  public let course: Course
  /// The enrolment's number, from 1.
  public let enrolment: Int
  /// A hash of the course's text: whoever answered other questions is seen.
  public let text: String

  private let registration: Registration
  private let pages: [PageID: PageHeader]

  public init(learner: LearnerID, course: Course, enrolment: Int, text: String) {
    self.learner = learner
    self.course = course
    self.enrolment = enrolment
    self.text = text
    registration = Registration(
      of: learner, in: course.header.iri, enrolment: enrolment)
    var pages: [PageID: PageHeader] = [:]
    for page in course.allPages { pages[page.id] = page }
    self.pages = pages
  }

  /// The recorder of the next enrolment, which a reset begins.
  public var next: Recorder {
    Recorder(learner: learner, course: course, enrolment: enrolment + 1, text: text)
  }

  /// The statements of a deed, in the order in which they are to be written.
  ///
  /// - Parameters:
  ///   - duration: how long it took: of a page the time that it was looked at, of an answer the
  ///     time for the question, of `suspended` the active time since the course was opened.
  ///   - active: the active time since the course was opened. The training record says it with
  ///     everything, so that a session that is cut off loses no more than what came after.
  ///   - progress: what stands before, for what takes something back.
  public func entries(
    for deed: Deed, at timestamp: Timestamp, duration: Duration?, active: Duration? = nil,
    progress: CourseProgress, makeID: () -> StatementID
  ) -> [Entry] {
    func entry(
      _ journal: Journal, _ verb: Verb, _ object: StatementObject,
      _ result: StatementResult = StatementResult(), of statement: StatementID? = nil,
      parent: Activity? = nil, extensions: Extensions = Extensions()
    ) -> Entry {
      var context = StatementContext()
      context.registration = registration
      context.language = language
      if case .activity = object {
        context.revision = course.header.version
        context.platform = Vocabulary.platform
      }
      context.statement = statement
      var activities = ContextActivities()
      if let parent { activities.parent = [parent] }
      activities.grouping = [
        Activity(course.header.iri, .init(type: Vocabulary.ActivityType.course))
      ]
      context.activities = activities
      var extensions = extensions
      if journal == .record {
        extensions[Vocabulary.Extension.text] = .string(text)
        // What opens and closes a stretch of time says it otherwise.
        if let active, ![.initialized, .resumed, .suspended].contains(verb) {
          extensions[Vocabulary.Extension.active] = .number(active.wholeSeconds)
        }
      }
      context.extensions = extensions
      return Entry(
        journal: journal,
        statement: Statement(
          id: makeID(), actor: Agent(learner), verb: verb, object: object, result: result,
          context: context, timestamp: timestamp))
    }
    func void(_ ids: [StatementID], _ journal: Journal) -> [Entry] {
      ids.map { entry(journal, .voided, .statement($0)) }
    }

    switch deed {
    case .enrolled:
      return [
        entry(
          .record, .initialized, .activity(courseActivity),
          extensions: [Vocabulary.Extension.enrolment: .number(Double(enrolment))])
      ]
    case .resumed: return [entry(.record, .resumed, .activity(courseActivity))]
    case .suspended(let page, let place):
      return [
        entry(
          .record, .suspended, .activity(courseActivity),
          StatementResult(
            duration: duration,
            extensions: [
              Vocabulary.Extension.place: [
                "page": .string(page.pathInCourse), "block": .number(Double(place.block)),
                "offset": .number(Double(place.offset)),
              ]
            ]))
      ]
    case .read(let page):
      return [
        entry(
          journal(of: page), .experienced, .activity(activity(of: page)),
          StatementResult(completion: true, duration: duration), parent: parent(of: page))
      ]
    case .skipped(let page):
      return [
        entry(
          journal(of: page), .experienced, .activity(activity(of: page)),
          StatementResult(
            completion: true, extensions: [Vocabulary.Extension.skipped: .bool(true)]),
          parent: parent(of: page))
      ]
    case .attempted(let page, let seed, let questions):
      return [
        entry(
          journal(of: page), .attempted, .activity(activity(of: page)), parent: parent(of: page),
          extensions: [
            Vocabulary.Extension.seed: .string(String(seed, radix: 16)),
            Vocabulary.Extension.questions: .array(questions.map(JSON.string)),
          ])
      ]
    case .answered(let page, let attempt, let question, let response, let grade, let hinted):
      var result = StatementResult(response: response.xapi, duration: duration)
      if question.isGraded {
        result.score = StatementScore(grade.score * question.points, of: question.points)
        result.success = grade.isCorrect
      }
      return [
        entry(
          journal(of: question, on: page), .answered,
          .activity(activity(of: question, on: page)), result, of: StatementID(attempt),
          parent: activity(of: page),
          extensions: hinted ? [Vocabulary.Extension.hint: .bool(true)] : [:])
      ]
    case .reviewed(let page, let question, let response, let grade):
      return [
        entry(
          .private, .answered, .activity(activity(of: question, on: page)),
          StatementResult(
            score: StatementScore(grade.score * question.points, of: question.points),
            success: grade.isCorrect, response: response.xapi, duration: duration),
          parent: activity(of: page), extensions: [Vocabulary.Extension.review: .bool(true)])
      ]
    case .found(let effort, let answer):
      guard let id = StatementID(answer) else { return [] }
      return [
        entry(.private, .rated, .statement(id), StatementResult(response: effort.rawValue))
      ]
    case .judged(let page, let attempt, let points, let maximum, let passed):
      return [
        entry(
          journal(of: page), passed ? .passed : .failed, .activity(activity(of: page)),
          StatementResult(
            score: StatementScore(points, of: maximum), success: passed, completion: true,
            duration: duration),
          of: StatementID(attempt), parent: parent(of: page))
      ]
    case .ticked(let page, let item):
      return [
        entry(
          .private, .completed,
          .activity(activity(of: item, on: page)), StatementResult(completion: true),
          parent: activity(of: page))
      ]
    case .unticked(let page, let item):
      return void(
        ([item.id] + item.was).flatMap { progress.standingTicks(of: $0, on: page) }, .private)
    case .planned(let page, let item, let intention):
      var plan = Members<JSON>()
      if !intention.owner.isEmpty { plan["owner"] = .string(intention.owner) }
      if let due = intention.due { plan["due"] = .string(due.description) }
      return [
        entry(
          .private, .commented, .activity(activity(of: item, on: page)),
          StatementResult(
            response: intention.note, extensions: [Vocabulary.Extension.plan: .object(plan)]),
          parent: activity(of: page))
      ]
    case .marked(let page, let quotation):
      return [
        entry(
          .private, .bookmarked, .activity(activity(of: page)),
          StatementResult(extensions: [Vocabulary.Extension.passage: quotation.json]),
          parent: parent(of: page))
      ]
    case .noted(let page, let quotation, let note, let replaced):
      return [
        entry(
          .private, .commented, .activity(activity(of: page)),
          StatementResult(
            response: note, extensions: [Vocabulary.Extension.passage: quotation.json]),
          of: replaced.flatMap { StatementID($0) }, parent: parent(of: page))
      ]
    case .removed(let ids): return void(progress.statements(of: ids), .private)
    case .setOut(let page, let steps):
      // The steps stand in the statement itself: a way needs no other one to be understood, so
      // neither merging nor deleting an earlier way can change it.
      var extensions = Extensions()
      if !steps.isEmpty {
        extensions[Vocabulary.Extension.path] = .array(
          steps.map { ["scene": .string($0.scene), "choice": .string($0.choice)] })
      }
      return [
        entry(
          .private, .attempted, .activity(activity(of: page)), parent: parent(of: page),
          extensions: extensions)
      ]
    case .chose(let page, let way, let scene, let choice):
      var interaction = Interaction(.choice)
      interaction.choices = scene.choices.map {
        Interaction.Component(
          id: $0.id, description: [language: $0.text.plainText.foldingSpaces()])
      }
      return [
        entry(
          .private, .answered,
          .activity(
            Activity(
              iri(of: page) + "/" + scene.id,
              .init(
                type: Vocabulary.ActivityType.interaction,
                name: [language: scene.title.plainText.foldingSpaces()],
                interaction: interaction))),
          StatementResult(response: choice.id), of: StatementID(way), parent: activity(of: page))
      ]
    case .tookBack(_, let way, let scene, let choice):
      let last = progress.lastChoice(of: way, at: scene, choice)
      return void(last.map { [$0] } ?? [], .private)
    case .arrived(let page, let way, let outcome):
      var result = StatementResult(completion: true)
      if let outcome { result.response = outcome.rawValue }
      let ending = entry(
        .private, .completed, .activity(activity(of: page)), result, of: StatementID(way),
        parent: parent(of: page))
      // The training record says once that the scenario was gone through: how often it was tried
      // again stays with the person.
      if progress.isDone(page), progress.ways(through: page).contains(where: \.hasArrived) {
        return [ending]
      }
      return [
        entry(
          .record, .completed, .activity(activity(of: page)),
          StatementResult(completion: true, duration: duration), parent: parent(of: page)),
        ending,
      ]
    case .finishedModule(let id):
      guard let module = course.module(id) else { return [] }
      return [
        entry(
          .record, .completed,
          .activity(
            Activity(
              course.header.iri + "/" + module.id,
              .init(type: Vocabulary.ActivityType.module, name: [language: module.title]))),
          StatementResult(completion: true))
      ]
    case .finishedCourse:
      return [
        entry(
          .record, .completed, .activity(courseActivity), StatementResult(completion: true))
      ]
    }
  }

  // MARK: Activities

  private var language: String { course.header.language ?? "en" }

  private var courseActivity: Activity {
    Activity(
      course.header.iri,
      .init(type: Vocabulary.ActivityType.course, name: [language: course.header.title]))
  }

  /// What a person thinks stays with them, unless the page says above the field that it is shared.
  private func journal(of question: Question, on page: PageID) -> Journal {
    question.isGraded || pages[page]?.isShared == true ? journal(of: page) : .private
  }

  private func journal(of page: PageID) -> Journal {
    pages[page]?.isPractice == true ? .private : .record
  }

  private func iri(of page: PageID) -> String { course.header.iri + "/" + page.pathInCourse }

  private func activity(of page: PageID) -> Activity {
    let header = pages[page]
    let type =
      switch header?.kind {
      case .quiz: Vocabulary.ActivityType.assessment
      case .checklist: Vocabulary.ActivityType.checklist
      case .scenario: Vocabulary.ActivityType.scenario
      default: Vocabulary.ActivityType.section
      }
    return Activity(
      iri(of: page), .init(type: type, name: [language: header?.title ?? page.page]))
  }

  private func parent(of page: PageID) -> Activity? {
    page.module.map {
      Activity(
        course.header.iri + "/" + $0, .init(type: Vocabulary.ActivityType.module))
    }
  }

  private func activity(of item: Checklist.Item, on page: PageID) -> Activity {
    Activity(
      iri(of: page) + "/" + item.id,
      .init(
        type: Vocabulary.ActivityType.checklistItem,
        name: [language: item.text.plainText.foldingSpaces()]))
  }

  private func activity(of question: Question, on page: PageID) -> Activity {
    Activity(
      iri(of: page) + "/" + question.id,
      .init(
        type: Vocabulary.ActivityType.interaction,
        name: [language: question.title.plainText.foldingSpaces()],
        interaction: question.interaction(language: language),
        extensions: [Vocabulary.Extension.fingerprint: .string(question.fingerprint)]))
  }
}

extension Duration {
  fileprivate var wholeSeconds: Double { (self / .seconds(1)).rounded(.down) }
}
