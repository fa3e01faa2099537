internal import CourseModel
internal import InterfaceWords

/// What stands before a page: a content note, or the pages that come first.
struct GateTalk: Talk {
  enum Reason: Hashable, Sendable {
    /// The page is hard; it may be left out, which counts as done.
    case contentNote(String)
    /// These pages come first.
    case requires([PageHeader])
  }

  let page: Page
  let opened: PlainPlayer.OpenedPage
  let reason: Reason

  var commands: [Command] { [] }

  func again() -> Speech {
    var speech = Speech()
    switch reason {
    case .contentNote(let note):
      speech.say(wording.page.beforeThisPage(note.sentence))
      speech.say(wording.page.gateRead)
      speech.say(wording.page.gateLeaveOut)
      speech.say(wording.page.gateHelp)
      speech.hint(wording.page.gateHint)
    case .requires(let pages):
      speech.say(wording.page.opensWhenDone)
      for (index, page) in pages.enumerated() { speech.say("\(index + 1): \(page.title.sentence)") }
      speech.hint(wording.page.requiredHint)
    }
    return speech
  }

  private var wants: [Want] {
    switch reason {
    case .contentNote: [.enterPage, .leaveOut]
    case .requires(let pages): pages.map { .goTo($0.id) }
    }
  }

  func goOn() -> Turn { Turn(Speech(), Array(wants.prefix(1))) }
  func take(_ verb: Verb, _ argument: String) -> Turn { Turn() }

  func answer(_ line: String) -> Turn? {
    guard let number = line.number else { return nil }
    guard wants.indices.contains(number - 1) else {
      return Turn(saying: wording.page.numbers(to: wants.count))
    }
    return Turn(wants[number - 1])
  }
}
