import Assessment
import Testing

@Suite struct DayCountTests {
  static let hour: Int64 = 3_600_000

  @Test(arguments: [
    (0, 4, 4 * hour, 0), (0, 4, 4 * hour - 1, -1), (0, 4, 28 * hour - 1, 0), (0, 4, 28 * hour, 1),
    (0, 0, 0, 0), (0, 0, -1, -1), (0, 0, -24 * hour, -1), (0, 0, -24 * hour - 1, -2),
    // New York in winter: five hours behind, so that its day 1 begins at 33:00 UTC.
    (-5 * 3600, 4, 33 * hour - 1, 0), (-5 * 3600, 4, 33 * hour, 1),
    // Kathmandu.
    (20_700, 4, 4 * hour - 20_700_000, 0), (20_700, 4, 4 * hour - 20_700_001, -1),
  ])
  func aDayBeginsAtFour(secondsFromUTC: Int, firstHour: Int, time: Int64, day: Int) {
    let days = DayCount(secondsFromUTC: secondsFromUTC, firstHour: firstHour)
    #expect(days.day(of: time) == day)
  }
}
