internal import CourseModel
internal import InterfaceWords

/// The notes of a page, sources most of all: its last blocks. They are said when they are asked for.
struct Notes: Sendable {
  let body: Body
  /// The blocks that are notes.
  let blocks: Range<Int>

  init(_ body: Body) {
    self.body = body
    var start = body.count
    while start > 0, case .footnote = body[start - 1].kind { start -= 1 }
    blocks = start..<body.count
  }

  /// The block of a note by its number; nil where there is none.
  func block(named argument: String) -> Int? {
    guard let number = argument.number else { return nil }
    return blocks.first {
      if case .footnote(number, _) = body[$0].kind { true } else { false }
    }
  }

  /// What to say instead of a note that isn't there.
  var whatToSay: String {
    switch blocks.count {
    case 0: wording.reading.noNotes
    case 1: wording.reading.oneNote
    default: wording.reading.noteNumbers(to: blocks.count)
    }
  }

  static let commands = [
    Command(.notes, wording.commands.notes), Command(.note, wording.commands.note),
  ]

  /// What a command asks for, where the links of the page have no numbers.
  func speech(_ verb: Verb, _ argument: String) -> Speech {
    var speech = Speech()
    switch verb {
    case .notes: speech.say(Speaker.lines(of: blocks.map { body[$0] }))
    case .note: block(named: argument).map { speech.say(Speaker.lines(of: [body[$0]])) }
    default: break
    }
    return speech.isEmpty ? Speech(whatToSay) : speech
  }
}
