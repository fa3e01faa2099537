import Assessment
import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

/// Questions of every type that the sample course has not.
enum SampleQuestions {
  static func side(_ id: String, _ text: String) -> Matching.Side {
    Matching.Side(id: id, text: [.text(text)])
  }

  static let order = Question(
    id: "order", title: [.text("Put the steps of a warm transfer in order.")],
    answer: .order([
      SampleCourse.choice("ask", "Ask the caller", "First the caller agrees."),
      SampleCourse.choice("call", "Call 988", "Then 988 answers."),
      SampleCourse.choice("introduce", "Introduce both", "Nobody tells it twice."),
    ]), range: nowhere)

  static let match = {
    var question = Question(
      id: "match", title: [.text("Who answers at which level?")],
      answer: .match(
        Matching(
          headings: [], left: [side("one", "Level 1"), side("four", "Level 4")],
          right: [
            side("phone", "A voice on the phone"), side("police", "Police lead"),
            side("nobody", "Nobody"),
          ], pairs: ["one": "phone", "four": "police"])), range: nowhere)
    question.scoring = .partial
    return question
  }()

  static let fillIn = {
    var question = Question(
      id: "fill", title: [.text("What is the new three-digit number?")],
      answer: .fillIn(accepted: ["988", "nine eight eight"]), range: nowhere)
    question.hint = [paragraph("It is not 911.")]
    question.hintCost = 0.5
    return question
  }()

  static let number = Question(
    id: "number", title: [.text("How many levels are there?")],
    answer: .number(NumberRange(lowest: 4, highest: 4, unit: nil, written: "4")), range: nowhere)

  static let thought = {
    var question = Question(
      id: "thought", title: [.text("What will you do first?")], answer: .reflection,
      range: nowhere)
    question.explanation = [paragraph("Many begin with a visit.")]
    return question
  }()

  static let all = [order, match, fillIn, number, thought]
}

@Suite struct QuizScreenTests {
  static let area = Area(columns: 0..<80, rows: 2..<22)

  static func screen(
    _ questions: [Question], _ change: (inout QuizSettings) -> Void = { _ in }
  ) -> QuizScreen {
    var header = SampleCourse.quiz
    change(&header.quiz)
    let page = Page(
      header: header, heading: [.text("Quiz")], body: Body([]),
      content: .quiz(Quiz(questions: questions)), diagnostics: [])
    var screen = QuizScreen(
      page: page, quiz: Quiz(questions: questions), attempts: [], kept: nil, minutes: nil, seed: 3,
      area: area, charset: .unicode)
    _ = screen.update(.began(attempt: "a", seed: 3, questions: questions.map(\.id)))
    return screen
  }

  /// Presses keys as the player does: what is bound, or else what is typed.
  @discardableResult
  static func press(_ keys: [Key], _ screen: inout QuizScreen) -> [PageEffect] {
    keys.flatMap { key -> [PageEffect] in
      if let binding = screen.keys.first(where: { $0.keys.contains(key) }) {
        return screen.update(binding.message)
      }
      return screen.isTyping ? screen.update(.type(key)) : []
    }
  }

  static func drawing(_ screen: QuizScreen) -> String {
    var frame = Frame(size: Size(columns: 80, rows: 24))
    screen.draw(on: &frame, in: area)
    return frame.text
  }

  static func typed(_ text: String) -> [Key] { text.map { $0 == " " ? .space : .character($0) } }

  /// The grade that the effects hand in.
  static func grade(_ effects: [PageEffect]) -> Grade? {
    for case .record(.answered(_, _, _, _, let grade, _)) in effects { return grade }
    return nil
  }

  @Test func ordersWithJAndK() throws {
    var screen = Self.screen([SampleQuestions.order])
    #expect(screen.run?.order(of: SampleQuestions.order).map(\.id) != ["ask", "call", "introduce"])
    // As one sorts by hand: each in turn is carried up to its place.
    for (place, id) in ["ask", "call", "introduce"].enumerated() {
      let shown = try #require(screen.run?.order(of: SampleQuestions.order).map(\.id))
      let at = try #require(shown.firstIndex(of: id))
      Self.press(Array(repeating: .character("k"), count: 9), &screen)
      Self.press(Array(repeating: .character("j"), count: at), &screen)
      Self.press(Array(repeating: .character("K"), count: at - place), &screen)
    }
    Self.press(Array(repeating: .down, count: 9), &screen)
    let effects = Self.press([.enter], &screen)
    #expect(Self.grade(effects) == .right)
    #expect(Self.drawing(screen).contains("✓ Right."))
  }

  @Test func enterTakesAnItemAndPutsItDown() throws {
    var screen = Self.screen([SampleQuestions.order])
    let before = try #require(screen.run?.order(of: SampleQuestions.order).map(\.id))
    Self.press([.enter, .down, .enter], &screen)
    let after = try #require(screen.run?.order(of: SampleQuestions.order).map(\.id))
    #expect(after == [before[1], before[0], before[2]])
  }

  @Test func pairsByNumbers() throws {
    var screen = Self.screen([SampleQuestions.match])
    let right = try #require(screen.run?.rightSides(of: SampleQuestions.match).map(\.id))
    for id in ["phone", "police"] {
      let place = try #require(right.firstIndex(of: id))
      Self.press([.character(Character("\(place + 1)"))], &screen)
    }
    #expect(Self.grade(Self.press([.enter], &screen)) == .right)
  }

  @Test func typesAnAnswer() {
    var screen = Self.screen([SampleQuestions.fillIn])
    #expect(screen.isTyping)
    let effects = Self.press(Self.typed(" 988!") + [.backspace, .enter], &screen)
    #expect(Self.grade(effects) == .right)
    #expect(!screen.isTyping)
  }

