/// What the name in TERM says about a terminal before terminfo is asked.
struct TerminalType: Hashable {
  let name: String

  init(named name: String) { self.name = name }

  /// Types that stand for "no screen here"; terminfo has entries for them, and they are useless.
  var isTooSimple: Bool { ["", "dumb", "unknown", "emacs", "network", "dialup"].contains(name) }

  /// The entries to try, best first. Many machines that one reaches by ssh have no entry for the
  /// terminal at hand, and all that draw today do what a VT100 does.
  var candidates: [String] {
    switch family {
    case .xterm: [name, "xterm-256color", "xterm", "vt100"]
    case .screen: [name, "screen-256color", "screen", "vt100"]
    case .other: [name, "vt100"]
    }
  }

  /// Whether the terminal understands xterm's modes for pasting (2004) and for the mouse (1000,
  /// 1006), which terminfo doesn't tell reliably.
  var hasXtermModes: Bool { family != .other }

  /// Whether its fonts lack the marks: no Debian console font has ✓ or ◐.
  var isConsole: Bool { name == "linux" || name.hasPrefix("linux-") }

  private enum Family { case xterm, screen, other }

  private var family: Family {
    if ["screen", "tmux"].contains(where: name.hasPrefix) { return .screen }
    return Self.likeXterm.contains(where: name.hasPrefix) || name == "st" ? .xterm : .other
  }

  private static let likeXterm = [
    "xterm", "foot", "alacritty", "kitty", "wezterm", "ghostty", "iterm", "iTerm", "vte", "konsole",
    "gnome", "rxvt", "contour", "st-", "putty", "mintty", "mlterm", "rio",
  ]
}
