internal import Assessment
internal import CourseModel
internal import InterfaceWords
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
        KeyBinding(.enter, wording.keys.goThere, .doIt, prominence: 1),
        KeyBinding(.space, wording.keys.saysWhatToDo, .goOn),
        KeyBinding(.character("v"), wording.keys.backToQuestion, .sheet, prominence: 2),
      ]
    case .result:
      keys = [
        KeyBinding(.space, spaceInResult, .goOn, prominence: 1),
        KeyBinding(.enter, wording.keys.thisOne, .doIt, prominence: 2),
      ]
      if canTryAgain {
        keys.append(KeyBinding(.character("r"), wording.keys.tryAgain, .tryAgain, prominence: 3))
      }
      keys.append(rehearseKey)
    case .review:
      keys = [
        KeyBinding(.space, wording.keys.next, .goOn, prominence: 1),
        KeyBinding(.enter, wording.keys.readAgain, .doIt, prominence: 2),
      ]
    }
    keys += [
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.up, .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown),
    ]
    return keys + ScrollKey.keys(Message.move)
  }

  private var introductionKeys: [KeyBinding<Message>] {
    let space =
      run != nil ? wording.keys.takeItUpAgain : isDone ? wording.keys.nextPage : wording.keys.begin
    var keys = [KeyBinding(.space, space, Message.goOn, prominence: 1)]
    if !past.isEmpty {
      keys.append(KeyBinding(.enter, wording.keys.yourLastResult, .doIt, prominence: 2))
      if canTryAgain, run == nil {
        keys.append(KeyBinding(.character("r"), wording.keys.tryAgain, .tryAgain, prominence: 3))
      }
      keys.append(rehearseKey)
    }
    return keys
  }

  private var rehearseKey: KeyBinding<Message> {
    KeyBinding(
      .character("c"), wording.keys.practiseForNothing, .rehearse, prominence: 4,
      bar: .init("c", wording.keys.practise))
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
            .character("J"), wording.keys.itemDown, .carry(1), prominence: 1,
            bar: .init("J K", wording.keys.moveIt)))
        keys.append(KeyBinding(.character("K"), wording.keys.itemUp, .carry(-1)))
      }
      keys.append(
        KeyBinding(.enter, enterLabel(question), .doIt, prominence: 2))
      if question.isTyped {
        keys.append(
          KeyBinding(
            [.tab, .backTab], shownAs: "Tab", wording.keys.type, .enterField, prominence: 3))
      }
      if !question.hint.isEmpty, !run.hints.contains(question.id) {
        keys.append(KeyBinding(.character("h"), hintLabel(question), .hint, prominence: 3))
      }
      keys.append(KeyBinding(.space, wording.keys.saysWhatToDo, .goOn))
    } else {
      keys.append(KeyBinding(.space, wording.keys.next, .goOn, prominence: 1))
      if run.changed.contains(question.id), !run.isHandedIn {
        keys.append(KeyBinding(.enter, wording.keys.answerItAnew, .doIt, prominence: 2))
      } else if question.answeredIn != nil {
        keys.append(KeyBinding(.enter, wording.keys.readAgain, .doIt, prominence: 2))
      }
    }
    keys.append(
      KeyBinding(
        .character("f"),
        run.flags.contains(question.id) ? wording.keys.takeFlagOff : wording.keys.flag, .flag,
        prominence: 4))
    if run.questions.count > 1 {
      keys.append(KeyBinding(.character("v"), wording.keys.allQuestions, .sheet, prominence: 5))
      keys.append(KeyBinding(.left, wording.keys.questionBefore, .previousQuestion))
      keys.append(KeyBinding(.right, wording.keys.questionAfter, .nextQuestion))
    }
    return keys
  }

  private var typingKeys: [KeyBinding<Message>] {
    let isReflection = run?.question?.answer == .reflection
    return [
      KeyBinding(.enter, wording.keys.answer, .type(.enter), prominence: isReflection ? nil : 1),
      KeyBinding(
        [.tab, .escape], shownAs: "Tab", isReflection ? wording.keys.done : wording.keys.otherKeys,
        .leaveField,
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
    case .match: wording.keys.pairItWith
    case .multiple: wording.keys.chooseAll
    default: wording.keys.choose
    }
  }

  private func enterLabel(_ question: Question) -> String {
    guard selection < answerRow else {
      return settings.feedback == .atEnd ? wording.keys.keepAndGoOn : wording.keys.answer
    }
    if question.hasOrder { return carried == nil ? wording.keys.takeIt : wording.keys.putItDown }
    return wording.keys.takeThisOne
  }

  private func hintLabel(_ question: Question) -> String {
    wording.keys.hint(cost: question.hintCost)
  }

  private var spaceInResult: String {
    isPassed || placesToReadAgain.isEmpty || !canTryAgain
      ? wording.keys.goOn : wording.keys.readAgainThenQuiz
  }
}
