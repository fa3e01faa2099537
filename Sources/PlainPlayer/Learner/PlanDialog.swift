internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

/// What is asked about a step of a checklist, one thing after the other: who, by when, a note.
struct PlanDialog: Hashable, Sendable {
  enum Field: Hashable, Sendable, CaseIterable { case owner, due, note }

  let item: Checklist.Item
  private(set) var intention: Intention
  private(set) var field = Field.owner

  init(item: Checklist.Item, intention: Intention) {
    self.item = item
    self.intention = intention
  }

  /// What is asked now, and what stands there already.
  var question: Speech {
    let (ask, now) =
      switch field {
      case .owner: (wording.checklist.askOwner, intention.owner)
      case .due:
        (wording.checklist.askDue, intention.due?.words ?? "")
      case .note: (wording.checklist.askNote, intention.note)
      }
    return Speech(now.isEmpty ? ask : wording.checklist.ask(ask, now: now.sentence))
  }

  /// Takes an answer: an empty one keeps what is there, a hyphen empties it. True after the last
  /// question. Throws ``PlanDateProblem`` where a date can't be read; then it is asked again.
  mutating func answer(_ line: String, today: PlanDate) throws(PlanDateProblem) -> Bool {
    let limit = field == .note ? 2_000 : field == .owner ? 200 : 60
    var editor = TextEditor(limit: limit)
    editor.insert(line)
    let text = editor.text.foldingSpaces()
    if !text.isEmpty {
      let text = text == "-" ? "" : text
      switch field {
      case .owner: intention.owner = text
      case .due: intention.due = text.isEmpty ? nil : try PlanDate(typed: text, today: today)
      case .note: intention.note = text
      }
    }
    switch field {
    case .owner: field = .due
    case .due: field = .note
    case .note: return true
    }
    return false
  }
}
