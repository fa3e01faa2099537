internal import Assessment
internal import CourseModel
internal import InterfaceWords

// What is said to an answer: right or not, and the reason of every answer.
extension QuizTalk {
  /// Right or not, then the reason of every answer, then the explanation.
  func verdict(on answered: QuizRun.Answered, _ question: Question, _ run: QuizRun) -> Speech {
    var speech = Speech(verdictWords(answered))
    switch question.answer {
    case .single, .multiple, .trueFalse: speech += reasons(answered, question, run)
    case .order: speech += order(answered, question, run)
    case .match(let matching): speech += pairs(matching, question, run)
    case .fillIn(let accepted):
      speech.say("\(wording.quiz.yourAnswer) \((answered.response.text ?? "").sentence)")
      if !answered.grade.isCorrect, let first = accepted.first {
        speech.say("\(wording.quiz.rightIs) \(first.sentence)")
      }
    case .number(let range):
      speech.say("\(wording.quiz.yourAnswer) \((answered.response.text ?? "").sentence)")
      if !answered.grade.isCorrect {
        speech.say("\(wording.quiz.rightIs) \(range.written.sentence)")
      }
    case .reflection:
      if let text = answered.response.text, !text.isEmpty {
        speech.say(wording.quiz.youWrote)
        speech.say(text.lines)
      }
      if !question.explanation.isEmpty { speech.say(wording.quiz.oneWay) }
    }
    speech.say(Speaker.lines(of: question.explanation))
    return speech
  }

  private func verdictWords(_ answered: QuizRun.Answered) -> String {
    if !answered.grade.isGraded { return wording.quiz.kept }
    if answered.grade.isCorrect { return wording.quiz.right }
    if answered.grade.verdict == .nearly { return wording.quiz.nearly }
    if answered.grade.score > 0 {
      return wording.quiz.rightInPart(answered.grade.score)
    }
    return wording.quiz.notThisOne
  }

  private func reasons(
    _ answered: QuizRun.Answered, _ question: Question, _ run: QuizRun
  ) -> Speech {
    var taken: Set<Choice.ID> = []
    if case .choices(let ids) = answered.response { taken = ids }
    var speech = Speech()
    for (index, choice) in run.choices(of: question).enumerated() {
      let label = wording.quiz.answer(
        index + 1, isRight: choice.isCorrect, isTaken: taken.contains(choice.id))
      speech += line(label, choice, feedback: true)
    }
    return speech
  }

  private func order(
    _ answered: QuizRun.Answered, _ question: Question, _ run: QuizRun
  ) -> Speech {
    var speech = Speech(wording.quiz.yourOrder)
    for (index, choice) in run.order(of: question).enumerated() {
      let isThere =
        question.choices.indices.contains(index) && question.choices[index].id == choice.id
      speech += line(wording.quiz.place(index + 1, isRight: isThere), choice)
    }
    guard !answered.grade.isCorrect else { return speech }
    speech.say(wording.quiz.rightOrder)
    for (index, choice) in question.choices.enumerated() {
      speech += line("\(index + 1)", choice, feedback: true)
    }
    return speech
  }

  private func pairs(_ matching: Matching, _ question: Question, _ run: QuizRun) -> Speech {
    let pairs = run.pairs(of: question)
    func words(_ id: String?) -> String? {
      matching.right.first { $0.id == id }.map { Speaker.words($0.text) }
    }
    var speech = Speech()
    for (index, left) in matching.left.enumerated() {
      let given = pairs[left.id]
      let isRight = given != nil && given == matching.pairs[left.id]
      speech.say(
        wording.quiz.pair(
          index + 1, Speaker.words(left.text), isRight: isRight, with: words(given)?.sentence,
          belongs: isRight ? nil : words(matching.pairs[left.id])?.sentence))
    }
    return speech
  }
}

extension QuizRun {
  /// The pairs of a matching question as they stand, left id to right id.
  func pairs(of question: Question) -> [String: String] {
    if case .pairs(let pairs) = response(to: question) { pairs } else { [:] }
  }
}
