import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct QuizTests {
  /// The quiz of the specification, one question of every type.
  static let example = """
    Read this first.

    ## What fits first?
    <!-- id: first-fit, points: 2, was: [old-id], objective: choose -->

    A caller says that no weapon is there.

    > Hint: the least intrusive answer.

    - [ ] Send two patrol units <!-- id: units -->
      > Sending police first is right when there is danger.
      > Nothing here points to it.
    - [x] Offer a warm transfer
      <!-- was: transfer -->
      > Yes.

    - [ ] Ask the caller to drive

    > The least intrusive answer comes first.
    >
    > Always.

    ## Which two?

    1. [x] One
    2. [x] Two
    3. [ ] Three

    ## It is so.

    - [ ] True
    - [x] False

    ## In which order?

    1. Look
    2. Listen
    3. Speak

    ## What belongs together?
    <!-- scoring: partial -->

    | Line | Number |
    |------|--------|
    | Crisis | 988 |
    | Danger | 911 |
    |        | 311 |

    ## Which number?
    <!-- answered-in: page.md#numbers, hint-cost: 50% -->

    Answer: 988 | nine eight
    eight

    ## How many?
    <!-- unit: required -->

    Answer: 34 ± 2 percent

    ## What do you think?

    Answer: …

    > Some think this.
    """

  @Test func readsEveryTypeOfQuestion() throws {
    let page = try TemporaryLibrary.page(Self.example, kind: .quiz)
    #expect(page.diagnostics == [])
    guard case .quiz(let quiz) = page.content else {
      Issue.record("No quiz")
      return
    }
    #expect(
      quiz.questions.map(\.answer.type) == [
        "single", "multiple", "true-false", "order", "match", "fill-in", "number", "reflection",
      ])
    #expect(
      quiz.questions.map(\.id) == [
        "first-fit", "which-two", "it-is-so", "in-which-order", "what-belongs-together",
        "which-number", "how-many", "what-do-you-think",
      ])
    #expect(page.body.plainText == "Read this first.")
  }

  @Test func readsAllPartsOfAChoiceQuestion() throws {
    let question = try #require(try TemporaryLibrary.quiz(Self.example).questions.first)
    #expect(question.title == [.text("What fits first?")])
    #expect(question.was == ["old-id"])
    #expect(question.points == 2)
    #expect(question.objective == "choose")
    #expect(question.stem.plainText == "A caller says that no weapon is there.")
    #expect(question.hint.plainText == "the least intrusive answer.")
    #expect(
      question.explanation.map(\.plainText) == [
        "The least intrusive answer comes first.", "Always.",
      ])
    #expect(question.range.start == SourcePosition(line: 7, column: 1))
    let choices = question.choices
    #expect(choices.map(\.id) == ["units", "offer-a-warm-transfer", "ask-the-caller-to-drive"])
    #expect(choices.map(\.was) == [[], ["transfer"], []])
    #expect(choices.map(\.isCorrect) == [false, true, false])
    #expect(choices.map(\.text.plainText)[0] == "Send two patrol units")
    #expect(
      choices.map(\.feedback.plainText) == [
        "Sending police first is right when there is danger. Nothing here points to it.", "Yes.",
        "",
      ])
    #expect(choices.map(\.range.start.line) == [14, 17, 21])
  }

  @Test func readsTheOtherAnswers() throws {
    let questions = try TemporaryLibrary.quiz(Self.example).questions
    guard case .match(let matching) = questions[4].answer else {
      Issue.record("No matching")
      return
    }
    #expect(matching.headings.map(\.plainText) == ["Line", "Number"])
    #expect(matching.left.map(\.id) == ["crisis", "danger"])
    #expect(matching.right.map(\.id) == ["988", "911", "311"])
    #expect(matching.pairs == ["crisis": "988", "danger": "911"])
    #expect(questions[4].scoring == .partial)
    #expect(questions[3].choices.map(\.id) == ["look", "listen", "speak"])
    #expect(questions[5].answer == .fillIn(accepted: ["988", "nine eight eight"]))
    #expect(questions[5].answeredIn == "page.md#numbers")
    #expect(questions[5].hintCost == 0.5)
    #expect(
      questions[6].answer
        == .number(
          NumberRange(lowest: 32, highest: 36, unit: "percent", written: "34 ± 2 percent")))
    #expect(questions[6].unitRule == .required)
    #expect(questions[7].explanation.plainText == "Some think this.")
  }

  @Test func keepsChoicesThatAnUnindentedQuoteCutInTwo() throws {
    let quiz = try TemporaryLibrary.quiz(
      """
      ## Which?

      - [x] One
      > An unindented quote.
      - [ ] Two
      """)
    let choices = try #require(quiz.questions.first).choices
    #expect(choices.map(\.id) == ["one", "two"])
    #expect(choices[0].feedback.plainText == "An unindented quote.")
  }

  @Test func takesTheLastShapeForTheAnswer() throws {
    let quiz = try TemporaryLibrary.quiz(
      """
      ## Which step is missing?

      1. Look
      2. Speak

      | a | b |
      |---|---|
      | 1 | 2 |

      - [x] Listen
      - [ ] Shout
      """)
    let question = try #require(quiz.questions.first)
    #expect(question.answer.type == "single")
    #expect(question.stem.count == 2)
  }

  @Test(arguments: [
    ("<!-- type: multiple -->", "- [x] a\n- [ ] b", "multiple"),
    ("<!-- type: true-false -->", "- [x] Right\n- [ ] Wrong", "true-false"),
    ("<!-- type: number -->", "Answer: 34", "number"),
    ("<!-- type: fill-in -->", "Answer: 30..40", "fill-in"),
    ("<!-- type: reflection -->", "Answer: whatever", "reflection"),
    ("", "Answer: 34", "fill-in"),
    ("", "Answer: ...", "reflection"),
    ("", "Answer: 30..40", "number"),
    ("", "1. [ ] a\n2. [x] b", "single"),
    ("", "* [X] TRUE\n* [ ] false", "true-false"),
  ])
  func typeSaysWhatTheShapeDoesNot(_ comment: String, _ answer: String, _ type: String) throws {
    let quiz = try TemporaryLibrary.quiz("## What?\n\(comment)\n\n\(answer)\n")
    #expect(quiz.questions.map(\.answer.type) == [type])
  }

  @Test func authorsCommentsAreTheirOwn() throws {
    let page = try TemporaryLibrary.page(
      """
      ## What?
      <!-- TODO: ask the center -->

      - [x] One <!-- idea: another -->
      - [ ] Two
      """, kind: .quiz)
    #expect(page.diagnostics == [])
    guard case .quiz(let quiz) = page.content else { return }
    #expect(quiz.questions.map(\.id) == ["what"])
    #expect(quiz.questions[0].choices[0].text == [.text("One")])
  }

  @Test func footnotesOfAQuizEndItsBody() throws {
    let page = try TemporaryLibrary.page(
      "Read[^a] this.\n\n## What?\n\nAnswer: 1\n\n> So.[^b]\n\n[^a]: A.\n[^b]: B.\n", kind: .quiz)
    #expect(
      page.body.map(\.kind.isFootnote) == [false, true, true])
    guard case .quiz(let quiz) = page.content else { return }
    #expect(quiz.questions[0].explanation.plainText == "So.")
  }
}

