internal import CourseModel
internal import ProgressTracking

/// A part of the conversation, as a screen is one of the player: what is said there, and what a line
/// means. Nothing in it reaches outside; what it wants done stands in its ``Turn``.
protocol Talk: Sendable {
  /// What can be asked for here, besides what can be asked for everywhere.
  var commands: [Command] { get }
  var hearing: Hearing { get }
  /// The end of the page was said.
  var isAtEnd: Bool { get }
  /// How far one has come, as `where` says it, such as `Block 3 of 21.`
  func whereabouts(minutes: Int?) -> String?
  /// What is said when one comes here, after the page's name.
  var opening: Speech { get }
  /// What was asked or said last, once more.
  func again() -> Speech
  /// Enter alone: goes on, and never chooses, ticks or hands in.
  mutating func goOn() -> Turn
  mutating func take(_ verb: Verb, _ argument: String) -> Turn
  /// A line that is no command; nil where it means nothing.
  mutating func answer(_ line: String) -> Turn?
}

extension Talk {
  var hearing: Hearing { .commands }
  var isAtEnd: Bool { false }
  var opening: Speech { again() }
  func whereabouts(minutes: Int?) -> String? { nil }
}

/// How a line is listened to.
enum Hearing: Hashable, Sendable {
  /// Commands, by their first letters too.
  case commands
  /// An answer is typed: commands by their whole words, or behind a slash.
  case answer
  /// Text is typed, line by line: commands behind a slash alone.
  case text
}

/// What comes of a line in a ``Talk``.
struct Turn: Sendable {
  var speech: Speech
  var wants: [Want]

  init(_ speech: Speech = Speech(), _ wants: [Want] = []) {
    self.speech = speech
    self.wants = wants
  }

  init(_ want: Want) { self.init(Speech(), [want]) }
  init(saying text: String) { self.init(Speech(text)) }
}

/// What a ``Talk`` asks of the player around it.
enum Want: Hashable, Sendable {
  case record(Deed)
  /// Marks a paragraph, or writes on it, and says this where it can be kept.
  case annotate(Deed, said: String)
  /// The end was said, and Enter pressed.
  case goOn
  /// Follows a link as it was written in the page.
  case follow(String)
  /// Goes to a page, with a checklist's item.
  case goTo(PageID, item: Int? = nil)
  /// Remembers a place of the page that one leaves within it.
  case leftFrom(Place)
  /// Leads through places, as they were written in the page, and then back to it.
  case readAgain([String])
  case open(course: String, page: PageID?)
  case enterPage, leaveOut
  case openReview, export, library
  /// Back to where one came from.
  case back
}
