/// Which questions come back, and when: a fold of a learner's answers in all courses.
///
/// Every answer counts, in a quiz or in review, but only a question that was missed or found hard at
/// least once is asked again. It never leaves, its intervals grow. The order in which answers are
/// handed over makes no difference, and the same answer twice counts once, so journals merge.
///
/// A day brings at most so many questions, those first that are most likely forgotten. What a pause
/// leaves behind is not counted up: it waits its turn.
public struct ReviewSchedule: Hashable, Sendable {
  /// How many questions a day brings, unless the learner says otherwise.
  public static let usualLimit = 20

  public let days: DayCount
  private let fsrs: FSRS
  /// In their order, each once.
  private var entries: [Entry] = []
  private var ids: Set<ReviewAnswer.ID> = []
  private var items: [ReviewItem] = []
  private var places: [QuestionID: Int] = [:]
  private var pace = Pace()

  private struct Entry: Hashable, Sendable {
    var answer: ReviewAnswer
    /// At the learner's pace then.
    var wasSlow: Bool
  }

  public init(
    _ answers: some Sequence<ReviewAnswer> = [], days: DayCount = DayCount(), fsrs: FSRS = FSRS()
  ) {
    self.days = days
    self.fsrs = fsrs
    for answer in answers.sorted(by: { $0.precedes($1) }) { add(answer) }
  }

  /// Takes an answer in. One that is later than all others costs the same however many there are;
  /// an earlier one begins the fold anew.
  public mutating func add(_ answer: ReviewAnswer) {
    guard ids.insert(answer.id).inserted else { return }
    if let last = entries.last?.answer, answer.precedes(last) {
      var answers = entries.map(\.answer)
      let place = answers.firstIndex { answer.precedes($0) } ?? answers.endIndex
      answers.insert(answer, at: place)
      (entries, items, places, pace) = ([], [], [:], Pace())
      for answer in answers { append(answer) }
    } else {
      append(answer)
    }
  }

  private mutating func append(_ answer: ReviewAnswer) {
    let entry = Entry(answer: answer, wasSlow: pace.isSlow(answer.seconds))
    entries.append(entry)
    if let place = places[answer.question] {
      items[place] = item(items[place], after: entry)
    } else {
      places[answer.question] = items.count
      items.append(item(nil, after: entry))
    }
    if answer.isRight, let seconds = answer.seconds { pace.add(seconds: seconds) }
  }

  private func item(_ item: ReviewItem?, after entry: Entry) -> ReviewItem {
    let rating = entry.answer.rating(wasSlow: entry.wasSlow)
    let day = days.day(of: entry.answer.time)
    guard var item else { return ReviewItem(entry.answer, rating, on: day, fsrs: fsrs) }
    item.add(entry.answer, rating, on: day, fsrs: fsrs)
    return item
  }

  /// Keeps what the learner said of a question after it was answered; nil takes it back.
  ///
  /// - Returns: false where there is no such answer.
  @discardableResult
  public mutating func say(_ effort: ReviewAnswer.Effort?, of id: ReviewAnswer.ID) -> Bool {
    // Nearly always it is the last one.
    guard ids.contains(id), let said = entries.lastIndex(where: { $0.answer.id == id }),
      let place = places[entries[said].answer.question]
    else { return false }
    entries[said].answer.effort = effort
    // What is said moves nobody's pace: only this question is folded again.
    var again: ReviewItem?
    for entry in entries where entry.answer.question == items[place].id {
      again = item(again, after: entry)
    }
    if let again { items[place] = again }
    return true
  }

  /// What is known of a question; nil where it was never answered.
  public subscript(_ question: QuestionID) -> ReviewItem? {
    places[question].map { items[$0] }
  }

  /// How many questions are in review, due or not.
  public var count: Int { items.count { $0.cause != nil } }

  /// The seconds that a right answer usually takes the learner; nil before there are ten.
  public var usualSeconds: Double? { pace.median }

  /// The questions that are still to come on a day, most likely forgotten first.
  ///
  /// As many as `limit` less those that review asked already on that day: the day's list only grows
  /// shorter as it is worked through.
  ///
  /// - Parameter isThere: whether a question can be asked: one that is in no course of the library
  ///   takes no place from another.
  public func due(
    on day: Int, limit: Int = usualLimit, where isThere: (QuestionID) -> Bool = { _ in true }
  ) -> [ReviewItem] {
    let room = limit - reviewed(on: day)
    guard room > 0 else { return [] }
    return items.indices
      .filter { items[$0].cause != nil && items[$0].dueDay <= day && isThere(items[$0].id) }
      .map { (place: $0, chance: chance(of: items[$0], on: day)) }
      .sorted {
        // Two that are as likely forgotten come in the order in which they were last answered.
        if $0.chance != $1.chance { return $0.chance < $1.chance }
        let (one, other) = (items[$0.place], items[$1.place])
        return (one.lastTime, one.lastAnswer) < (other.lastTime, other.lastAnswer)
      }
      .prefix(room).map { items[$0.place] }
  }

  /// How many questions review asked on a day, each counted once.
  ///
  /// Of a day before the last one, those only that were not asked since.
  public func reviewed(on day: Int) -> Int { items.count { $0.lastReviewDay == day } }

  /// Why a question comes on a day; nil where it is not in review.
  public func why(_ question: QuestionID, on day: Int) -> ReviewReason? {
    guard let item = self[question], let cause = item.cause else { return nil }
    return ReviewReason(
      cause: cause, misses: item.misses, lastMissed: item.lastMissed, lastRight: item.lastRight,
      chance: chance(of: item, on: day))
  }

  private func chance(of item: ReviewItem, on day: Int) -> Double {
    fsrs.retrievability(of: item.memory, days: day - item.lastDay)
  }
}
