/// A key, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  /// A character with Alt.
  case alt(Character)
  case space, enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case altLeft, altRight
  case function(Int)
}

extension Key {
  /// The key's name as the interface writes it: words, not glyphs.
  public var name: String {
    switch self {
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .space: "Space"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .altLeft: "Alt-Left"
    case .altRight: "Alt-Right"
    case .function(let number): "F\(number)"
    }
  }
}

/// What a terminal tells the program.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// A click with the first button.
  case click(Position)
  /// The wheel, in rows; up is negative.
  case wheel(Int)
  /// Text that was pasted; it is never taken for keys.
  case paste(String)
  case resized(Size)
  /// The program was stopped (Ctrl-Z) and brought back; what is on the screen is unknown.
  case didResume
  /// The terminal is gone or the program was asked to end (SIGHUP, SIGTERM, end of input).
  case closed
  /// A descriptor that the terminal was asked to watch has something to read.
  case readable(descriptor: Int32)
  /// The time to wait for was up.
  case timeout
}

extension Event {
  /// Somebody is there: no program makes such an event on its own.
  public var isOfAPerson: Bool {
    switch self {
    case .key, .click, .wheel, .paste: true
    case .resized, .didResume, .closed, .readable, .timeout: false
    }
  }
}
