import Assessment
import CourseModel
import Diagnostics
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import Testing

/// A player that was cut off at any moment goes on as if it had not been.
@Suite struct TakingUpAgainTests {
  /// A player at a page, taken up where another one was cut off.
  private func again(_ rig: Rig, statements: [Statement]? = nil) -> Rig {
    var again = Rig(statements: statements ?? rig.statements, kept: rig.kept)
    again.send(.library(.open))
    again.idle()
    return again
  }

  private func opened(_ page: PageHeader) -> Rig {
    var rig = Rig(
      kept: KeptPlace(
        page: page.id, place: .start, pageTitle: "", courseTitle: "", moduleTitle: nil))
    rig.press(.space)
    return rig
  }

  @Test func theLibraryKnowsWhatWasDoneBefore() {
    let first = opened(SampleCourse.section)
    #expect(Rig(statements: first.statements).drawing().contains("0 of 1 module"))
  }

  @Test func anAttemptThatWasNotJudgedIsJudgedLater() throws {
    var rig = opened(SampleCourse.practice)
    rig.press(.space, .character("1"), .enter)
    let judged = try #require(rig.statements.firstIndex { $0.verb == .passed })
    // The power went after the answer was written, before the judgement was.
    var again = again(
      rig, statements: Array(rig.statements[..<judged]))
    #expect(again.screen.progress?.isDone(SampleCourse.practice.id) == false)
    again.press(.space)
    #expect(again.statements.filter { $0.verb == .passed }.count == 1)
    #expect(again.screen.progress?.isDone(SampleCourse.practice.id) == true)
    again.press(.space)
    #expect(again.statements.filter { $0.verb == .passed }.count == 1)
  }

  @Test func anAttemptIsJudgedOnce() {
    var rig = opened(SampleCourse.practice)
    rig.press(.space, .character("1"), .enter, .space, .space)
    #expect(rig.statements.filter { $0.verb == .passed }.count == 1)
  }

  @Test func anEndingThatWasNotWrittenDownIsReachedLater() {
    var rig = opened(SampleCourse.scenario)
    rig.press(.space, .character("1"), .space, .character("1"))
    #expect(rig.drawing().contains("You stayed."))
    var again = again(rig)
    #expect(again.drawing().contains("You stayed."))
    again.press(.space, .space)
    #expect(again.drawing().contains("A good ending"))
    #expect(again.screen.progress?.isDone(SampleCourse.scenario.id) == true)
  }

  @Test(arguments: [
    ([Key.space], "The caller whispers"), ([.space, .character("2")], "A name for it"),
    ([.space, .character("2"), .space], "She goes quiet"), ([], "You take calls at night"),
    ([.space, .character("2"), .backspace], "The caller whispers"),
  ])
  func aScenarioStandsWhereItWas(_ keys: [Key], text: String) {
    var rig = opened(SampleCourse.scenario)
    for key in keys { rig.press(key) }
    #expect(rig.drawing().contains(text))
    #expect(again(rig).drawing() == rig.drawing())
  }

  @Test func theRecordSaysNothingOfAWay() throws {
    var rig = opened(SampleCourse.scenario)
    rig.press(.space, .character("2"), .space, .character("Q"))
    #expect(rig.deeds.last == .suspended(SampleCourse.scenario.id, .start))
    #expect(rig.kept?.place != .start)
  }

  @Test func aContentNoteStandsBeforeAPageUntilItWasSeen() {
    var rig = opened(SampleCourse.section)
    rig.press(.character("]"))
    #expect(rig.drawing().contains("Leave it out"))
    var there = again(rig)
    #expect(there.drawing().contains("Leave it out"))
    there.press(.space)
    #expect(there.drawing().contains("A short page."))
    #expect(again(there).drawing().contains("A short page."))
  }

  @Test func onlyWhatIsLostIsSaidToBeUnreadable() {
    let note = Diagnostic(
      "torn-entry", .note, file: "learner-01.jsonl", at: nil, "The last entry is whole")
    let loss = Diagnostic(
      "damaged-entry", .warning, file: "learner-01.jsonl", at: .init(line: 3, column: 1),
      "Set aside")
    var rig = Rig()
    rig.send(.recordRead(LearnerProgress(), access: .full, problems: [note]))
    #expect(!rig.drawing().contains("can't be read"))
    rig.send(.recordRead(LearnerProgress(), access: .full, problems: [note, loss]))
    #expect(
      rig.drawing().contains("One line of your training record can't be read (first: line 3)"))
  }

  @Test func leavingSaysOneLineOnANarrowScreen() {
    var rig = opened(SampleCourse.voices)
    #expect(
      rig.screen.farewell(saved: true)
        == "Saved. You were at 988, Voices from the floor. In a crisis call or text 988.")
    rig.send(.resized(Size(columns: 60, rows: 16)))
    #expect(
      rig.screen.farewell(saved: true)
        == "Saved. You were at Voices fr…. In a crisis call or text 988.")
  }
}
