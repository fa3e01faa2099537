import Testing

@testable import Assessment

@Suite struct PaceTests {
  @Test func isTheMedianOfTheLatestAnswers() {
    var random = SeededRandom(seed: 5)
    var pace = Pace()
    var all: [Double] = []
    for _ in 0..<500 {
      // Few different times, so that equal ones leave and stay.
      let seconds = Double(Int.random(in: 1...40, using: &random))
      pace.add(seconds: seconds)
      all.append(seconds)
      let latest = all.suffix(Pace.span).sorted()
      #expect(pace.median == (all.count < Pace.least ? nil : latest[(latest.count - 1) / 2]))
    }
  }

  @Test func passesOverWhatIsNoTime() {
    var pace = Pace()
    for seconds in [0, -5, .nan, .infinity] { pace.add(seconds: seconds) }
    #expect(pace == Pace())
    #expect(!pace.isSlow(1e9))
    for _ in 0..<Pace.least { pace.add(seconds: 4) }
    #expect(!pace.isSlow(12))
    #expect(pace.isSlow(12.1))
    #expect(!pace.isSlow(Double.nan))
    #expect(!pace.isSlow(nil))
  }
}
