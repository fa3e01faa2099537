internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

/// A quiz in lines: what it asks for, its questions, the sheet of all of them, its result, and every
/// question once more. What is under way is the ``QuizRun`` that the full screen has too.
struct QuizTalk: Talk {
  enum Stage: Hashable, Sendable {
    case introduction, question, sheet, result
    /// A question after the quiz, by its index.
    case review(Int)
  }

  let page: Page
  let quiz: Quiz
  var stage = Stage.introduction
  var run: QuizRun?
  /// The attempts of this enrolment that are over, oldest first.
  private(set) var past: [Attempt]
  var minutes: Int?
  /// Seconds that the attempt was open, for a time limit.
  private(set) var elapsed = 0.0
  private var lastTime: Double?
  /// In review, why the question comes today.
  let note: String?
  /// How many blocks of the introduction were said.
  private(set) var introduced = 0
  /// A reflection is written, line by line.
  var isWriting = false
  private let seed: UInt64

  /// Takes up the introduction, or the very question at which an open attempt was left.
  init(
    page: Page, quiz: Quiz, attempts: [Attempt], kept: KeptAnswers?, minutes: Int?, seed: UInt64
  ) {
    self.page = page
    self.quiz = quiz
    self.minutes = minutes
    self.seed = seed
    note = nil
    past = attempts.filter { $0.result != nil }
    if let open = attempts.last, open.result == nil {
      let mine = kept?.attempt == open.id ? kept : nil
      run = QuizRun(open, of: quiz, settings: page.header.quiz, kept: mine)
      elapsed = mine?.elapsed ?? 0
      if mine != nil, run?.questions.isEmpty == false { stage = .question }
    } else if let last = past.last, kept?.attempt == last.id {
      run = QuizRun(last, of: quiz, settings: page.header.quiz, kept: nil)
      stage = .result
    }
  }

  /// Asks one question alone, as review does.
  init(reviewing question: Question, of page: Page, note: String, seed: UInt64) {
    var page = page
    page.header.isPractice = true
    page.header.quiz.feedback = .atOnce
    page.header.quiz.timeLimit = nil
    self.page = page
    quiz = Quiz(questions: [question])
    self.note = note
    self.seed = seed
    past = []
    run = QuizRun(
      attempt: "review", seed: seed, questions: [question.id], of: quiz,
      settings: page.header.quiz)
    stage = .question
  }

  /// What must survive the next moment and is no record: the question, and what is chosen.
  var kept: KeptAnswers? {
    guard let run, stage != .introduction, !isRehearsal else { return nil }
    return KeptAnswers(
      attempt: run.attempt, question: run.question?.id, drafts: run.drafts, flags: run.flags,
      hints: run.hints, elapsed: elapsed)
  }

  var isPractice: Bool { page.header.isPractice }
  var settings: QuizSettings { page.header.quiz }
  var isAtEndMode: Bool { settings.feedback == .atEnd }
  var attemptsLeft: Int? { settings.attempts.map { max(0, $0 - past.count) } }
  var canTryAgain: Bool { attemptsLeft != 0 }

  /// Passed once, or practised once: Enter leads on.
  var isDone: Bool {
    past.contains { $0.result?.passed == true } || (isPractice && !past.isEmpty)
  }

  /// How the attempt was judged: as the record has it, or as it stands.
  var judgement: (score: Double, passed: Bool)? {
    guard let run else { return nil }
    if let result = past.first(where: { $0.id == run.attempt })?.result {
      return (result.scaled, result.passed)
    }
    return (run.score, run.isPassed)
  }

  var isPassed: Bool { isPractice || isRehearsal || judgement?.passed == true }

  /// A question that waits for its answer.
  var openQuestion: Question? {
    guard stage == .question, let run, let question = run.question, run.isOpen(question) else {
      return nil
    }
    return question
  }

  /// Everything stays open until all of it is handed in.
  var canHandInAll: Bool { isAtEndMode && run?.isHandedIn == false }

  /// A clock is running.
  var isTimed: Bool {
    run?.timeLimit != nil && !isPractice && !isRehearsal && (stage == .question || stage == .sheet)
  }

  /// The attempt was judged and written down.
  mutating func judged(attempts: [Attempt]) { past = attempts.filter { $0.result != nil } }