  @Test func aHintCostsWhatTheAuthorSays() {
    var screen = Self.screen([SampleQuestions.fillIn])
    Self.press([.tab, .character("h")], &screen)
    #expect(Self.drawing(screen).contains("It is not 911."))
    Self.press([.tab] + Self.typed("988"), &screen)
    #expect(Self.grade(Self.press([.enter], &screen))?.score == 0.5)
  }

  @Test func aSlipIsNotPunishedUnseen() {
    var screen = Self.screen([SampleQuestions.fillIn])
    Self.press(Self.typed("nine eigth eight") + [.enter], &screen)
    #expect(Self.drawing(screen).contains("Nearly"))
    screen = Self.screen([SampleQuestions.number])
    let effects = Self.press(Self.typed("four") + [.enter], &screen)
    #expect(Self.grade(effects) == nil, "what is no number is said, not graded")
    Self.press(Array(repeating: .backspace, count: 4), &screen)
    #expect(Self.grade(Self.press(Self.typed("4") + [.enter], &screen)) == .right)
  }

  @Test func keepsAReflectionAndJudgesNothing() {
    var screen = Self.screen([SampleQuestions.thought])
    Self.press(Self.typed("Call") + [.enter] + Self.typed("them") + [.tab], &screen)
    let effects = Self.press([.enter], &screen)
    #expect(Self.grade(effects) == .kept)
    let drawing = Self.drawing(screen)
    #expect(drawing.contains("Kept."))
    #expect(drawing.contains("Many begin with a visit."))
  }

  @Test func handsInAtTheEnd() {
    var screen = Self.screen([SampleCourse.fits, SampleCourse.free]) { $0.feedback = .atEnd }
    Self.press([.character("1"), .enter], &screen)
    #expect(screen.run?.current == 1)
    Self.press([.left, .character("3"), .enter], &screen)
    Self.press([.character("1"), .enter], &screen)
    #expect(screen.stage == .sheet)
    #expect(Self.drawing(screen).contains("2 answered, 0 open"))
    #expect(Self.press([.space], &screen).count == 1, "Space hands nothing in")
    #expect(screen.stage == .sheet)
    Self.press([.down, .down, .down], &screen)
    let effects = Self.press([.enter], &screen)
    #expect(effects.count == 3)
    #expect(screen.stage == .result)
    #expect(screen.run?.isPassed == true)
  }

  @Test func theClockHandsIn() {
    var screen = Self.screen([SampleCourse.fits, SampleCourse.free]) {
      $0.feedback = .atEnd
      $0.timeLimit = 1
    }
    _ = screen.update(.time(100))
    Self.press([.character("3")], &screen)
    _ = screen.update(.time(130))
    #expect(screen.progressWords?.contains("30 s left") == true)
    #expect(screen.kept?.elapsed == 30)
    let effects = screen.update(.time(161))
    #expect(Self.grade(effects) == .right)
    #expect(screen.stage == .result)
  }

  /// A finished quiz stays open for practice that doesn't count.
  @Test func practisesForNothing() {
    var screen = Self.screen([SampleCourse.fits, SampleCourse.free])
    Self.press([.character("3"), .enter, .space, .character("1"), .enter, .space], &screen)
    #expect(screen.stage == .result)
    let effects = Self.press([.character("c"), .character("1"), .enter], &screen)
    #expect(effects.count == 1)
    guard case .record(.reviewed(_, let question, _, let grade)) = effects.first else {
      Issue.record("It should tell review alone")
      return
    }
    #expect(question.id == "fits" && grade == .wrong)
    Self.press([.space, .character("1"), .enter, .space], &screen)
    #expect(Self.drawing(screen).contains("Done"))
    #expect(screen.kept == nil)
  }

  @Test func flagsAreOnTheSheet() {
    var screen = Self.screen([SampleCourse.fits, SampleCourse.free])
    Self.press([.character("f"), .character("v")], &screen)
    #expect(Self.drawing(screen).contains("(flagged)"))
    #expect(screen.kept?.flags == ["fits"])
    Self.press([.down, .enter], &screen)
    #expect(screen.run?.question?.id == "free")
  }

  /// On the smallest screen, too: long answers wrap, and what has the cursor is on the screen.
  @Test(arguments: SampleQuestions.all + [SampleCourse.fits])
  func drawsOnTheSmallestScreen(_ question: Question) throws {
    var screen = Self.screen([question])
    let area = Area(columns: 0..<60, rows: 2..<14)
    screen.resized(to: area)
    var frame = Frame(size: PlayerScreen.smallest, charset: .ascii)
    screen.draw(on: &frame, in: area)
    #expect(frame.cursor.map { area.rows.contains($0.row) } == true)
    try expectSnapshot(of: frame.text, named: "question-\(question.id)-60x16")
  }

  @Test(arguments: SampleQuestions.all)
  func draws(_ question: Question) throws {
    var screen = Self.screen([question])
    try expectSnapshot(of: Self.drawing(screen), named: "question-\(question.id)")
    switch question.answer {
    case .order: Self.press([.character("J"), .down, .down, .down, .enter], &screen)
    case .match: Self.press([.character("1"), .character("2"), .enter], &screen)
    case .fillIn: Self.press(Self.typed("911") + [.enter], &screen)
    case .number: Self.press(Self.typed("5") + [.enter], &screen)
    default: Self.press(Self.typed("A visit.") + [.tab, .enter], &screen)
    }
    try expectSnapshot(of: Self.drawing(screen), named: "question-\(question.id)-answered")
  }
}
