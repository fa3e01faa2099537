internal import Assessment
internal import CourseModel

extension QuizTalk {
  var hearing: Hearing {
    guard let question = openQuestion, question.isTyped else { return .commands }
    return isWriting ? .text : .answer
  }

  var commands: [Command] {
    switch stage {
    case .introduction:
      guard !past.isEmpty else { return [] }
      return [Command(.result, "result", nil, "your last result")] + tryAgainCommands
    case .question: return questionCommands
    case .sheet:
      return (canHandInAll ? [Command(.handIn, "hand in", nil, "hands everything in")] : [])
        + [Command(.back, "back", nil, "to the question")]
    case .result: return tryAgainCommands
    case .review:
      return [
        Command(.readAgain, "read", nil, "the page where this stands"),
        Command(.back, "back", nil, "to the result"),
      ]
    }
  }

  private var tryAgainCommands: [Command] {
    (canTryAgain && (run == nil || stage == .result)
      ? [Command(.tryAgain, "try again", nil, "a new attempt")] : [])
      + [Command(.practise, "practise", nil, "all of it again, for nothing")]
  }

  private var questionCommands: [Command] {
    guard let run, let question = run.question else { return [] }
    var commands: [Command] = []
    if run.isOpen(question) {
      if !question.hint.isEmpty, !run.hints.contains(question.id) {
        let cost = question.hintCost > 0 ? ", costs \(Wording.percent(question.hintCost))" : ""
        commands.append(Command(.hint, "hint", nil, "a hint" + cost))
      }
      if !isAtEndMode, run.drafts[question.id] != nil {
        commands.append(Command(.handIn, "hand in", nil, "hands in what is chosen here"))
      }
    } else {
      if question.answeredIn != nil {
        commands.append(Command(.readAgain, "read", nil, "the page where this stands"))
      }
      if run.changed.contains(question.id), !run.isHandedIn {
        commands.append(Command(.answerAnew, "anew", nil, "answers the question anew"))
      }
    }
    guard note == nil else { return commands }
    commands.append(
      Command(
        .flag, "flag", nil,
        run.flags.contains(question.id) ? "takes the flag off" : "come back later")
    )
    if run.questions.count > 1 {
      commands += [
        Command(.sheet, "sheet", nil, "all questions, and how each stands"),
        Command(.back, "back", nil, "the question before"),
        Command(.skip, "skip", nil, "the question after"),
      ]
    }
    return commands
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .result: return showLastResult()
    case .tryAgain: return begin()
    case .practise: return rehearse()
    case .sheet: return show(.sheet)
    case .handIn:
      if stage == .sheet { return canHandInAll ? handInAll() : Turn() }
      return openQuestion.map { handIn($0) } ?? Turn()
    case .hint:
      run?.takeHint()
      return Turn(hintSpeech)
    case .flag:
      run?.flag()
      let isFlagged = run.flatMap { run in run.question.map { run.flags.contains($0.id) } }
      return Turn(saying: isFlagged == true ? "Flagged: the sheet says so." : "The flag is off.")
    case .readAgain:
      return readAgainPlace.map { Turn(.follow($0)) } ?? Turn(saying: "No page is named for it.")
    case .answerAnew: return run?.answerAnew() == true ? show(.question) : Turn()
    case .back: return goBack()
    case .skip: return step(1)
    default: return Turn()
    }
  }

  private mutating func goBack() -> Turn {
    switch stage {
    case .sheet: show(.question)
    case .review: show(.result)
    case .question: step(-1)
    case .introduction, .result: Turn(.back)
    }
  }

  private mutating func step(_ by: Int) -> Turn {
    guard let run, run.questions.indices.contains(run.current + by) else {
      return Turn(saying: by < 0 ? "This is the first question." : "This is the last question.")
    }
    return go(to: run.current + by)
  }

  private var readAgainPlace: String? {
    switch stage {
    case .review(let index):
      run.flatMap { $0.questions.indices.contains(index) ? $0.questions[index].answeredIn : nil }
    default: run?.question?.answeredIn
    }
  }
}
