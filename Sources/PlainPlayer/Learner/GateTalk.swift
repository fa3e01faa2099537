internal import CourseModel

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
      speech.say("Before this page: \(note.sentence)")
      speech.say("1: Read this page.")
      speech.say("2: Leave it out; it counts as done.")
      speech.say("Help is always there with !: call or text 988.")
      speech.hint("A number does it, Enter does the first.")
    case .requires(let pages):
      speech.say("This page opens when these are done:")
      for (index, page) in pages.enumerated() { speech.say("\(index + 1): \(page.title.sentence)") }
      speech.hint("A number goes there, Enter to the first.")
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
      return Turn(saying: "There are numbers 1 to \(wants.count).")
    }
    return Turn(wants[number - 1])
  }
}
