internal import CourseModel
internal import ProgressTracking

extension PlainPlayer {
  /// What a line means, and what comes of it.
  mutating func hear(_ line: String) -> Reply {
    let text = line.foldingSpaces()
    // These are heard everywhere, also where text is typed: help and the way out come first.
    switch text {
    case "!": return said(Cards.helpNow)
    case "?": return said(commandList)
    case "q": return close()
    case "Q": return leave()
    default: break
    }
    if let query { return answer(query, text) }
    if let listing {
      self.listing = nil
      if text.isEmpty { return said(talk.again()) }
      if let number = text.number { return choose(number, from: listing) }
    }
    if text.isEmpty { return perform(talk.goOn()) }
    if text.hasPrefix("/") { return command(String(text.dropFirst())) ?? notUnderstood(text) }
    switch talk.hearing {
    case .text:
      return perform(talk.answer(line.trimmed) ?? Turn())
    case .answer:
      if text.hasPrefix("=") { return answer(String(line.trimmed.dropFirst()).trimmed) }
      if let (found, argument) = allCommands.match(text, allowsPrefixes: false), argument.isEmpty {
        return run(found.verb, argument)
      }
      return answer(line.trimmed)
    case .commands:
      if text.first?.isNumber == true { return answer(text) }
      return command(text) ?? answer(text)
    }
  }

  private mutating func answer(_ text: String) -> Reply {
    talk.answer(text).map { perform($0) } ?? notUnderstood(text)
  }

  mutating func notUnderstood(_ text: String) -> Reply {
    let words = text.count > 60 ? text.prefix(60) + "…" : text[...]
    return reply("Not understood: “\(words)”. ? lists the commands.")
  }

  /// A reply that says something.
  mutating func said(_ speech: Speech) -> Reply {
    var reply = Reply()
    say(speech, in: &reply)
    return reply
  }

  // MARK: Commands

  /// What can be asked for now: what belongs to the place first, so that its first letters count.
  var allCommands: [Command] {
    guard session != nil else {
      return talk.commands + searchCommands + [
        Command(.again, "again", nil, "what was said last"),
        Command(.whereAmI, "where", nil, "where you are"),
      ] + everywhere
    }
    var commands =
      talk.commands + [
        Command(.again, "again", nil, "what was said last"),
        Command(.next, "next", nil, "the next page"),
        Command(.previous, "previous", nil, "the page before"),
        Command(
          .contents, "contents", nil, "the course's pages, what is done and how long each takes"),
        Command(.whereAmI, "where", nil, "where you are, and how much is left"),
      ]
    if notes != nil { commands += Notes.commands }
    if !history.isEmpty {
      commands.append(Command(.goBack, "return", nil, "back to where you came from"))
    }
    return commands + searchCommands + everywhere
  }

  /// The notes of the page, where its talk doesn't number them among its links.
  private var notes: Notes? {
    guard let page, !(talk is ReadingTalk), !(talk is GateTalk) else { return nil }
    let notes = Notes(page.body)
    return notes.blocks.isEmpty ? nil : notes
  }

  private var searchCommands: [Command] {
    searchesEverything
      ? [Command(.search, "search", "WORDS", "places with these words, in all courses")] : []
  }

  private var everywhere: [Command] {
    [
      Command(.whoSeesWhat, "w", nil, "who sees what"),
      Command(.commands, "help", nil, "this list, and the crisis lines"),
      Command(.close, "close", nil, "back to the library, or leaves it"),
      Command(.leave, "quit", nil, "leaves; your place is kept"),
    ]
  }

  private var commandList: Speech {
    var speech = Speech("Enter alone: goes on; at a question it asks again.")
    for command in allCommands {
      let words = [command.word, command.argument].compactMap(\.self).joined(separator: " ")
      switch command.verb {
      case .close: speech.say("q: \(command.help).")
      case .leave: speech.say("Q: \(command.help).")
      case .commands: speech.say("?: \(command.help).")
      default: speech.say("\(words): \(command.help).")
      }
    }
    speech.say("!: where to get help now.")
    speech.say(
      talk.hearing == .commands
        ? "The first letters of a word are enough."
        : "A command is a whole word here, or stands behind a slash, such as /back.")
    return speech
  }

  private mutating func command(_ text: String) -> Reply? {
    let text = text.foldingSpaces()
    return allCommands.match(text).map { run($0.command.verb, $0.argument) }
  }

  private mutating func run(_ verb: Verb, _ argument: String) -> Reply {
    switch verb {
    case .commands:
      var reply = said(Cards.helpNow)
      reply += said(commandList)
      return reply
    case .helpNow: return said(Cards.helpNow)
    case .whoSeesWhat: return said(Cards.whoSeesWhat)
    case .close: return close()
    case .leave: return leave()
    case .again: return said(talk.again())
    case .whereAmI: return said(Speech(whereabouts))
    case .contents: return sayContents()
    case .next: return turn(1)
    case .previous: return turn(-1)
    case .goBack: return goBack()
    case .search: return search(argument)
    case .note, .notes:
      if let notes { return said(notes.speech(verb, argument)) }
      return perform(talk.take(verb, argument))
    case .back where talk is GateTalk || talk is PlansTalk || talk is CourseEndTalk:
      return goBack()
    default: return perform(talk.take(verb, argument))
    }
  }

  private mutating func search(_ words: String) -> Reply {
    guard !words.isEmpty else { return reply("Say what to search for: search WORDS.") }
    var reply = Reply()
    reply.effects = [.search(words)]
    return reply
  }

  /// `988, Case study: Virginia, page 3 of 7. Block 3 of 21. 8 minutes left here.`
  private var whereabouts: String {
    let rest = talk.whereabouts(minutes: page.flatMap { session?.minutes[$0.id] })
    guard let session else { return rest ?? "The library." }
    guard let page else {
      return "\(session.course.header.shortTitle), "
        + (talk is PlansTalk ? "all next steps." : "what counts and what is missing.")
    }
    let (index, count) = session.course.number(of: page.id)
    var parts = session.course.module(page.id.module).map { [$0.title] } ?? []
    if parts.first != page.header.title { parts.append(page.header.title) }
    if let index { parts.append("page \(index) of \(count)") }
    return [parts.joined(separator: ", ").sentence, rest].compactMap(\.self).joined(separator: " ")
  }

  // MARK: Questions of the player's own

  private mutating func answer(_ query: Query, _ text: String) -> Reply {
    switch query {
    case .readWithoutSaving:
      guard text.isEmpty else { return sayQuery() }
      self.query = nil
      access = .readOnly("Reading only: nothing is saved.")
      var reply = reply("Reading only: nothing is saved.")
      reply += opening()
      return reply
    case .beginAnew:
      self.query = nil
      guard text.lowercased() == "yes", access == .full else {
        return reply("Everything stays as it is.")
      }
      // What was done so far ends with the enrolment that it belongs to.
      var reply = suspended()
      reply.effects.append(.beginAnew)
      return reply
    }
  }

  mutating func sayQuery() -> Reply {
    guard case .readWithoutSaving(let sentence) = query else { return Reply() }
    return reply(
      "Your training record is open elsewhere. \(sentence)",
      "Enter reads on here; nothing you do here is saved. q leaves.")
  }
}

extension String {
  /// Without the white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
