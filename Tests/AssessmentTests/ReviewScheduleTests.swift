import Testing

@testable import Assessment

@Suite struct ReviewScheduleTests {
  typealias Effort = ReviewAnswer.Effort

  static let dayLength: Int64 = 86_400_000

  /// An answer at noon of a day, to the minute.
  static func answer(
    _ question: Int, day: Int, minute: Int = 0, isRight: Bool = true, seconds: Double? = nil,
    effort: Effort? = nil, origin: ReviewAnswer.Origin = .quiz
  ) -> ReviewAnswer {
    let time = Int64(day) * dayLength + Int64(12 * 60 + minute) * 60_000
    return ReviewAnswer(
      id: "\(time)-\(question)", time: time, origin: origin, question: questionID(question),
      fingerprint: "v\(day)", isRight: isRight, seconds: seconds, effort: effort)
  }

  static func numbers(_ items: [ReviewItem]) -> [String] { items.map(\.id.question) }

  /// Answers of chance to a few questions.
  static func answers(_ count: Int, seed: UInt64) -> [ReviewAnswer] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { number in
      var answer = answer(
        Int.random(in: 0..<12, using: &random), day: Int.random(in: 100..<160, using: &random),
        minute: Int.random(in: 0..<4, using: &random),
        isRight: Int.random(in: 0..<3, using: &random) > 0,
        seconds: Int.random(in: 0..<4, using: &random) == 0
          ? nil : Double.random(in: 1...60, using: &random),
        effort: [nil, nil, .hard, .easy].randomElement(using: &random) ?? nil,
        origin: Bool.random(using: &random) ? .quiz : .review)
      answer.id = "answer-\(number)"
      return answer
    }
  }

  // MARK: What enters

  @Test func onlyWhatWasMissedOrFoundHardComesBack() {
    let schedule = ReviewSchedule([
      Self.answer(1, day: 100),
      Self.answer(2, day: 100, isRight: false),
      Self.answer(3, day: 100, effort: .easy),
      Self.answer(4, day: 100, effort: .hard),
      Self.answer(5, day: 100, isRight: false), Self.answer(5, day: 101),
      Self.answer(6, day: 100), Self.answer(6, day: 130, isRight: false, effort: .easy),
    ])
    #expect(schedule.count == 4)
    #expect(schedule[questionID(1)]?.cause == nil)
    #expect(schedule[questionID(2)]?.cause == .missed)
    #expect(schedule[questionID(3)]?.cause == nil)
    #expect(schedule[questionID(4)]?.cause == .saidHard)
    #expect(schedule[questionID(5)]?.cause == .missed, "what was missed stays")
    #expect(schedule[questionID(6)]?.cause == .missed)
    #expect(schedule[questionID(7)] == nil)
    #expect(Set(Self.numbers(schedule.due(on: 9999))) == ["q2", "q4", "q5", "q6"])
    #expect(schedule.due(on: 100).isEmpty, "nothing comes back on its own day")
  }

  @Test(
    arguments: [
      (false, nil, 5.0, FSRS.Rating.again), (false, .easy, 5, .again), (false, .hard, 90, .again),
      (true, nil, 5, .good), (true, nil, 1, .good), (true, nil, 30, .good), (true, nil, 31, .hard),
      (true, nil, nil, .good), (true, .hard, 1, .hard), (true, .easy, 90, .easy),
    ] as [(Bool, Effort?, Double?, FSRS.Rating)])
  func grades(isRight: Bool, effort: Effort?, seconds: Double?, rating: FSRS.Rating) {
    var pace = Pace()
    for _ in 0..<10 { pace.add(seconds: 10) }
    let answer = Self.answer(1, day: 1, isRight: isRight, seconds: seconds, effort: effort)
    #expect(answer.rating(wasSlow: pace.isSlow(seconds)) == rating)
  }

  @Test func whatIsSlowForThisLearnerWasHard() {
    let usual = (0..<10).map { Self.answer($0, day: 100, minute: $0, seconds: 20) }
    let slow = Self.answer(50, day: 101, seconds: 61)
    #expect(ReviewSchedule(usual + [slow])[slow.question]?.cause == .slow)
    #expect(ReviewSchedule(usual.dropLast() + [slow]).count == 0, "nine answers are no measure")
    #expect(ReviewSchedule(usual + [slow]).usualSeconds == 20)
    // Wrong answers say nothing of how long a right one takes.
    let wrong = (0..<10).map {
      Self.answer(60, day: 99, minute: $0, isRight: false, seconds: 1)
    }
    #expect(ReviewSchedule(wrong + usual).usualSeconds == 20)
  }

  @Test(
    arguments: [
      ("slow", .slow), ("slow right", .slow), ("slow hard", .saidHard), ("hard slow", .saidHard),
      ("hard easy", .saidHard), ("wrong hard slow", .missed), ("hard wrong", .missed),
      ("right easy", nil),
    ] as [(String, ReviewItem.Cause?)])
  func theGravestCauseIsTold(answers: String, cause: ReviewItem.Cause?) {
    let usual = (0..<10).map { Self.answer($0, day: 100, minute: $0, seconds: 20) }
    let told = answers.split(separator: " ").enumerated().map { number, word in
      Self.answer(
        50, day: 101 + number, isRight: word != "wrong", seconds: word == "slow" ? 90 : 20,
        effort: Effort(rawValue: String(word)))
    }
    #expect(ReviewSchedule(usual + told)[questionID(50)]?.cause == cause)
  }

  // MARK: A fold

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderOfAnswersMakesNoDifferenceAndTwiceIsOnce(seed: UInt64) {
    let answers = Self.answers(150, seed: seed)
    let schedule = ReviewSchedule(answers)
    var random = SeededRandom(seed: seed)
    let mixed = random.shuffled(answers + answers.prefix(70))
    #expect(ReviewSchedule(mixed) == schedule)
    var grown = ReviewSchedule()
    for answer in mixed { grown.add(answer) }
    #expect(grown == schedule)
  }

  @Test func whatIsSaidAfterwardsCountsAsIfSaidAtOnce() {
    let answers = Self.answers(80, seed: 3)
    var silent = answers
    for index in silent.indices { silent[index].effort = nil }
    var schedule = ReviewSchedule(silent)
    let before = schedule
    for answer in answers {
      let isKnown = schedule.say(answer.effort, of: answer.id)
      #expect(isKnown)
    }
    #expect(schedule == ReviewSchedule(answers))
    #expect(schedule != before)
    for answer in answers { schedule.say(nil, of: answer.id) }
    #expect(schedule == before)
    let isKnown = schedule.say(.hard, of: "nobody's")
    #expect(!isKnown)
  }

  @Test func holdsWhatWasAskedLast() {
    let schedule = ReviewSchedule([
      Self.answer(1, day: 110), Self.answer(1, day: 100, isRight: false),
    ])
    #expect(schedule[questionID(1)]?.fingerprint == "v110")
  }

  // MARK: A day

  @Test func mostAtRiskComesFirst() {
    let schedule = ReviewSchedule([
      Self.answer(1, day: 100, effort: .hard),
      Self.answer(2, day: 100, isRight: false),
      Self.answer(3, day: 80, isRight: false),
      Self.answer(4, day: 100, minute: 5, isRight: false),
    ])
    #expect(Self.numbers(schedule.due(on: 103)) == ["q3", "q2", "q4", "q1"])
    #expect(Self.numbers(schedule.due(on: 103, limit: 2)) == ["q3", "q2"])
    #expect(schedule.due(on: 103, limit: 0).isEmpty)
    #expect(Self.numbers(schedule.due(on: 103) { $0.question != "q3" }) == ["q2", "q4", "q1"])
    #expect(
      Self.numbers(schedule.due(on: 103, limit: 1) { $0.question != "q3" }) == ["q2"],
      "what is in no course takes no place")
  }

  @Test func theDaysListOnlyGrowsShorter() {
    var schedule = ReviewSchedule(
      (0..<50).map { Self.answer($0, day: 100 + $0 % 7, minute: $0, isRight: false) })
    let list = schedule.due(on: 120)
    #expect(list.count == 20)
    for (number, item) in list.enumerated() {
      let index = Int(item.id.question.dropFirst()) ?? 0
      schedule.add(
        Self.answer(
          index, day: 120, minute: number, isRight: number.isMultiple(of: 3), origin: .review))
      #expect(schedule.reviewed(on: 120) == number + 1)
      #expect(schedule.due(on: 120).map(\.id) == list.dropFirst(number + 1).map(\.id))
    }
    #expect(schedule.due(on: 120).isEmpty, "the day's questions are done")
    #expect(schedule.due(on: 120, limit: 25).count == 5)
    #expect(schedule.due(on: 121).count == 20, "the others wait their turn")
  }

  @Test func aPauseLeavesNoDebt() {
    var schedule = ReviewSchedule(
      (0..<300).map { Self.answer($0, day: 100, minute: $0, isRight: false) })
    var quiet = 0
    for day in 400..<900 {
      let list = schedule.due(on: day)
      #expect(list.count <= 20)
      if list.count < 20 { quiet += 1 }
      // Most days nothing is done: the list is never longer for it.
      guard day.isMultiple(of: 3) else { continue }
      for (minute, item) in list.enumerated() {
        let index = Int(item.id.question.dropFirst()) ?? 0
        schedule.add(Self.answer(index, day: day, minute: minute, origin: .review))
      }
      #expect(schedule.due(on: day).isEmpty)
    }
    #expect(quiet > 100, "intervals grow until 20 a day are more than enough")
    #expect(schedule.count == 300, "nothing leaves")
  }

  @Test func quizzesTakeNoPlaceFromReview() {
    let schedule = ReviewSchedule(
      (0..<40).map { Self.answer($0, day: 100, minute: $0, isRight: false) }
        + (0..<15).map { Self.answer($0, day: 110, minute: $0) })
    #expect(schedule.reviewed(on: 110) == 0)
    #expect(schedule.due(on: 110).count == 20)
    #expect(schedule.due(on: 110, limit: 40).count == 25, "what was answered today is not due")
  }

  @Test func intervalsGrowWithRightAnswers() throws {
    var schedule = ReviewSchedule([Self.answer(1, day: 100, isRight: false)])
    var intervals: [Int] = []
    var day = 100
    for _ in 0..<12 {
      let due = try #require(schedule[questionID(1)]).dueDay
      #expect(schedule.due(on: due - 1).isEmpty)
      #expect(Self.numbers(schedule.due(on: due)) == ["q1"])
      intervals.append(due - day)
      day = due
      schedule.add(Self.answer(1, day: day, origin: .review))
    }
    #expect(intervals == intervals.sorted())
    #expect(intervals.first == 1)
    #expect((intervals.last ?? 0) > 30)
  }

  @Test func theMorningAfterIsAnotherDay() throws {
    // Answered at 22:00 and again at 08:00: ten hours, but a night's sleep.
    func answer(_ id: String, hour: Int64, isRight: Bool) -> ReviewAnswer {
      ReviewAnswer(
        id: id, time: 100 * Self.dayLength + hour * 3_600_000, origin: .review,
        question: questionID(1), isRight: isRight)
    }
    let evening = answer("evening", hour: 22, isRight: false)
    let schedule = ReviewSchedule([evening])
    #expect(schedule.due(on: 101).count == 1)
    #expect(try #require(schedule.why(questionID(1), on: 101)).chance < 0.9)
    let morning = ReviewSchedule([evening, answer("morning", hour: 32, isRight: true)])
    let late = ReviewSchedule([evening, answer("late", hour: 27, isRight: true)])
    let (slept, awake) = (
      try #require(morning[questionID(1)]), try #require(late[questionID(1)])
    )
    #expect(slept.memory.stability > 1.2 * awake.memory.stability)
  }

  // MARK: Why

  @Test func saysWhyAQuestionComes() throws {
    let answers = [
      Self.answer(1, day: 100, isRight: false), Self.answer(1, day: 101, isRight: false),
      Self.answer(1, day: 102, origin: .review), Self.answer(2, day: 102),
    ]
    let schedule = ReviewSchedule(answers)
    let why = try #require(schedule.why(questionID(1), on: 110))
    #expect(why.cause == .missed)
    #expect(why.misses == 2)
    #expect(why.lastMissed == answers[1].time)
    #expect(why.lastRight == answers[2].time)
    let memory = try #require(schedule[questionID(1)]).memory
    #expect(why.chance == FSRS().retrievability(of: memory, days: 8))
    #expect(schedule.why(questionID(2), on: 110) == nil, "it is not in review")
    #expect(schedule.why(questionID(3), on: 110) == nil)
  }

  // MARK: Cost

  @Test func fiveThousandDueQuestionsAreListedAtOnce() {
    let schedule = ReviewSchedule(
      (0..<5000).map { Self.answer($0, day: 100 + $0 % 30, minute: $0 % 200, isRight: false) })
    let clock = ContinuousClock()
    var list: [ReviewItem] = []
    // The quickest of a few: what else runs on the machine is not measured.
    let times = (0..<10).map { _ in clock.measure { list = schedule.due(on: 200) } }
    #expect(list.count == 20)
    #if DEBUG
      let budget = Duration.milliseconds(200)
    #else
      let budget = Duration.milliseconds(20)
    #endif
    #expect((times.min() ?? .zero) < budget)
  }
}
