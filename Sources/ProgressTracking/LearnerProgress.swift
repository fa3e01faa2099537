public import Assessment
public import CourseModel
public import LearningRecords

/// What a learner has done, as a fold of statements.
///
/// It is pure and deterministic; the order of statements of different ids makes no difference, and
/// the same statement twice counts once (DESIGN, Invariant 2).
public struct LearnerProgress: Sendable {
  private var seen: Set<StatementID> = []
  private(set) var voided: Set<StatementID> = []
  /// What the learner said of answers.
  private var efforts: [StatementID: (stamp: Stamp, effort: ReviewAnswer.Effort)] = [:]
  /// By course IRI, then by registration.
  private var courses: [String: [Registration?: EnrolmentFacts]] = [:]
  /// Marks and notes, by course IRI.
  private var annotations: [String: AnnotationFacts] = [:]

  public init() {}

  public init(_ statements: some Sequence<Statement>) {
    for statement in statements { add(statement) }
  }

  public var isEmpty: Bool { seen.isEmpty }

  /// Takes a statement in. What it is not about is passed over.
  public mutating func add(_ statement: Statement) {
    guard seen.insert(statement.id).inserted else { return }
    if case .statement(let id) = statement.object {
      switch statement.verb {
      case .voided: voided.insert(id)
      case .rated: rate(id, statement)
      default: break
      }
      return
    }
    guard let object = statement.object.activity, let iri = Self.course(of: statement, object)
    else { return }
    let path =
      object.id.hasPrefix(iri + "/") ? String(object.id.dropFirst(iri.count + 1)) : ""
    courses[iri, default: [:]][statement.context.registration, default: EnrolmentFacts()]
      .add(statement, object, path: path)
    if statement.verb == .commented || statement.verb == .bookmarked {
      annotations[iri, default: AnnotationFacts()]
        .add(statement, object, course: iri, path: path)
    }
  }

  /// The last word about an answer counts.
  private mutating func rate(_ id: StatementID, _ statement: Statement) {
    guard
      let effort = statement.result.response.flatMap({ ReviewAnswer.Effort(rawValue: $0) })
    else { return }
    let stamp = Stamp(time: statement.timestamp, id: statement.id)
    if efforts[id].map({ $0.stamp < stamp }) ?? true { efforts[id] = (stamp, effort) }
  }

  private static func course(of statement: Statement, _ object: Activity) -> String? {
    if object.definition.type == Vocabulary.ActivityType.course { return object.id }
    return statement.context.activities.grouping.first { object.id.hasPrefix($0.id + "/") }?.id
  }

  /// When the learner last did anything.
  public var lastSeen: Timestamp? {
    courses.values.flatMap(\.values).compactMap(\.last?.time).max()
  }

  /// When the learner last did anything in a course; nil where nothing was done.
  public func lastSeen(in course: CourseHeader) -> Timestamp? {
    course.iris.compactMap { courses[$0] }.flatMap(\.values).compactMap(\.last?.time).max()
  }

  /// What is known of each enrolment, under each IRI of the course.
  func facts(of course: CourseHeader) -> [EnrolmentFacts] {
    course.iris.compactMap { courses[$0] }.flatMap(\.values)
  }

  /// The numbers of the enrolments in a course, the latest last; none before it was begun.
  public func enrolments(in course: CourseHeader) -> [Int] {
    Set(facts(of: course).map { $0.number ?? 1 }).sorted()
  }

  /// The learner's standing in a course as it is today.
  ///
  /// - Parameter enrolment: its number; nil is the latest. One that never was has nothing done.
  public func progress(of course: Course, enrolment: Int? = nil) -> CourseProgress {
    // Statements without a number belong to the first enrolment.
    let all = facts(of: course.header)
    let number = enrolment ?? all.map { $0.number ?? 1 }.max() ?? 1
    var chosen = all.filter { ($0.number ?? 1) == number }
    // One set of facts, as there nearly always is, is handed on and not copied.
    var facts = chosen.popLast() ?? EnrolmentFacts()
    for other in chosen { facts.merge(other) }
    return CourseProgress(
      course: course, enrolment: number, facts: facts,
      annotations: annotationFacts(of: course.header), voided: voided)
  }

