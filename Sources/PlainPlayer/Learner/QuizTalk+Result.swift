internal import Assessment
internal import CourseModel
internal import ProgressTracking

// All questions at a glance: the sheet while the quiz is open, its result afterwards.
extension QuizTalk {
  func sheet(of run: QuizRun) -> Speech {
    var speech = Speech("All questions:")
    for (index, entry) in run.sheet.enumerated() {
      let state =
        switch entry.state {
        case .answered: word(for: run.answers[entry.question.id])
        case .draft: "answered, not handed in"
        case .open: "open"
        case .unanswered: "not answered"
        case .notAsked: "not asked"
        }
      speech.say(
        "\(index + 1), \(state)\(entry.isFlagged ? ", flagged" : ""): "
          + Speaker.words(entry.question.title).sentence)
    }
    guard canHandInAll else { return speech }
    let answered = run.sheet.count { $0.state == .draft }
    speech.say(
      "“hand in” hands everything in: \(answered) answered, \(run.openCount - answered) open.")
    return speech
  }

  func result(of run: QuizRun) -> Speech {
    let graded = run.questions.filter(\.isGraded)
    let correct = graded.count { run.answers[$0.id]?.grade.isCorrect == true }
    let isForNothing = isPractice || isRehearsal
    var words = isForNothing ? "Done" : isPassed ? "Passed" : "Not yet"
    words += ": \(correct) of \(graded.count) right"
    if !isForNothing {
      let number = (past.firstIndex { $0.id == run.attempt } ?? past.count) + 1
      words +=
        ", \(Wording.percent(judgement?.score ?? run.score)), \(Wording.percent(settings.pass)) passes, "
        + "\(Wording.ordinal(number)) attempt"
    }
    var speech = Speech(words + ".")
    for (index, question) in run.questions.enumerated() {
      speech.say(
        "\(index + 1), \(word(for: run.answers[question.id])): "
          + Speaker.words(question.title).sentence)
    }
    speech += gone(from: run)
    let places = run.placesToReadAgain.count
    if !isPassed, places > 0, canTryAgain {
      speech.say(
        "Enter leads through \(Wording.count(places, "page")) to read again, then to the quiz.")
      speech.hint("A number says a question again, with every reason.")
    } else {
      speech.hint("A number says a question again, with every reason. Enter goes on.")
    }
    return speech
  }

  private func word(for answer: QuizRun.Answered?) -> String {
    guard let answer else { return "not answered" }
    return !answer.grade.isGraded ? "done" : answer.grade.isCorrect ? "right" : "not right"
  }

  /// Answers to questions that the quiz no longer has, under the titles that they had.
  private func gone(from run: QuizRun) -> Speech {
    let known = Set(quiz.questions.flatMap { [$0.id] + $0.was })
    let gone = (past.first { $0.id == run.attempt }?.answers ?? [:])
      .filter { !known.contains($0.key) }
      .sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
    var speech = Speech()
    if !gone.isEmpty { speech.say("No longer asked:") }
    for (id, answer) in gone {
      speech.say(
        (answer.isCorrect == false ? "Not right: " : "Right: ") + (answer.title ?? id).sentence)
    }
    return speech
  }
}
