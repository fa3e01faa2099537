import Assessment
import CourseModel
import Testing

@Suite struct QuizRunTests {
  static let quiz = Quiz(questions: [
    single("one"),
    question(
      "two", .multiple([choice("a", correct: true), choice("b", correct: true), choice("c")]),
      points: 2),
    question("faulty", .single([choice("a"), choice("b")])),
    question("three", .trueFalse([choice("true"), choice("false", correct: true)])),
  ])

  static func run(
    answers: [String: Response] = [:], drafts: [String: Response] = [:], current: String? = nil
  ) -> QuizRun {
    QuizRun(
      attempt: "attempt", seed: 1, questions: quiz.questions.map(\.id), of: quiz,
      settings: QuizSettings(), answers: answers, drafts: drafts, current: current)
  }

  @Test func goesFromTheFirstQuestionToAScore() {
    var run = Self.run()
    #expect(run.answer() == nil)
    run.choose("a")
    run.choose("b")
    #expect(run.drafts["one"] == .choices(["b"]))
    #expect(run.answer()?.grade == .right)
    run.choose("a")
    #expect(run.answers["one"]?.response == .choices(["b"]), "an answer stands")
    run.go(to: 1)
    run.choose("a")
    run.choose("c")
    run.choose("c")
    #expect(run.drafts["two"] == .choices(["a"]))
    #expect(run.answer()?.grade == .wrong)
    #expect(run.nextOpen == 3, "what can't be asked is not open")
    run.go(to: 3)
    run.choose("false")
    #expect(run.answer()?.grade == .right)
    #expect(run.isComplete)
    #expect(run.maximum == 4)
    #expect(run.points == 2)
    #expect(!run.isPassed)
    #expect(run.missed.map(\.id) == ["two"])
  }

  @Test func resumesWithEveryAnswerAndTheChoiceThatWasNotHandedIn() {
    let run = Self.run(
      answers: ["one": .choices(["a"])], drafts: ["two": .choices(["b"]), "one": .choices(["b"])])
    #expect(run.answers["one"]?.grade == .wrong)
    #expect(run.drafts == ["two": .choices(["b"])])
    #expect(run.question?.id == "two")
  }

  @Test func passesOverWhatTheQuizNoLongerHas() {
    let run = QuizRun(
      attempt: "attempt", seed: 1, questions: ["gone", "one", "one"], of: Self.quiz,
      settings: QuizSettings(), answers: ["gone": .choices(["a"])], drafts: [:], current: "gone")
    #expect(run.questions.map(\.id) == ["one"])
    #expect(run.answers.isEmpty)
    #expect(run.current == 0)
  }

  @Test func passesAtTheVeryShare() {
    let quiz = Quiz(questions: (0..<10).map { single("q\($0)") })
    var answers: [String: Response] = [:]
    for number in 0..<10 { answers["q\(number)"] = .choices([number < 8 ? "b" : "a"]) }
    let run = QuizRun(
      attempt: "attempt", seed: 1, questions: quiz.questions.map(\.id), of: quiz,
      settings: QuizSettings(), answers: answers)
    #expect(run.isPassed)
  }
}

@Suite struct QuizDrawTests {
  static let bank = Quiz(
    questions: (0..<12).map { single("q\($0)", objective: $0 < 6 ? "a" : $0 < 9 ? "b" : "c") })

  @Test(arguments: [UInt64](0..<50))
  func givesEveryObjectiveItsShare(_ seed: UInt64) {
    var settings = QuizSettings()
    settings.draw = 4
    settings.shuffle = .both
    let drawn = Self.bank.drawn(settings, seed: seed)
    let objectives = drawn.compactMap { id in
      Self.bank.questions.first { $0.id == id }?.objective
    }
    #expect(objectives.sorted() == ["a", "a", "b", "c"])
    #expect(drawn == Self.bank.drawn(settings, seed: seed))
  }

  @Test func shufflesAsItDidLastYear() {
    var settings = QuizSettings()
    settings.shuffle = .both
    #expect(Self.bank.drawn(settings, seed: 42).prefix(4) == ["q9", "q7", "q11", "q5"])
    let four = question(
      "q", .single([choice("a"), choice("b"), choice("none of the above"), choice("c")]))
    #expect(
      four.shownChoices(settings, seed: 43).map(\.id) == ["c", "b", "a", "none of the above"])
    #expect(four.shownChoices(QuizSettings(), seed: 42) == four.choices)
  }
}
