import Assessment
import CourseModel
import Testing

/// Drafts of every type of question, and what becomes of them.
@Suite struct QuizRunTypesTests {
  static let quiz = Quiz(questions: [
    single("single"),
    question("order", .order(letters("abcde")), points: 2, scoring: .partial),
    matching("match", [("cat", "meow"), ("dog", "bark"), ("cow", "moo")], wrong: ["quack"]),
    question("fill-in", .fillIn(accepted: ["warm transfer"])),
    {
      var question = number(34, 36, unit: "%", rule: .required)
      question.id = "number"
      return question
    }(),
    question("reflection", .reflection),
  ])

  static func run(
    at id: Question.ID? = nil, answers: [Question.ID: Response] = [:],
    drafts: [Question.ID: Response] = [:], _ change: (inout QuizSettings) -> Void = { _ in }
  ) -> QuizRun {
    var settings = QuizSettings()
    change(&settings)
    return QuizRun(
      attempt: "attempt", seed: 7, questions: quiz.questions.map(\.id), of: quiz,
      settings: settings, answers: answers, drafts: drafts, current: id)
  }

  @Test func putsInOrder() throws {
    var run = Self.run(at: "order")
    let question = try #require(run.question)
    let shown = run.order(of: question).map(\.id)
    #expect(run.problem == .nothingMoved)
    #expect(run.answer() == nil)

    run.move(shown[0], by: 2)
    #expect(run.order(of: question).map(\.id) == [1, 2, 0, 3, 4].map { shown[$0] })
    #expect(run.choices(of: question).map(\.id) == shown, "as it was shown at first")
    run.move(shown[4], by: -99)
    #expect(run.order(of: question).map(\.id) == [4, 1, 2, 0, 3].map { shown[$0] })
    run.move(shown[3], by: 99)
    run.move(shown[3], by: .max)
    run.move(shown[4], by: .min)
    #expect(run.order(of: question).map(\.id) == [4, 1, 2, 0, 3].map { shown[$0] })
    run.move("gone", by: 1)
    run.clear()
    #expect(run.drafts["order"] == nil)
    run.move(shown[1], by: 1)
    run.move(shown[1], by: -1)
    #expect(run.drafts["order"] == nil, "moved there and back is not moved")

    for (place, id) in ["a", "b", "c", "d", "e"].enumerated() {
      let now = try #require(run.order(of: question).firstIndex { $0.id == id })
      run.move(id, by: place - now)
    }
    #expect(run.answer()?.grade == .right)
    run.move("a", by: 1)
    #expect(run.order(of: question).map(\.id) == ["a", "b", "c", "d", "e"], "an answer stands")
    #expect(run.points == 2)
  }

  @Test func pairs() throws {
    var run = Self.run(at: "match")
    let question = try #require(run.question)
    #expect(Set(run.rightSides(of: question).map(\.id)) == ["meow", "bark", "moo", "quack"])
    run.pair("cat", with: "quack")
    run.pair("dog", with: "bark")
    run.pair("cow", with: "gone")
    run.pair("gone", with: "moo")
    #expect(run.drafts["match"] == .pairs(["cat": "quack", "dog": "bark"]))
    #expect(run.problem == .unpaired(1))
    #expect(run.answer() == nil)
    run.pair("cow", with: "bark")
    run.pair("cow", with: nil)
    run.pair("cow", with: "moo")
    run.pair("cat", with: "meow")
    #expect(run.answer()?.grade == .right)
  }

  @Test func types() {
    var run = Self.run(at: "fill-in")
    #expect(run.problem == .nothingWritten)
    run.write(" . ")
    #expect(run.problem == .nothingWritten)
    run.write("worm transfer")
    #expect(run.problem == nil)
    #expect(run.answer()?.grade == .nearly)
    #expect(run.points == 0)
    #expect(run.missed.map(\.id) == ["fill-in"])

    run.go(to: 4)
    for (text, problem) in [
      ("", ResponseProblem.nothingWritten), ("a third", .notANumber), ("35", .unitMissing),
    ] {
      run.write(text)
      #expect(run.problem == problem)
      #expect(run.answer() == nil, "a slip is no wrong answer")
    }
    run.write("35 percent")
    #expect(run.answer()?.grade == .right)
  }

  @Test func keepsAReflectionAndAsksForNoWords() {
    var run = Self.run(at: "reflection")
    run.write("Slower.\nAsk first.")
    #expect(
      run.answer() == QuizRun.Answered(response: .text("Slower.\nAsk first."), grade: .kept))
    #expect(run.maximum == 6)
    #expect(run.points == 0)
    #expect(run.missed.isEmpty)

