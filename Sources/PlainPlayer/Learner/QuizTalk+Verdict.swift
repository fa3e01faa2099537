internal import Assessment
internal import CourseModel

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
      speech.say("Your answer: \((answered.response.text ?? "").sentence)")
      if !answered.grade.isCorrect, let first = accepted.first {
        speech.say("Right is: \(first.sentence)")
      }
    case .number(let range):
      speech.say("Your answer: \((answered.response.text ?? "").sentence)")
      if !answered.grade.isCorrect { speech.say("Right is: \(range.written.sentence)") }
    case .reflection:
      if let text = answered.response.text, !text.isEmpty {
        speech.say("You wrote:")
        speech.say(text.lines)
      }
      if !question.explanation.isEmpty { speech.say("One way to put it:") }
    }
    speech.say(Speaker.lines(of: question.explanation))
    return speech
  }

  private func verdictWords(_ answered: QuizRun.Answered) -> String {
    if !answered.grade.isGraded { return "Kept." }
    if answered.grade.isCorrect { return "Right." }
    if answered.grade.verdict == .nearly { return "Nearly: look at the spelling." }
    if answered.grade.score > 0 {
      return "Right in part, \(Wording.percent(answered.grade.score))."
    }
    return "Not this one."
  }

  private func reasons(
    _ answered: QuizRun.Answered, _ question: Question, _ run: QuizRun
  ) -> Speech {
    var taken: Set<Choice.ID> = []
    if case .choices(let ids) = answered.response { taken = ids }
    var speech = Speech()
    for (index, choice) in run.choices(of: question).enumerated() {
      var label = "\(index + 1)"
      if choice.isCorrect {
        label += ", right"
      } else if taken.contains(choice.id) {
        label += ", not right"
      }
      if taken.contains(choice.id) { label += ", your answer" }
      speech += line(label, choice, feedback: true)
    }
    return speech
  }

  private func order(
    _ answered: QuizRun.Answered, _ question: Question, _ run: QuizRun
  ) -> Speech {
    var speech = Speech("Your order:")
    for (index, choice) in run.order(of: question).enumerated() {
      let isThere =
        question.choices.indices.contains(index) && question.choices[index].id == choice.id
      speech += line("\(index + 1), \(isThere ? "right" : "not its place")", choice)
    }
    guard !answered.grade.isCorrect else { return speech }
    speech.say("The right order:")
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
      var text = "\(index + 1), \(isRight ? "right" : "not right"): \(Speaker.words(left.text))"
      text += (words(given).map { ", with " + $0 } ?? ", with nothing").sentence
      if !isRight, let belongs = words(matching.pairs[left.id]) {
        text += " It goes with: \(belongs.sentence)"
      }
      speech.say(text)
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
