public import CourseModel

// What a learner does with the question on the screen before it is handed in. Whatever doesn't fit
// the question, or comes after its answer, changes nothing.
extension QuizRun {
  /// The choices of a question in this attempt's order; of an ordering question as they were shown
  /// at first.
  public func choices(of question: Question) -> [Choice] {
    question.shownChoices(settings, seed: seed)
  }

  /// The items of an ordering question as they stand now: as they were put, or as first shown.
  public func order(of question: Question) -> [Choice] {
    let shown = choices(of: question)
    guard case .order(let order) = response(to: question) else { return shown }
    var byID: [Choice.ID: Choice] = [:]
    for choice in shown { byID[choice.id] = choice }
    let placed = order.compactMap { byID.removeValue(forKey: $0) }
    return placed + shown.filter { byID[$0.id] != nil }
  }

  /// The right sides of a matching question in this attempt's order.
  public func rightSides(of question: Question) -> [Matching.Side] {
    question.shownRightSides(seed: seed)
  }

  /// What stands as the answer to a question, handed in or not.
  public func response(to question: Question) -> Response? {
    answers[question.id]?.response ?? drafts[question.id]
  }

  /// Takes or leaves a choice: one of single choices replaces the other, several stand together.
  public mutating func choose(_ choice: Choice.ID) {
    guard let question, isOpen(question), question.choices.contains(where: { $0.id == choice })
    else { return }
    switch question.answer {
    case .single, .trueFalse: drafts[question.id] = .choices([choice])
    case .multiple:
      var taken: Set<Choice.ID> = []
      if case .choices(let before) = drafts[question.id] { taken = before }
      taken.formSymmetricDifference([choice])
      drafts[question.id] = taken.isEmpty ? nil : .choices(taken)
    case .order, .match, .fillIn, .number, .reflection: break
    }
  }

  /// Moves an item of an ordering question down by `offset` places, up where it is negative, as far
  /// as there are places. Items that stand again as they were shown at first are no draft.
  public mutating func move(_ item: Choice.ID, by offset: Int) {
    guard let question, isOpen(question), case .order = question.answer else { return }
    var order = order(of: question).map(\.id)
    guard let place = order.firstIndex(of: item) else { return }
    order.remove(at: place)
    let target = offset < 0 ? max(-place, offset) : min(order.count - place, offset)
    order.insert(item, at: place + target)
    drafts[question.id] = order == choices(of: question).map(\.id) ? nil : .order(order)
  }

  /// Pairs a left side of a matching question with a right one; with nil takes its match away. One
  /// right side may belong to several left ones.
  public mutating func pair(_ left: Matching.Side.ID, with right: Matching.Side.ID?) {
    guard let question, isOpen(question), case .match(let matching) = question.answer,
      matching.left.contains(where: { $0.id == left }),
      right == nil || matching.right.contains(where: { $0.id == right })
    else { return }
    var pairs: [String: String] = [:]
    if case .pairs(let before) = drafts[question.id] { pairs = before }
    pairs[left] = right
    drafts[question.id] = pairs.isEmpty ? nil : .pairs(pairs)
  }

  /// Writes the whole text of a fill-in, a number or a reflection.
  public mutating func write(_ text: String) {
    guard let question, isOpen(question) else { return }
    switch question.answer {
    case .fillIn, .number, .reflection: drafts[question.id] = text.isEmpty ? nil : .text(text)
    case .single, .multiple, .trueFalse, .order, .match: break
    }
  }

  /// Takes back what is chosen, moved, paired or typed.
  public mutating func clear() {
    guard let question else { return }
    drafts[question.id] = nil
  }

  /// Flags the question, to come back to it, or takes the flag away.
  public mutating func flag() {
    guard let question else { return }
    flags.formSymmetricDifference([question.id])
  }

  /// Takes the question's hint; false where it has none, or where it changes nothing any more. What
  /// it costs is off the score that the answer gets.
  @discardableResult
  public mutating func takeHint() -> Bool {
    guard let question, !question.hint.isEmpty, isOpen(question) else { return false }
    return hints.insert(question.id).inserted
  }
}
