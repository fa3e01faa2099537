internal import Assessment
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

/// The fields beside an item of a checklist while they are typed.
struct PlanForm: Hashable, Sendable {
  enum Field: Hashable, Sendable, CaseIterable {
    case owner, due, note

    var label: String {
      switch self {
      case .owner: wording.checklist.ownerField
      case .due: wording.checklist.dueField
      case .note: wording.checklist.noteField
      }
    }
  }

  private(set) var focus = Field.owner
  private var editors: [Field: TextEditor]

  init(_ intention: Intention) {
    editors = [
      .owner: TextEditor(intention.owner, limit: 200),
      .due: TextEditor(intention.due?.words ?? "", limit: 60),
      .note: TextEditor(intention.note, limit: 2_000),
    ]
  }

  subscript(field: Field) -> TextEditor { editors[field] ?? TextEditor() }

  mutating func press(_ key: Key) {
    switch key {
    case .tab, .down: focus = next(1)
    case .backTab, .up: focus = next(-1)
    default: _ = editors[focus]?.press(key)
    }
  }

  mutating func insert(_ text: String) { editors[focus]?.insert(text) }
  mutating func goToDate() { focus = .due }

  private func next(_ by: Int) -> Field {
    let all = Field.allCases
    let index = (all.firstIndex(of: focus) ?? 0) + by + all.count
    return all[index % all.count]
  }

  /// `CIT coordinator, due Fri 15 Jan 2027`.
  static func words(owner: String, due: PlanDate?, isOverdue: Bool) -> String {
    wording.checklist.intention(owner: owner, due: due?.words, isOverdue: isOverdue)
  }

  /// What was typed. Throws ``PlanDateProblem`` where the date can't be read.
  func intention(today: PlanDate) throws(PlanDateProblem) -> Intention {
    func text(_ field: Field) -> String {
      self[field].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let typed = text(.due)
    return Intention(
      note: text(.note), owner: text(.owner),
      due: typed.isEmpty ? nil : try PlanDate(typed: typed, today: today))
  }
}
