public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI
internal import Typesetting

/// The first screen: where one was, and the courses there are.
///
/// It is drawn from the courses' front matter and the place files alone; what is done and how much
/// is left comes when the record has been read.
public struct LibraryScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, first, last, screenUp, screenDown
    case goOn, open
    case click(Int)
  }

  /// Where the person was when they left, or were cut off.
  public struct Resume: Hashable, Sendable {
    public var page: PageID
    public var pageTitle: String
    public var courseTitle: String
    public var moduleTitle: String?
    public var when: LocalTime
    public var minutesLeft: Int?
    public var moduleMinutesLeft: Int?

    public init(
      page: PageID, pageTitle: String, courseTitle: String, moduleTitle: String?,
      when: LocalTime, minutesLeft: Int? = nil, moduleMinutesLeft: Int? = nil
    ) {
      self.page = page
      self.pageTitle = pageTitle
      self.courseTitle = courseTitle
      self.moduleTitle = moduleTitle
      self.when = when
      self.minutesLeft = minutesLeft
      self.moduleMinutesLeft = moduleMinutesLeft
    }
  }

  /// How far a course has come.
  public struct Standing: Hashable, Sendable {
    public var modules: Int
    public var modulesDone: Int
    /// By minutes, 0…1.
    public var share: Double
    public var minutesLeft: Int
    public var isBegun: Bool
    public var finishedOn: LocalTime?
    /// The mean of the quizzes' best scores, 0…1; nil without any.
    public var score: Double?

    public init(
      modules: Int, modulesDone: Int, share: Double, minutesLeft: Int, isBegun: Bool,
      finishedOn: LocalTime?, score: Double?
    ) {
      self.modules = modules
      self.modulesDone = modulesDone
      self.share = share
      self.minutesLeft = minutesLeft
      self.isBegun = isBegun
      self.finishedOn = finishedOn
      self.score = score
    }

    /// The same with the minutes that are left at a person's pace.
    public func at(_ pace: ReadingPace) -> Standing {
      var standing = self
      standing.minutesLeft = pace.minutes(minutesLeft)
      return standing
    }
  }

  public let courses: [CourseHeader]
  public var standings: [String: Standing] = [:]
  public var resume: Resume?
  /// How many questions come back today.
  public var reviewCount = 0
  public let learner: String
  public let now: LocalTime
  /// The index of the row that has the cursor: what to resume first, where there is such a thing.
  public private(set) var selection = 0
  private var height = 20

  public init(courses: [CourseHeader], resume: Resume?, learner: String, now: LocalTime) {
    self.courses = courses
    self.resume = resume
    self.learner = learner
    self.now = now
  }

  private var resumeRows: Int { resume == nil ? 0 : 1 }
  private var rowCount: Int { resumeRows + courses.count }

  public var keys: [KeyBinding<Message>] {
    guard !courses.isEmpty else { return [] }
    return [
      KeyBinding(
        .space, resume == nil ? wording.keys.begin : wording.keys.continueReading, .goOn,
        prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.oneAbove, .moveUp),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown, prominence: 2,
        bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(.enter, wording.keys.open, .open, prominence: 3),
      KeyBinding([.pageUp, .character("b")], wording.keys.screenUp, .screenUp),
      KeyBinding(.pageDown, wording.keys.screenDown, .screenDown),
      KeyBinding([.home, .character("g")], wording.keys.first, .first),
      KeyBinding([.end, .character("G")], wording.keys.last, .last),
    ]
  }

  public enum Outcome: Hashable, Sendable {
    case open(course: String, page: PageID?)
  }

  public mutating func update(_ message: Message) -> Outcome? {
    let page = max(1, (height - 8))
    switch message {
    case .moveUp: selection = max(0, selection - 1)
    case .moveDown: selection = max(0, min(selection + 1, rowCount - 1))
    case .first: selection = 0
    case .last: selection = max(0, rowCount - 1)
    case .screenUp: selection = max(0, selection - page)
    case .screenDown: selection = max(0, min(selection + page, rowCount - 1))
    case .goOn:
      if let resume { return .open(course: resume.page.course, page: resume.page) }
      return courses.first.map { .open(course: $0.id, page: nil) }
    case .open: return outcome(of: selection)
    case .click(let row):
      if selection == row { return outcome(of: row) }
      selection = max(0, min(row, rowCount - 1))
    }
    return nil
  }

  private func outcome(of row: Int) -> Outcome? {
    if let resume, row == 0 { return .open(course: resume.page.course, page: resume.page) }
    let index = row - resumeRows
    return courses.indices.contains(index)
      ? .open(course: courses[index].id, page: nil) : nil
  }

  public mutating func resized(to area: Area) { height = area.height }

  public func draw(on frame: inout Frame, in area: Area) {
    let inner = Area(
      columns: (area.columns.lowerBound + 2)..<max(
        area.columns.lowerBound + 2, min(area.columns.upperBound - 1, 98)), rows: area.rows)
    var row = 1
    if let resume {
      drawResume(resume, row: &row, on: &frame, in: inner)
    } else {
      drawWelcome(row: &row, on: &frame, in: inner)
    }
    row += 1
    guard !courses.isEmpty else {
      frame.write(
        wording.library.noCoursesYet,
        column: 2, row: row, in: inner)
      return
    }
    frame.write(wording.library.coursesTitle, column: 2, row: row, in: inner, style: .subtle)
    row += 1
    drawCourses(from: row, on: &frame, in: inner)
  }

  private func drawResume(
    _ resume: Resume, row: inout Int, on frame: inout Frame, in area: Area
  ) {
    let edge = area.columns.upperBound - 1
    frame.write(wording.library.continueTitle, column: 2, row: row, in: area, style: .subtle)
    frame.write(
      wording.library.youWereHere(resume.when.spoken(asOf: now)), endingAt: edge,
      row: area.rows.lowerBound + row, style: .subtle)
    row += 1
    let isSelected = selection == 0
    drawCursor(isSelected, row: row, on: &frame, in: area)
    let left = resume.minutesLeft.map(wording.numbers.briefMinutesLeft) ?? ""
    let start = frame.write(left, endingAt: edge, row: area.rows.lowerBound + row)
    frame.write(
      frame.charset.clean(resume.pageTitle).fitting(
        start - area.columns.lowerBound - 4, ellipsis: frame.marks.ellipsis),
      column: 2, row: row, in: area, style: isSelected ? .accent : .strong)
    frame.addZone(
      columns: area.columns,
      rows: (area.rows.lowerBound + row)..<(area.rows.lowerBound + row + 2), tag: 0)
    row += 1
    let path = [resume.courseTitle, resume.moduleTitle].compactMap { $0 }
      .joined(separator: " \(frame.marks.separator) ")
    let ahead =
      resume.moduleMinutesLeft.map(wording.page.toModuleEnd) ?? ""
    let aheadStart = frame.write(
      ahead, endingAt: edge, row: area.rows.lowerBound + row, style: .subtle)
    frame.write(
      frame.charset.clean(path).fitting(
        aheadStart - area.columns.lowerBound - 4, ellipsis: frame.marks.ellipsis),
      column: 2, row: row, in: area, style: .subtle)
    row += 1
  }

  private func drawWelcome(row: inout Int, on frame: inout Frame, in area: Area) {
    frame.write(wording.library.welcomeTitle, column: 2, row: row, in: area, style: .subtle)
    if !courses.isEmpty {
      frame.write(
        wording.library.spaceBegins, endingAt: area.columns.upperBound - 1,
        row: area.rows.lowerBound + row,
        style: .accent)
    }
    row += 1
    let marks = frame.marks
    var lines = [
      wording.library.welcomeFirst,
      wording.library.welcomeSecond,
    ]
    if !frame.charset.asciiMarks {
      lines.append(
        wording.library.areTheseMarks(marks.done, marks.here, marks.toDo))
    }
    let typesetter = Typesetter(width: max(8, area.width - 3), charset: frame.charset)
    for line in lines.flatMap({ typesetter.lines(of: [.text($0)]) }) {
      frame.write(line.text, column: 2, row: row, in: area)
      row += 1
    }
  }

  private func drawCourses(from top: Int, on frame: inout Frame, in area: Area) {
    var visible = max(1, area.height - top)
    if reviewCount > 0, visible > courses.count + 2 || visible > 5 {
      let row = min(top + courses.count + 1, area.height - 2)
      frame.write(wording.library.reviewTitle, column: 2, row: row, in: area, style: .subtle)
      frame.write(
        wording.library.reviewWaitsByKey(reviewCount), column: 2,
        row: row + 1, in: area)
      visible = max(1, visible - 3)
    }
    let selected = max(0, selection - resumeRows)
    let first = max(0, min(selected - visible / 2, courses.count - visible))
    for (line, index) in courses.indices.dropFirst(first).prefix(visible).enumerated() {
      drawCourse(index, row: top + line, on: &frame, in: area)
    }
  }

  private func drawCourse(_ index: Int, row: Int, on frame: inout Frame, in area: Area) {
    let course = courses[index]
    let isSelected = selection == index + resumeRows
    drawCursor(isSelected, row: row, on: &frame, in: area)
    let edge = area.columns.upperBound - 1
    let screenRow = area.rows.lowerBound + row
    var room = area.width - 4
    if let standing = standings[course.id] {
      let (state, rest) = words(for: standing, marks: frame.marks)
      frame.write(rest, endingAt: edge, row: screenRow, style: .subtle)
      let stateColumn = edge - 28
      frame.write(
        state, at: Position(column: stateColumn, row: screenRow),
        style: standing.finishedOn == nil ? .plain : .correct, limit: 17)
      var edgeOfTitle = stateColumn
      // Where there is little room the words say it all.
      if area.width >= 70 {
        edgeOfTitle = stateColumn - 12
        let done = Int((standing.share * 10).rounded(.down))
        frame.write(
          String(repeating: frame.marks.barDone, count: done),
          at: Position(column: edgeOfTitle, row: screenRow), style: .accent)
        frame.write(
          String(repeating: frame.marks.barToDo, count: 10 - done),
          at: Position(column: edgeOfTitle + done, row: screenRow), style: .subtle)
      }
      room = edgeOfTitle - area.columns.lowerBound - 4
    }
    frame.write(
      frame.charset.clean(name(of: course, room: room, on: frame)).fitting(
        max(8, room), ellipsis: frame.marks.ellipsis),
      column: 2, row: row, in: area, style: isSelected ? .accent : .plain)
    frame.addZone(
      columns: area.columns, rows: screenRow..<(screenRow + 1), tag: index + resumeRows)
  }

  /// The whole title where there is room; else what is enough to tell the course from the others.
  private func name(of course: CourseHeader, room: Int, on frame: Frame) -> String {
    if frame.columns(of: course.title) <= room { return course.title }
    let short = course.shortTitle
    guard courses.contains(where: { $0.id != course.id && $0.shortTitle == short }) else {
      return short
    }
    // Two courses begin alike: what follows the colon is what differs.
    let rest = course.title.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    return rest.isEmpty ? course.title : String(rest)
  }

  private func words(for standing: Standing, marks: Marks) -> (state: String, rest: String) {
    if let finished = standing.finishedOn {
      let score = standing.score.map(wording.library.score) ?? ""
      return ("\(marks.done) \(wording.library.done(on: finished.date(asOf: now)))", score)
    }
    guard standing.isBegun else {
      return (
        wording.library.modules(standing.modules),
        wording.numbers.briefMinutes(standing.minutesLeft)
      )
    }
    return (
      wording.library.modules(standing.modulesDone, of: standing.modules),
      wording.numbers.briefMinutesLeft(standing.minutesLeft)
    )
  }

  private func drawCursor(
    _ isSelected: Bool, row: Int, on frame: inout Frame, in area: Area
  ) {
    guard isSelected else { return }
    frame.write(frame.marks.cursor, column: 0, row: row, in: area, style: .accent)
    frame.cursor = Position(column: area.columns.lowerBound, row: area.rows.lowerBound + row)
  }
}
