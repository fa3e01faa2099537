public import Diagnostics
internal import InterfaceWords
internal import TerminalUI

/// Which keys do what, where a person has chosen others than the usual ones. The file has a line an
/// action, `find: Ctrl-F /`; what it doesn't name stays as it is.
///
/// One key has one meaning on all screens, so an action is known by its usual keys. Space, Enter, Esc,
/// digits and `!` keep theirs: what a thumb does in the dark, and where help is, never changes.
public struct KeyMap: Hashable, Sendable {
  /// Keys that were chosen, by the action's name.
  private var chosen: [String: [Key]] = [:]

  public init() {}

  public var isUsual: Bool { chosen.isEmpty }

  /// The actions, and their usual keys.
  static let actions: [(name: String, keys: [Key])] = [
    ("up", [.up, .character("k")]), ("down", [.down, .character("j")]),
    ("screen-up", [.pageUp, .character("b")]), ("screen-down", [.pageDown]),
    ("half-up", [.character("u")]), ("half-down", [.character("d")]),
    ("top", [.home, .character("g")]), ("end", [.end, .character("G")]),
    ("next-page", [.character("]")]), ("page-before", [.character("[")]),
    ("contents", [.character("t")]), ("forward", [.character("L"), .altRight]),
    ("link", [.tab]), ("link-before", [.backTab]),
    ("find", [.character("/")]), ("search", [.character("\\")]),
    ("next-match", [.character("n")]), ("match-before", [.character("N")]),
    ("mark", [.character("m")]), ("note", [.character("a")]), ("notes", [.character("'")]),
    ("play", [.character("p")]), ("review", [.character("r")]), ("flag", [.character("f")]),
    ("edit", [.character("e")]), ("export", [.character("x")]),
    ("list", [.character(":")]), ("settings", [.character("s")]), ("theme", [.character("T")]),
    ("shorter-lines", [.character("<")]), ("longer-lines", [.character(">")]),
    ("who-sees-this", [.character("w")]), ("keys", [.character("?")]),
    ("close", [.character("q")]), ("leave", [.character("Q")]),
  ]

  private static let kept: Set<Key> = Set(
    [.space, .enter, .escape, .control("c"), .control("z"), .control("l"), .character("!")]
      + (0...9).map { .character(Character("\($0)")) })

  // MARK: Reading

  /// Reads a file of keys. A line that can't be read, a key that is somebody else's: a diagnostic with
  /// its line, and the action keeps its usual keys.
  public static func read(
    _ text: String, file: String
  ) -> (keys: KeyMap, diagnostics: [Diagnostic]) {
    var map = KeyMap()
    var diagnostics: [Diagnostic] = []
    var lines: [String: Int] = [:]
    func report(_ line: Int, _ summary: String) {
      diagnostics.append(
        Diagnostic(
          "keys", .warning, file: file, at: SourcePosition(line: line, column: 1), summary))
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      guard let colon = words.dropFirst().firstIndex(of: ":") else {
        report(index + 1, wording.settings.notAnAction)
        continue
      }
      let name = words[..<colon].trimmed.lowercased()
      guard actions.contains(where: { $0.name == name }) else {
        let near = nearest(to: name, among: actions.map(\.name))
        report(
          index + 1, wording.settings.noAction(name, near: near))
        continue
      }
      var keys: [Key] = []
      for word in words[words.index(after: colon)...].split(whereSeparator: \.isWhitespace) {
        guard let key = Key(named: String(word)) else {
          report(index + 1, wording.settings.notAKey(String(word)))
          continue
        }
        if kept.contains(key) {
          report(index + 1, wording.settings.keyIsKept(key.name))
        } else if !keys.contains(key) {
          keys.append(key)
        }
      }
      if keys.isEmpty { continue }
      map.chosen[name] = keys
      lines[name] = index + 1
    }
    map.settle(lines, report)
    return (map, diagnostics.sorted { ($0.position?.line ?? 0) < ($1.position?.line ?? 0) })
  }

  /// Has every key mean one thing: the first action in the list that has it keeps it, unless the other
  /// one was given it in the file and this one was not.
  private mutating func settle(_ lines: [String: Int], _ report: (Int, String) -> Void) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      var owners: [Key: String] = [:]
      for (name, usual) in Self.actions {
        for key in chosen[name] ?? usual {
          guard let owner = owners[key] else {
            owners[key] = name
            continue
          }
          // One of the two was chosen; it gives way, the later line before the earlier one.
          let loser = [owner, name].max { (lines[$0] ?? 0) < (lines[$1] ?? 0) } ?? name
          guard chosen[loser] != nil, let line = lines[loser] else { continue }
          let other = loser == name ? owner : name
          report(line, wording.settings.keyIsTaken(key.name, by: other))
          chosen[loser]?.removeAll { $0 == key }
          if chosen[loser]?.isEmpty == true { chosen[loser] = nil }
          isSettled = false
          break
        }
        if !isSettled { break }
      }
    }
  }

  // MARK: Using

  /// A binding with the keys that were chosen for it.
  func applied<Message>(to binding: KeyBinding<Message>) -> KeyBinding<Message> {
    guard !chosen.isEmpty else { return binding }
    var keys: [Key] = []
    var isChanged = false
    for key in binding.keys {
      let action = Self.actions.first { $0.keys.contains(key) }
      if let action, let chosen = chosen[action.name] {
        isChanged = true
        for key in chosen where !keys.contains(key) { keys.append(key) }
      } else {
        keys.append(key)
      }
    }
    guard isChanged, let first = keys.first else { return binding }
    var binding = binding
    binding.keys = keys
    binding.shownAs = keys.map(\.name).joined(separator: " ")
    if let bar = binding.bar { binding.bar = .init(first.name, bar.label) }
    return binding
  }
}

extension Key {
  /// The key of a name as the interface writes it; nil where it is none.
  init?(named name: String) {
    let known: [Key] = [
      .space, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right, .pageUp, .pageDown, .home, .end, .altLeft, .altRight,
    ]
    let lowered = name.lowercased()
    if let key = known.first(where: { $0.name.lowercased() == lowered }) {
      self = key
    } else if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
    } else if lowered.hasPrefix("ctrl-"), let letter = lowered.dropFirst(5).first,
      lowered.count == 6, letter.isLetter
    {
      self = .control(letter)
    } else if lowered.hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()),
      (1...12).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }
}
