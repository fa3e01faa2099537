public import Assessment
public import CourseModel
public import LearningRecords

/// A learner's standing in a course as it is today: what the record says, resolved against today's
/// ids and their aliases.
public struct CourseProgress: Sendable {
  public enum State: Hashable, Sendable { case toDo, begun, done }

  /// What a course was at a time.
  public struct Edition: Hashable, Sendable {
    public var version: String?
    /// The hash of its text.
    public var text: String?

    public init(version: String?, text: String?) {
      self.version = version
      self.text = text
    }
  }

  /// What all finished attempts at a quiz come to.
  public struct Results: Hashable, Sendable {
    /// The score of the first, 0…1.
    public var first: Double
    /// The best score, 0…1.
    public var best: Double
    /// How many attempts were finished.
    public var runs: Int

    public init(first: Double, best: Double, runs: Int) {
      self.first = first
      self.best = best
      self.runs = runs
    }
  }

  public let course: Course
  /// The number of the enrolment, from 1.
  public let enrolment: Int
  private let facts: EnrolmentFacts
  private let annotationFacts: AnnotationFacts
  private let voided: Set<StatementID>
  /// When each page was first done.
  private var done: [PageID: Timestamp] = [:]
  private let paths: PathResolver

  /// Nothing done yet.
  public init(course: Course) {
    self.init(
      course: course, enrolment: 1, facts: EnrolmentFacts(), annotations: AnnotationFacts(),
      voided: [])
  }

  init(
    course: Course, enrolment: Int, facts: EnrolmentFacts, annotations: AnnotationFacts,
    voided: Set<StatementID>
  ) {
    self.course = course
    self.enrolment = enrolment
    self.facts = facts
    annotationFacts = annotations
    self.voided = voided
    paths = PathResolver(course)
    for (path, stamp) in facts.done {
      guard let page = paths.page(path) else { continue }
      done[page] = done[page].map { min($0, stamp.time) } ?? stamp.time
    }
    let practice = Set(course.pages.filter(\.isPractice).map(\.id))
    for (path, judgement) in facts.judgements {
      guard let page = paths.page(path),
        let stamp = practice.contains(page) ? judgement.first : judgement.firstPassed
      else { continue }
      done[page] = done[page].map { min($0, stamp.time) } ?? stamp.time
    }
  }

  // MARK: Pages, modules, the course

  /// The page that has this name from the course on, or had it.
  public func page(named path: String) -> PageID? { paths.page(path) }

  public var isBegun: Bool { facts.first != nil }
  public var isEnrolled: Bool { facts.number != nil }
  /// Nothing was done since it began, as right after a reset.
  public var isFresh: Bool { facts.first == facts.last }
  public var firstSeen: Timestamp? { facts.first?.time }
  public var lastSeen: Timestamp? { facts.last?.time }
  /// The time in which the learner was there (``ActiveClock``), as far as the training record has it.
  public var active: Duration { timeSpent.active }

  /// The active time, and in how many sessions it was spent.
  public var timeSpent: (active: Duration, sessions: Int) { facts.timeline.total }

  public func isDone(_ page: PageID) -> Bool { done[page] != nil }
  public func doneOn(_ page: PageID) -> Timestamp? { done[page] }

  public func state(of page: PageHeader) -> State {
    if isDone(page.id) { return .done }
    let isBegun = paths.paths(of: page.id).contains { facts.attemptIDs[$0] != nil }
    return isBegun ? .begun : .toDo
  }

  public func isDone(_ module: Module) -> Bool {
    module.pages.allSatisfy { !$0.counts || isDone($0.id) }
  }

  /// What the course still needs, in its order (FORMAT, What counts).
  public var missing: [PageHeader] {
    isFinished ? [] : neededPages.filter { !isDone($0.id) }
  }

  /// Pages that count and came after the course was completed: they take nothing back.
  public var addedSince: [PageHeader] {
    isFinished ? neededPages.filter { !isDone($0.id) } : []
  }

  /// The pages that the course needs done, in its order (FORMAT, What counts).
  public var neededPages: [PageHeader] {
    switch course.header.completion {
    case .allQuizzes: course.pages.filter { $0.kind == .quiz && $0.counts }
    case .allPages:
      (course.overview.map { [$0] } ?? [])
        + course.modules.filter { !$0.isOptional }.flatMap(\.pages).filter(\.counts)
    }
  }

  /// The course was completed, now or at an earlier version: what was added since takes nothing
  /// back.
  public var isFinished: Bool { facts.courseDone != nil }
  public var finishedOn: Timestamp? { facts.courseDone?.stamp.time }
  /// What the course was when it was completed.
  public var finishedEdition: Edition? { facts.courseDone?.edition }

