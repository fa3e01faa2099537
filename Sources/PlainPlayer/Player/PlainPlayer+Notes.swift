internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

// One's own marks and notes, as on the full screen.
extension PlainPlayer {
  /// So many are said at once.
  private static let mostEntries = 40

  /// Marks and notes of the page that one is at have changed.
  mutating func annotateReading() {
    guard var reading = talk as? ReadingTalk else { return }
    reading.annotate(session?.progress.annotations(on: reading.page.id) ?? [])
    talk = reading
  }

  mutating func say(_ entries: [NoteEntry]) -> Reply {
    guard !entries.isEmpty else {
      return reply(wording.annotations.nothingMarked, wording.annotations.howToMarkInWords)
    }
    var listing = Listing(title: wording.annotations.all(entries.count))
    for entry in entries.prefix(Self.mostEntries) {
      let annotation = entry.annotation
      listing.add(
        wording.annotations.entry(
          place: entry.place, day: calendar.day(annotation.time),
          quotation: annotation.quotation.beginning, note: annotation.note),
        to: .annotation(entry))
    }
    if entries.count > Self.mostEntries {
      listing.say(wording.annotations.more(entries.count - Self.mostEntries))
    }
    listing.hint(wording.page.listHint)
    self.listing = listing
    return said(listing.speech)
  }

  /// Goes to the paragraph of a mark or a note.
  mutating func open(_ entry: NoteEntry) -> Reply {
    guard let page = entry.page else { return reply(wording.annotations.nothingToGoTo) }
    remember()
    sought = entry
    let place = Place(block: entry.annotation.quotation.block, offset: 0)
    guard page.course == session?.course.id else {
      var reply = suspended()
      placeAhead = place
      reply.effects.append(.openCourse(page.course, page: page))
      return reply
    }
    return open(page, at: place)
  }
}

extension Quotation {
  /// Enough of it to know it again.
  fileprivate var beginning: String {
    let limit = 120
    guard text.count > limit else { return text }
    return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + "…"
  }
}
