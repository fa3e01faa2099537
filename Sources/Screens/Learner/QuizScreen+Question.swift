internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

extension QuizScreen {
  /// A question of its type, with what was chosen, and after it was answered every reason.
  mutating func write(_ question: Question, of run: QuizRun) {
    if let note {
      flow.text(note, style: .subtle)
      flow.blank()
    }
    flow.inlines(question.title, style: .strong)
    if !question.stem.isEmpty {
      flow.blank()
      flow.blocks(question.stem)
    }
    if run.changed.contains(question.id) {
      flow.blank()
      flow.text(wording.quiz.hasChanged, style: .caution)
    }
    flow.blank()
    if !question.canBeAsked {
      flow.text(wording.quiz.hasNoKey, style: .subtle)
      return
    }
    switch question.answer {
    case .single, .multiple, .trueFalse: writeChoices(of: question, run)
    case .order: writeOrder(of: question, run)
    case .match(let matching): writeMatching(matching, of: question, run)
    case .fillIn, .number: writeField(of: question, run)
    case .reflection: writeReflection(of: question, run)
    }
    if run.hints.contains(question.id)
      || (run.answers[question.id] != nil && !question.hint.isEmpty)
    {
      flow.text(wording.quiz.hintTitle, style: .accent)
      flow.blocks(question.hint)
      flow.blank()
    }
    if let answered = run.answers[question.id] {
      writeVerdict(answered, question)
    } else if isReady(question, run) {
      flow.text(
        settings.feedback == .atEnd
          ? wording.quiz.keepThisAnswer
          : question.isGraded ? wording.quiz.answerRow : wording.quiz.keepIt, style: .strong,
        item: answerRow)
    }
  }

  private func isReady(_ question: Question, _ run: QuizRun) -> Bool {
    switch question.answer {
    case .order, .fillIn, .number, .reflection: true
    case .single, .multiple, .trueFalse, .match: run.drafts[question.id] != nil
    }
  }

  // MARK: Choices

