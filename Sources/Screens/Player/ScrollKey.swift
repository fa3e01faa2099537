internal import InterfaceWords
internal import TerminalUI

/// How a text moves under a cursor of its own.
public enum ScrollKey: Hashable, Sendable {
  case lines(Int)
  /// Screens, or parts of one; up is negative.
  case screens(Double)
  case start, end

  /// The keys that scroll, the same on every screen with a cursor of its own.
  static func keys<Message: Sendable>(
    _ message: (ScrollKey) -> Message
  ) -> [KeyBinding<Message>] {
    [
      KeyBinding(
        [.pageUp, .character("b")], shownAs: "PgUp b", wording.keys.screenUp, message(.screens(-1))),
      KeyBinding(.pageDown, wording.keys.screenDown, message(.screens(1))),
      KeyBinding(.character("u"), wording.keys.halfScreenUp, message(.screens(-0.5))),
      KeyBinding(.character("d"), wording.keys.halfScreenDown, message(.screens(0.5))),
      KeyBinding([.home, .character("g")], shownAs: "Home g", wording.keys.top, message(.start)),
      KeyBinding([.end, .character("G")], shownAs: "End G", wording.keys.end, message(.end)),
    ]
  }
}
