public import CourseModel

extension Question {
  /// Whether a quiz can ask it: some response answers it. What can't be asked is shown and counts
  /// for nothing.
  public var canBeAsked: Bool {
    switch answer {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices):
      choices.contains(where: \.isCorrect)
    case .order(let choices): choices.count > 1
    case .match(let matching): !matching.left.isEmpty
    case .fillIn(let accepted): !accepted.isEmpty
    case .number, .reflection: true
    }
  }

  /// Whether answering it earns points: everything that can be asked, but not a reflection.
  public var isGraded: Bool { answer != .reflection && canBeAsked }

  /// Grades a response; nil where the question can't be asked or the response is not of its kind.
  ///
  /// A question is right or wrong as a whole unless its author wrote `scoring: partial`. Then these
  /// types give part of the points:
  /// - **Multiple response**: the right choices taken less the wrong ones, over the right ones there
  ///   are, never below 0, so taking every choice earns nothing where as many are wrong as right.
  ///   Moodle's "Multiple choice" with several answers counts alike when its author gives each of n
  ///   right answers the weight 1/n and every wrong one −1/n; a sum below zero is zero there too
  ///   (docs.moodle.org, Multiple Choice question type).
  /// - **Ordering**: the items of the ``longestRunInOrder(_:)``, over all items; a run of one is no
  ///   run and earns nothing. That is Moodle's grading type "Longest ordered subset"
  ///   (docs.moodle.org, Ordering question type), and not its "Longest contiguous subset": one item
  ///   out of its place costs that item, not half of the order.
  /// - **Matching**: the pairs that are right, over the pairs there are, as Moodle's "Matching"
  ///   always counts (docs.moodle.org, Matching question type).
  ///
  /// A fill-in is compared as ``FoldedText`` is, a number read as ``TypedNumber`` says. What isn't
  /// complete is graded as it stands: ``problem(with:)`` is asked before, so that this only happens
  /// when time runs out.
  public func grade(_ response: Response) -> Grade? {
    guard canBeAsked else { return nil }
    let isPartial = scoring == .partial
    switch (answer, response) {
    case (.single, .choices(let taken)), (.trueFalse, .choices(let taken)):
      return taken == rightChoices ? .right : .wrong
    case (.multiple, .choices(let taken)):
      let right = rightChoices
      let balance = taken.intersection(right).count - taken.subtracting(right).count
      return .share(balance, of: right.count, isPartial: isPartial)
    case (.order(let choices), .order(let order)):
      let run = longestRunInOrder(order).count
      return .share(run > 1 ? run : 0, of: choices.count, isPartial: isPartial)
    case (.match(let matching), .pairs(let pairs)):
      let right = matching.left.count { left in
        pairs[left.id].map { $0 == matching.pairs[left.id] } ?? false
      }
      return .share(right, of: matching.left.count, isPartial: isPartial)
    case (.fillIn(let accepted), .text(let text)): return Self.grade(text, accepted)
    case (.number(let range), .text(let text)): return range.grade(text, unitRule)
    case (.reflection, .text): return .kept
    default: return nil
    }
  }

  private var rightChoices: Set<Choice.ID> { Set(choices.filter(\.isCorrect).map(\.id)) }

  private static func grade(_ text: String, _ accepted: [String]) -> Grade {
    let given = FoldedText(text)
    let accepted = accepted.map { FoldedText($0) }
    if accepted.contains(given) { return .right }
    return accepted.contains { given.isOneSlip(from: $0) } ? .nearly : .wrong
  }
}

extension NumberRange {
  fileprivate func grade(_ text: String, _ rule: Question.UnitRule) -> Grade {
    guard let number = TypedNumber(text, unit: unit), lowest <= number.value,
      number.value <= highest
    else { return .wrong }
    guard rule == .required, let unit else { return .right }
    let expected = FoldedText(unit: unit)
    let given = FoldedText(unit: number.unit ?? "")
    return given == expected ? .right : given.isOneSlip(from: expected) ? .nearly : .wrong
  }
}
