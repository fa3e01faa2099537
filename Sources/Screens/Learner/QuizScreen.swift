public import Assessment
public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI

/// A quiz: what it asks for, its questions, the sheet of all of them, its result, and the review of
/// every question.
public struct QuizScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, scroll(Int)
    case move(ScrollKey)
    /// Space: goes on, and never chooses or hands in.
    case goOn
    /// Enter: does what has the cursor.
    case doIt
    /// A number: of a choice, or of a right side.
    case choose(Int)
    /// Moves the item that has the cursor, of an ordering question.
    case carry(Int)
    case previousQuestion, nextQuestion
    case flag, hint, sheet
    case tryAgain
    /// Asks everything again, for nothing.
    case rehearse
    /// A key while an answer is typed.
    case type(Key)
    case paste(String)
    /// Leaves the field, or goes back to it.
    case leaveField, enterField
    case click(Int)
    /// Seconds on a clock that only goes forward.
    case time(Double)
    /// The attempt was written down, under this id.
    case began(attempt: String, seed: UInt64, questions: [Question.ID])
  }

  /// What is on the screen.
  public enum Stage: Hashable, Sendable {
    case introduction
    case question
    /// All questions: answered, open, flagged.
    case sheet
    case result
    /// A question looked at after the quiz, by its index.
    case review(Int)
  }

  public let page: Page
  public let quiz: Quiz
  public internal(set) var stage = Stage.introduction
  public internal(set) var run: QuizRun?
  /// The attempts of this enrolment that are over, oldest first.
  var past: [Attempt]
  var minutes: Int?
  /// The row that has the cursor.
  var selection = 0
  /// What is typed; nil where nothing is, or the field was left.
  var editor: TextEditor?
  /// The item of an ordering question that goes along with the cursor.
  var carried: Choice.ID?
  /// Seconds that the attempt was on the screen, for a time limit.
  var elapsed: Double
  private var lastTime: Double?
  /// What stands above the question: in review, why it comes today.
  var note: String?
  var flow: Flow
  var area: Area
  let charset: Charset
  let seed: UInt64

  /// Shows the introduction, or the very question at which an open attempt was left.
  public init(
    page: Page, quiz: Quiz, attempts: [Attempt], kept: KeptAnswers?, minutes: Int?, seed: UInt64,
    area: Area, charset: Charset
  ) {
    self.page = page
    self.quiz = quiz
    self.minutes = minutes
    self.area = area
    self.charset = charset
    self.seed = seed
    past = attempts.filter { $0.result != nil }
    elapsed = 0
    flow = Flow(area: area, charset: charset)
    if let open = attempts.last, open.result == nil {
      let mine = kept?.attempt == open.id ? kept : nil
      run = QuizRun(open, of: quiz, settings: page.header.quiz, kept: mine)
      elapsed = mine?.elapsed ?? 0
      if mine != nil, run?.questions.isEmpty == false { stage = .question }
    } else if let last = past.last, kept?.attempt == last.id {
      run = QuizRun(last, of: quiz, settings: page.header.quiz, kept: nil)
      stage = .result
    }
    prepare()
  }

  /// Asks one question alone, as review does.
  init(
    reviewing question: Question, of page: Page, note: String, seed: UInt64, area: Area,
    charset: Charset
  ) {
    var page = page
    page.header.isPractice = true
    page.header.quiz.feedback = .atOnce
    page.header.quiz.timeLimit = nil
    let quiz = Quiz(questions: [question])
    self.page = page
    self.quiz = quiz
    self.note = note
    self.area = area
    self.charset = charset
    self.seed = seed
    past = []
    elapsed = 0
    flow = Flow(area: area, charset: charset)
    run = QuizRun(
      attempt: "review", seed: seed, questions: [question.id], of: quiz,
      settings: page.header.quiz)
    stage = .question
    prepare()
  }

  /// What must survive the next moment and is no record: the question, and what is chosen.
  public var kept: KeptAnswers? {
    guard let run, stage != .introduction, !isRehearsal else { return nil }
    return KeptAnswers(
      attempt: run.attempt, question: run.question?.id, drafts: run.drafts, flags: run.flags,
      hints: run.hints, elapsed: elapsed)
  }

  var isPractice: Bool { page.header.isPractice }
  var settings: QuizSettings { page.header.quiz }
  var attemptsLeft: Int? { settings.attempts.map { max(0, $0 - past.count) } }
  var canTryAgain: Bool { attemptsLeft != 0 }

  /// Passed once, or practised once: Space leads on.
  var isDone: Bool {
    past.contains { $0.result?.passed == true } || (isPractice && !past.isEmpty)
  }

  /// Keys are letters of an answer.
  public var isTyping: Bool { editor != nil }

  /// A clock is running.
  public var isTimed: Bool {
    run?.timeLimit != nil && !isPractice && !isRehearsal && (stage == .question || stage == .sheet)
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  /// How long it takes is known now.
  public mutating func counted(minutes: Int?) {
    self.minutes = minutes
    write()
  }

  /// The attempt was judged and written down.
  public mutating func judged(attempts: [Attempt]) {
    past = attempts.filter { $0.result != nil }
    write()
  }

  // MARK: Update

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .goOn: return goOn()
    case .doIt: return doIt()
    case .choose(let index): choose(index)
    case .carry(let by): carry(by)
    case .tryAgain: return begin()
    case .rehearse: rehearse()
    case .began(let attempt, let seed, let questions):
      run = QuizRun(
        attempt: attempt, seed: seed, questions: questions, of: quiz, settings: settings)
      elapsed = 0
      lastTime = nil
      show(.question)
    case .previousQuestion: step(-1)
    case .nextQuestion: step(1)
    case .flag:
      run?.flag()
      write()
    case .hint: takeHint()
    case .sheet: show(stage == .sheet ? .question : .sheet)
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .scroll(let lines): flow.scroll(.lines(lines))
    case .move(let key): flow.scroll(key)
    case .type(let key): return type(key)
    case .paste(let text):
      editor?.insert(text)
      keepTyped()
    case .leaveField:
      editor = nil
      selection = answerRow
      write()
    case .enterField:
      beginTyping()
      write()
    case .click(let item): return click(item)
    case .time(let seconds): return pass(to: seconds)
    }
    return []
  }

  private mutating func begin() -> [PageEffect] {
    guard canTryAgain else {
      return [.say(wording.quiz.allAttemptsUsed)]
    }
    let seed = seed &+ UInt64(past.count)
    let drawn = quiz.drawn(settings, seed: seed)
    guard !drawn.isEmpty else { return [.goOn] }
    return [.record(.attempted(page.id, seed: seed, questions: drawn))]
  }

  /// A finished quiz can be gone through again at any time: nothing is scored or handed in, and the
  /// answers only tell review what is remembered.
  private mutating func rehearse() {
    run = QuizRun(
      attempt: Self.rehearsal, seed: seed, questions: quiz.drawn(settings, seed: seed), of: quiz,
      settings: settings)
    show(.question)
  }

  /// What stands for the id of an attempt that there is no statement of.
  static let rehearsal = "rehearsal"
  var isRehearsal: Bool { run?.attempt == Self.rehearsal }

  private mutating func goOn() -> [PageEffect] {
    guard flow.isAtEnd else {
      flow.scroll(.screens(1))
      return []
    }
    switch stage {
    case .introduction:
      guard let run, !run.questions.isEmpty else { return isDone ? [.goOn] : begin() }
      show(run.isComplete && settings.feedback == .atOnce ? .result : .question)
      return owedJudgement
    case .question: return goOnFromQuestion()
    case .sheet:
      return [.say(wording.quiz.handInIsLast)]
    case .result:
      let again = placesToReadAgain
      return isPassed || again.isEmpty || !canTryAgain ? [.goOn] : [.readAgain(again)]
    case .review(let index):
      if let run, index + 1 < run.questions.count {
        show(.review(index + 1))
      } else {
        show(.result)
      }
    }
    return []
  }

  private mutating func goOnFromQuestion() -> [PageEffect] {
    guard let run, let question = run.question else { return [.goOn] }
    if note != nil, !run.isOpen(question) { return [.goOn] }
    let isAtEndMode = settings.feedback == .atEnd
    if run.isOpen(question), !isAtEndMode || run.drafts[question.id] == nil {
      return [.say(whatToDo(question, run))]
    }
    let next = run.current + 1
    if next < run.questions.count {
      self.run?.go(to: next)
      show(.question)
    } else if isAtEndMode, !run.isHandedIn {
      show(.sheet)
    } else if run.isComplete {
      show(.result)
      return owedJudgement
    } else if let open = run.nextOpen {
      self.run?.go(to: open)
      show(.question)
    }
    return []
  }

  private mutating func doIt() -> [PageEffect] {
    switch stage {
    case .introduction:
      guard let last = past.last else { return goOn() }
      run = QuizRun(last, of: quiz, settings: settings, kept: nil)
      show(.result)
      return []
    case .question: return doItInQuestion()
    case .sheet:
      guard let run else { return [] }
      if selection < run.questions.count {
        self.run?.go(to: selection)
        show(.question)
        return []
      }
      return handInAll()
    case .result:
      guard let run, run.questions.indices.contains(selection) else { return [] }
      show(.review(selection))
      return []
    case .review(let index):
      guard let run, run.questions.indices.contains(index) else { return [] }
      return follow(run.questions[index].answeredIn)
    }
  }

  func follow(_ destination: String?) -> [PageEffect] {
    destination.map { [.follow($0)] } ?? []
  }

  private mutating func click(_ item: Int) -> [PageEffect] {
    if stage == .question, let run, let question = run.question, run.isOpen(question),
      question.hasNumberedChoices, item < answerRow
    {
      choose(item)
      return []
    }
    selection = item
    return doIt()
  }

  /// The clock went on.
  private mutating func pass(to seconds: Double) -> [PageEffect] {
    defer { lastTime = seconds }
    guard isTimed, let lastTime, let run, !run.isComplete else { return [] }
    elapsed += max(0, seconds - lastTime)
    guard run.isTimeUp(elapsed: .seconds(elapsed)) else {
      write()
      return []
    }
    return [.say(wording.quiz.timeIsUp)] + handInAll()
  }

  // MARK: Going from stage to stage

  mutating func step(_ by: Int) {
    guard let run, self.run?.go(to: run.current + by) == true else { return }
    show(.question)
  }

  private mutating func move(_ by: Int) {
    if carried != nil { return carry(by) }
    let last = flow.rows.compactMap(\.item).max() ?? -1
    guard last >= 0 else { return flow.scroll(.lines(by)) }
    let before = selection
    selection = max(0, min(selection + by, last))
    if selection == before { flow.scroll(.lines(by)) } else { flow.reveal(selection) }
    // Up from the answer row leads back into the field.
    if stage == .question, by < 0, run?.question?.isTyped == true { beginTyping() }
    write()
    flow.reveal(selection)
  }

  mutating func show(_ stage: Stage) {
    self.stage = stage
    editor = nil
    carried = nil
    prepare()
    flow.stand(at: 0)
  }

  /// How the attempt on the screen was judged: as the record has it, or as it stands.
  var judgement: (score: Double, passed: Bool)? {
    guard let run else { return nil }
    if let result = past.first(where: { $0.id == run.attempt })?.result {
      return (result.scaled, result.passed)
    }
    return (run.score, run.isPassed)
  }

  /// Puts the cursor where it helps, and opens the field of what is typed.
  private mutating func prepare() {
    selection = 0
    switch stage {
    case .question:
      guard let run, let question = run.question else { break }
      let isReady = run.drafts[question.id] != nil || !run.isOpen(question)
      if question.isTyped, run.isOpen(question) {
        beginTyping()
      } else if isReady || !question.hasNumberedChoices {
        selection = question.hasOrder && run.isOpen(question) ? 0 : answerRow
      }
      if case .match = question.answer, run.isOpen(question) { selection = firstUnpaired }
    case .sheet: selection = run?.current ?? 0
    case .result:
      selection =
        run.flatMap { run in
          run.missed.first.flatMap { missed in run.questions.firstIndex { $0.id == missed.id } }
        } ?? 0
    case .introduction, .review: break
    }
    write()
    flow.reveal(selection)
  }

  // MARK: What the top line says

  /// `question 3 of 8`, with the time that is left where there is a limit.
  public var progressWords: String? {
    guard let run, stage == .question || stage == .sheet else { return nil }
    let left = isTimed ? run.remaining(elapsed: .seconds(elapsed))?.inSeconds : nil
    return stage == .sheet
      ? wording.quiz.allQuestionsMark(secondsLeft: left)
      : wording.quiz.questionMark(run.current + 1, of: run.questions.count, secondsLeft: left)
  }

  /// A mark for every question of the attempt: right, wrong, here, to do.
  public func marks(_ marks: Marks) -> String? {
    guard let run, stage == .question, run.questions.count <= 20 else { return nil }
    return run.questions.indices.map { index in
      let question = run.questions[index]
      if index == run.current { return marks.begun }
      guard let answer = run.answers[question.id] else {
        return run.drafts[question.id] == nil || settings.feedback == .atOnce
          ? marks.toDo : marks.here
      }
      return answer.mark(marks)
    }.joined()
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