  private mutating func writeChoices(of question: Question, _ run: QuizRun) {
    let marks = charset.marks
    let answered = run.answers[question.id]
    var taken: Set<Choice.ID> = []
    if case .choices(let ids) = answered?.response ?? run.drafts[question.id] { taken = ids }
    if question.isMultiple, answered == nil {
      flow.text(wording.quiz.chooseAll, style: .subtle)
      flow.blank()
    }
    for (index, choice) in run.choices(of: question).enumerated() {
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
  }

  // MARK: Order

  private mutating func writeOrder(of question: Question, _ run: QuizRun) {
    let marks = charset.marks
    let answered = run.answers[question.id]
    let shown = run.order(of: question)
    let right = question.choices.map(\.id)
    if answered == nil {
      flow.text(
        wording.quiz.moveByKeys, style: .subtle)
      flow.blank()
    }
    for (index, choice) in shown.enumerated() {
      var mark = " "
      var style = Style.plain
      if answered != nil {
        let isThere = right.indices.contains(index) && right[index] == choice.id
        mark = isThere ? marks.done : marks.wrong
        style = isThere ? .correct : .incorrect
      }
      flow.inlines(
        choice.text, indent: 6, style: carried == choice.id ? .selected : .plain,
        item: answered == nil ? index : nil, label: "\(mark) \(index + 1)", labelStyle: style)
    }
    flow.blank()
    guard let answered, !answered.grade.isCorrect else { return }
    flow.text(wording.quiz.rightOrder, style: .strong)
    for (index, choice) in question.choices.enumerated() {
      flow.inlines(choice.text, indent: 6, label: "  \(index + 1)")
      flow.blocks(choice.feedback, indent: 6, style: .subtle)
    }
    flow.blank()
  }

  // MARK: Pairs

  private mutating func writeMatching(
    _ matching: Matching, of question: Question, _ run: QuizRun
  ) {
    let marks = charset.marks
    let answered = run.answers[question.id]
    let pairs = run.pairs(of: question)
    let right = run.rightSides(of: question)
    if answered == nil {
      flow.text(wording.quiz.pairByKeys, style: .subtle)
      flow.blank()
    }
    for (index, left) in matching.left.enumerated() {
      let given = pairs[left.id].flatMap { id in right.firstIndex { $0.id == id } }
      var mark = " "
      var style = Style.plain
      if answered != nil {
        let isRight = pairs[left.id] != nil && pairs[left.id] == matching.pairs[left.id]
        mark = isRight ? marks.done : marks.wrong
        style = isRight ? .correct : .incorrect
      }
      var text = left.text + [.text(" \(marks.leadsTo) ")]
      text += given.map { right[$0].text } ?? [.text("?")]
      flow.inlines(
        text, indent: 6, item: answered == nil ? index : nil,
        label: "\(mark) \(given.map { "\($0 + 1)" } ?? "·")", labelStyle: style)
      if answered != nil, pairs[left.id] != matching.pairs[left.id],
        let belongs = matching.right.first(where: { $0.id == matching.pairs[left.id] })
      {
        flow.inlines([.text(wording.quiz.belongs + " ")] + belongs.text, indent: 6, style: .subtle)
      }
    }
    flow.blank()
    guard answered == nil else { return }
    for (index, side) in right.enumerated() {
      let isUsed = pairs.values.contains(side.id)
      flow.inlines(
        side.text, indent: 6, style: isUsed ? .subtle : .plain, label: "  \(index + 1)",
        labelStyle: .accent)
    }
    flow.blank()
  }

  // MARK: Fields

  private mutating func writeField(of question: Question, _ run: QuizRun) {
    let given = run.response(to: question)?.text ?? ""
    if run.answers[question.id] == nil {
      flow.text(
        question.isNumber ? wording.quiz.typeNumberThenEnter : wording.quiz.typeAnswerThenEnter,
        style: .subtle)
      flow.blank()
      flow.field(editor ?? TextEditor(given), hasCaret: editor != nil, minimumRows: 1)
    } else {
      flow.inlines([.text(wording.quiz.yourAnswer + " "), .strong([.text(given)])])
    }
    flow.blank()
    guard let answered = run.answers[question.id], !answered.grade.isCorrect else { return }
    switch question.answer {
    case .fillIn(let accepted):
      if let first = accepted.first {
        flow.inlines([.text(wording.quiz.rightIs + " "), .strong([.text(first)])])
      }
    case .number(let range):
      flow.inlines([.text(wording.quiz.rightIs + " "), .strong([.text(range.written)])])
    default: break
    }
    flow.blank()
  }

  private mutating func writeReflection(of question: Question, _ run: QuizRun) {
    let given = run.response(to: question)?.text ?? ""
    if run.answers[question.id] == nil {
      flow.text(
        page.header.isShared
          ? wording.quiz.instructorReads
          : wording.quiz.onlyYouRead, style: .subtle)
      flow.blank()
      flow.field(
        editor ?? TextEditor(given, isMultiline: true), hasCaret: editor != nil, minimumRows: 4)
    } else {
      for line in given.split(separator: "\n", omittingEmptySubsequences: false) {
        flow.text(String(line), indent: 2)
      }
    }
    flow.blank()
  }

  // MARK: The verdict

  private mutating func writeVerdict(_ answered: QuizRun.Answered, _ question: Question) {
    let marks = charset.marks
    let words: String
    let style: Style
    if !answered.grade.isGraded {
      (words, style) = (wording.quiz.kept, .correct)
    } else if answered.grade.isCorrect {
      (words, style) = ("\(marks.done) \(wording.quiz.right)", .correct)
    } else if answered.grade.verdict == .nearly {
      (words, style) = (wording.quiz.nearly, .incorrect)
    } else if answered.grade.score > 0 {
      (words, style) = (wording.quiz.rightInPart(answered.grade.score), .incorrect)
    } else {
      (words, style) = (wording.quiz.notThisOne, .incorrect)
    }
    flow.inlines([.strong([.text(words)])], style: style, item: answerRow)
    if !question.isGraded, !question.explanation.isEmpty {
      flow.text(wording.quiz.oneWay, style: .subtle)
    }
    if !question.explanation.isEmpty { flow.blocks(question.explanation) }
    if question.answeredIn != nil {
      flow.text(wording.quiz.readAgainHere(marks.leadsTo), style: .link)
    }
  }
}

extension Question {
  var isNumber: Bool { if case .number = answer { true } else { false } }
}
