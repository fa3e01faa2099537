internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

// All questions at a glance: the sheet while the quiz is open, its result afterwards.
extension QuizTalk {
  func sheet(of run: QuizRun) -> Speech {
    var speech = Speech("\(wording.quiz.allQuestions):")
    for (index, entry) in run.sheet.enumerated() {
      let state =
        switch entry.state {
        case .answered: word(for: run.answers[entry.question.id])
        case .draft: wording.quiz.isDraft
        case .open: wording.quiz.isOpen
        case .unanswered: wording.quiz.isNotAnswered
        case .notAsked: wording.quiz.isNotAsked
        }
      speech.say(
        wording.quiz.sheetLine(
          index + 1, state: state, isFlagged: entry.isFlagged,
          title: Speaker.words(entry.question.title).sentence))
    }
    guard canHandInAll else { return speech }
    let answered = run.sheet.count { $0.state == .draft }
    speech.say(
      wording.quiz.handInHint(answered, open: run.openCount - answered))
    return speech
  }

  func result(of run: QuizRun) -> Speech {
    let graded = run.questions.filter(\.isGraded)
    let correct = graded.count { run.answers[$0.id]?.grade.isCorrect == true }
    var speech =
      isPractice || isRehearsal
      ? Speech(wording.quiz.result(wording.quiz.done, right: correct, of: graded.count))
      : Speech(
        wording.quiz.result(
          isPassed ? wording.quiz.passed : wording.quiz.notYet, right: correct,
          of: graded.count, score: judgement?.score ?? run.score, pass: settings.pass,
          attempt: (past.firstIndex { $0.id == run.attempt } ?? past.count) + 1))
    for (index, question) in run.questions.enumerated() {
      speech.say(
        wording.quiz.sheetLine(
          index + 1, state: word(for: run.answers[question.id]), isFlagged: false,
          title: Speaker.words(question.title).sentence))
    }
    speech += gone(from: run)
    let places = run.placesToReadAgain.count
    if !isPassed, places > 0, canTryAgain {
      speech.say(
        wording.quiz.leadsThrough(places))
      speech.hint(wording.quiz.reasonsHint)
    } else {
      speech.hint(wording.quiz.reasonsAndOnHint)
    }
    return speech
  }

  private func word(for answer: QuizRun.Answered?) -> String {
    guard let answer else { return wording.quiz.isNotAnswered }
    return !answer.grade.isGraded
      ? wording.quiz.isDone
      : answer.grade.isCorrect ? wording.quiz.isRight : wording.quiz.isNotRight
  }

  /// Answers to questions that the quiz no longer has, under the titles that they had.
  private func gone(from run: QuizRun) -> Speech {
    let known = Set(quiz.questions.flatMap { [$0.id] + $0.was })
    let gone = (past.first { $0.id == run.attempt }?.answers ?? [:])
      .filter { !known.contains($0.key) }
      .sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
    var speech = Speech()
    if !gone.isEmpty { speech.say(wording.quiz.noLongerAsked) }
    for (id, answer) in gone {
      speech.say(
        wording.quiz.gone((answer.title ?? id).sentence, isRight: answer.isCorrect != false))
    }
    return speech
  }
}
