internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

extension QuizTalk {
  /// Before the first block of the introduction the page's name is enough.
  var opening: Speech {
    stage == .introduction && !introduction.isEmpty ? Speech() : again(withHints: true)
  }

  func again() -> Speech { again(withHints: false) }

  /// What is asked or was said last.
  func again(withHints: Bool) -> Speech {
    guard let run, stage != .introduction else { return saidIntroduction }
    switch stage {
    case .introduction: return saidIntroduction
    case .question:
      guard let question = run.question else { return Speech() }
      var speech = head(of: question, run)
      speech += body(of: question, run)
      if let answered = run.answers[question.id] {
        speech += verdict(on: answered, question, run)
        if withHints { speech += goOnHint(question) }
      } else if withHints, run.isOpen(question) {
        speech.hint(howToAnswer(question))
      }
      return speech
    case .sheet: return sheet(of: run)
    case .result: return result(of: run)
    case .review(let index):
      guard run.questions.indices.contains(index) else { return Speech() }
      let question = run.questions[index]
      var speech = Speech(
        wording.quiz.question(index + 1, of: run.questions.count, secondsLeft: nil))
      speech += body(of: question, run)
      if let answered = run.answers[question.id] {
        speech += verdict(on: answered, question, run)
      } else {
        speech.say(wording.quiz.notAnswered)
      }
      if question.answeredIn != nil { speech.hint(wording.quiz.readHint) }
      return speech
    }
  }

  func whereabouts(minutes: Int?) -> String? {
    guard let run, stage == .question || stage == .sheet else { return nil }
    return stage == .sheet
      ? wording.quiz.allQuestions(secondsLeft: secondsLeft)
      : wording.quiz.question(
        run.current + 1, of: run.questions.count, secondsLeft: secondsLeft)
  }

  /// What is left of the time, where there is a limit.
  private var secondsLeft: Int? {
    guard isTimed, let left = run?.remaining(elapsed: .seconds(elapsed)) else { return nil }
    return Int(left / .seconds(1))
  }

  // MARK: The introduction

  /// The blocks that introduce the quiz, without the notes.
  var introduction: [Block] {
    page.body.filter { if case .footnote = $0.kind { false } else { true } }
  }

  private var saidIntroduction: Speech {
    guard introduced < introduction.count else { return facts }
    guard introduced > 0 else { return Speech(Speaker.words(page.heading).sentence) }
    var speech = Speech()
    speech.say(Speaker.lines(of: [introduction[introduced - 1]]))
    return speech
  }

  /// What the quiz asks for: questions, minutes, what passes, who sees it.
  var facts: Speech {
    var speech = Speech()
    let count = settings.draw.map { min($0, quiz.questions.count) } ?? quiz.questions.count
    let time = minutes.flatMap { $0 > 0 ? wording.numbers.minutes($0) : nil }
    if isPractice {
      speech.say(wording.quiz.practice(questions: count, time: time))
    } else {
      speech.say(wording.quiz.graded(questions: count, time: time, pass: settings.pass))
      if let limit = settings.timeLimit {
        speech.say(
          wording.quiz.timeLimit(minutes: Int(limit.rounded(.up))))
      }
      if isAtEndMode {
        speech.say(wording.quiz.canGoBack)
      }
      speech.say(
        attemptsLeft.map { left in
          left == 0
            ? wording.quiz.attemptsUsed
            : wording.quiz.attemptsLeft(left)
        } ?? wording.quiz.attemptsUnlimited)
      speech.say(wording.quiz.instructorSees)
    }
    if let run, !run.isComplete {
      speech.say(wording.quiz.leftAt(run.current + 1))
      speech.hint(wording.quiz.takeUpHint)
    } else if let summary {
      speech.say(summary)
      speech.hint(
        wording.quiz.pastHint)
    } else {
      speech.hint(wording.quiz.beginHint)
    }
    return speech
  }

  /// First, last and best attempt.
  private var summary: String? {
    let results = past.compactMap(\.result)
    guard let first = results.first, let last = results.last,
      let best = results.map(\.scaled).max()
    else { return nil }
    let hasPassed = results.contains(where: \.passed)
    return wording.quiz.past(
      isPractice ? wording.quiz.done : hasPassed ? wording.quiz.passed : wording.quiz.notYet,
      best: best, first: first.scaled, last: last.scaled, attempts: results.count)
  }

  // MARK: A question

  private func head(of question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech()
    if let note {
      speech.say(note)
    } else {
      speech.say(
        wording.quiz.question(
          run.current + 1, of: run.questions.count, secondsLeft: secondsLeft,
          isFlagged: run.flags.contains(question.id)))
    }
    return speech
  }

