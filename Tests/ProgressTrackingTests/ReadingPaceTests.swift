import CourseModel
import LearningRecords
import Testing

@testable import ProgressTracking

@Suite struct ReadingPaceTests {
  static let minutes = Dictionary(uniqueKeysWithValues: (0..<60).map { (page($0), 4) })

  static func page(_ number: Int) -> PageID { PageID(course: "c", module: "m", page: "p\(number)") }

  /// Readings of pages of four minutes each, one after the other.
  static func readings(_ seconds: [Double]) -> [ReadingPace.Reading] {
    seconds.enumerated().map { index, seconds in
      ReadingPace.Reading(
        page: page(index), seconds: seconds,
        stamp: Stamp(
          time: Timestamp(milliseconds: Int64(index) * 1000),
          id: StatementID(UniqueID(high: 0, low: UInt64(index)))))
    }
  }

  @Test func isTheMedianOfPages() {
    let pace = ReadingPace(
      Self.readings([360, 480, 480, 480, 600]), minutes: Self.minutes)
    #expect(pace.factor == 2)
    #expect(pace.minutes(7) == 14)
  }

  @Test func isAsReckonedBeforeThereAreEnough() {
    #expect(ReadingPace(Self.readings([480, 480, 480, 480]), minutes: Self.minutes).factor == 1)
    #expect(ReadingPace.reckoned.minutes(7) == 7)
  }

  @Test func pagesThatWereSkippedThroughOrLeftOpenSayNothing() {
    let seconds: [Double] = [1, 2, 3, 4, 5, 6, 9_999, 9_999, 120, 120, 120, 120]
    #expect(ReadingPace(Self.readings(seconds), minutes: Self.minutes).factor == 1)
    #expect(ReadingPace(Self.readings(seconds + [120]), minutes: Self.minutes).factor == 0.5)
  }

  @Test func followsThePersonsLatestPages() {
    let seconds = Array(repeating: 480.0, count: 20) + Array(repeating: 120.0, count: 31)
    #expect(ReadingPace(Self.readings(seconds).shuffled(), minutes: Self.minutes).factor == 0.5)
  }

  @Test func pagesOfAMinuteAndThoseThatAreGoneSayNothing() {
    let readings = Self.readings([480, 480, 480, 480, 480])
    #expect(ReadingPace(readings, minutes: [:]).factor == 1)
    #expect(ReadingPace(readings, minutes: Self.minutes.mapValues { _ in 1 }).factor == 1)
  }

  @Test func neverSaysNoTimeForSome() {
    let pace = ReadingPace(Self.readings([60, 60, 60, 60, 60]), minutes: Self.minutes)
    #expect(pace.factor == 0.25)
    #expect(pace.minutes(1) == 1)
    #expect(pace.minutes(0) == 0)
  }

  @Test func theFirstTimeThatAPageIsReadToItsEndCounts() {
    var life = Life()
    life.does(.enrolled)
    life.does(.read(Sample.section.id), taking: .seconds(90))
    life.does(.read(Sample.section.id), taking: .seconds(20))
    life.does(.skipped(Sample.steps.id), taking: .seconds(5))
    let readings = LearnerProgress(life.statements).readings(in: Sample.whole)
    #expect(readings.map(\.page) == [Sample.section.id])
    #expect(readings.map(\.seconds) == [90])
    // In whatever order machines' records are put together.
    let backwards = LearnerProgress(life.statements.reversed()).readings(in: Sample.whole)
    #expect(backwards == readings)
  }
}
