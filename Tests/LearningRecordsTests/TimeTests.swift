import Testing

@testable import LearningRecords

@Suite struct TimeTests {
  @Test(arguments: [
    ("2026-03-02T09:15:00.000Z", "2026-03-02T09:15:00.000Z"),
    ("2026-03-02t09:15:00z", "2026-03-02T09:15:00.000Z"),
    ("2026-03-02T09:15:00.1Z", "2026-03-02T09:15:00.100Z"),
    ("2026-03-02T09:15:00.123999Z", "2026-03-02T09:15:00.123Z"),
    ("2026-03-02T09:15:00+01:00", "2026-03-02T08:15:00.000Z"),
    ("2026-03-02T09:15:00-05:30", "2026-03-02T14:45:00.000Z"),
    ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"),
    ("2026-03-02T09:15:00-00:00", "2026-03-02T09:15:00.000Z"),
    ("2026-03-02T09:15:00+0100", "2026-03-02T08:15:00.000Z"),
    ("2026-03-02T09:15:00+01", "2026-03-02T08:15:00.000Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
    ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"),
    ("2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z"),
    ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
    ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
  ])
  func readsTimes(_ text: String, as utc: String) {
    #expect(Timestamp(text)?.description == utc)
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-03-02T09:15:00", "2026-03-02 09:15:00Z", "2026-03-02T09:15Z",
    "2026-13-02T09:15:00Z", "2026-02-30T09:15:00Z", "2023-02-29T09:15:00Z", "1900-02-29T00:00:00Z",
    "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:15:61Z", "2026-03-02T09:15:00.Z",
    "2026-03-02T09:15:00Zx", "2026-03-02T09:15:00+1", "2026-03-02T09:15:00+01:",
    "2026-3-2T09:15:00Z",
    "26-03-02T09:15:00Z", "2026-03-02T09:15:00+24:00", "२०२६-03-02T09:15:00Z",
  ])
  func refusesTimes(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func timesStayInTheYearsThatCanBeWritten() {
    #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Timestamp(milliseconds: .min).description == "0000-01-01T00:00:00.000Z")
    #expect(Timestamp(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
    #expect(Timestamp("0000-01-01T00:00:00+23:59") == Timestamp(milliseconds: .min))
  }

  @Test func everyDayIsItsOwn() throws {
    var previous: CivilDate?
    for days in stride(from: -719_528, to: 2_932_897, by: 13) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
      if let previous {
        #expect((previous.year, previous.month, previous.day) < (date.year, date.month, date.day))
      }
      previous = date
    }
  }

  static func duration(_ text: String) -> Duration? {
    Array(text.utf8).withUnsafeBufferPointer { Duration(iso8601: $0) }
  }

  @Test(arguments: [
    (Duration.zero, "PT0S"), (.seconds(21), "PT21S"), (.milliseconds(41_500), "PT41.5S"),
    (.milliseconds(1_050), "PT1.05S"), (.milliseconds(1_059), "PT1.05S"), (.seconds(60), "PT1M"),
    (.seconds(134), "PT2M14S"), (.seconds(3600), "PT1H"), (.seconds(3603), "PT1H0M3S"),
    (.seconds(4323), "PT1H12M3S"), (.seconds(360_000), "PT100H"), (.milliseconds(3), "PT0S"),
    (.milliseconds(70), "PT0.07S"), (.seconds(-5), "PT0S"), (.milliseconds(-5), "PT0S"),
  ])
  func writesDurations(_ duration: Duration, as text: String) {
    #expect(duration.iso8601 == text)
  }

  @Test(arguments: [
    ("PT4H35M59.14S", Duration.milliseconds(16_559_140)), ("PT41.5S", .milliseconds(41_500)),
    ("P4W", .seconds(2_419_200)), ("P1DT1S", .seconds(86_401)), ("PT0.5H", .seconds(1800)),
    ("P3Y1M29DT4H35M59S", .seconds(94_608_000 + 2_592_000 + 2_505_600 + 16_559)),
    ("PT1,25S", .milliseconds(1_250)), ("PT90M", .seconds(5400)), ("PT0S", .zero),
  ])
  func readsDurations(_ text: String, as duration: Duration) {
    #expect(Self.duration(text) == duration)
  }

  @Test(arguments: [
    "", "P", "PT", "P1", "1S", "PT1", "PT1S1M", "P1DT", "P4W1D", "P1S", "PT1D", "PT1.5M3S", "PT-1S",
    "PT1.S", "P1D1D", "PT1SS", "PTS", "PTT1S", "P999999999999Y", "PT9999999999999999999S",
    "P292471208Y292471208M",
  ])
  func refusesDurations(_ text: String) {
    #expect(Self.duration(text) == nil)
  }
}