  /// Modules, and the course, that are done and not yet recorded as such.
  public var newlyFinished: [Deed] {
    var deeds: [Deed] = []
    let recorded = paths.modules(of: facts.done.keys)
    for module in course.modules
    where !module.pages.isEmpty && isDone(module) && !recorded.contains(module.id) {
      deeds.append(.finishedModule(module.id))
    }
    let needed = neededPages
    if !isFinished, !needed.isEmpty, needed.allSatisfy({ isDone($0.id) }) {
      deeds.append(.finishedCourse)
    }
    return deeds
  }

  /// Pages that must be done before this one, and are not.
  public func required(before page: PageHeader) -> [PageHeader] {
    let module = page.id.module
    let own = page.requires.flatMap { name in
      // A page of the same module goes by its last part, all else is named from the course on.
      if let module, !name.contains("/"), let near = paths.page("\(module)/\(name)") {
        return [near]
      }
      return required(named: name)
    }
    let needed = own + (course.module(module)?.requires ?? []).flatMap(required)
    var seen: Set<PageID> = [page.id]
    let missing = Set(needed.filter { !isDone($0) && seen.insert($0).inserted })
    return course.pages.filter { missing.contains($0.id) }
  }

  /// The pages that a name from the course on stands for: one, or those that a module needs.
  private func required(named name: String) -> [PageID] {
    if let module = course.module(paths.module(name)) {
      return module.pages.filter(\.counts).map(\.id)
    }
    return paths.page(name).map { [$0] } ?? []
  }

  /// The minutes of what is done over the minutes of what counts, 0…1.
  public func share(minutes: [PageID: Int]) -> Double {
    let needed = neededPages
    let all = needed.reduce(0) { $0 + (minutes[$1.id] ?? 1) }
    guard all > 0 else { return isFinished ? 1 : 0 }
    if isFinished { return 1 }
    let done = needed.filter { isDone($0.id) }.reduce(0) { $0 + (minutes[$1.id] ?? 1) }
    return Double(done) / Double(all)
  }

  /// The minutes of what counts and is not done.
  public func minutesLeft(minutes: [PageID: Int]) -> Int {
    missing.reduce(0) { $0 + (minutes[$1.id] ?? 1) }
  }

  public var modulesDone: Int { course.modules.count { !$0.pages.isEmpty && isDone($0) } }

  /// Where the learner was when the course was last left.
  public var lastPlace: (page: PageID, place: Place)? {
    guard let last = facts.lastPlace, let page = paths.page(last.path) else {
      return nil
    }
    return (page, last.place)
  }

  // MARK: Marks and notes

  /// The learner's marks and notes in the course, whatever enrolment they are of, newest first.
  public var annotations: [Annotation] { annotationFacts.standing(voided: voided) }

  /// Those of a page, under whatever names it had.
  public func annotations(on page: PageID) -> [Annotation] {
    annotations.filter { paths.page($0.path) == page }
  }

  /// The statements that are to be voided where annotations are taken back.
  func statements(of annotations: [Annotation.ID]) -> [StatementID] {
    annotationFacts.statements(of: annotations, voided: voided)
  }

  // MARK: Quizzes

