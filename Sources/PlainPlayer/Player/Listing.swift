internal import CourseModel

/// A numbered list that was just said: a number goes to one of its places, anything else is heard as
/// if it had not been there.
struct Listing: Hashable, Sendable {
  enum Destination: Hashable, Sendable {
    case page(PageID)
    case hit(PlainPlayer.SearchHit)
    case annotation(PlainPlayer.NoteEntry)
    /// What counts in the course, and what is missing.
    case standing
    /// The steps of all its checklists.
    case plans
    /// A new enrolment, once that was confirmed.
    case beginAnew
  }

  private(set) var speech: Speech
  private(set) var destinations: [Destination] = []

  init(title: String) { speech = Speech(title) }

  /// A line that leads nowhere, such as a module's name.
  mutating func say(_ text: String) { speech.say(text) }

  mutating func add(_ text: String, to destination: Destination) {
    destinations.append(destination)
    speech.say("\(destinations.count): \(text.sentence)")
  }

  mutating func hint(_ text: String) { speech.hint(text) }
}
