internal import Assessment
public import CourseModel
public import LearningRecords

/// What a learner has done, as a fold of statements.
///
/// It is pure and deterministic; the order of statements of different ids makes no difference, and
/// the same statement twice counts once (DESIGN, Invariant 2).
public struct LearnerProgress: Sendable {
  private var seen: Set<StatementID> = []
  private(set) var voided: Set<StatementID> = []
  /// By course IRI, then by registration.
  private var courses: [String: [Registration?: EnrolmentFacts]] = [:]

  public init() {}

  public init(_ statements: some Sequence<Statement>) {
    for statement in statements { add(statement) }
  }

  public var isEmpty: Bool { seen.isEmpty }

  /// Takes a statement in. What it is not about is passed over.
  public mutating func add(_ statement: Statement) {
    guard seen.insert(statement.id).inserted else { return }
    if statement.verb == .voided {
      if case .statement(let id) = statement.object { voided.insert(id) }
      return
    }
    guard let object = statement.object.activity, let iri = Self.course(of: statement, object)
    else { return }
    let path =
      object.id.hasPrefix(iri + "/") ? String(object.id.dropFirst(iri.count + 1)) : ""
    courses[iri, default: [:]][statement.context.registration, default: EnrolmentFacts()]
      .add(statement, object, path: path)
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

  /// The learner's standing in a course as it is today, in the latest enrolment.
  public func progress(of course: Course) -> CourseProgress {
    // Statements without a number belong to the first enrolment.
    let all = course.header.iris.compactMap { courses[$0] }.flatMap(\.values)
    let latest = all.map { $0.number ?? 1 }.max() ?? 1
    var ofLatest = all.filter { ($0.number ?? 1) == latest }
    // One set of facts, as there nearly always is, is handed on and not copied.
    var facts = ofLatest.popLast() ?? EnrolmentFacts()
    for other in ofLatest { facts.merge(other) }
    return CourseProgress(course: course, enrolment: latest, facts: facts, voided: voided)
  }
}

extension EnrolmentFacts {
  fileprivate mutating func add(_ statement: Statement, _ object: Activity, path: String) {
    let stamp = Stamp(time: statement.timestamp, id: statement.id)
    first = first.map { min($0, stamp) } ?? stamp
    last = last.map { max($0, stamp) } ?? stamp
    switch statement.verb {
    case .initialized:
      number = statement.context.extensions[Vocabulary.Extension.enrolment]?.integer ?? 1
    case .suspended:
      active += statement.result.duration ?? .zero
      let place = statement.result.extensions[Vocabulary.Extension.place]
      guard let path = place?["page"]?.string, let block = place?["block"]?.integer,
        let offset = place?["offset"]?.integer,
        lastPlace.map({ $0.stamp < stamp }) ?? true
      else { break }
      lastPlace = LastPlace(
        stamp: stamp, path: path, place: Place(block: max(0, block), offset: max(0, offset)))
    case .experienced, .completed: addCompletion(statement, object, path: path, stamp)
    case .attempted:
      attempts[statement.id, default: Attempt()].begin(statement, path: path, stamp)
      attemptIDs[path, default: []].insert(statement.id)
    case .answered: addAnswer(statement, object, path: path, stamp)
    case .passed, .failed:
      guard let attempt = statement.context.statement else { break }
      let result = Result(
        stamp: stamp, scaled: statement.result.score?.scaled ?? 0,
        passed: statement.verb == .passed)
      let judgement = Judgement(
        first: stamp, firstPassed: result.passed ? stamp : nil, best: result.scaled, attempts: 1)
      judgements[path] = judgements[path]?.merging(judgement) ?? judgement
      // The first judgement stands.
      if attempts[attempt]?.result.map({ stamp < $0.stamp }) ?? true {
        attempts[attempt, default: Attempt()].result = result
      }
    default: break
    }
  }

  private mutating func addCompletion(
    _ statement: Statement, _ object: Activity, path: String, _ stamp: Stamp
  ) {
    guard statement.result.completion == true else { return }
    if let way = statement.context.statement { arrivals.insert(way) }
    switch object.definition.type {
    case Vocabulary.ActivityType.course:
      courseDone = courseDone.map { min($0, stamp) } ?? stamp
    case Vocabulary.ActivityType.checklistItem: ticks[path, default: []].insert(statement.id)
    default: done[path] = done[path].map { min($0, stamp) } ?? stamp
    }
  }

  private mutating func addAnswer(
    _ statement: Statement, _ object: Activity, path: String, _ stamp: Stamp
  ) {
    guard let run = statement.context.statement, let slash = path.lastIndex(of: "/") else {
      return
    }
    let response = statement.result.response ?? ""
    guard let isCorrect = statement.result.success else {
      // Nobody judges a choice in a scenario.
      steps[run, default: []].append(Step(stamp: stamp, path: path, response: response))
      return
    }
    let part = String(path[path.index(after: slash)...])
    let answer = Answer(
      stamp: stamp,
      response: Response(xapi: response, kind: object.definition.interaction?.kind),
      score: statement.result.score?.scaled ?? (isCorrect ? 1 : 0), isCorrect: isCorrect,
      fingerprint: object.definition.extensions[Vocabulary.Extension.fingerprint]?.string,
      title: object.definition.name.first?.value)
    // What was handed in stands: the first answer counts, whoever wrote a second.
    if attempts[run]?.answers[part].map({ stamp < $0.stamp }) ?? true {
      attempts[run, default: Attempt()].answers[part] = answer
    }
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
  }
}
