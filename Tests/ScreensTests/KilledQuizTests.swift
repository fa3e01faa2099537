import Assessment
import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import Testing

/// A quiz of every kind of question, killed at any moment: only the statements and the place file are
/// left, and the next start shows what stood there.
@Suite struct KilledQuizTests {
  /// The keys of a whole run through the sample quiz, wrong answers and second thoughts included.
  static let keys: [Key] = [
    .space, .character("2"), .character("1"), .enter, .space, .character("3"), .character("1"),
    .character("3"), .character("2"), .character("f"), .enter, .space, .character("w"),
    .character("h"), .space, .character("o"), .enter, .character("?"), .tab, .enter, .space,
    .left, .right, .character("2"), .character("1"),
  ]

  @Test(arguments: 1...20)
  func resumesWithEveryAnswer(moment: Int) throws {
    let count = 1 + moment * (Self.keys.count - 1) / 20  // All of them at the twentieth.
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.quiz.id, place: .start, pageTitle: "", courseTitle: "",
        moduleTitle: nil))
    rig.press(.space)
    for key in Self.keys.prefix(count) { rig.press(key) }
    var again = Rig(statements: rig.statements.shuffled(), kept: rig.kept)
    again.press(.space)
    let before = try #require(rig.screen.progress?.attempts(of: SampleCourse.quiz.id))
    let after = try #require(again.screen.progress?.attempts(of: SampleCourse.quiz.id))
    #expect(after == before)
    #expect(again.screen.kept?.answers == rig.screen.kept?.answers)
    #expect(text(again) == text(rig))
  }

  /// The page alone: the bottom line may hold a notice that goes with the next key, and a field that
  /// was left has the cursor again.
  private func text(_ rig: Rig) -> String {
    rig.drawing().replacing("▸", with: " ").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(1)
      .joined(separator: "\n")
  }
}
