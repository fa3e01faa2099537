internal import Assessment
internal import CourseModel
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
    var facts = Wording.count(count, "question")
    if let minutes, minutes > 0 { facts += ", about \(Wording.minutes(minutes))" }
    if isPractice {
      flow.text(facts + ". Practice: nothing is scored, and nobody but you sees it.")
    } else {
      flow.text("\(facts). \(Wording.percent(settings.pass)) passes.")
      if let limit = settings.timeLimit {
        flow.text(
          "You have \(Int(limit)) minutes; the clock runs while the quiz is on the screen, and what "
            + "is chosen when it ends is handed in.")
      }
      if settings.feedback == .atEnd {
        flow.text("You can go back and change answers until you hand everything in.")
      }
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
    var words = hasPassed || isPractice ? "Passed" : "Not yet"
    if isPractice { words = "Done" }
    words += ": best \(Wording.percent(best))"
    if results.count > 1 {
      words += ", first \(Wording.percent(first.scaled)), last \(Wording.percent(last.scaled))"
    }
    flow.text("\(words), \(Wording.count(results.count, "attempt")).", style: .strong)
  }

  private mutating func writeSheet(of run: QuizRun) {
    let marks = charset.marks
    flow.title([.text("All questions")])
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
      let flag = entry.isFlagged ? " (flagged)" : ""
      flow.inlines(
        question.title + [.emphasis([.text(flag)])], indent: 6, item: index,
        label: "\(mark) \(index + 1)",
        labelStyle: answer.map { $0.grade.isCorrect ? .correct : .incorrect } ?? .plain)
    }
    guard settings.feedback == .atEnd, !run.isHandedIn else { return }
    flow.blank()
    let answered = run.sheet.count { $0.state == .draft }
    flow.text(
      "Hand everything in: \(answered) answered, \(run.openCount - answered) open",
      style: .strong, item: run.questions.count)
  }

  private mutating func writeResult(of run: QuizRun) {
    let marks = charset.marks
    let graded = run.questions.filter(\.isGraded)
    let correct = graded.count { run.answers[$0.id]?.grade.isCorrect == true }
    let isForNothing = isPractice || isRehearsal
    let verdict = isForNothing ? "Done" : isPassed ? "Passed" : "Not yet"
    var facts = "\(correct) of \(graded.count)"
    if !isForNothing {
      let number = (past.firstIndex { $0.id == run.attempt } ?? past.count) + 1
      facts +=
        ", \(Wording.percent(judgement?.score ?? run.score)) (\(Wording.percent(settings.pass)) to pass), "
        + "\(Ordinal.name(number)) attempt"
    }
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
        ? "Enter shows a question again, with every reason. Space goes on."
        : "Space leads through \(Wording.count(places.count, "page")) to read again, then to the "
          + "quiz. Enter shows a question with every reason.", style: .subtle)
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
    flow.text("No longer asked:", style: .subtle)
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
