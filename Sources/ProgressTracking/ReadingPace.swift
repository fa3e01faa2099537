public import CourseModel
internal import LearningRecords

/// How fast a person reads beside what pages are reckoned at: the median of the latest pages. One
/// page that was skipped through, or left open, does not move it.
public struct ReadingPace: Hashable, Sendable {
  /// A page that was read, when, and how long it took.
  public struct Reading: Hashable, Sendable, Comparable {
    public var page: PageID
    /// Active time in seconds.
    public var seconds: Double
    let stamp: Stamp

    public static func < (a: Self, b: Self) -> Bool { a.stamp < b.stamp }
  }

  /// How many pages it looks back over.
  static let span = 31
  /// With fewer pages nobody has a pace yet.
  static let least = 5
  /// A page that took less than this share of its minutes was not read; one that took more than so
  /// many times as long was not read all the time.
  static let believable = 0.2...5.0
  /// Minutes are reckoned up to whole ones: of a shorter page they say little.
  static let leastMinutes = 2

  /// The pace that pages' minutes are reckoned at.
  public static let reckoned = ReadingPace()

  /// A person's minutes over the reckoned ones; 1 before there are enough pages.
  public let factor: Double

  init() { factor = 1 }

  /// - Parameter minutes: what pages are reckoned at; a page without says nothing.
  public init(_ readings: some Sequence<Reading>, minutes: [PageID: Int]) {
    let shares = readings.sorted().compactMap { reading -> Double? in
      guard let minutes = minutes[reading.page], minutes >= Self.leastMinutes else { return nil }
      let share = reading.seconds / Double(60 * minutes)
      return Self.believable.contains(share) ? share : nil
    }
    .suffix(Self.span).sorted()
    factor = shares.count < Self.least ? 1 : shares[(shares.count - 1) / 2]
  }

  /// What becomes of reckoned minutes; of some never none.
  public func minutes(_ reckoned: Int) -> Int {
    reckoned <= 0 ? reckoned : max(1, Int((Double(reckoned) * factor).rounded()))
  }
}

extension LearnerProgress {
  /// The pages of a course that were read from beginning to end, in whatever enrolment.
  public func readings(in course: Course) -> [ReadingPace.Reading] {
    let paths = PathResolver(course)
    return facts(of: course.header).flatMap(\.readings).compactMap { path, reading in
      paths.page(path).map {
        ReadingPace.Reading(page: $0, seconds: reading.seconds, stamp: reading.stamp)
      }
    }
  }
}