  private func annotationFacts(of course: CourseHeader) -> AnnotationFacts {
    var found = course.iris.compactMap { annotations[$0] }
    var facts = found.popLast() ?? AnnotationFacts()
    for other in found { facts.merge(other) }
    return facts
  }

  /// Marks and notes in a course, newest first.
  public func annotations(in course: CourseHeader) -> [Annotation] {
    annotationFacts(of: course).standing(voided: voided)
  }

  /// Marks and notes in courses that are none of these, newest first.
  public func annotations(outside courses: [CourseHeader]) -> [Annotation] {
    let known = Set(courses.flatMap(\.iris))
    var facts = AnnotationFacts()
    for (iri, others) in annotations where !known.contains(iri) { facts.merge(others) }
    return facts.standing(voided: voided)
  }
}

extension EnrolmentFacts {
  fileprivate mutating func add(_ statement: Statement, _ object: Activity, path: String) {
    let stamp = Stamp(time: statement.timestamp, id: statement.id)
    first = first.map { min($0, stamp) } ?? stamp
    last = last.map { max($0, stamp) } ?? stamp
    if let active = statement.context.extensions[Vocabulary.Extension.active]?.number,
      (0...1e9).contains(active)
    {
      timeline.add(.reached, at: stamp.time, active: .seconds(active))
    }
    switch statement.verb {
    case .initialized:
      timeline.add(.opened, at: stamp.time)
      number = statement.context.extensions[Vocabulary.Extension.enrolment]?.integer ?? 1
    case .resumed: timeline.add(.opened, at: stamp.time)
    case .suspended:
      timeline.add(.left, at: stamp.time, active: statement.result.duration ?? .zero)
      let place = statement.result.extensions[Vocabulary.Extension.place]
      guard let path = place?["page"]?.string, let block = place?["block"]?.integer,
        let offset = place?["offset"]?.integer,
        lastPlace.map({ $0.stamp < stamp }) ?? true
      else { break }
      lastPlace = LastPlace(
        stamp: stamp, path: path, place: Place(block: max(0, block), offset: max(0, offset)))
    case .experienced:
      addReading(statement, path: path, stamp)
      addCompletion(statement, object, path: path, stamp)
    case .completed: addCompletion(statement, object, path: path, stamp)
    case .attempted:
      attempts[statement.id, default: Attempt()].begin(statement, path: path, stamp)
      attemptIDs[path, default: []].insert(statement.id)
    case .answered: addAnswer(statement, object, path: path, stamp)
    case .commented:
      guard object.definition.type == Vocabulary.ActivityType.checklistItem,
        intentions[path].map({ $0.stamp < stamp }) ?? true
      else { break }
      let plan = statement.result.extensions[Vocabulary.Extension.plan]
      intentions[path] = (
        stamp,
        Intention(
          note: statement.result.response ?? "", owner: plan?["owner"]?.string ?? "",
          due: plan?["due"]?.string.flatMap { PlanDate($0) })
      )
    case .passed, .failed:
      guard let attempt = statement.context.statement else { break }
      let result = Result(
        stamp: stamp, scaled: statement.result.score?.scaled ?? 0,
        passed: statement.verb == .passed)
      let judgement = Judgement(
        first: stamp, firstScore: result.scaled, firstPassed: result.passed ? stamp : nil,
        best: result.scaled, attempts: 1)
      judgements[path] = judgements[path]?.merging(judgement) ?? judgement
      // The first judgement stands.
      if attempts[attempt]?.result.map({ stamp < $0.stamp }) ?? true {
        attempts[attempt, default: Attempt()].result = result
      }
    default: break
    }
  }

  /// The first time counts: a page that is read again is read faster.
  private mutating func addReading(_ statement: Statement, path: String, _ stamp: Stamp) {
    guard let seconds = statement.result.duration.map({ $0 / .seconds(1) }), seconds > 0,
      readings[path].map({ stamp < $0.stamp }) ?? true
    else { return }
    readings[path] = (stamp, seconds)
  }

