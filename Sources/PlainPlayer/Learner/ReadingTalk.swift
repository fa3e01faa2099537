internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

/// A page of text, a block an Enter; what is long comes in pieces.
struct ReadingTalk: Talk {
  let page: Page
  private let notes: Notes
  /// The block that was said last; -1 is the title.
  private var block = -1
  private var piece = 0
  /// Where one is: as it was given, until one goes on.
  private(set) var place: Place
  private(set) var isAtEnd = false
  private var links: LinkNumbers
  /// What was looked for last.
  private var sought: String?
  /// The person's marks and notes, by the block that they stand on.
  private var annotations: [Int: [Annotation]] = [:]
  /// The pieces of the block that was said last.
  private var pieces: [[Speaker.Line]] = []

  /// More lines than this are a piece of their own.
  static let linesAtOnce = 21

  init(page: Page, at place: Place) {
    self.page = page
    self.place = place
    let body = page.body
    notes = Notes(body)
    links = LinkNumbers(count: body.count) { body[$0].links }
    if place != .start { take(up: place) }
    isAtEnd = next() == nil
  }

  /// How many blocks the text has, without the notes at its end.
  private var count: Int { notes.blocks.lowerBound }

  private mutating func take(up place: Place) {
    guard count > 0 else { return }
    let found = max(0, min(place.block, count - 1))
    stand(at: found)
    guard place.block < count else {
      piece = max(0, pieces.count - 1)
      return
    }
    piece = pieces.lastIndex { ($0.first?.offset ?? 0) <= place.offset } ?? 0
  }

  // MARK: What is said

  func again() -> Speech {
    guard block >= 0 else { return Speech(Speaker.words(page.heading).sentence) }
    var speech = Speech(of: current)
    guard piece + 1 >= pieces.count else { return speech }
    for annotation in annotations[block] ?? [] {
      speech.say(
        annotation.note.map(wording.annotations.yourNote) ?? wording.annotations.isMarked)
    }
    return speech
  }

  private var current: [Speaker.Line] { pieces.indices.contains(piece) ? pieces[piece] : [] }

  /// The block at which the page is taken up; nothing at its beginning.
  var opening: Speech { block < 0 ? Speech() : again() }

  func whereabouts(minutes: Int?) -> String? {
    guard count > 0 else { return nil }
    let left = minutes.flatMap { minutes in
      minutes > 0 ? Int((Double(minutes) * shareLeft).rounded(.up)) : nil
    }
    return wording.page.block(block + 1, of: count, minutesLeft: left)
  }

  /// How much of the text was not said yet, 0…1.
  var shareLeft: Double { count > 0 ? Double(count - block - 1) / Double(count) : 1 }

  /// How many notes, with sources most of all, stand after the text.
  var noteCount: Int { notes.blocks.count }

  // MARK: Going on, going back

  mutating func goOn() -> Turn {
    guard let next = next() else { return Turn(.goOn) }
    stand(at: next.block, piece: next.piece)
    return Turn(again())
  }

  /// The next piece that says anything.
  private mutating func next() -> (block: Int, piece: Int)? {
    if block >= 0, piece + 1 < pieces.count { return (block, piece + 1) }
    return (block + 1..<max(block + 1, count)).first { !lines(of: $0).isEmpty }.map { ($0, 0) }
  }

  private mutating func stand(at block: Int, piece: Int = 0) {
    if block != self.block {
      self.block = block
      pieces = block < 0 ? [] : Self.cut(lines(of: block))
    }
    self.piece = max(0, min(piece, pieces.count - 1))
    place = Place(
      block: max(0, block), offset: self.piece == 0 ? 0 : current.first?.offset ?? 0)
    isAtEnd = next() == nil
  }

  private mutating func lines(of block: Int) -> [Speaker.Line] {
    var speaker = Speaker(firstLink: links.first(in: block))
    speaker.say(page.body[block])
    return speaker.lines
  }

  private static func cut(_ lines: [Speaker.Line]) -> [[Speaker.Line]] {
    stride(from: 0, to: lines.count, by: linesAtOnce).map {
      Array(lines[$0..<min($0 + linesAtOnce, lines.count)])
    }
  }

  private mutating func goBack() -> Turn {
    if piece > 0 {
      stand(at: block, piece: piece - 1)
    } else if let before = (0..<max(0, block)).last(where: { !lines(of: $0).isEmpty }) {
      stand(at: before)
      stand(at: before, piece: pieces.count - 1)
    } else if block >= 0 {
      stand(at: -1)
    } else {
      return Turn(.back)
    }
    return Turn(again())
  }

  /// Goes to a place of the page.
  mutating func go(to place: Place) {
    if place == .start { stand(at: -1) } else { take(up: place) }
    self.place = place
    isAtEnd = next() == nil
  }

  /// Goes to a heading; false where the page has none such.
  mutating func go(toHeading slug: String) -> Bool {
    guard let heading = page.body.headings.first(where: { $0.slug == slug }) else { return false }
    stand(at: heading.block)
    return true
  }

  // MARK: Commands

