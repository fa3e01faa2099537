internal import Assessment
internal import CourseModel
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
      var speech = Speech("Question \(index + 1) of \(run.questions.count).")
      speech += body(of: question, run)
      if let answered = run.answers[question.id] {
        speech += verdict(on: answered, question, run)
      } else {
        speech.say("Not answered.")
      }
      if question.answeredIn != nil { speech.hint("“read” opens the page where this stands.") }
      return speech
    }
  }

  func whereabouts(minutes: Int?) -> String? {
    guard let run, stage == .question || stage == .sheet else { return nil }
    let place =
      stage == .sheet
      ? "All questions" : "Question \(run.current + 1) of \(run.questions.count)"
    return place + timeLeft + "."
  }

  /// `, 4 minutes left`, where there is a limit.
  private var timeLeft: String {
    guard isTimed, let left = run?.remaining(elapsed: .seconds(elapsed)) else { return "" }
    let seconds = Int(left / .seconds(1))
    return seconds >= 60
      ? ", \(Wording.minutes((seconds + 59) / 60)) left"
      : ", \(Wording.count(seconds, "second")) left"
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
    var first = Wording.count(count, "question")
    if let minutes, minutes > 0 { first += ", about \(Wording.minutes(minutes))" }
    if isPractice {
      speech.say(first + ". Practice: nothing is scored, and nobody but you sees it.")
    } else {
      speech.say("\(first). \(Wording.percent(settings.pass)) passes.")
      if let limit = settings.timeLimit {
        speech.say(
          "You have \(Wording.minutes(Int(limit.rounded(.up)))); the clock runs while the quiz is open, and what "
            + "is chosen when it ends is handed in.")
      }
      if isAtEndMode {
        speech.say("You can go back and change answers until you hand everything in.")
      }
      speech.say(
        attemptsLeft.map { left in
          left == 0
            ? "Your attempts are used. Everything stays open for review."
            : "You may try \(Wording.count(left, "more time")) in this enrolment."
        } ?? "Try as often as you like; every attempt is kept.")
      speech.say("Your instructor sees your answers and scores.")
    }
    if let run, !run.isComplete {
      speech.say("You left it at question \(run.current + 1). Your answers are kept.")
      speech.hint("Enter takes it up again.")
    } else if let summary {
      speech.say(summary)
      speech.hint(
        "“result” says your last result, “try again” begins a new attempt, “practise” asks everything "
          + "again for nothing. Enter goes on.")
    } else {
      speech.hint("Enter begins.")
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
    var words = isPractice ? "Done" : hasPassed ? "Passed" : "Not yet"
    words += ": best \(Wording.percent(best))"
    if results.count > 1 {
      words += ", first \(Wording.percent(first.scaled)), last \(Wording.percent(last.scaled))"
    }
    return "\(words), \(Wording.count(results.count, "attempt"))."
  }

  // MARK: A question

  private func head(of question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech()
    if let note {
      speech.say(note)
    } else {
      speech.say(
        "Question \(run.current + 1) of \(run.questions.count)\(timeLeft)"
          + (run.flags.contains(question.id) ? ", flagged." : "."))
    }
    return speech
  }

  /// What is asked, and what can be answered; after the answer that is said with its reasons.
  private func body(of question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech(Speaker.words(question.title).sentence)
    speech.say(Speaker.lines(of: question.stem))
    if run.changed.contains(question.id) {
      speech.say("This question has changed since you answered it.")
      speech.hint("“anew” answers it anew.")
    }
    guard question.canBeAsked else {
      speech.say("This question has no right answer yet. It counts for nothing.")
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
      if case .multiple = question.answer { speech.say("Choose all that fit.") }
      let choices = run.choices(of: question)
      for (index, choice) in choices.enumerated() {
        speech += line("\(index + 1)", choice)
      }
      if case .choices(let taken) = run.drafts[question.id] {
        let numbers = choices.indices.filter { taken.contains(choices[$0].id) }
        speech.say("Chosen so far: \(Wording.list(numbers.map { "\($0 + 1)" })).")
        if !isAtEndMode { speech.hint("“hand in” hands in what is chosen.") }
      }
    case .order:
      speech.say("Put these in order.")
      for (index, choice) in run.order(of: question).enumerated() {
        speech += line("\(index + 1)", choice)
      }
      if run.drafts[question.id] != nil {
        speech.say("This is the order that you have put them in so far.")
        if !isAtEndMode { speech.hint("“hand in” hands it in.") }
      }
    case .match(let matching):
      speech.say("Pair each number with a letter.")
      let right = run.rightSides(of: question)
      let pairs = run.pairs(of: question)
      for (index, left) in matching.left.enumerated() {
        let given = pairs[left.id].flatMap { id in right.firstIndex { $0.id == id } }
        speech.say(
          "\(index + 1): \(Speaker.words(left.text).sentence)"
            + (given.map { " Paired with \(Self.letters($0)) so far." } ?? ""))
      }
      for (index, side) in right.enumerated() {
        speech.say("\(Self.letters(index)): \(Speaker.words(side.text).sentence)")
      }
    case .fillIn, .number, .reflection:
      if question.answer == .reflection {
        speech.say(
          page.header.isShared
            ? "Your instructor reads what you write here."
            : "Only you read what you write here. Nobody grades it.")
      } else {
        speech.say(question.isNumber ? "Type a number." : "Type your answer.")
      }
      if let text = run.drafts[question.id]?.text {
        speech.say("Written so far:")
        speech.say(text.lines)
        if question.answer != .reflection, !isAtEndMode {
          speech.hint("“hand in” hands it in.")
        }
      }
    }
    return speech
  }

  /// What Enter says where it does nothing.
  func howToAnswer(_ question: Question) -> String {
    switch question.answer {
    case .single, .trueFalse: "A number answers. Enter alone never does: it asks again."
    case .multiple: "Numbers answer, such as 1 3: all that fit, on one line."
    case .order: "Numbers answer, such as 3 1 2: all of them, in the right order."
    case .match: "Numbers and letters answer, such as 1b 2a."
    case .fillIn, .number:
      "What you type is the answer. Where it would be a command, put = before it."
    case .reflection:
      "Write as many lines as you like. A full stop alone on a line ends it, / before a command "
        + "makes it one."
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
    lines[0] = "Hint: " + first
    var speech = Speech()
    speech.say(lines)
    return speech
  }

  /// How one goes on after an answer; said once.
  func goOnHint(_ question: Question) -> Speech {
    var speech = Speech()
    if question.answeredIn != nil { speech.hint("“read” opens the page where this stands.") }
    if note == nil { speech.hint("Enter goes on.") }
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