  private mutating func addCompletion(
    _ statement: Statement, _ object: Activity, path: String, _ stamp: Stamp
  ) {
    guard statement.result.completion == true else { return }
    if let way = statement.context.statement { arrivals.insert(way) }
    switch object.definition.type {
    case Vocabulary.ActivityType.course:
      let completion = Completion(
        stamp: stamp,
        edition: CourseProgress.Edition(
          version: statement.context.revision,
          text: statement.context.extensions[Vocabulary.Extension.text]?.string))
      courseDone = courseDone?.merging(completion) ?? completion
    case Vocabulary.ActivityType.checklistItem: ticks[path, default: []].insert(statement.id)
    default: done[path] = done[path].map { min($0, stamp) } ?? stamp
    }
  }

  private mutating func addAnswer(
    _ statement: Statement, _ object: Activity, path: String, _ stamp: Stamp
  ) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let response = statement.result.response ?? ""
    let kind = object.definition.interaction?.kind
    guard let run = statement.context.statement else {
      if statement.context.extensions[Vocabulary.Extension.review]?.bool == true {
        reviews[path, default: []].append(Answer(statement, object, stamp))
      }
      return
    }
    guard statement.result.success != nil || kind == .longFillIn else {
      // Nobody judges a choice in a scenario.
      steps[run, default: []].append(Step(stamp: stamp, path: path, response: response))
      return
    }
    let part = String(path[path.index(after: slash)...])
    attempts[run, default: Attempt()].answers[part, default: []]
      .append(Answer(statement, object, stamp))
  }
}

extension EnrolmentFacts.Answer {
  fileprivate init(_ statement: Statement, _ object: Activity, _ stamp: Stamp) {
    let result = statement.result
    self.init(
      stamp: stamp,
      response: Response(
        xapi: result.response ?? "", kind: object.definition.interaction?.kind),
      score: result.score?.scaled ?? (result.success == true ? 1 : 0), isCorrect: result.success,
      hinted: statement.context.extensions[Vocabulary.Extension.hint]?.bool == true,
      seconds: result.duration.map {
        Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18
      },
      fingerprint: object.definition.extensions[Vocabulary.Extension.fingerprint]?.string,
      title: object.definition.name.first?.value)
  }
}

extension EnrolmentFacts.Attempt {
  fileprivate mutating func begin(_ statement: Statement, path: String, _ stamp: Stamp) {
    self.path = path
    begun = stamp
    let extensions = statement.context.extensions
    seed = extensions[Vocabulary.Extension.seed]?.string.flatMap { UInt64($0, radix: 16) } ?? 0
    questions =
      extensions[Vocabulary.Extension.questions]?.array?.compactMap(\.string) ?? []
    start =
      extensions[Vocabulary.Extension.path]?.array?.compactMap { step in
        guard let scene = step["scene"]?.string, let choice = step["choice"]?.string else {
          return nil
        }
        return ScenarioRun.Step(scene: scene, choice: choice)
      } ?? []
  }
}

extension LearnerProgress {
  /// Every answer of a course that anybody judges, of all its enrolments, for review.
  public func reviewAnswers(in course: Course) -> [ReviewAnswer] {
    let paths = PathResolver(course)
    func answer(
      _ facts: EnrolmentFacts.Answer, _ path: String, _ origin: ReviewAnswer.Origin
    ) -> ReviewAnswer? {
      guard let isRight = facts.isCorrect, let (page, part) = paths.part(path) else { return nil }
      return ReviewAnswer(
        id: facts.stamp.id.description, time: facts.stamp.time.milliseconds, origin: origin,
        question: QuestionID(page: page, question: part), fingerprint: facts.fingerprint,
        isRight: isRight, seconds: facts.seconds, effort: efforts[facts.stamp.id]?.effort)
    }
    var answers: [ReviewAnswer] = []
    for facts in facts(of: course.header) {
      for attempt in facts.attempts.values {
        for (part, given) in attempt.answers {
          answers += given.compactMap { answer($0, "\(attempt.path)/\(part)", .quiz) }
        }
      }
      for (path, given) in facts.reviews {
        answers += given.compactMap { answer($0, path, .review) }
      }
    }
    return answers
  }
}
