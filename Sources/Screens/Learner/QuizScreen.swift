public import Assessment
public import CourseModel
public import ProgressTracking
public import TerminalUI

/// A quiz: what it asks for, its questions, its result, and the review of every question.
public struct QuizScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, scroll(Int), screenUp, screenDown
    /// Space: goes on, and never chooses or hands in.
    case goOn
    /// Enter: does what has the cursor.
    case doIt
    case choose(Int)
    case previousQuestion, nextQuestion
    case tryAgain
    case click(Int)
    /// The attempt was written down, under this id.
    case began(attempt: String, seed: UInt64, questions: [Question.ID])
  }

  /// What is on the screen.
  public enum Stage: Hashable, Sendable {
    case introduction
    case question
    case result
    /// A question looked at after the quiz, by its index.
    case review(Int)
  }

  public let page: Page
  public let quiz: Quiz
  public let objectives: [Module.Objective]
  public private(set) var stage = Stage.introduction
  public private(set) var run: QuizRun?
  /// The attempts of this enrolment that are over, oldest first.
  public private(set) var past: [Attempt]
  public private(set) var minutes: Int?
  /// The row that has the cursor.
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset
  private let makeSeed: UInt64

  /// Shows the introduction, or the very question at which an open attempt was left.
  public init(
    page: Page, quiz: Quiz, objectives: [Module.Objective] = [], attempts: [Attempt],
    kept: KeptAnswers?, minutes: Int?, seed: UInt64, area: Area, charset: Charset
  ) {
    self.page = page
    self.quiz = quiz
    self.objectives = objectives
    self.minutes = minutes
    self.area = area
    self.charset = charset
    makeSeed = seed
    past = attempts.filter { $0.result != nil }
    flow = Flow(area: area, charset: charset)
    if let open = attempts.last, open.result == nil {
      run = QuizRun(
        attempt: open.id, seed: open.seed, questions: open.questions, of: quiz,
        settings: page.header.quiz, answers: open.answers.mapValues(\.response),
        drafts: kept?.attempt == open.id ? kept?.drafts ?? [:] : [:],
        current: kept?.attempt == open.id ? kept?.question : nil)
      if kept?.attempt == open.id, run?.questions.isEmpty == false { stage = .question }
    } else if let last = past.last, kept?.attempt == last.id {
      run = Self.finished(last, of: quiz, settings: page.header.quiz)
      stage = .result
    }
    write()
    putCursorWhereItHelps()
  }

  private static func finished(_ attempt: Attempt, of quiz: Quiz, settings: QuizSettings) -> QuizRun
  {
    QuizRun(
      attempt: attempt.id, seed: attempt.seed, questions: attempt.questions, of: quiz,
      settings: settings, answers: attempt.answers.mapValues(\.response))
  }

  /// What must survive the next moment and is no record: the question, and what is chosen.
  public var kept: KeptAnswers? {
    guard let run, stage != .introduction else { return nil }
    return KeptAnswers(attempt: run.attempt, question: run.question?.id, drafts: run.drafts)
  }

  private var isPractice: Bool { page.header.isPractice }
  private var settings: QuizSettings { page.header.quiz }
  private var attemptsLeft: Int? { settings.attempts.map { max(0, $0 - past.count) } }

  // MARK: Keys

  public var keys: [KeyBinding<Message>] {
    var keys: [KeyBinding<Message>] = []
    switch stage {
    case .introduction:
      keys.append(
        KeyBinding(.space, spaceInIntroduction, .goOn, prominence: 1))
      if !past.isEmpty {
        keys.append(KeyBinding(.enter, "your last result", .doIt, prominence: 2))
        if canTryAgain, run == nil {
          keys.append(KeyBinding(.character("r"), "try again", .tryAgain, prominence: 3))
        }
      }
    case .question:
      guard let run, let question = run.question else { break }
      if run.isOpen(question) {
        let count = min(9, run.choices(of: question).count)
        let digits = (1...max(1, count)).map { Key.character(Character(String($0))) }
        for (index, digit) in digits.enumerated() {
          keys.append(
            KeyBinding(
              digit, shownAs: index == 0 ? "1-\(count)" : nil,
              question.isMultiple ? "choose all that fit" : "choose", .choose(index),
              prominence: index == 0 ? 1 : nil))
        }
        let isReady = run.drafts[question.id] != nil
        keys.append(
          KeyBinding(.enter, isReady ? "answer" : "this one", .doIt, prominence: isReady ? 1 : 2))
        keys.append(KeyBinding(.space, "says what to do", .goOn))
      } else {
        keys.append(KeyBinding(.space, "next", .goOn, prominence: 1))
        if readAgain(question) != nil {
          keys.append(KeyBinding(.enter, "read again", .doIt, prominence: 2))
        }
      }
    case .result:
      keys.append(KeyBinding(.space, "on", .goOn, prominence: 1))
      keys.append(KeyBinding(.enter, "look at this one", .doIt, prominence: 2))
      if canTryAgain {
        keys.append(KeyBinding(.character("r"), "try again", .tryAgain, prominence: 3))
      }
    case .review:
      keys.append(KeyBinding(.space, "next", .goOn, prominence: 1))
      keys.append(KeyBinding(.enter, "read again", .doIt, prominence: 2))
    }
    keys += [
      KeyBinding([.up, .character("k")], shownAs: "Up k", "up", .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", "down", .moveDown),
      KeyBinding([.pageUp, .character("b")], "screen up", .screenUp),
      KeyBinding(.pageDown, "screen down", .screenDown),
      KeyBinding(.character("u"), "half a screen up", .scroll(-max(1, flow.height / 2))),
      KeyBinding(.character("d"), "half a screen down", .scroll(max(1, flow.height / 2))),
      KeyBinding([.home, .character("g")], "top", .scroll(-1_000_000)),
      KeyBinding([.end, .character("G")], "end", .scroll(1_000_000)),
    ]
    if stage == .question, (run?.questions.count ?? 0) > 1 {
      keys.append(KeyBinding(.left, "question before", .previousQuestion))
      keys.append(KeyBinding(.right, "question after", .nextQuestion))
    }
    return keys
  }

  private var canTryAgain: Bool { attemptsLeft != 0 }

  private var isDone: Bool {
    past.contains { $0.result?.passed == true } || (isPractice && !past.isEmpty)
  }

  private var spaceInIntroduction: String {
    run != nil ? "take it up again" : isDone ? "next page" : "begin"
  }

  // MARK: Update

  public mutating func update(_ message: Message) -> [PageEffect] {
    var effects: [PageEffect] = []
    switch message {
    case .goOn: effects = goOn()
    case .doIt: effects = doIt()
    case .choose(let index): choose(index)
    case .tryAgain: effects = begin()
    case .began(let attempt, let seed, let questions):
      run = QuizRun(
        attempt: attempt, seed: seed, questions: questions, of: quiz, settings: settings)
      show(.question)
    case .previousQuestion: step(-1)
    case .nextQuestion: step(1)
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .scroll(let lines): flow.scroll(by: lines)
    case .screenUp: flow.scroll(by: 1 - flow.height)
    case .screenDown: flow.scroll(by: flow.height - 1)
    case .click(let item):
      if case .question = stage, let run, let question = run.question, run.isOpen(question),
        item < run.choices(of: question).count
      {
        choose(item)
      } else {
        selection = item
        effects = doIt()
      }
    }
    return effects
  }

  /// How long it takes is known now.
  public mutating func counted(minutes: Int?) {
    self.minutes = minutes
    write()
  }

  /// The attempt was judged and written down.
  public mutating func judged(attempts: [Attempt]) {
    past = attempts.filter { $0.result != nil }
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  private mutating func begin() -> [PageEffect] {
    guard attemptsLeft != 0 else {
      return [.say("All attempts are used. Everything stays open for review.")]
    }
    let drawn = quiz.drawn(settings, seed: makeSeed &+ UInt64(past.count))
    guard !drawn.isEmpty else { return [.goOn] }
    return [
      .record(.attempted(page.id, seed: makeSeed &+ UInt64(past.count), questions: drawn))
    ]
  }

  private mutating func goOn() -> [PageEffect] {
    switch stage {
    case .introduction:
      if !flow.isAtEnd {
        flow.scroll(by: flow.height - 1)
        return []
      }
      guard let run, !run.questions.isEmpty else { return isDone ? [.goOn] : begin() }
      show(run.isComplete ? .result : .question)
      return []
    case .question:
      guard let run, let question = run.question else { return [.goOn] }
      if run.isOpen(question) {
        if !flow.isAtEnd {
          flow.scroll(by: flow.height - 1)
          return []
        }
        return [
          .say(
            run.drafts[question.id] == nil
              ? "Choose with 1-\(run.choices(of: question).count), then Enter. Space never answers."
              : "Enter hands your answer in. Space never does.")
        ]
      }
      if !flow.isAtEnd {
        flow.scroll(by: flow.height - 1)
        return []
      }
      // What can't be asked is shown, and Space goes past it.
      let next = run.current + 1
      if run.isComplete, next >= run.questions.count {
        show(.result)
      } else if next < run.questions.count {
        self.run?.go(to: next)
        show(.question)
      } else if let open = run.nextOpen {
        self.run?.go(to: open)
        show(.question)
      }
      return []
    case .result:
      return [.goOn]
    case .review(let index):
      if !flow.isAtEnd {
        flow.scroll(by: flow.height - 1)
      } else if let run, index + 1 < run.questions.count {
        show(.review(index + 1))
      } else {
        show(.result)
      }
      return []
    }
  }

  private mutating func doIt() -> [PageEffect] {
    switch stage {
    case .introduction:
      guard let last = past.last else { return goOn() }
      run = Self.finished(last, of: quiz, settings: settings)
      show(.result)
      return []
    case .question:
      guard let run, let question = run.question else { return [] }
      guard run.isOpen(question) else { return follow(readAgain(question)) }
      let choices = run.choices(of: question)
      if selection < choices.count {
        choose(selection)
        return []
      }
      return handIn(question)
    case .result:
      guard let run, run.questions.indices.contains(selection) else { return [] }
      show(.review(selection))
      return []
    case .review(let index):
      guard let run, run.questions.indices.contains(index) else { return [] }
      return follow(readAgain(run.questions[index]))
    }
  }

  private func follow(_ destination: String?) -> [PageEffect] {
    destination.map { [.follow($0)] } ?? []
  }

  private func readAgain(_ question: Question) -> String? { question.answeredIn }

  private mutating func handIn(_ question: Question) -> [PageEffect] {
    guard var run, let answered = run.answer() else {
      return [.say("Nothing is chosen yet.")]
    }
    self.run = run
    var effects: [PageEffect] = [
      .record(
        .answered(
          page.id, attempt: run.attempt, question, answered.response, answered.grade))
    ]
    if run.isComplete {
      effects.append(
        .record(
          .judged(
            page.id, attempt: run.attempt, points: run.points, maximum: run.maximum,
            passed: run.isPassed)))
    }
    write()
    putCursorWhereItHelps()
    flow.reveal(selection)
    return effects
  }

  private mutating func choose(_ index: Int) {
    guard var run, let question = run.question, run.isOpen(question) else { return }
    let choices = run.choices(of: question)
    guard choices.indices.contains(index) else { return }
    run.choose(choices[index].id)
    self.run = run
    // The cursor goes on to the answer, so that a number and Enter are enough.
    selection = run.drafts[question.id] == nil ? index : choices.count
    write()
    flow.reveal(selection)
  }

  private mutating func step(_ by: Int) {
    guard let run, self.run?.go(to: run.current + by) == true else { return }
    show(.question)
  }

  private mutating func move(_ by: Int) {
    let last = flow.rows.compactMap(\.item).max() ?? -1
    guard last >= 0 else {
      flow.scroll(by: by)
      return
    }
    let before = selection
    selection = max(0, min(selection + by, last))
    if selection == before { flow.scroll(by: by) } else { flow.reveal(selection) }
  }

  private mutating func show(_ stage: Stage) {
    self.stage = stage
    selection = 0
    flow = Flow(area: area, charset: charset)
    write()
    putCursorWhereItHelps()
    flow.stand(at: 0)
  }

  private mutating func putCursorWhereItHelps() {
    switch stage {
    case .question:
      guard let run, let question = run.question else { return }
      let isReady = run.drafts[question.id] != nil || !run.isOpen(question)
      selection = isReady ? run.choices(of: question).count : 0
    case .result:
      selection =
        run.flatMap { run in
          run.missed.first.flatMap { missed in run.questions.firstIndex { $0.id == missed.id } }
        } ?? 0
    case .introduction, .review: selection = 0
    }
  }

  // MARK: Drawing

  /// What the top line says at its right.
  public var progressWords: String? {
    guard let run, case .question = stage else { return nil }
    return "question \(run.current + 1) of \(run.questions.count)"
  }

  /// A mark for every question of the attempt: right, wrong, here, to do.
  public func marks(_ marks: Marks) -> String? {
    guard let run, case .question = stage, run.questions.count <= 20 else { return nil }
    return run.questions.indices.map { index in
      let question = run.questions[index]
      if index == run.current { return marks.begun }
      guard let answer = run.answers[question.id] else {
        return question.canBeAsked ? marks.toDo : marks.optional
      }
      return answer.grade.isCorrect ? marks.done : marks.wrong
    }.joined()
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: selection)
  }

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    switch stage {
    case .introduction: writeIntroduction()
    case .question:
      if let run, let question = run.question { write(question, of: run) }
    case .result: if let run { writeResult(of: run) }
    case .review(let index):
      if let run, run.questions.indices.contains(index) {
        write(run.questions[index], of: run)
      }
    }
    flow.stand(at: top)
  }

  private mutating func writeIntroduction() {
    flow.title(page.heading)
    if !page.body.isEmpty {
      flow.blocks(Array(page.body.prefix { if case .footnote = $0.kind { false } else { true } }))
      flow.blank()
    }
    let count = settings.draw.map { min($0, quiz.questions.count) } ?? quiz.questions.count
    var facts = Wording.count(count, "question")
    if let minutes { facts += ", about \(Wording.minutes(minutes))" }
    if isPractice {
      flow.text(facts + ". Practice: nothing is scored, and nobody but you sees it.")
    } else {
      flow.text("\(facts). \(Wording.percent(settings.pass)) passes.")
      flow.text(
        attemptsLeft.map { left in
          left == 0
            ? "Your attempts are used. Everything stays open for review."
            : "You may try \(Wording.count(left, "more time")) in this enrolment."
        } ?? "Try as often as you like; every attempt is kept.")
      flow.text("Your instructor sees your answers and scores.")
    }
    if let run, !run.isComplete {
      flow.blank()
      flow.text(
        "You left it at question \(run.current + 1). Your answers are kept.", style: .strong)
    } else if let last = past.last?.result {
      flow.blank()
      flow.text(
        (last.passed ? "Passed" : "Not yet") + ", \(Wording.percent(last.scaled)) last time.",
        style: .strong)
    }
  }

  private mutating func writeResult(of run: QuizRun) {
    let marks = charset.marks
    let correct = run.questions.count { run.answers[$0.id]?.grade.isCorrect == true }
    let asked = run.questions.count(where: \.canBeAsked)
    let style: Style = run.isPassed || isPractice ? .correct : .caution
    let verdict = isPractice ? "Done" : run.isPassed ? "Passed" : "Not yet"
    var facts = "\(correct) of \(asked)"
    if !isPractice {
      facts +=
        ", \(Wording.percent(run.score)) (\(Wording.percent(settings.pass)) to pass), "
        + Ordinal.name(past.count + (past.last?.id == run.attempt ? 0 : 1)) + " attempt"
    }
    flow.inlines([.strong([.text(verdict)]), .text("\u{A0}\u{A0} " + facts)], style: style)
    flow.blank()
    for (index, question) in run.questions.enumerated() {
      let answer = run.answers[question.id]
      let mark = answer.map { $0.grade.isCorrect ? marks.done : marks.wrong } ?? marks.optional
      flow.inlines(
        question.title, indent: 6, item: index, label: "\(mark) \(index + 1)",
        labelStyle: answer.map { $0.grade.isCorrect ? .correct : .incorrect } ?? .subtle)
    }
    flow.blank()
    flow.text(
      run.isPassed || isPractice
        ? "Enter shows a question again, with every reason. Space goes on."
        : "Enter shows a question with every reason, and where to read again. r tries again.",
      style: .subtle)
  }

  private mutating func write(_ question: Question, of run: QuizRun) {
    let marks = charset.marks
    flow.inlines(question.title, style: .strong)
    if !question.stem.isEmpty {
      flow.blank()
      flow.blocks(question.stem)
    }
    flow.blank()
    let answered = run.answers[question.id]
    let draft = run.drafts[question.id]
    var taken: Set<Choice.ID> = []
    if case .choices(let ids) = answered?.response ?? draft { taken = ids }
    let choices = run.choices(of: question)
    guard question.canBeAsked else {
      flow.text(
        "This kind of question can't be asked here yet. It counts for nothing; Space goes on.",
        style: .subtle)
      if !choices.isEmpty {
        flow.blank()
        for choice in choices { flow.inlines(choice.text, indent: 2, label: marks.bullet) }
      }
      return
    }
    if question.isMultiple, answered == nil {
      flow.text("Choose all that fit.", style: .subtle)
      flow.blank()
    }
    for (index, choice) in choices.enumerated() {
      let isTaken = taken.contains(choice.id)
      let box =
        question.isMultiple
        ? (isTaken ? marks.boxTicked : marks.box) : (isTaken ? marks.radioChosen : marks.radio)
      var mark = " "
      var style = Style.plain
      if answered != nil {
        mark = choice.isCorrect ? marks.done : isTaken ? marks.wrong : " "
        style = choice.isCorrect ? .correct : isTaken ? .incorrect : .plain
      }
      flow.inlines(
        choice.text, indent: 9, item: answered == nil ? index : nil,
        label: "\(mark) \(index + 1)  \(box)", labelStyle: style)
      if !choice.more.isEmpty { flow.blocks(choice.more, indent: 9) }
      if answered != nil { flow.blocks(choice.feedback, indent: 9, style: .subtle) }
    }
    flow.blank()
    if let answered {
      writeVerdict(answered, question, item: choices.count)
    } else if draft != nil {
      flow.text("Answer", style: .strong, item: choices.count)
    }
  }

  private mutating func writeVerdict(
    _ answered: QuizRun.Answered, _ question: Question, item: Int
  ) {
    let marks = charset.marks
    let isRight = answered.grade.isCorrect
    let words =
      isRight
      ? "\(marks.done) Right." : answered.grade.score > 0 ? "Right in part." : "Not this one."
    flow.inlines(
      [.strong([.text(words)])], style: isRight ? .correct : .incorrect, item: item)
    if !question.explanation.isEmpty { flow.blocks(question.explanation) }
    if question.answeredIn != nil {
      flow.text("Enter: read again where this stands \(marks.leadsTo)", style: .link)
    }
  }
}

extension Question {
  var isMultiple: Bool { if case .multiple = answer { true } else { false } }
}

/// `first`, `second`, … `11th`.
enum Ordinal {
  static func name(_ number: Int) -> String {
    let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    if names.indices.contains(number - 1) { return names[number - 1] }
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}