  var commands: [Command] {
    [
      Command(.back, wording.commands.blockBefore),
      Command(.skip, wording.commands.skip),
      Command(.find, wording.commands.find),
      Command(.links, wording.commands.links),
      Command(.link, wording.commands.link),
    ] + Notes.commands + [
      Command(.mark, wording.commands.mark),
      Command(.write, wording.commands.write),
      Command(.erase, wording.commands.erase),
    ]
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .back: return goBack()
    case .skip: return skip()
    case .find: return find(argument)
    case .links: return Turn(links.speech)
    case .link: return follow(argument)
    case .notes: return sayNotes()
    case .note: return note(argument)
    case .mark: return toggleMark()
    case .write: return write(argument)
    case .erase: return erase()
    default: return Turn()
    }
  }

  func answer(_ line: String) -> Turn? { nil }

  private mutating func skip() -> Turn {
    let heading = (block + 1..<max(block + 1, count)).first {
      if case .heading = page.body[$0].kind { true } else { false }
    }
    guard let heading else { return Turn(saying: wording.reading.noMoreHeadings) }
    stand(at: heading)
    return Turn(again())
  }

  private mutating func find(_ words: String) -> Turn {
    guard let sought = words.isEmpty ? sought : words else {
      return Turn(saying: wording.reading.sayWhatToFind)
    }
    self.sought = sought
    // Capitals count where one is typed, as on the full screen.
    let isExact = sought.contains(where: \.isUppercase)
    func contains(_ text: String) -> Bool {
      (isExact ? text : text.lowercased()).contains(sought)
    }
    let found = (0..<count).filter { contains(page.body[$0].plainText) }
    guard let first = found.first else {
      return Turn(saying: wording.reading.notOnThisPage(sought))
    }
    let next = found.first { $0 > block } ?? first
    stand(at: next)
    if let piece = pieces.firstIndex(where: { $0.contains { contains($0.text) } }) {
      stand(at: next, piece: piece)
    }
    var speech = Speech(
      wording.reading.found((found.firstIndex(of: next) ?? 0) + 1, of: found.count))
    speech += again()
    return Turn(speech)
  }

  private mutating func follow(_ argument: String) -> Turn {
    guard let link = links.link(named: argument) else { return Turn(saying: links.whatToSay) }
    guard link.destination.hasPrefix("#") else { return Turn(.follow(link.destination)) }
    let before = place
    guard go(toHeading: String(link.destination.dropFirst())) else {
      return Turn(saying: wording.reading.noHeading(link.destination))
    }
    return Turn(again(), [.leftFrom(before)])
  }

  private mutating func note(_ argument: String) -> Turn {
    guard let found = notes.block(named: argument) else { return Turn(saying: notes.whatToSay) }
    return Turn(Speech(of: lines(of: found)))
  }

  // MARK: One's own marks and notes

  /// - Parameter annotations: those of the page; where their paragraphs are now is found out here.
  mutating func annotate(_ annotations: [Annotation]) {
    self.annotations = [:]
    if annotations.isEmpty { return }
    var finder = ParagraphFinder(page.body)
    for annotation in annotations {
      guard let block = finder.standing(of: annotation.quotation).block else { continue }
      self.annotations[block, default: []].append(annotation)
    }
  }

  /// Goes to a mark or a note; false where its paragraph is gone.
  mutating func go(to annotation: Annotation.ID) -> Bool {
    guard
      let block = annotations.first(where: { $0.value.contains { $0.id == annotation } })?.key
    else { return false }
    stand(at: block)
    return true
  }

  private var ownNote: Annotation? { annotations[block]?.first { $0.note != nil } }

  private func toggleMark() -> Turn {
    let standing = annotations[block]?.filter { $0.note == nil }.map(\.id) ?? []
    if !standing.isEmpty {
      return Turn(.annotate(.removed(standing), said: wording.annotations.markRemoved))
    }
    guard let quotation = Quotation(of: block, in: page.body) else {
      return Turn(saying: wording.annotations.nothingToMark)
    }
    return Turn(.annotate(.marked(page.id, quotation), said: wording.annotations.isNowMarked))
  }

  private func write(_ words: String) -> Turn {
    guard let quotation = Quotation(of: block, in: page.body) else {
      return Turn(saying: wording.annotations.nothingToMark)
    }
    guard !words.isEmpty else {
      var speech = Speech(ownNote?.note.map(wording.annotations.yourNote) ?? "")
      speech.say(wording.annotations.howToWrite)
      return Turn(speech)
    }
    let kept = String(words.prefix(Annotation.longestNote))
    return Turn(
      .annotate(
        .noted(page.id, quotation, note: kept, replacing: ownNote?.id),
        said: kept.count < words.count
          ? wording.annotations.savedInPart(Annotation.longestNote) : wording.annotations.isSaved))
  }

  private func erase() -> Turn {
    guard let note = ownNote else { return Turn(saying: wording.annotations.noNoteHere) }
    return Turn(.annotate(.removed([note.id]), said: wording.annotations.noteDeleted))
  }

  private mutating func sayNotes() -> Turn {
    var speech = Speech()
    for block in notes.blocks { speech += Speech(of: lines(of: block)) }
    return Turn(speech.isEmpty ? Speech(notes.whatToSay) : speech)
  }
}

extension Speech {
  init(of lines: [Speaker.Line]) {
    self.init()
    say(lines.map(\.text))
  }
}

extension LinkNumbers {
  /// More links than this are not listed at once.
  private static let limit = 40

  /// The links of the page, each with its number.
  var speech: Speech {
    var links = self
    let (found, total) = links.list(from: 1, limit: Self.limit)
    guard total > 0 else { return Speech(wording.reading.noLinks) }
    var speech = Speech(wording.reading.links(total))
    for (index, link) in found.enumerated() {
      speech.say(
        wording.reading.link(index + 1, link.words.isEmpty ? link.destination : link.words))
    }
    if found.count < total { speech.say(wording.reading.moreLinks(total - found.count)) }
    return speech
  }

  /// What to say instead of a link that isn't there.
  var whatToSay: String {
    var links = self
    let (_, total) = links.list(from: 1, limit: 0)
    return total == 0
      ? wording.reading.noLinks
      : wording.reading.sayWhichLink(of: total)
  }

  mutating func link(named argument: String) -> NumberedLink? {
    argument.number.flatMap { link($0) }
  }
}