  /// The attempts at a quiz, oldest first; the last one may be under way.
  public func attempts(of page: PageID) -> [Attempt] {
    paths.paths(of: page).flatMap { facts.attemptIDs[$0] ?? [] }
      .compactMap { id in
        guard let attempt = facts.attempts[id], let begun = attempt.begun, !voided.contains(id),
          !attempt.questions.isEmpty
        else { return nil }
        return Attempt(id, attempt, begun)
      }
      .sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  /// The best score of a quiz, 0…1; nil before the first result.
  public func bestScore(of page: PageID) -> Double? {
    paths.paths(of: page).compactMap { facts.judgements[$0]?.best }.max()
  }

  /// What the finished attempts at a quiz come to; nil before the first result.
  public func results(of page: PageID) -> Results? {
    let judgements = paths.paths(of: page).compactMap { facts.judgements[$0] }
    guard var all = judgements.first else { return nil }
    for judgement in judgements.dropFirst() { all = all.merging(judgement) }
    return Results(first: all.firstScore, best: all.best, runs: all.attempts)
  }

  /// The mean of the best scores of the quizzes that count; nil without any.
  public var meanScore: Double? {
    let scores = course.pages.filter { $0.kind == .quiz && $0.counts }
      .compactMap { bestScore(of: $0.id) }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  // MARK: Checklists and scenarios

  /// The ids of the items that are ticked, as they were recorded.
  public func ticks(on page: PageID) -> Set<Checklist.Item.ID> {
    var ticked: Set<String> = []
    for (path, ids) in facts.ticks where !ids.isSubset(of: voided) {
      if let (owner, part) = paths.part(path), owner == page { ticked.insert(part) }
    }
    return ticked
  }

  /// What is written beside the items of a checklist, under the ids that they had then.
  public func intentions(on page: PageID) -> [Checklist.Item.ID: Intention] {
    var intentions: [Checklist.Item.ID: Intention] = [:]
    for (path, written) in facts.intentions {
      if let (owner, part) = paths.part(path), owner == page {
        intentions[part] = written.intention
      }
    }
    return intentions
  }

  /// A checklist as the learner means to do it.
  public func plan(of checklist: Checklist, on page: PageID) -> [PlanItem] {
    let ticked = ticks(on: page)
    let intentions = intentions(on: page)
    return checklist.items.map { item in
      let ids = [item.id] + item.was
      let intention = ids.lazy.compactMap { intentions[$0] }.first ?? Intention()
      return PlanItem(
        page: page, item: item.id, text: item.text.plainText.foldingSpaces(),
        isDone: ids.contains(where: ticked.contains), note: intention.note,
        owner: intention.owner, due: intention.due)
    }
  }

  /// The statements that tick an item and stand.
  func standingTicks(of item: Checklist.Item.ID, on page: PageID) -> [StatementID] {
    return facts.ticks.filter { path, _ in paths.part(path).map { $0 == (page, item) } ?? false }
      .values.flatMap { $0.subtracting(voided) }
      .sorted { ($0.uuid.high, $0.uuid.low) < ($1.uuid.high, $1.uuid.low) }
  }

  /// The ways through a scenario, oldest first: trying a scene again is a way of its own.
  public func ways(through page: PageID) -> [Way] {
    let begun: [(stamp: Stamp, way: Way)] = paths.paths(of: page)
      .flatMap { facts.attemptIDs[$0] ?? [] }
      .compactMap { id in
        guard let attempt = facts.attempts[id], attempt.questions.isEmpty, !voided.contains(id),
          let stamp = attempt.begun
        else { return nil }
        return (stamp, way(id, attempt))
      }
    return begun.sorted { $0.stamp < $1.stamp }.map(\.way)
  }

  private func way(_ id: StatementID, _ attempt: EnrolmentFacts.Attempt) -> Way {
    let steps = (facts.steps[id] ?? []).sorted { $0.stamp < $1.stamp }
    return Way(
      id: id.description, start: attempt.start,
      moves: steps.map { ScenarioRun.Move($0.step, isTakenBack: voided.contains($0.stamp.id)) },
      hasArrived: facts.arrivals.contains(id))
  }

  /// The last time that a way made a choice which stands.
  func lastChoice(
    of way: String, at scene: Scenario.Scene, _ choice: Scenario.SceneChoice
  ) -> StatementID? {
    StatementID(way).flatMap { facts.steps[$0] }?
      .filter {
        !voided.contains($0.stamp.id) && ([scene.id] + scene.was).contains($0.step.scene)
          && ([choice.id] + choice.was).contains($0.step.choice)
      }
      .max { $0.stamp < $1.stamp }?.stamp.id
  }
}

extension EnrolmentFacts.Step {
  fileprivate var step: ScenarioRun.Step {
    ScenarioRun.Step(
      scene: path.split(separator: "/").last.map(String.init) ?? "", choice: response)
  }
}

extension Attempt {
  fileprivate init(_ id: StatementID, _ facts: EnrolmentFacts.Attempt, _ begun: Stamp) {
    self.init(
      id: id.description, time: begun.time, seed: facts.seed, questions: facts.questions,
      answers: Dictionary(
        uniqueKeysWithValues: facts.answers.keys.compactMap { part in
          facts.answer(to: part).map { (part, Answer($0)) }
        }),
      result: facts.result.map {
        Result(scaled: $0.scaled, passed: $0.passed, time: $0.stamp.time)
      })
  }
}

extension Attempt.Answer {
  fileprivate init(_ facts: EnrolmentFacts.Answer) {
    self.init(
      response: facts.response, score: facts.score, isCorrect: facts.isCorrect,
      hinted: facts.hinted, fingerprint: facts.fingerprint, title: facts.title,
      time: facts.stamp.time)
  }
}
