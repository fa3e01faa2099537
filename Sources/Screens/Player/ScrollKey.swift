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
        [.pageUp, .character("b")], shownAs: "PgUp b", "screen up", message(.screens(-1))),
      KeyBinding(.pageDown, "screen down", message(.screens(1))),
      KeyBinding(.character("u"), "half a screen up", message(.screens(-0.5))),
      KeyBinding(.character("d"), "half a screen down", message(.screens(0.5))),
      KeyBinding([.home, .character("g")], shownAs: "Home g", "top", message(.start)),
      KeyBinding([.end, .character("G")], shownAs: "End G", "end", message(.end)),
    ]
  }
}