extension Block.Kind {
  var isFootnote: Bool { if case .footnote = self { true } else { false } }
}

@Suite struct NumberRangeTests {
  @Test(
    arguments: [
      ("34 ± 2", 32.0, 36.0, nil), ("34+-2", 32, 36, nil), ("34 +/- 0.5 h", 33.5, 34.5, "h"),
      ("30..40", 30, 40, nil), ("40..30", 30, 40, nil), ("30 .. 40%", 30, 40, "%"),
      ("-5..5 °C", -5, 5, "°C"), ("−5..−1", -5, -1, nil), ("0.7 ± 0.1", 0.6, 0.8, nil),
      ("1,000..2,000 calls", 1000, 2000, "calls"), ("1.5..2.5", 1.5, 2.5, nil),
    ] as [(String, Double, Double, String?)])
  func reads(_ text: String, _ lowest: Double, _ highest: Double, _ unit: String?) throws {
    let quiz = try TemporaryLibrary.quiz("## How many?\n\nAnswer: \(text)\n")
    guard case .number(let range) = try #require(quiz.questions.first).answer else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(range.lowest == lowest)
    #expect(range.highest == highest)
    #expect(range.unit == unit)
  }

  @Test(arguments: ["988", "nine..ten", "1..2..3", "± 3", "911 | 988", "1,0..2", "3 ±", "1e5"])
  func leavesTextAlone(_ text: String) throws {
    let quiz = try TemporaryLibrary.quiz("## How many?\n\nAnswer: \(text)\n")
    #expect(quiz.questions.map(\.answer.type) == ["fill-in"])
  }
}
