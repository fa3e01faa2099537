internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
public import TerminalUI

extension QuizScreen {
  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: isTyping ? nil : selection)
    if let cursor = flow.caret(in: area) { frame.cursor = cursor }
  }

  var isPassed: Bool { isPractice || isRehearsal || judgement?.passed == true }

  var placesToReadAgain: [String] { run?.placesToReadAgain ?? [] }

  mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    switch stage {
    case .introduction: writeIntroduction()
    case .question:
      if let run, let question = run.question { write(question, of: run) }
    case .sheet: if let run { writeSheet(of: run) }
    case .result: if let run { writeResult(of: run) }
    case .review(let index):
      if let run, run.questions.indices.contains(index) { write(run.questions[index], of: run) }
    }
    flow.stand(at: top)
  }

  private mutating func writeIntroduction() {
    flow.title(page.heading)
    if !page.body.isEmpty {
      flow.blocks(page.body.filter { if case .footnote = $0.kind { false } else { true } })
      flow.blank()
    }
    let count = settings.draw.map { min($0, quiz.questions.count) } ?? quiz.questions.count
    let time = minutes.flatMap { $0 > 0 ? wording.numbers.briefMinutes($0) : nil }
    if isPractice {
      flow.text(wording.quiz.practice(questions: count, time: time))
    } else {
      flow.text(wording.quiz.graded(questions: count, time: time, pass: settings.pass))
      if let limit = settings.timeLimit {
        flow.text(
          wording.quiz.timeLimitOnScreen(minutes: Int(limit)))
      }
      if settings.feedback == .atEnd {
        flow.text(wording.quiz.canGoBack)
      }
      flow.text(
        attemptsLeft.map { left in
          left == 0
            ? wording.quiz.attemptsUsed
            : wording.quiz.attemptsLeft(left)
        } ?? wording.quiz.attemptsUnlimited)
      flow.text(wording.quiz.instructorSees)
    }
    if let run, !run.isComplete {
      flow.blank()
      flow.text(
        wording.quiz.leftAt(run.current + 1), style: .strong)
    } else if !past.isEmpty {
      flow.blank()
      writePast()
    }
  }

  /// First, last and best attempt.
  private mutating func writePast() {
    let results = past.compactMap(\.result)
    guard let first = results.first, let last = results.last,
      let best = results.map(\.scaled).max()
    else { return }
    let hasPassed = results.contains(where: \.passed)
    flow.text(
      wording.quiz.past(
        isPractice ? wording.quiz.done : hasPassed ? wording.quiz.passed : wording.quiz.notYet,
        best: best, first: first.scaled, last: last.scaled, attempts: results.count),
      style: .strong)
  }

  private mutating func writeSheet(of run: QuizRun) {
    let marks = charset.marks
    flow.title([.text(wording.quiz.allQuestions)])
    for (index, entry) in run.sheet.enumerated() {
      let question = entry.question
      let answer = run.answers[question.id]
      let mark =
        switch entry.state {
        case .answered: answer?.mark(marks) ?? marks.done
        case .draft: marks.begun
        case .open: marks.toDo
        case .unanswered, .notAsked: marks.optional
        }
      let flag = entry.isFlagged ? " " + wording.quiz.flaggedMark : ""
      flow.inlines(
        question.title + [.emphasis([.text(flag)])], indent: 6, item: index,
        label: "\(mark) \(index + 1)",
        labelStyle: answer.map { $0.grade.isCorrect ? .correct : .incorrect } ?? .plain)
    }
    guard settings.feedback == .atEnd, !run.isHandedIn else { return }
    flow.blank()
    let answered = run.sheet.count { $0.state == .draft }
    flow.text(
      wording.quiz.handEverythingIn(answered, open: run.openCount - answered),
      style: .strong, item: run.questions.count)
  }

  private mutating func writeResult(of run: QuizRun) {
    let marks = charset.marks
    let graded = run.questions.filter(\.isGraded)
    let correct = graded.count { run.answers[$0.id]?.grade.isCorrect == true }
    let isForNothing = isPractice || isRehearsal
    let verdict =
      isForNothing ? wording.quiz.done : isPassed ? wording.quiz.passed : wording.quiz.notYet
    let facts =
      isForNothing
      ? wording.quiz.score(right: correct, of: graded.count)
      : wording.quiz.score(
        right: correct, of: graded.count, score: judgement?.score ?? run.score,
        pass: settings.pass,
        attempt: (past.firstIndex { $0.id == run.attempt } ?? past.count) + 1)
    flow.inlines(
      [.strong([.text(verdict)]), .text("\u{A0}\u{A0} " + facts)],
      style: isPassed ? .correct : .caution)
    flow.blank()
    for (index, question) in run.questions.enumerated() {
      let answer = run.answers[question.id]
      flow.inlines(
        question.title, indent: 6, item: index,
        label: "\(answer?.mark(marks) ?? marks.optional) \(index + 1)",
        labelStyle: answer.map { $0.grade.isCorrect ? .correct : .incorrect } ?? .subtle)
    }
    writeGone(from: run)
    flow.blank()
    let places = placesToReadAgain
    flow.text(
      isPassed || places.isEmpty || !canTryAgain
        ? wording.quiz.reasonsByKey
        : wording.quiz.leadsThroughByKey(places.count), style: .subtle)
  }
}

extension QuizScreen {
  /// Answers to questions that the quiz no longer has, under the titles that they had.
  private mutating func writeGone(from run: QuizRun) {
    let known = Set(quiz.questions.flatMap { [$0.id] + $0.was })
    let gone = (past.first { $0.id == run.attempt }?.answers ?? [:])
      .filter { !known.contains($0.key) }
      .sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
    guard !gone.isEmpty else { return }
    flow.blank()
    flow.text(wording.quiz.noLongerAsked, style: .subtle)
    for (id, answer) in gone {
      let mark = answer.isCorrect == false ? charset.marks.wrong : charset.marks.done
      flow.text(answer.title ?? id, indent: 6, style: .subtle, label: mark)
    }
  }
}

extension QuizRun.Answered {
  /// Right or wrong; what nobody grades is done.
  func mark(_ marks: Marks) -> String {
    grade.isCorrect || !grade.isGraded ? marks.done : marks.wrong
  }
}
