internal import CourseModel
internal import InterfaceWords

/// What a line can ask for, besides being an answer.
enum Verb: Hashable, Sendable {
  // Anywhere.
  case helpNow, whoSeesWhat, commands, close, leave
  case library, contents, whereAmI, again, back, goBack, next, previous, search
  // One's own marks and notes.
  case mark, write, erase, mine
  // In the library.
  case more, review
  // In a page.
  case skip, find, links, link, note, notes
  // In a quiz.
  case hint, flag, sheet, handIn, readAgain, answerAnew, tryAgain, practise, result, hard, easy
  // In a scenario.
  case takeBack
  // In a checklist.
  case list, tick, edit, cancel
  // At the end.
  case export
}

/// A word that asks for something here; its first letters are enough.
struct Command: Hashable, Sendable {
  let verb: Verb
  let word: String
  /// What stands after it, such as `WORDS`; nil where nothing does.
  let argument: String?
  /// What it does, for the list of commands.
  let help: String

  init(_ verb: Verb, _ words: TypedCommand) {
    self.verb = verb
    word = words.word
    argument = words.argument
    help = words.help
  }

  /// What stands after the word where a line asks for this; nil where it asks for something else.
  ///
  /// - Parameter text: the line, spaces folded.
  func argument(in text: String, whole: Bool) -> String? {
    guard argument != nil else {
      let text = text.lowercased()
      return (whole ? word == text : word.hasPrefix(text)) ? "" : nil
    }
    let name = text.prefix { $0 != " " && !$0.isNumber }
    guard !name.isEmpty, whole ? word == name.lowercased() : word.hasPrefix(name.lowercased())
    else { return nil }
    return text.dropFirst(name.count).foldingSpaces()
  }
}

extension [Command] {
  /// The first command that a line asks for: one by its whole word before all others, so that a longer
  /// word never takes a shorter one's place.
  ///
  /// - Parameter allowsPrefixes: the first letters of a word are enough.
  func match(_ text: String, allowsPrefixes: Bool = true) -> (command: Command, argument: String)? {
    guard !text.isEmpty else { return nil }
    for whole in allowsPrefixes ? [true, false] : [true] {
      for command in self {
        if let argument = command.argument(in: text, whole: whole) { return (command, argument) }
      }
    }
    return nil
  }
}
