internal import CourseModel
internal import InterfaceWords
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
    let words = text.count > 60 ? text.prefix(60) + "…" : text
    return reply(wording.page.notUnderstood(words))
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
        Command(.again, wording.commands.again),
        Command(.whereAmI, wording.commands.whereInLibrary),
        Command(.mine, wording.commands.mine),
      ] + everywhere
    }
    var commands =
      talk.commands + [
        Command(.again, wording.commands.again),
        Command(.next, wording.commands.nextPage),
        Command(.previous, wording.commands.previousPage),
        Command(.contents, wording.commands.contents),
        Command(.whereAmI, wording.commands.whereInCourse),
        Command(.mine, wording.commands.mine),
      ]
    if notes != nil { commands += Notes.commands }
    if !history.isEmpty {
      commands.append(Command(.goBack, wording.commands.goBack))
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
    searchesEverything ? [Command(.search, wording.commands.search)] : []
  }

  private var everywhere: [Command] {
    [
      Command(.whoSeesWhat, wording.commands.whoSeesWhat),
      Command(.commands, wording.commands.commands),
      Command(.close, wording.commands.close),
      Command(.leave, wording.commands.leave),
    ]
  }

  private var commandList: Speech {
    var speech = Speech(wording.page.enterAlone)
    for command in allCommands {
      let words =
        switch command.verb {
        case .close: "q"
        case .leave: "Q"
        case .commands: "?"
        default: [command.word, command.argument].compactMap(\.self).joined(separator: " ")
        }
      speech.say(wording.commands.line(words, does: command.help))
    }
    speech.say(wording.help.whereIsHelp)
    speech.say(
      talk.hearing == .commands
        ? wording.page.firstLetters
        : wording.page.wholeWords)
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
    case .mine:
      var reply = Reply()
      reply.effects = [.openNotes]
      return reply
    case .note, .notes:
      if let notes { return said(notes.speech(verb, argument)) }
      return perform(talk.take(verb, argument))
    case .back where talk is GateTalk || talk is PlansTalk || talk is CourseEndTalk:
      return goBack()
    default: return perform(talk.take(verb, argument))
    }
  }

  private mutating func search(_ words: String) -> Reply {
    guard !words.isEmpty else { return reply(wording.search.sayWhat) }
    var reply = Reply()
    reply.effects = [.search(words)]
    return reply
  }

  /// `988, Case study: Virginia, page 3 of 7. Block 3 of 21. 8 minutes left here.`
  private var whereabouts: String {
    let rest = talk.whereabouts(minutes: page.flatMap { session?.minutes[$0.id] })
    guard let session else { return rest ?? wording.library.whereabouts }
    guard let page else {
      let course = session.course.header.shortTitle
      return talk is PlansTalk
        ? wording.page.allNextSteps(of: course) : wording.page.whatCounts(in: course)
    }
    let (index, count) = session.course.number(of: page.id)
    var parts = session.course.module(page.id.module).map { [$0.title] } ?? []
    if parts.first != page.header.title { parts.append(page.header.title) }
    if let index { parts.append(wording.page.number(index, of: count)) }
    let course = session.progress.minutesLeft(minutes: session.minutes)
    let isCounted = !session.minutes.isEmpty
    let ahead = wording.page.ahead(
      module: minutesLeft?.module.flatMap { $0 > 0 ? $0 : nil },
      course: isCounted && course > 0 ? course : nil)
    return [parts.joined(separator: ", ").sentence, rest, ahead].compactMap(\.self)
      .joined(separator: " ")
  }

  // MARK: Questions of the player's own

  private mutating func answer(_ query: Query, _ text: String) -> Reply {
    switch query {
    case .readWithoutSaving:
      guard text.isEmpty else { return sayQuery() }
      self.query = nil
      access = .readOnly(wording.record.readingOnly)
      var reply = reply(wording.record.readingOnly)
      reply += opening()
      return reply
    case .beginAnew:
      self.query = nil
      guard text.lowercased() == wording.commands.yes, access == .full else {
        return reply(wording.page.staysAsItIs)
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
      wording.record.openElsewhere(sentence),
      wording.record.readOnHint)
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
