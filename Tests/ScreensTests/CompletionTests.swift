import CourseModel
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct CompletionTests {
  private static func kept(_ page: PageID) -> KeptPlace {
    KeptPlace(page: page, place: .start, pageTitle: "", courseTitle: "", moduleTitle: nil)
  }

  /// A player on a page of the course.
  private func rig(_ page: PageHeader = SampleCourse.section) -> Rig {
    var rig = Rig(kept: Self.kept(page.id))
    rig.press(.space)
    return rig
  }

  /// A player whose learner has done all that counts, the quiz in two runs, and looks at what
  /// counts.
  static func finished() -> Rig {
    var rig = Rig(kept: kept(SampleCourse.section.id))
    rig.press(.space)
    let quiz = SampleCourse.quiz.id
    for page in SampleCourse.course.pages where page.kind != .quiz { rig.do(.read(page.id)) }
    for points in [2.0, 3] {
      let attempt = rig.do(.attempted(quiz, seed: 7, questions: ["fits", "several", "free"]))
      rig.do(
        .judged(quiz, attempt: attempt, points: points, maximum: 3, passed: points == 3))
    }
    rig.press(.character("t"), .end, .up, .enter)
    return rig
  }

  // MARK: What counts, what is missing

  @Test func theContentsLeadToWhatIsMissing() {
    var rig = rig()
    rig.press(.character("t"), .end, .up, .enter)
    #expect(rig.drawing().contains("what counts, what is missing"))
    #expect(rig.drawing().contains("Still to do: 5 pages, 1 quiz, about 18 min."))
    // Esc goes back to where one came from, at the same line.
    rig.press(.escape)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
  }

  @Test func spaceLeadsToTheFirstMissingPage() {
    var rig = rig()
    rig.press(.character("t"), .end, .up, .enter, .space)
    #expect(rig.screen.page?.id == SampleCourse.introduction.id)
    rig.press(.character("t"), .end, .up, .enter)
    #expect(!rig.drawing().contains("○ Introduction"))
    rig.press(.down, .enter)
    #expect(rig.drawing().contains("A sister speaks"))
  }

  @Test func aClickOnAMissingPageOpensIt() throws {
    var rig = rig()
    rig.press(.character("t"), .end, .up, .enter)
    var frame = Frame(size: Size(columns: 80, rows: 24))
    rig.screen.draw(on: &frame)
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Next steps") })
    let message = rig.screen.message(for: .click(Position(column: 20, row: row)), drawnOn: frame)
    rig.send(try #require(message))
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
  }

  @Test func aCompleteCourseOffersItsRecord() {
    var rig = Self.finished()
    #expect(rig.screen.progress?.isFinished == true)
    #expect(rig.drawing().contains("You completed this course on 1 Jan 1970."))
    rig.press(.character("x"))
    #expect(rig.effects.contains(.exportCompletion))
    #expect(rig.drawing().contains("/home/learner-01/course-completion.txt"))
    rig.press(.space)
    #expect(rig.screen.progress == nil && rig.drawing().contains("CONTINUE"))
  }

  @Test func anIncompleteCourseWritesNoRecord() {
    var rig = rig()
    rig.press(.character("t"), .end, .up, .enter, .character("x"))
    #expect(!rig.effects.contains(.exportCompletion))
  }

  @Test func leavingFromTheEndKeepsTheTimeAndThePlace() {
    var rig = rig()
    rig.press(.character("t"), .end, .up, .enter, .character("Q"))
    #expect(rig.deeds.last == .suspended(SampleCourse.section.id, .start))
  }

  /// Closed to the library, the course has no progress any more; that it was left is recorded.
  @Test func closingTheCourseIsRecorded() throws {
    var rig = rig()
    rig.press(.character("q"))
    #expect(rig.drawing().contains("CONTINUE"))
    #expect(rig.statements.last?.verb == .suspended)
    let progress = try #require(rig.screen.record).progress(of: SampleCourse.course)
    #expect(progress.timeSpent.sessions == 1)
    #expect(progress.lastPlace?.page == SampleCourse.section.id)
  }

  // MARK: Beginning anew

  @Test func beginningAnewIsNotTheDefault() {
    var rig = rig(SampleCourse.steps)
    rig.press(.enter)
    for answer in [Key.enter, .space, .escape, .character("q")] {
      rig.press(.character("t"), .end, .enter)
      #expect(rig.drawing().contains("BEGIN ANEW?"))
      rig.press(answer)
      #expect(!rig.drawing().contains("BEGIN ANEW?"))
    }
    #expect(!rig.effects.contains(.beginAnew))
    #expect(rig.screen.progress?.ticks(on: SampleCourse.steps.id) == ["meet"])
  }

  @Test func beginningAnewEmptiesTheCourseAndKeepsTheRecord() throws {
    var rig = Self.finished()
    rig.do(.ticked(SampleCourse.steps.id, SampleCourse.item("meet", "", "")))
    rig.press(.character("t"), .end, .enter, .down, .enter)
    let progress = try #require(rig.screen.progress)
    #expect(progress.enrolment == 2)
    #expect(progress.missing.count == 5, "The first page was short, and is read already")
    #expect(progress.attempts(of: SampleCourse.quiz.id).isEmpty)
    #expect(progress.ticks(on: SampleCourse.steps.id).isEmpty)
    #expect(rig.screen.page?.id == SampleCourse.introduction.id)
    #expect(rig.drawing().contains("Begun anew."))
    // What was done was closed before, and can be looked back on.
    let record = try #require(rig.screen.record)
    let before = record.progress(of: SampleCourse.course, enrolment: 1)
    #expect(before.isFinished)
    #expect(before.attempts(of: SampleCourse.quiz.id).count == 2)
    #expect(record.enrolments(in: SampleCourse.course.header) == [1, 2])
    // The next start is in the new enrolment, and its quiz begins from the first question.
    var again = Rig(statements: rig.statements.shuffled(), kept: Self.kept(SampleCourse.quiz.id))
    again.press(.space)
    #expect(again.screen.progress?.enrolment == 2)
    #expect(again.deeds.first == .resumed)
    again.press(.space, .character("3"), .enter)
    #expect(again.screen.progress?.attempts(of: SampleCourse.quiz.id).count == 1)
  }

  @Test func ticksOfAnEarlierEnrolmentStayOnRecord() throws {
    var rig = rig(SampleCourse.steps)
    rig.press(.enter)
    rig.press(.character("t"), .end, .enter, .down, .enter)
    let record = try #require(rig.screen.record)
    let steps = SampleCourse.steps.id
    #expect(record.progress(of: SampleCourse.course).ticks(on: steps).isEmpty)
    #expect(record.progress(of: SampleCourse.course, enrolment: 1).ticks(on: steps) == ["meet"])
  }

  @Test func whereNothingIsSavedNothingBeginsAnew() {
    var rig = Rig()
    rig.send(
      .recordRead(LearnerProgress(), access: .heldElsewhere("Process 7 has it."), problems: []))
    rig.press(.space, .space, .character("t"))
    #expect(rig.drawing().contains("What counts, what is missing"))
    #expect(!rig.drawing().contains("Begin this course anew"))
  }

  // MARK: Drawings

  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var rig: Rig
    var testDescription: String { name }
  }

  static let scenes: [Scene] = {
    var missing = finished()
    missing = Rig(
      statements: missing.statements.filter {
        $0.object.activity?.id.hasSuffix("voices") != true && $0.verb != .completed
      }, kept: kept(SampleCourse.section.id))
    missing.press(.space)
    var asking = missing
    missing.press(.character("t"), .end, .up, .enter)
    asking.press(.character("t"), .end, .enter, .down)
    var exported = finished()
    exported.press(.character("x"))
    return [
      Scene(name: "standing-missing", rig: missing),
      Scene(name: "standing-complete", rig: finished()),
      Scene(name: "standing-exported", rig: exported),
      Scene(name: "begin-anew", rig: asking),
    ]
  }()

  @Test(arguments: scenes, PlayerSnapshots.sizes)
  func draws(_ scene: Scene, at size: Size) throws {
    var rig = scene.rig
    rig.send(.resized(size))
    try expectSnapshot(
      of: rig.drawing(size), named: "\(scene.name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: scenes)
  func theCursorStandsOnWhatHasTheFocus(_ scene: Scene) {
    var frame = Frame(size: Size(columns: 80, rows: 24))
    scene.rig.screen.draw(on: &frame)
    guard let cursor = frame.cursor else { return }
    #expect(frame[cursor].character == "▸" || scene.name == "begin-anew")
  }
}
