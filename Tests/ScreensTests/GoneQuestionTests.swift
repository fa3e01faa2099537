import Assessment
import CourseModel
import LearningRecords
import ProgressTracking
import Screens
import TerminalUI
import Testing

@Suite struct GoneQuestionTests {
  /// A journal that answers a question that is no longer there still shows it.
  @Test func standsUnderTheTitleThatItHad() {
    let answer = Attempt.Answer(
      response: .choices(["x"]), score: 0, isCorrect: false, hinted: false, fingerprint: "0",
      title: "What was asked in 2025?", time: Timestamp(milliseconds: 0))
    let attempt = Attempt(
      id: "a", time: Timestamp(milliseconds: 0), seed: 1, questions: ["gone", "free"],
      answers: ["gone": answer],
      result: .init(scaled: 0, passed: false, time: Timestamp(milliseconds: 1)))
    let page = SampleCourse.page(SampleCourse.quiz)
    guard case .quiz(let quiz) = page.content else { return }
    let area = Area(columns: 0..<80, rows: 2..<22)
    var screen = QuizScreen(
      page: page, quiz: quiz, attempts: [attempt], kept: nil, minutes: nil, seed: 1, area: area,
      charset: .unicode)
    _ = screen.update(.doIt)
    var frame = Frame(size: Size(columns: 80, rows: 24))
    screen.draw(on: &frame, in: area)
    #expect(frame.text.contains("No longer asked:"))
    #expect(frame.text.contains("What was asked in 2025?"))
  }
}
