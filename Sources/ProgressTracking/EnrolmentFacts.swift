internal import Assessment
internal import CourseModel
internal import LearningRecords

/// When something was said, and by which statement: a total order that every machine agrees on.
struct Stamp: Hashable, Sendable, Comparable {
  var time: Timestamp
  var id: StatementID

  static func < (a: Self, b: Self) -> Bool {
    (a.time, a.id.uuid.high, a.id.uuid.low) < (b.time, b.id.uuid.high, b.id.uuid.low)
  }
}

/// What the statements of one enrolment say, under the paths that they name: nothing is resolved
/// against the course of today, and nothing depends on their order.
struct EnrolmentFacts: Sendable {
  struct Attempt: Sendable {
    var path = ""
    var begun: Stamp?
    var seed: UInt64 = 0
    var questions: [String] = []
    /// The steps that a way through a scenario began after.
    var start: [ScenarioRun.Step] = []
    /// The answers to each question, by its part of the path.
    var answers: [String: [Answer]] = [:]
    var result: Result?
  }

  struct Answer: Sendable {
    var stamp: Stamp
    var response: Response
    var score: Double
    /// Nil where nobody judges it.
    var isCorrect: Bool?
    var hinted: Bool
    var seconds: Double?
    var fingerprint: String?
    var title: String?
  }

  struct Result: Sendable {
    var stamp: Stamp
    var scaled: Double
    var passed: Bool
  }

  /// What all results of a quiz come to.
  struct Judgement: Sendable {
    var first: Stamp
    /// The score of the first result, 0…1.
    var firstScore: Double
    var firstPassed: Stamp?
    var best: Double
    var attempts: Int

    func merging(_ other: Self) -> Self {
      Judgement(
        first: min(first, other.first),
        firstScore: first < other.first ? firstScore : other.firstScore,
        firstPassed: [firstPassed, other.firstPassed].compactMap { $0 }.min(),
        best: max(best, other.best), attempts: attempts + other.attempts)
    }
  }

  struct Step: Sendable {
    var stamp: Stamp
    var path: String
    var response: String
  }

  struct LastPlace: Sendable {
    var stamp: Stamp
    var path: String
    var place: Place
  }

  /// What the course was when it was completed.
  struct Completion: Sendable {
    var stamp: Stamp
    var edition: CourseProgress.Edition

    func merging(_ other: Self) -> Self { stamp < other.stamp ? self : other }
  }

  var number: Int?
  var first: Stamp?
  var last: Stamp?
  /// When each page or module was first done.
  var done: [String: Stamp] = [:]
  var courseDone: Completion?
  /// When each page was first read to its end, and the seconds that it took.
  var readings: [String: (stamp: Stamp, seconds: Double)] = [:]
  var attempts: [StatementID: Attempt] = [:]
  /// The attempts at each quiz, and the ways through each scenario.
  var attemptIDs: [String: Set<StatementID>] = [:]
  var judgements: [String: Judgement] = [:]
  /// Statements that tick an item, by the item's path.
  var ticks: [String: Set<StatementID>] = [:]
  /// What was last written beside an item, by the item's path.
  var intentions: [String: (stamp: Stamp, intention: Intention)] = [:]
  /// Choices in scenarios, by the statement of their way.
  var steps: [StatementID: [Step]] = [:]
  var arrivals: Set<StatementID> = []
  /// Answers given in review, by the question's path.
  var reviews: [String: [Answer]] = [:]
  var lastPlace: LastPlace?
  var timeline = Timeline()
}

extension EnrolmentFacts {
  /// Takes in what another IRI of the course says of the same enrolment.
  mutating func merge(_ other: EnrolmentFacts) {
    number = number ?? other.number
    first = [first, other.first].compactMap { $0 }.min()
    last = [last, other.last].compactMap { $0 }.max()
    done.merge(other.done, uniquingKeysWith: min)
    readings.merge(other.readings) { $0.stamp < $1.stamp ? $0 : $1 }
    if let theirs = other.courseDone { courseDone = courseDone?.merging(theirs) ?? theirs }
    attempts.merge(other.attempts) { $0.merging($1) }
    attemptIDs.merge(other.attemptIDs) { $0.union($1) }
    judgements.merge(other.judgements) { $0.merging($1) }
    ticks.merge(other.ticks) { $0.union($1) }
    intentions.merge(other.intentions) { $0.stamp < $1.stamp ? $1 : $0 }
    steps.merge(other.steps) { $0 + $1 }
    arrivals.formUnion(other.arrivals)
    reviews.merge(other.reviews) { $0 + $1 }
    if let theirs = other.lastPlace, lastPlace.map({ $0.stamp < theirs.stamp }) ?? true {
      lastPlace = theirs
    }
    timeline.merge(other.timeline)
  }
}

extension EnrolmentFacts.Attempt {
  func merging(_ other: Self) -> Self {
    var merged = begun == nil ? other : self
    merged.answers = answers.merging(other.answers) { $0 + $1 }
    merged.result =
      switch (result, other.result) {
      case (let mine?, let theirs?): mine.stamp < theirs.stamp ? mine : theirs
      case (let mine, let theirs): mine ?? theirs
      }
    return merged
  }
}

extension EnrolmentFacts.Attempt {
  /// The answer that counts. What was handed in stands, so of answers to the same question the
  /// first does, whoever wrote a second; but where the question was changed since, and answered
  /// anew, the answer to its latest form does.
  func answer(to part: String) -> EnrolmentFacts.Answer? {
    var first: [String?: EnrolmentFacts.Answer] = [:]
    for answer in answers[part] ?? [] {
      let earlier = first[answer.fingerprint]
      if earlier.map({ answer.stamp < $0.stamp }) ?? true { first[answer.fingerprint] = answer }
    }
    return first.values.max { $0.stamp < $1.stamp }
  }
}
