import Assessment
import CourseModel
import Testing

/// Feedback at the end, hints, flags, time, and questions that changed.
@Suite struct QuizRunModesTests {
  static func hinted(_ id: String, cost: Double) -> Question {
    var question = single(id, points: 4)
    question.hint = [Block(.paragraph([.text("Not a.")]), nowhere)]
    question.hintCost = cost
    return question
  }

  static let quiz = Quiz(questions: [
    single("one"), hinted("two", cost: 0.25), question("three", .fillIn(accepted: ["988"])),
    question("four", .reflection), question("faulty", .single([choice("a"), choice("b")])),
  ])

  static func run(
    _ feedback: QuizSettings.FeedbackTime = .atOnce, minutes: Double? = nil,
    answers: [Question.ID: Response] = [:], drafts: [Question.ID: Response] = [:],
    flags: Set<Question.ID> = [], hints: Set<Question.ID> = [],
    fingerprints: [Question.ID: String] = [:], isHandedIn: Bool = false
  ) -> QuizRun {
    var settings = QuizSettings()
    settings.feedback = feedback
    settings.timeLimit = minutes
    return QuizRun(
      attempt: "attempt", seed: 1, questions: quiz.questions.map(\.id), of: quiz,
      settings: settings, answers: answers, drafts: drafts, flags: flags, hints: hints,
      fingerprints: fingerprints, isHandedIn: isHandedIn)
  }

  @Test func handsEverythingInAtTheEnd() {
    var run = Self.run(.atEnd)
    run.choose("a")
    #expect(run.answer() == nil, "nothing is handed in for itself")
    run.choose("b")
    #expect(run.nextOpen == 1)
    run.go(to: 2)
    run.write("998")
    #expect(run.nextOpen == 3)
    run.go(to: 3)
    run.write("Slower.")
    #expect(run.nextOpen == 1, "those without a draft come first")
    #expect(
      run.sheet.map(\.state) == [.draft, .open, .draft, .draft, .notAsked])
    #expect(!run.isComplete && !run.isPassed && run.points == 0)

