import Testing

@testable import Assessment

@Suite struct FSRSTests {
  /// Answers in their order: the grade, and the days since the one before.
  struct History: Sendable, CustomTestStringConvertible {
    var steps: [(rating: Int, days: Int)]
    var stability: Double
    var difficulty: Double
    var interval: Int
    /// Ten days after the last answer.
    var retrievability: Double

    var testDescription: String { steps.map { "\($0.rating) +\($0.days)" }.joined(separator: ", ") }
  }

  /// What the PyPI package `fsrs` 6.3.2 says.
  static let golden = [
    History(
      steps: [(1, 0)], stability: 0.212, difficulty: 6.4133, interval: 1,
      retrievability: 0.5518454978750337),
    History(
      steps: [(2, 0)], stability: 1.2931, difficulty: 5.112170705601056, interval: 1,
      retrievability: 0.7178696551429408),
    History(
      steps: [(3, 0)], stability: 2.3065, difficulty: 2.118103970459016, interval: 2,
      retrievability: 0.7743669167614039),
    History(
      steps: [(4, 0)], stability: 8.2956, difficulty: 1, interval: 8,
      retrievability: 0.8866572196242765),
    History(
      steps: [(3, 0), (3, 2), (3, 11), (1, 46), (3, 1), (2, 3)], stability: 8.010354725421932,
      difficulty: 8.244499229132952, interval: 8, retrievability: 0.8840490509605091),
    History(
      steps: [(1, 0), (1, 0), (2, 0), (3, 0), (4, 0)], stability: 0.21649012415927413,
      difficulty: 8.889665919339844, interval: 1, retrievability: 0.5535935877212621),
    History(
      steps: [(4, 0), (4, 400), (4, 3000), (4, 30000)], stability: 35775.88430421792,
      difficulty: 1, interval: 35776, retrievability: 0.9999577521195558),
    History(
      steps: [(1, 0), (1, 1), (1, 1), (1, 1), (3, 1)], stability: 0.20248907297694096,
      difficulty: 9.83678406315227, interval: 1, retrievability: 0.5480336989753788),
  ]

  @Test(arguments: golden) func remembersAsPublished(_ history: History) throws {
    let fsrs = FSRS()
    var memory: FSRS.Memory?
    for step in history.steps {
      let rating = try #require(FSRS.Rating(rawValue: step.rating))
      memory = fsrs.memory(memory, after: rating, days: step.days)
    }
    let last = try #require(memory)
    #expect(abs(last.stability - history.stability) < 1e-9)
    #expect(abs(last.difficulty - history.difficulty) < 1e-9)
    #expect(fsrs.interval(after: last) == history.interval)
    #expect(abs(fsrs.retrievability(of: last, days: 10) - history.retrievability) < 1e-9)
  }

  /// Memories as chance leads to them, each with the days until the next answer.
  static func walk(seed: UInt64, _ visit: (FSRS.Memory, Int) throws -> Void) rethrows {
    let fsrs = FSRS()
    var random = SeededRandom(seed: seed)
    var memory: FSRS.Memory?
    for _ in 0..<60 {
      let days =
        [0, 1, Int.random(in: 2...9, using: &random), Int.random(in: 1...9000, using: &random)]
        .randomElement(using: &random) ?? 0
      if let memory { try visit(memory, days) }
      // Runs of one grade reach the ends of every range.
      let rating = FSRS.Rating.allCases.randomElement(using: &random) ?? .good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        memory = fsrs.memory(memory, after: rating, days: days)
      }
    }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>) func staysInItsRanges(seed: UInt64) {
    let fsrs = FSRS(longestInterval: 365)
    Self.walk(seed: seed) { memory, days in
      #expect(memory.stability >= 0.001 && memory.stability.isFinite)
      #expect((1...10).contains(memory.difficulty))
      #expect((1...365).contains(fsrs.interval(after: memory)))
      let now = fsrs.retrievability(of: memory, days: days)
      #expect(now > 0 && now <= 1)
      #expect(fsrs.retrievability(of: memory, days: days + 1) < now)
    }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>) func betterAnswersLastLonger(seed: UInt64) {
    let fsrs = FSRS()
    Self.walk(seed: seed) { memory, days in
      let after = FSRS.Rating.allCases.map { fsrs.memory(memory, after: $0, days: days) }
      for (worse, better) in zip(after, after.dropFirst()) {
        #expect(worse.stability <= better.stability)
        #expect(worse.difficulty >= better.difficulty)
        #expect(fsrs.interval(after: worse) <= fsrs.interval(after: better))
      }
      #expect(after[0].stability <= memory.stability, "forgetting makes nothing stronger")
      #expect(after[1].stability >= memory.stability, "recalling makes nothing weaker")
    }
  }

  @Test func asksWhenTheChanceIsTheOneWanted() {
    let memory = FSRS.Memory(stability: 50, difficulty: 5)
    #expect(FSRS().interval(after: memory) == 50)
    #expect(abs(FSRS().retrievability(of: memory, days: 50) - 0.9) < 1e-12)
    for retention in [0.7, 0.8, 0.95] {
      let fsrs = FSRS(retention: retention)
      let days = fsrs.interval(after: memory)
      #expect(abs(fsrs.retrievability(of: memory, days: days) - retention) < 0.002)
    }
  }

  @Test func capsTheInterval() {
    let memory = FSRS.Memory(stability: 1e300, difficulty: 1)
    #expect(FSRS().interval(after: memory) == 36_500)
    #expect(FSRS(longestInterval: 1).interval(after: memory) == 1)
    #expect(FSRS().interval(after: .init(stability: 0.001, difficulty: 10)) == 1)
    // Halves go to the even number.
    #expect(FSRS().interval(after: .init(stability: 2.4999, difficulty: 1)) == 2)
    #expect(FSRS().interval(after: .init(stability: 2.5001, difficulty: 1)) == 3)
  }

  @Test func aMemoryNeverVanishes() {
    let fsrs = FSRS()
    var memory = fsrs.memory(nil, after: .again, days: 0)
    // So it does in the package, with the eighth answer.
    for _ in 0..<30 { memory = fsrs.memory(memory, after: .again, days: 0) }
    #expect(memory.stability == 0.001)
    #expect(memory.difficulty <= 10)
    #expect(fsrs.interval(after: memory) == 1)
  }

  @Test func aClockThatWentBackIsTheSameDay() {
    let fsrs = FSRS()
    let memory = fsrs.memory(nil, after: .good, days: 0)
    #expect(
      fsrs.memory(memory, after: .good, days: -3) == fsrs.memory(memory, after: .good, days: 0))
    #expect(fsrs.retrievability(of: memory, days: -3) == 1)
  }
}
