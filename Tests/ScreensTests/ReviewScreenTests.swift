import Assessment
import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct ReviewScreenTests {
  private func screen(_ questions: [Question], area: Area) -> ReviewScreen {
    let page = SampleCourse.page(SampleCourse.quiz)
    return ReviewScreen(
      entries: questions.map {
        .init(
          question: $0, page: page, courseTitle: "Innovations",
          reason: ReviewReason(
            cause: .missed, misses: 2, lastMissed: 0, lastRight: 86_400_000, chance: 0.8),
          isChanged: false)
      }, seed: 1, area: area, charset: .unicode
    ) { $0 == 0 ? "3 Mar" : "4 Mar" }
  }

  private func press(_ key: Key, _ screen: inout ReviewScreen) -> [PageEffect] {
    guard let binding = screen.keys.first(where: { $0.keys.contains(key) }) else { return [] }
    return screen.update(binding.message)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16)])
  func saysWhyAQuestionComes(at size: Size) throws {
    let area = Area(columns: 0..<size.columns, rows: 2..<(size.rows - 2))
    var screen = screen([SampleCourse.fits, SampleCourse.free], area: area)
    _ = press(.space, &screen)
    var frame = Frame(size: size)
    screen.draw(on: &frame, in: area)
    #expect(frame.text.contains("Missed 2 times, last on 3 Mar. Right last on 4 Mar."))
    try expectSnapshot(of: frame.text, named: "review-\(size.columns)x\(size.rows)")
  }

  @Test func recordsForReviewAloneAndHearsWhatWasHard() throws {
    let area = Area(columns: 0..<80, rows: 2..<22)
    var screen = screen([SampleCourse.fits, SampleCourse.free], area: area)
    _ = press(.space, &screen)
    _ = press(.character("3"), &screen)
    let effects = press(.enter, &screen)
    #expect(
      effects == [
        .record(
          .reviewed(
            SampleCourse.quiz.id, SampleCourse.fits, .choices(["warm"]), .right))
      ])
    screen.recorded("answer")
    #expect(press(.character("h"), &screen).first == .record(.found(.hard, answer: "answer")))
    _ = press(.space, &screen)
    #expect(screen.progressWords == "question 2 of 2")
    _ = press(.character("2"), &screen)
    _ = press(.enter, &screen)
    screen.recorded("other")
    #expect(press(.character("h"), &screen) == [], "a wrong answer was hard, nobody need say so")
    _ = press(.space, &screen)
    #expect(screen.isOver)
    #expect(press(.space, &screen) == [.back])
  }
}