  /// What is asked, and what can be answered; after the answer that is said with its reasons.
  private func body(of question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech(Speaker.words(question.title).sentence)
    speech.say(Speaker.lines(of: question.stem))
    if run.changed.contains(question.id) {
      speech.say(wording.quiz.hasChanged)
      speech.hint(wording.quiz.anewHint)
    }
    guard question.canBeAsked else {
      speech.say(wording.quiz.hasNoKey)
      return speech
    }
    if run.answers[question.id] == nil { speech += answers(to: question, run) }
    if run.hints.contains(question.id) || run.answers[question.id] != nil {
      speech += hint(of: question)
    }
    return speech
  }

  private func answers(to question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech()
    switch question.answer {
    case .single, .multiple, .trueFalse:
      if case .multiple = question.answer { speech.say(wording.quiz.chooseAll) }
      let choices = run.choices(of: question)
      for (index, choice) in choices.enumerated() {
        speech += line("\(index + 1)", choice)
      }
      if case .choices(let taken) = run.drafts[question.id] {
        let numbers = choices.indices.filter { taken.contains(choices[$0].id) }
        speech.say(wording.quiz.chosenSoFar(numbers.map { $0 + 1 }))
        if !isAtEndMode { speech.hint(wording.quiz.handInChosenHint) }
      }
    case .order:
      speech.say(wording.quiz.putInOrder)
      for (index, choice) in run.order(of: question).enumerated() {
        speech += line("\(index + 1)", choice)
      }
      if run.drafts[question.id] != nil {
        speech.say(wording.quiz.orderSoFar)
        if !isAtEndMode { speech.hint(wording.quiz.handItInHint) }
      }
    case .match(let matching):
      speech.say(wording.quiz.pairEach)
      let right = run.rightSides(of: question)
      let pairs = run.pairs(of: question)
      for (index, left) in matching.left.enumerated() {
        let given = pairs[left.id].flatMap { id in right.firstIndex { $0.id == id } }
        speech.say(
          wording.quiz.leftSide(
            index + 1, Speaker.words(left.text).sentence, letterSoFar: given.map(Self.letters)))
      }
      for (index, side) in right.enumerated() {
        speech.say("\(Self.letters(index)): \(Speaker.words(side.text).sentence)")
      }
    case .fillIn, .number, .reflection:
      if question.answer == .reflection {
        speech.say(
          page.header.isShared
            ? wording.quiz.instructorReads
            : wording.quiz.onlyYouRead)
      } else {
        speech.say(question.isNumber ? wording.quiz.typeNumber : wording.quiz.typeAnswer)
      }
      if let text = run.drafts[question.id]?.text {
        speech.say(wording.quiz.writtenSoFar)
        speech.say(text.lines)
        if question.answer != .reflection, !isAtEndMode {
          speech.hint(wording.quiz.handItInHint)
        }
      }
    }
    return speech
  }

  /// What Enter says where it does nothing.
  func howToAnswer(_ question: Question) -> String {
    switch question.answer {
    case .single, .trueFalse: wording.quiz.howToAnswerOne
    case .multiple: wording.quiz.howToAnswerSeveral
    case .order: wording.quiz.howToOrder
    case .match: wording.quiz.howToMatch
    case .fillIn, .number:
      wording.quiz.howToType
    case .reflection:
      wording.quiz.howToReflect
    }
  }

  /// `1: Send two patrol units.`, with what else belongs to it.
  func line(_ label: String, _ choice: Choice, feedback: Bool = false) -> Speech {
    let text = "\(label): \(Speaker.words(choice.text).sentence)"
    let why = feedback ? Speaker.lines(of: choice.feedback) : []
    guard choice.more.isEmpty else {
      var speech = Speech(text)
      speech.say(Speaker.lines(of: choice.more) + why)
      return speech
    }
    return Speech(([text] + why).joined(separator: " "))
  }

  // MARK: Hints

  var hintSpeech: Speech { run?.question.map(hint) ?? Speech() }

  private func hint(of question: Question) -> Speech {
    var lines = Speaker.lines(of: question.hint)
    guard let first = lines.first else { return Speech() }
    lines[0] = wording.quiz.hint(first)
    var speech = Speech()
    speech.say(lines)
    return speech
  }

  /// How one goes on after an answer; said once.
  func goOnHint(_ question: Question) -> Speech {
    var speech = Speech()
    if question.answeredIn != nil { speech.hint(wording.quiz.readHint) }
    if note == nil { speech.hint(wording.page.onHint) }
    return speech
  }
}

extension Question {
  fileprivate var isNumber: Bool { if case .number = answer { true } else { false } }
}

extension String {
  /// What was written, a line each.
  var lines: [String] { split(separator: "\n").map(String.init) }
}
