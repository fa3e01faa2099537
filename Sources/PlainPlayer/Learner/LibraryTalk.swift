public import CourseModel
internal import InterfaceWords
internal import ProgressTracking

/// The library: where one was, and the courses there are, numbered.
struct LibraryTalk: Talk {
  let courses: [CourseHeader]
  var standings: [String: PlainPlayer.Standing] = [:]
  var resume: PlainPlayer.Resume?
  /// How many questions come back today.
  var reviewCount = 0
  /// How many courses were said.
  private var said = 0

  /// More courses than this are not said at once.
  static let coursesAtOnce = 20

  init(courses: [CourseHeader], resume: PlainPlayer.Resume?) {
    self.courses = courses
    self.resume = resume
  }

  var commands: [Command] {
    (reviewCount > 0 ? [Command(.review, wording.commands.review)] : [])
      + (courses.count > Self.coursesAtOnce ? [Command(.more, wording.commands.moreCourses)] : [])
  }

  func again() -> Speech {
    var speech = Speech()
    if let resume {
      let module = resume.moduleTitle.flatMap { $0 == resume.pageTitle ? nil : $0 }
      let place = [resume.courseTitle, module].compactMap(\.self).joined(separator: ", ")
      speech.say(
        wording.library.continuing(
          resume.pageTitle, in: place, minutesLeft: resume.minutesLeft, when: resume.when))
      speech.hint(wording.library.continueHint)
    } else if courses.isEmpty {
      speech.say(wording.library.noCoursesYet)
    } else {
      speech.say(wording.library.welcomeAloud)
      speech.say(
        wording.library.welcomeInstructor)
      speech.hint(wording.library.beginHint)
    }
    speech += list(from: 0)
    if reviewCount > 0 {
      speech.say(
        wording.library.reviewWaits(reviewCount))
    }
    return speech
  }

  private func list(from first: Int) -> Speech {
    var speech = Speech()
    let end = min(first + Self.coursesAtOnce, courses.count)
    guard first < end else { return speech }
    speech.say(
      courses.count <= Self.coursesAtOnce
        ? wording.library.allCourses(courses.count)
        : wording.library.someCourses(from: first + 1, to: end, of: courses.count))
    for index in first..<end { speech.say("\(index + 1): \(words(for: courses[index]))") }
    if end < courses.count { speech.hint(wording.library.moreHint) }
    speech.hint(wording.library.openHint)
    return speech
  }

  private func words(for course: CourseHeader) -> String {
    guard let standing = standings[course.id] else { return course.title.sentence }
    let state: [String?] =
      if let finished = standing.finishedOn {
        [wording.library.done(on: finished), standing.score.map(wording.library.score)]
      } else if standing.isBegun {
        [
          wording.library.modulesDone(standing.modulesDone, of: standing.modules),
          wording.numbers.minutesLeft(standing.minutesLeft),
        ]
      } else {
        [
          wording.library.modules(standing.modules),
          wording.numbers.minutes(standing.minutesLeft),
        ]
      }
    return "\(course.title.sentence) \(state.compactMap(\.self).joined(separator: ", ").sentence)"
  }

  mutating func goOn() -> Turn {
    if let resume { return Turn(.open(course: resume.page.course, page: resume.page)) }
    guard let first = courses.first else { return Turn(again()) }
    return Turn(.open(course: first.id, page: nil))
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .review: return Turn(.openReview)
    case .more:
      said += Self.coursesAtOnce
      if said >= courses.count { said = 0 }
      return Turn(list(from: said))
    default: return Turn()
    }
  }

  mutating func answer(_ line: String) -> Turn? {
    guard let number = line.number else { return nil }
    guard courses.indices.contains(number - 1) else {
      return Turn(
        saying: courses.isEmpty
          ? wording.library.noCourses : wording.library.courseNumbers(to: courses.count))
    }
    return Turn(.open(course: courses[number - 1].id, page: nil))
  }
}

extension PlainPlayer {
  /// Where the person was when they left, or were cut off.
  public struct Resume: Hashable, Sendable {
    public var page: PageID
    public var pageTitle: String
    public var courseTitle: String
    public var moduleTitle: String?
    /// As it is said after “you were here”: `on Tuesday, 02:40`.
    public var when: String
    public var minutesLeft: Int?

    public init(
      page: PageID, pageTitle: String, courseTitle: String, moduleTitle: String?, when: String,
      minutesLeft: Int? = nil
    ) {
      self.page = page
      self.pageTitle = pageTitle
      self.courseTitle = courseTitle
      self.moduleTitle = moduleTitle
      self.when = when
      self.minutesLeft = minutesLeft
    }
  }

  /// How far a course has come.
  public struct Standing: Hashable, Sendable {
    public var modules: Int
    public var modulesDone: Int
    public var minutesLeft: Int
    public var isBegun: Bool
    /// As a day is said, such as `3 Mar`; nil while it isn't finished.
    public var finishedOn: String?
    /// The mean of the quizzes' best scores, 0…1; nil without any.
    public var score: Double?

    public init(
      modules: Int, modulesDone: Int, minutesLeft: Int, isBegun: Bool, finishedOn: String?,
      score: Double?
    ) {
      self.modules = modules
      self.modulesDone = modulesDone
      self.minutesLeft = minutesLeft
      self.isBegun = isBegun
      self.finishedOn = finishedOn
      self.score = score
    }
  }
}
