public import CourseModel

/// An item of a checklist as somebody means to do it.
public struct PlanItem: Hashable, Sendable, Identifiable {
  public let page: PageID
  /// The item's id on its page.
  public let item: Checklist.Item.ID
  /// The item's words.
  public var text: String
  public var isDone: Bool
  public var note: String
  /// Who does it: a role rather than a name.
  public var owner: String
  public var due: PlanDate?

  public init(
    page: PageID, item: Checklist.Item.ID, text: String, isDone: Bool = false, note: String = "",
    owner: String = "", due: PlanDate? = nil
  ) {
    self.page = page
    self.item = item
    self.text = text
    self.isDone = isDone
    self.note = note
    self.owner = owner
    self.due = due
  }

  /// `course/module/page/item`.
  public var id: String { "\(page)/\(item)" }

  /// Whether it should have been done before today.
  public func isOverdue(today: PlanDate) -> Bool {
    !isDone && due.map { $0 < today } ?? false
  }
}

extension Sequence where Element == PlanItem {
  /// What is to be done by its due date, what has none after it, and then what is done; within each
  /// in the order of the course.
  public func sortedByDueDate() -> [PlanItem] {
    func rank(_ item: PlanItem) -> Int { item.isDone ? 2 : item.due == nil ? 1 : 0 }
    return enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      if rank(first) != rank(second) { return rank(first) < rank(second) }
      if !first.isDone, let due = first.due, let other = second.due, due != other {
        return due < other
      }
      return a.offset < b.offset
    }
    .map(\.element)
  }
}