    var silent = Self.run(at: "reflection")
    #expect(silent.problem == nil)
    #expect(silent.answer() == QuizRun.Answered(response: .text(""), grade: .kept))
    #expect(silent.openCount == 5)
  }

  @Test func changesNothingThatDoesNotFit() {
    for index in Self.quiz.questions.indices {
      var run = Self.run()
      run.go(to: index)
      let type = Self.quiz.questions[index].answer.type
      if type != "single" { run.choose("b") }
      if type != "order" { run.move("b", by: 1) }
      if type != "match" { run.pair("cat", with: "meow") }
      if !["fill-in", "number", "reflection"].contains(type) { run.write("b") }
      #expect(run.drafts.isEmpty, "\(type)")
    }
  }

  @Test func passesWithEverythingRight() {
    let answers: [Question.ID: Response] = [
      "single": .choices(["b"]), "order": .order(["a", "b", "c", "d", "e"]),
      "match": .pairs(["cat": "meow", "dog": "bark", "cow": "moo"]),
      "fill-in": .text("Warm transfer"), "number": .text("35 %"), "reflection": .text(""),
    ]
    let run = Self.run(answers: answers)
    #expect(run.score == 1)
    #expect(run.isPassed)
    #expect(run.sheet.allSatisfy { $0.state == .answered && !$0.isFlagged })
  }

  @Test func resumesWithEveryDraft() {
    let drafts: [Question.ID: Response] = [
      "single": .choices(["a"]), "order": .order(["e", "d", "c", "b", "a"]),
      "match": .pairs(["cat": "moo"]), "fill-in": .text("w"), "number": .text("3"),
      "reflection": .text("I"),
    ]
    #expect(Self.run(drafts: drafts).drafts == drafts)
  }

  /// The question was edited since: what is left of a draft goes on.
  @Test func resumesWithWhatStillFits() {
    let run = Self.run(drafts: [
      "single": .text("b"), "order": .order(["a", "b", "c", "d", "gone"]),
      "match": .pairs(["cat": "moo", "gone": "moo", "dog": "gone"]), "fill-in": .text(""),
      "number": .choices(["a"]),
    ])
    #expect(run.drafts == ["match": .pairs(["cat": "moo"])])
  }

  @Test func findsRenamedChoices() {
    let quiz = Quiz(questions: [
      question("q", .single([choice("new", correct: true, was: ["old"]), choice("other")])),
      question("o", .order([choice("one", was: ["1"]), choice("two")])),
    ])
    let run = QuizRun(
      attempt: "attempt", seed: 1, questions: ["q", "o"], of: quiz, settings: QuizSettings(),
      answers: ["q": .choices(["old"])], drafts: ["o": .order(["two", "1"])])
    #expect(run.answers["q"] == .init(response: .choices(["new"]), grade: .right))
    #expect(run.drafts["o"] == .order(["two", "one"]))
  }
}

@Suite struct ShownOrderTests {
  /// Where the right order, or the file's, would give the answer away.
  @Test(arguments: [UInt64](0..<200))
  func isNeverTheRightOneAndAlwaysTheSame(_ seed: UInt64) {
    for count in 2...6 {
      let order = question("q\(seed)", .order(letters(String("abcdef".prefix(count)))))
      let shown = order.shownChoices(QuizSettings(), seed: seed)
      #expect(shown != order.choices)
      #expect(Set(shown) == Set(order.choices))
      #expect(shown == order.shownChoices(QuizSettings(), seed: seed))
      #expect(order.grade(.order(shown.map(\.id))) == .wrong)
      let pairs = matching("q\(seed)", (0..<count).map { ("l\($0)", "r\($0)") })
      let right = pairs.shownRightSides(seed: seed).map(\.id)
      #expect(right != (0..<count).map { "r\($0)" })
      #expect(Set(right).count == count)
      #expect(right == pairs.shownRightSides(seed: seed).map(\.id))
    }
  }

  /// Records name the seed alone, so the order that it gives may never change.
  @Test func isAsItWasLastYear() {
    let order = question("q", .order(letters("abcdef")))
    #expect(order.shownChoices(QuizSettings(), seed: 42).map(\.id).joined() == "abdcfe")
    let pairs = matching("q", (0..<6).map { ("l\($0)", "\($0)") })
    #expect(pairs.shownRightSides(seed: 42).map(\.id).joined() == "013254")
  }

  @Test func endsWhereThereIsNoOtherOrder() {
    #expect(matching("q", [("a", "yes"), ("b", "yes")]).shownRightSides(seed: 1).count == 1)
    #expect(question("q", .order([choice("a")])).shownChoices(QuizSettings(), seed: 1).count == 1)
    #expect(question("q", .order([])).shownChoices(QuizSettings(), seed: 1).isEmpty)
  }
}
