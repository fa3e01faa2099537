public import Assessment

/// What a person has written beside an item of a checklist: how they mean to do it.
public struct Intention: Hashable, Sendable {
  public var note: String
  /// Who does it: a role rather than a name.
  public var owner: String
  public var due: PlanDate?

  public init(note: String = "", owner: String = "", due: PlanDate? = nil) {
    self.note = note
    self.owner = owner
    self.due = due
  }

  public var isEmpty: Bool { note.isEmpty && owner.isEmpty && due == nil }
}
