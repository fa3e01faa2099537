internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

extension QuizScreen {
  /// The index of the row that hands the answer in: below everything that can be chosen.
  var answerRow: Int {
    guard let run, let question = run.question else { return 0 }
    switch question.answer {
    case .match(let matching): return matching.left.count
    default: return run.choices(of: question).count
    }
  }

  /// The first left side of a matching question that has no right one yet.
  var firstUnpaired: Int {
    guard let run, let question = run.question, case .match(let matching) = question.answer else {
      return 0
    }
    let pairs = run.pairs(of: question)
    return matching.left.firstIndex { pairs[$0.id] == nil } ?? matching.left.count
  }

  // MARK: Doing what has the cursor

  mutating func doItInQuestion() -> [PageEffect] {
    guard let run, let question = run.question else { return [] }
    guard run.isOpen(question) else {
      if self.run?.answerAnew() == true {
        show(.question)
        return []
      }
      return follow(question.answeredIn)
    }
    switch question.answer {
    case .single, .multiple, .trueFalse:
      if selection < answerRow {
        choose(selection)
        return []
      }
    case .order:
      if selection < answerRow {
        let shown = run.order(of: question)
        carried = carried == nil ? shown[selection].id : nil
        write()
        return []
      }
    case .match:
      if selection < answerRow {
        return [.say(wording.quiz.giveRightSide)]
      }
    case .fillIn, .number, .reflection: break
    }
    return handIn(question)
  }

  private mutating func handIn(_ question: Question) -> [PageEffect] {
    guard var run else { return [] }
    if let problem = run.problem { return [.say(problem.description)] }
    if settings.feedback == .atEnd {
      // Kept, and open until everything is handed in.
      if run.current + 1 < run.questions.count { step(1) } else { show(.sheet) }
      return []
    }
    guard let answered = run.answer() else { return [.say(wording.quiz.nothingChosen)] }
    self.run = run
    editor = nil
    carried = nil
    selection = answerRow
    var effects = record(answered, to: question, in: run)
    if run.isComplete { effects += judge(run) }
    write()
    flow.reveal(selection)
    return effects
  }

  /// Hands in all that was answered, in a quiz that gives its reasons at the end.
  mutating func handInAll() -> [PageEffect] {
    guard var run, !run.isHandedIn else { return [] }
    let answers = run.handIn()
    self.run = run
    var effects = answers.flatMap { record($0.answered, to: $0.question, in: run) }
    effects += judge(run)
    show(.result)
    return effects
  }

  private func record(
    _ answered: QuizRun.Answered, to question: Question, in run: QuizRun
  ) -> [PageEffect] {
    let deed = run.deed(of: answered, to: question, on: page.id, isRehearsal: isRehearsal)
    return deed.map { [.record($0)] } ?? []
  }

  /// Where something cut off what comes after the last answer, the attempt is judged later.
  var owedJudgement: [PageEffect] {
    guard let run, note == nil, run.isComplete, !past.contains(where: { $0.id == run.attempt })
    else { return [] }
    return judge(run)
  }

  private func judge(_ run: QuizRun) -> [PageEffect] {
    run.judgement(on: page.id, isRehearsal: isRehearsal).map { [.record($0)] } ?? []
  }

  // MARK: Choosing, ordering, pairing

  mutating func choose(_ index: Int) {
    guard var run, let question = run.question, run.isOpen(question) else { return }
    switch question.answer {
    case .single, .multiple, .trueFalse:
      let choices = run.choices(of: question)
      guard choices.indices.contains(index) else { return }
      run.choose(choices[index].id)
      self.run = run
      // The cursor goes on to the answer, so that a number and Enter are enough.
      selection = run.drafts[question.id] == nil ? index : answerRow
    case .match(let matching):
      let right = run.rightSides(of: question)
      guard right.indices.contains(index) else { return }
      let left = selection < matching.left.count ? selection : max(0, matching.left.count - 1)
      run.pair(matching.left[left].id, with: right[index].id)
      self.run = run
      selection = firstUnpaired
    default: return
    }
    write()
    flow.reveal(selection)
  }

  /// Moves the item that has the cursor; the cursor goes along.
  mutating func carry(_ by: Int) {
    guard var run, let question = run.question, run.isOpen(question), question.hasOrder else {
      return
    }
    let shown = run.order(of: question)
    guard shown.indices.contains(selection), shown.indices.contains(selection + by) else { return }
    run.move(shown[selection].id, by: by)
    self.run = run
    selection += by
    write()
    flow.reveal(selection)
  }

  mutating func takeHint() {
    run?.takeHint()
    write()
  }

  // MARK: Typing

  /// Opens the field of a question whose answer is typed, with what stands there already.
  mutating func beginTyping() {
    guard let run, let question = run.question, question.isTyped, run.isOpen(question) else {
      return
    }
    editor = TextEditor(
      run.drafts[question.id]?.text ?? "", isMultiline: question.answer == .reflection)
  }

  mutating func type(_ key: Key) -> [PageEffect] {
    if editor?.press(key) == true {
      keepTyped()
      return []
    }
    switch key {
    case .enter: return doItInQuestion()
    case .down, .tab, .escape, .backTab:
      editor = nil
      selection = answerRow
      write()
      flow.reveal(selection)
    default: break
    }
    return []
  }

  mutating func keepTyped() {
    guard let editor else { return }
    run?.write(editor.text)
    write()
    flow.scroll(.end)
  }

  /// What Space says where it does nothing.
  func whatToDo(_ question: Question, _ run: QuizRun) -> String {
    switch question.answer {
    case .single, .multiple, .trueFalse:
      run.drafts[question.id] == nil
        ? wording.quiz.howToChoose(to: run.choices(of: question).count)
        : wording.quiz.howToHandIn
    case .order: wording.quiz.howToMove
    case .match: wording.quiz.howToPair
    case .fillIn, .number, .reflection: wording.quiz.howToWrite
    }
  }
}

extension Question {
  var isMultiple: Bool { if case .multiple = answer { true } else { false } }
  var hasOrder: Bool { if case .order = answer { true } else { false } }

  /// The answer is typed.
  var isTyped: Bool {
    switch answer {
    case .fillIn, .number, .reflection: true
    case .single, .multiple, .trueFalse, .order, .match: false
    }
  }

  /// Numbers choose among the choices.
  var hasNumberedChoices: Bool {
    switch answer {
    case .single, .multiple, .trueFalse: true
    case .order, .match, .fillIn, .number, .reflection: false
    }
  }
}

extension QuizRun {
  /// The pairs of a matching question as they stand, left id to right id.
  func pairs(of question: Question) -> [String: String] {
    if case .pairs(let pairs) = response(to: question) { pairs } else { [:] }
  }
}