    let handedIn = run.handIn()
    #expect(handedIn.map(\.question.id) == ["one", "three", "four"])
    #expect(handedIn.map(\.answered.grade) == [.right, .wrong, .kept])
    #expect(run.isComplete && run.drafts.isEmpty)
    #expect(
      run.sheet.map(\.state) == [.answered, .unanswered, .answered, .answered, .notAsked])
    #expect(run.maximum == 6 && run.points == 1)
    #expect(run.missed.map(\.id) == ["two", "three"])
    #expect(run.nextOpen == nil)

    run.go(to: 1)
    run.choose("b")
    #expect(run.drafts.isEmpty && run.problem == nil)
    #expect(run.takeHint() == false)
    #expect(run.handIn().isEmpty, "once is enough")
  }

  @Test func goesToDraftsWhereNothingElseIsOpen() {
    let drafts = ["one", "two"].map { ($0, Response.choices(["a"])) }
    let texts = ["three", "four"].map { ($0, Response.text("x")) }
    var run = Self.run(.atEnd, drafts: Dictionary(uniqueKeysWithValues: drafts + texts))
    run.go(to: 1)
    #expect(run.nextOpen == 2)
    run.go(to: 3)
    #expect(run.nextOpen == 0)
  }

  /// A crash in the midst of handing in: what was recorded stands, the rest is there again.
  @Test func goesOnHandingIn() {
    var run = Self.run(
      .atEnd, answers: ["one": .choices(["b"])],
      drafts: ["one": .choices(["a"]), "three": .text("988")])
    #expect(run.sheet.map(\.state).prefix(3) == [.answered, .open, .draft])
    #expect(run.handIn().map(\.question.id) == ["three"])
    #expect(run.points == 2)
  }

  @Test func looksBackOnWhatWasHandedIn() {
    let run = Self.run(
      .atEnd, answers: ["one": .choices(["b"])], drafts: ["three": .text("988")],
      isHandedIn: true)
    #expect(run.isComplete && run.drafts.isEmpty && run.openCount == 0)
    #expect(run.missed.map(\.id) == ["two", "three"])
  }

  @Test func handsInAtOnceWhenTimeIsUp() {
    var run = Self.run(minutes: 1.5)
    run.choose("b")
    _ = run.answer()
    run.go(to: 2)
    run.write("988")
    #expect(run.timeLimit == .seconds(90))
    #expect(run.remaining(elapsed: .seconds(89)) == .seconds(1))
    #expect(!run.isTimeUp(elapsed: .seconds(89)))
    #expect(run.remaining(elapsed: .seconds(1000)) == .zero)
    #expect(run.isTimeUp(elapsed: .seconds(90)))
    #expect(run.handIn().map(\.question.id) == ["three"])
    #expect(!run.isTimeUp(elapsed: .seconds(90)), "it is over")
    #expect(run.points == 2 && run.isComplete)
  }

  @Test(arguments: [nil, 0, -1, .nan, .infinity, 1e300] as [Double?])
  func hasNoLimitWhereNoneCanBe(_ minutes: Double?) {
    let run = Self.run(minutes: minutes)
    #expect(run.timeLimit == nil && run.remaining(elapsed: .seconds(5)) == nil)
    #expect(!run.isTimeUp(elapsed: .seconds(1_000_000)))
  }

  @Test(arguments: [QuizSettings.FeedbackTime.atOnce, .atEnd])
  func takesTheHintOffTheScore(_ feedback: QuizSettings.FeedbackTime) {
    var run = Self.run(feedback)
    #expect(run.takeHint() == false, "there is none")
    run.go(to: 1)
    #expect(run.takeHint() == true)
    #expect(run.takeHint() == false, "it costs once")
    run.choose("b")
    let grade = feedback == .atEnd ? run.handIn().first?.answered.grade : run.answer()?.grade
    #expect(grade == Grade(.right, score: 0.75))
    #expect(run.points == 3)
    #expect(!run.missed.map(\.id).contains("two"), "right with a hint is right")

    let resumed = Self.run(feedback, answers: ["two": .choices(["b"])], hints: ["two"])
    #expect(resumed.points == 3)
  }

  @Test(arguments: [(0.0, 1.0), (1, 0), (7, 0), (-1, 1)])
  func keepsTheScoreBetweenNothingAndEverything(_ cost: Double, _ score: Double) {
    let run = QuizRun(
      attempt: "attempt", seed: 1, questions: ["q"],
      of: Quiz(questions: [Self.hinted("q", cost: cost)]), settings: QuizSettings(),
      answers: ["q": .choices(["b"])], hints: ["q"])
    #expect(run.score == score)
  }

  @Test func flags() {
    var run = Self.run(flags: ["two", "gone"])
    run.flag()
    #expect(run.flags == ["one", "two"])
    #expect(run.sheet.map(\.isFlagged) == [true, true, false, false, false])
    run.flag()
    #expect(run.flags == ["two"])
  }

  @Test func showsWhatADraftLacks() {
    let quiz = Quiz(questions: [number(1, 2), matching("m", [("a", "x"), ("b", "y")])])
    var settings = QuizSettings()
    settings.feedback = .atEnd
    let run = QuizRun(
      attempt: "attempt", seed: 1, questions: ["q", "m"], of: quiz, settings: settings,
      drafts: ["q": .text("one"), "m": .pairs(["a": "x"])])
    #expect(run.sheet.map(\.problem) == [.notANumber, .unpaired(1)])
  }

  @Test func opensAChangedQuestionAnew() {
    var run = Self.run(
      answers: ["one": .choices(["a"]), "two": .choices(["b"]), "three": .text("988")],
      fingerprints: ["one": "0000000000000000", "two": Self.quiz.questions[1].fingerprint])
    #expect(run.changed == ["one"], "what has no fingerprint isn't known to have changed")
    run.go(to: 1)
    #expect(run.answerAnew() == false, "an answer stands")
    run.go(to: 0)
    #expect(run.answerAnew() == true)
    #expect(run.changed.isEmpty && run.answers["one"] == nil)
    run.choose("b")
    #expect(run.answer()?.grade == .right)
    #expect(run.points == 6)
  }

  @Test func leavesWhatIsOverAsItIs() {
    var run = Self.run(
      answers: ["one": .choices(["a"])], fingerprints: ["one": "0000000000000000"],
      isHandedIn: true)
    run.go(to: 0)
    #expect(run.changed == ["one"])
    #expect(run.answerAnew() == false)
  }
}
