public import CourseModel

extension Quiz {
  /// The questions that an attempt asks, in its order.
  ///
  /// Where `draw` is smaller than the bank, every objective gets its share of the questions (by
  /// largest remainder), so that two attempts ask about the same things.
  public func drawn(_ settings: QuizSettings, seed: UInt64) -> [Question.ID] {
    var random = SeededRandom(seed: seed)
    var chosen = Set(questions.map(\.id))
    let count = askedCount(settings)
    if count < questions.count { chosen = stratified(count, &random) }
    let inOrder = questions.map(\.id).filter(chosen.contains)
    return settings.shuffle == .questions || settings.shuffle == .both
      ? random.shuffled(inOrder) : inOrder
  }

  private func stratified(_ count: Int, _ random: inout SeededRandom) -> Set<Question.ID> {
    var objectives: [String] = []
    var strata: [String: [Question.ID]] = [:]
    for question in questions {
      let objective = question.objective ?? ""
      if strata[objective] == nil { objectives.append(objective) }
      strata[objective, default: []].append(question.id)
    }
    let exact = objectives.map {
      Double(count) * Double(strata[$0]?.count ?? 0) / Double(questions.count)
    }
    var shares = exact.map { Int($0) }
    let byRemainder = exact.indices.sorted {
      (exact[$1] - Double(shares[$1]), $0) < (exact[$0] - Double(shares[$0]), $1)
    }
    for index in byRemainder.prefix(count - shares.reduce(0, +)) { shares[index] += 1 }
    var chosen: Set<Question.ID> = []
    for (objective, share) in zip(objectives, shares) {
      chosen.formUnion(random.shuffled(strata[objective] ?? []).prefix(share))
    }
    return chosen
  }
}

extension Question {
  /// The choices in the order in which an attempt shows them. Those that speak of the others ("none
  /// of the above") stay last. What is to be put in order is always shuffled, and never stands in
  /// the right order at first.
  public func shownChoices(_ settings: QuizSettings, seed: UInt64) -> [Choice] {
    switch answer {
    case .order:
      var random = SeededRandom(seed: seed, question: id)
      return random.disordered(choices)
    case .single, .multiple:
      guard settings.shuffle == .choices || settings.shuffle == .both else { return choices }
      var random = SeededRandom(seed: seed, question: id)
      let last = choices.filter(\.speaksOfTheOthers)
      return random.shuffled(choices.filter { !$0.speaksOfTheOthers }) + last
    case .trueFalse, .match, .fillIn, .number, .reflection: return choices
    }
  }

  /// The right sides of a matching question in the order in which an attempt shows them: always
  /// shuffled, and never as they stand in the file, where most stand beside their match. (Moodle can
  /// shuffle the left sides too; here they keep their author's order.)
  public func shownRightSides(seed: UInt64) -> [Matching.Side] {
    guard case .match(let matching) = answer else { return [] }
    var random = SeededRandom(seed: seed, question: id)
    return random.disordered(matching.right)
  }
}