  /// The attempt was written down, under this id.
  mutating func began(attempt: String, seed: UInt64, questions: [Question.ID]) -> Turn {
    run = QuizRun(
      attempt: attempt, seed: seed, questions: questions, of: quiz, settings: settings)
    elapsed = 0
    lastTime = nil
    return show(.question)
  }

  mutating func show(_ stage: Stage) -> Turn {
    self.stage = stage
    isWriting = false
    return Turn(again(withHints: true))
  }

  // MARK: Enter

  mutating func goOn() -> Turn {
    switch stage {
    case .introduction: return goOnFromIntroduction()
    case .question: return goOnFromQuestion()
    case .sheet:
      return Turn(
        saying: canHandInAll
          ? wording.quiz.sheetHint
          : wording.quiz.sheetBackHint)
    case .result:
      let again = run?.placesToReadAgain ?? []
      return isPassed || again.isEmpty || !canTryAgain ? Turn(.goOn) : Turn(.readAgain(again))
    case .review(let index):
      guard let run, index + 1 < run.questions.count else { return show(.result) }
      return show(.review(index + 1))
    }
  }

  private mutating func goOnFromIntroduction() -> Turn {
    if introduced < introduction.count {
      introduced += 1
      var speech = Speech()
      speech.say(Speaker.lines(of: [introduction[introduced - 1]]))
      if introduced == introduction.count { speech += facts }
      return Turn(speech)
    }
    guard let run, !run.questions.isEmpty else { return isDone ? Turn(.goOn) : begin() }
    var turn = show(run.isComplete && !isAtEndMode ? .result : .question)
    turn.wants += owedJudgement
    return turn
  }

  private mutating func goOnFromQuestion() -> Turn {
    guard let run, let question = run.question else { return Turn(.goOn) }
    if note != nil, !run.isOpen(question) { return Turn(.goOn) }
    if run.isOpen(question), !isAtEndMode || run.drafts[question.id] == nil || isWriting {
      // Said again, with how it is answered: that is what was asked for.
      var speech = again()
      speech.say(howToAnswer(question))
      return Turn(speech)
    }
    let next = run.current + 1
    if next < run.questions.count { return go(to: next) }
    if isAtEndMode, !run.isHandedIn { return show(.sheet) }
    if run.isComplete {
      var turn = show(.result)
      turn.wants += owedJudgement
      return turn
    }
    return run.nextOpen.map { go(to: $0) } ?? Turn()
  }

  mutating func go(to index: Int) -> Turn {
    run?.go(to: index)
    return show(.question)
  }

  // MARK: Attempts

  mutating func begin() -> Turn {
    guard canTryAgain else {
      return Turn(saying: wording.quiz.allAttemptsUsed)
    }
    let seed = seed &+ UInt64(past.count)
    let drawn = quiz.drawn(settings, seed: seed)
    guard !drawn.isEmpty else { return Turn(.goOn) }
    return Turn(.record(.attempted(page.id, seed: seed, questions: drawn)))
  }

  /// A finished quiz can be gone through again at any time, for nothing.
  mutating func rehearse() -> Turn {
    run = QuizRun(
      attempt: Self.rehearsal, seed: seed, questions: quiz.drawn(settings, seed: seed), of: quiz,
      settings: settings)
    return show(.question)
  }

  /// What stands for the id of an attempt that there is no statement of.
  private static let rehearsal = "rehearsal"
  var isRehearsal: Bool { run?.attempt == Self.rehearsal }

  mutating func showLastResult() -> Turn {
    guard let last = past.last else { return Turn(saying: wording.quiz.noResultYet) }
    run = QuizRun(last, of: quiz, settings: settings, kept: nil)
    return show(.result)
  }

  /// The clock went on; what it says is in seconds.
  mutating func pass(to seconds: Double) -> Turn {
    defer { lastTime = seconds }
    guard isTimed, let lastTime, let run, !run.isComplete else { return Turn() }
    elapsed += max(0, seconds - lastTime)
    guard run.isTimeUp(elapsed: .seconds(elapsed)) else { return Turn() }
    var turn = Turn(saying: wording.quiz.timeIsUp)
    let rest = handInAll()
    turn.speech += rest.speech
    turn.wants += rest.wants
    return turn
  }
}

extension Question {
  /// The answer is typed.
  var isTyped: Bool {
    switch answer {
    case .fillIn, .number, .reflection: true
    case .single, .multiple, .trueFalse, .order, .match: false
    }
  }
}
