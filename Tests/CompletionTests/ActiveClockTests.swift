import ProgressTracking
import Testing

@Suite struct ActiveClockTests {
  private let start = ContinuousClock.now

  private func clock(keysAt seconds: [Double]) -> ActiveClock {
    var clock = ActiveClock(startingAt: start)
    for second in seconds { clock.noticed(at: start + .seconds(second)) }
    return clock
  }

  @Test(
    arguments: [
      // Keys, the second at which it is read, and what it says.
      ([], 0, 0), ([], 60, 60), ([], 180, 180), ([], 181, 180), ([], 86_400, 180),
      ([10, 20, 170], 200, 200),
      // A pause of an hour counts three minutes, and then the clock goes on.
      ([60, 3_660], 3_700, 60 + 180 + 40),
      ([3_660, 7_260, 10_860], 10_860, 3 * 180),
      // A pause of just three minutes counts whole.
      ([180, 360], 540, 540),
    ] as [([Double], Double, Double)])
  func runsThreeMinutesAfterAKey(_ keys: [Double], _ second: Double, _ says: Double) {
    #expect(clock(keysAt: keys).reading(at: start + .seconds(second)) == .seconds(says))
  }

  @Test func neverGoesBack() {
    var clock = ActiveClock(startingAt: start)
    var last = Duration.zero
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      // Also when the machine says a time that was before.
      let instant = start + .seconds(Double.random(in: 0...10_000, using: &random))
      if Bool.random(using: &random) { clock.noticed(at: instant) }
      let reading = clock.reading(at: max(instant, start + .seconds(10_000)))
      #expect(reading >= last)
      last = reading
    }
  }
}
