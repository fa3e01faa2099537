import Testing

@testable import Assessment

/// Ours and the published package, side by side on 1,000 histories of chance.
@Suite(.serialized) struct FSRSAgainstPyPITests {
  static let day: Int64 = 86_400_000
  /// Noon, 1 January 2027 in UTC.
  static let start: Int64 = 1_798_804_800_000

  /// Histories of 1 to 20 answers; `gap` says how many milliseconds lie before the next one.
  static func histories(
    seed: UInt64, gap: (inout SeededRandom) -> Int64
  ) -> [[FSRSPackage.Review]] {
    var random = SeededRandom(seed: seed)
    return (0..<1000).map { _ in
      var time = start
      return (0..<Int.random(in: 1...20, using: &random)).map { _ in
        time += gap(&random)
        return ([1, 1, 2, 2, 3, 3, 3, 4].randomElement(using: &random) ?? 3, time)
      }
    }
  }

  private func agree(
    _ memory: FSRS.Memory, _ dueDay: Int, _ chance: Double, with theirs: FSRSPackage.State
  ) -> Bool {
    abs(memory.stability - theirs.stability) < 1e-6
      && abs(memory.difficulty - theirs.difficulty) < 1e-6
      && abs(chance - theirs.retrievability) < 1e-6
      && dueDay == DayCount().day(of: theirs.due)
  }

  /// The package counts a day whenever 24 hours have passed.
  @Test func theFormulasAgreeAtAnyHour() throws {
    let histories = Self.histories(seed: 1) { random in
      switch Int.random(in: 0...5, using: &random) {
      case 0: Int64.random(in: 0..<Self.day, using: &random)
      case 1: Self.day - Int64.random(in: 0...1, using: &random)
      case 2, 3: Int64.random(in: Self.day...(9 * Self.day), using: &random)
      default: Int64.random(in: Self.day...(1000 * Self.day), using: &random)
      }
    }
    let theirs = try FSRSPackage().states(of: histories)
    try #require(theirs.count == 1000)
    let fsrs = FSRS()
    for (history, states) in zip(histories, theirs) {
      try #require(states.count == history.count)
      var memory: FSRS.Memory?
      var last = Self.start
      for (review, state) in zip(history, states) {
        let rating = try #require(FSRS.Rating(rawValue: review.rating))
        let next = fsrs.memory(
          memory, after: rating, days: Int((review.time - last) / Self.day))
        let interval = fsrs.interval(after: next)
        let isSame = agree(
          next, DayCount().day(of: review.time) + interval,
          fsrs.retrievability(of: next, days: interval), with: state)
        try #require(isSame, "\(next), \(interval) days; the package says \(state) of \(history)")
        (memory, last) = (next, review.time)
      }
    }
  }

  /// A schedule counts calendar days, which is the same where all answers come at one hour.
  @Test func schedulesAgree() throws {
    let histories = Self.histories(seed: 2) { random in
      let days: Int64 =
        switch Int.random(in: 0...5, using: &random) {
        case 0: 0
        case 1, 2: Int64.random(in: 1...3, using: &random)
        case 3: Int64.random(in: 1...30, using: &random)
        default: Int64.random(in: 1...1000, using: &random)
        }
      return days * Self.day + 1  // A millisecond apart: the same moment has no order.
    }
    let theirs = try FSRSPackage().states(of: histories)
    try #require(theirs.count == 1000)
    let answers = zip(histories.indices, histories).flatMap { number, history in
      zip(history.indices, history).map { step, review in
        let answer = ReviewAnswer(
          id: "\(number)/\(step)", time: review.time, origin: step == 0 ? .quiz : .review,
          question: questionID(number), isRight: review.rating > 1,
          effort: review.rating == 2 ? .hard : review.rating == 4 ? .easy : nil)
        return (answer: answer, state: theirs[number][step])
      }
    }
    var schedule = ReviewSchedule()
    for (answer, state) in answers.sorted(by: { $0.answer.precedes($1.answer) }) {
      schedule.add(answer)
      let item = try #require(schedule[answer.question])
      let days = item.dueDay - schedule.days.day(of: answer.time)
      let isSame = agree(
        item.memory, item.dueDay, FSRS().retrievability(of: item.memory, days: days), with: state)
      try #require(isSame, "\(item); the package says \(state)")
    }
    #expect(schedule.count > 900)
  }
}
