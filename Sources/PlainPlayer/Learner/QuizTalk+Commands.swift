internal import Assessment
internal import CourseModel
internal import InterfaceWords

extension QuizTalk {
  var hearing: Hearing {
    guard let question = openQuestion, question.isTyped else { return .commands }
    return isWriting ? .text : .answer
  }

  var commands: [Command] {
    switch stage {
    case .introduction:
      guard !past.isEmpty else { return [] }
      return [Command(.result, wording.commands.lastResult)] + tryAgainCommands
    case .question: return questionCommands
    case .sheet:
      return (canHandInAll ? [Command(.handIn, wording.commands.handInAll)] : [])
        + [Command(.back, wording.commands.toQuestion)]
    case .result: return tryAgainCommands
    case .review:
      return [
        Command(.readAgain, wording.commands.readAgain),
        Command(.back, wording.commands.toResult),
      ]
    }
  }

  private var tryAgainCommands: [Command] {
    (canTryAgain && (run == nil || stage == .result)
      ? [Command(.tryAgain, wording.commands.tryAgain)] : [])
      + [Command(.practise, wording.commands.practise)]
  }

  private var questionCommands: [Command] {
    guard let run, let question = run.question else { return [] }
    var commands: [Command] = []
    if run.isOpen(question) {
      if !question.hint.isEmpty, !run.hints.contains(question.id) {
        commands.append(Command(.hint, wording.commands.hint(cost: question.hintCost)))
      }
      if !isAtEndMode, run.drafts[question.id] != nil {
        commands.append(Command(.handIn, wording.commands.handInChosen))
      }
    } else {
      if question.answeredIn != nil {
        commands.append(Command(.readAgain, wording.commands.readAgain))
      }
      if run.changed.contains(question.id), !run.isHandedIn {
        commands.append(Command(.answerAnew, wording.commands.answerAnew))
      }
    }
    guard note == nil else { return commands }
    commands.append(
      Command(.flag, wording.commands.flag(isFlagged: run.flags.contains(question.id))))
    if run.questions.count > 1 {
      commands += [
        Command(.sheet, wording.commands.sheet),
        Command(.back, wording.commands.questionBefore),
        Command(.skip, wording.commands.questionAfter),
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
      return Turn(saying: isFlagged == true ? wording.quiz.flagged : wording.quiz.flagIsOff)
    case .readAgain:
      return readAgainPlace.map { Turn(.follow($0)) } ?? Turn(saying: wording.quiz.noPageNamed)
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
      return Turn(saying: by < 0 ? wording.quiz.firstQuestion : wording.quiz.lastQuestion)
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
