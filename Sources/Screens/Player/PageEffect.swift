public import CourseModel
public import ProgressTracking

/// What a page on the screen asks of the player around it.
public enum PageEffect: Hashable, Sendable {
  case record(Deed)
  /// The page is at its end and Space was pressed.
  case goOn
  /// Follows a link as it was written in the page.
  case follow(String)
  /// A link led to another place of the same page; this is the one that it left.
  case leftFrom(Place)
  /// Leads through places, as they were written in the page, and then back to it.
  case readAgain([String])
  /// One sentence in the bottom line, until the next key.
  case say(String)
  /// Says where a link leads, as it was written in the page.
  case describe(String)
  /// Looks for words in everything there is.
  case searchEverything
  /// Gives a note, as far as it is written, to the person's own editor.
  case editOutside(String)
  /// Back to where one came from.
  case back
}
