internal import Assessment
internal import CourseModel
public import TerminalUI

extension QuizScreen {
  public var keys: [KeyBinding<Message>] {
    if isTyping { return typingKeys }
    var keys: [KeyBinding<Message>]
    switch stage {
    case .introduction: keys = introductionKeys
    case .question: keys = questionKeys
    case .sheet:
      keys = [
        KeyBinding(.enter, "go there", .doIt, prominence: 1),
        KeyBinding(.space, "says what to do", .goOn),
        KeyBinding(.character("v"), "back to the question", .sheet, prominence: 2),
      ]
    case .result:
      keys = [
        KeyBinding(.space, spaceInResult, .goOn, prominence: 1),
        KeyBinding(.enter, "this one", .doIt, prominence: 2),
      ]
      if canTryAgain {
        keys.append(KeyBinding(.character("r"), "try again", .tryAgain, prominence: 3))
      }
      keys.append(rehearseKey)
    case .review:
      keys = [
        KeyBinding(.space, "next", .goOn, prominence: 1),
        KeyBinding(.enter, "read again", .doIt, prominence: 2),
      ]
    }
    keys += [
      KeyBinding([.up, .character("k")], shownAs: "Up k", "up", .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", "down", .moveDown),
    ]
    return keys + ScrollKey.keys(Message.move)
  }

  private var introductionKeys: [KeyBinding<Message>] {
    let space = run != nil ? "take it up again" : isDone ? "next page" : "begin"
    var keys = [KeyBinding(.space, space, Message.goOn, prominence: 1)]
    if !past.isEmpty {
      keys.append(KeyBinding(.enter, "your last result", .doIt, prominence: 2))
      if canTryAgain, run == nil {
        keys.append(KeyBinding(.character("r"), "try again", .tryAgain, prominence: 3))
      }
      keys.append(rehearseKey)
    }
    return keys
  }

  private var rehearseKey: KeyBinding<Message> {
    KeyBinding(
      .character("c"), "again, counts for nothing", .rehearse, prominence: 4,
      bar: .init("c", "practise"))
  }

  private var questionKeys: [KeyBinding<Message>] {
    guard let run, let question = run.question else { return [] }
    var keys: [KeyBinding<Message>] = []
    if run.isOpen(question) {
      let count = numbers(question, run)
      for index in 0..<count {
        keys.append(
          KeyBinding(
            .character(Character(String(index + 1))), shownAs: index == 0 ? "1-\(count)" : nil,
            numberLabel(question), .choose(index), prominence: index == 0 ? 1 : nil))
      }
      if question.hasOrder {
        // Caps Lock does no harm: without an item in hand these move only it.
        keys.append(
          KeyBinding(
            .character("J"), "item down", .carry(1), prominence: 1, bar: .init("J K", "move it")))
        keys.append(KeyBinding(.character("K"), "item up", .carry(-1)))
      }
      keys.append(
        KeyBinding(.enter, enterLabel(question), .doIt, prominence: 2))
      if question.isTyped {
        keys.append(
          KeyBinding([.tab, .backTab], shownAs: "Tab", "type", .enterField, prominence: 3))
      }
      if !question.hint.isEmpty, !run.hints.contains(question.id) {
        keys.append(KeyBinding(.character("h"), hintLabel(question), .hint, prominence: 3))
      }
      keys.append(KeyBinding(.space, "says what to do", .goOn))
    } else {
      keys.append(KeyBinding(.space, "next", .goOn, prominence: 1))
      if run.changed.contains(question.id), !run.isHandedIn {
        keys.append(KeyBinding(.enter, "answer it anew", .doIt, prominence: 2))
      } else if question.answeredIn != nil {
        keys.append(KeyBinding(.enter, "read again", .doIt, prominence: 2))
      }
    }
    keys.append(
      KeyBinding(
        .character("f"), run.flags.contains(question.id) ? "take the flag off" : "flag", .flag,
        prominence: 4))
    if run.questions.count > 1 {
      keys.append(KeyBinding(.character("v"), "all questions", .sheet, prominence: 5))
      keys.append(KeyBinding(.left, "question before", .previousQuestion))
      keys.append(KeyBinding(.right, "question after", .nextQuestion))
    }
    return keys
  }

  private var typingKeys: [KeyBinding<Message>] {
    let isReflection = run?.question?.answer == .reflection
    return [
      KeyBinding(.enter, "answer", .type(.enter), prominence: isReflection ? nil : 1),
      KeyBinding(
        [.tab, .escape], shownAs: "Tab", isReflection ? "done" : "other keys", .leaveField,
        prominence: 2),
    ].filter { !(isReflection && $0.keys == [.enter]) }
  }

  private func numbers(_ question: Question, _ run: QuizRun) -> Int {
    switch question.answer {
    case .single, .multiple, .trueFalse: min(9, run.choices(of: question).count)
    case .match: min(9, run.rightSides(of: question).count)
    case .order, .fillIn, .number, .reflection: 0
    }
  }

  private func numberLabel(_ question: Question) -> String {
    switch question.answer {
    case .match: "pair it with"
    case .multiple: "choose all that fit"
    default: "choose"
    }
  }

  private func enterLabel(_ question: Question) -> String {
    guard selection < answerRow else {
      return settings.feedback == .atEnd ? "keep this, go on" : "answer"
    }
    if question.hasOrder { return carried == nil ? "take it" : "put it down" }
    return "take this one"
  }

  private func hintLabel(_ question: Question) -> String {
    question.hintCost > 0 ? "hint, costs \(Wording.percent(question.hintCost))" : "hint"
  }

  private var spaceInResult: String {
    isPassed || placesToReadAgain.isEmpty || !canTryAgain ? "on" : "read again, then the quiz"
  }
}
