internal import InterfaceWords
internal import TerminalUI

extension KeyBinding {
  /// The keys that go through a list below a line in which something is typed: letters are the line's.
  static func inList(
    up: Message, down: Message, screenUp: Message, screenDown: Message
  ) -> [KeyBinding] {
    [
      KeyBinding(.up, wording.keys.oneAbove, up),
      KeyBinding(
        .down, wording.keys.down, down, prominence: 2, bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(.pageUp, wording.keys.screenUp, screenUp),
      KeyBinding(.pageDown, wording.keys.screenDown, screenDown),
    ]
  }
}

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
