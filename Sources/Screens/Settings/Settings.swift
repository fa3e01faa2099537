public import Diagnostics
internal import InterfaceWords
internal import TerminalUI
internal import Typesetting

/// What a person has set, as it stands in the settings file: a line each, `name: value`.
public struct Settings: Hashable, Sendable {
  public enum Marks: String, Hashable, Sendable, CaseIterable { case auto, unicode, ascii }

  /// The name of a theme.
  public var theme = Theme.standard.name
  /// The cells of a line of text, in ``Typesetter/measures``.
  public var width = Typesetter.usualMeasure
  public var marks = Marks.auto
  public var mouse = true
  /// Single letters are keys; else they are only with Alt, and from the list of actions.
  public var letters = true
  /// The plain player, always.
  public var plain = false

  public init() {}

  /// The names of the settings, in the order in which they are shown and written.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case theme, width, marks, mouse, letters, plain
  }

  // MARK: The file

  /// Reads a settings file. What can't be read is a diagnostic with its line, and keeps its usual
  /// value; the rest counts.
  public static func read(
    _ text: String, file: String
  ) -> (settings: Settings, diagnostics: [Diagnostic]) {
    var settings = Settings()
    var diagnostics: [Diagnostic] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      func report(_ summary: String, column: Int = 1) {
        diagnostics.append(
          Diagnostic(
            "settings", .warning, file: file,
            at: SourcePosition(line: index + 1, column: column), summary))
      }
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      guard let colon = words.firstIndex(of: ":") else {
        report(wording.settings.notASetting)
        continue
      }
      let name = String(words[..<colon].trimmed).lowercased()
      let value = String(words[words.index(after: colon)...].trimmed)
      guard let known = Name(rawValue: name) else {
        let near = nearest(to: name, among: Name.allCases.map(\.rawValue))
        report(wording.settings.noSetting(name, near: near))
        continue
      }
      if !settings.set(known, to: value) {
        let column = line.utf8.firstIndex(of: UInt8(ascii: ":")).map {
          line.utf8.distance(from: line.utf8.startIndex, to: $0) + 2
        }
        report(
          wording.settings.cannotBe(name, value, choices: known.choices),
          column: column ?? 1)
      }
    }
    return (settings, diagnostics)
  }

  /// The whole file.
  public var text: String {
    "# \(wording.settings.fileTitle)\n"
      + Name.allCases.map { "\($0.rawValue): \(value(of: $0))\n" }.joined()
  }

  // MARK: One setting

  public func value(of name: Name) -> String {
    switch name {
    case .theme: theme.replacing(" ", with: "-")
    case .width: "\(width)"
    case .marks: marks.rawValue
    case .mouse: mouse ? "on" : "off"
    case .letters: letters ? "on" : "off"
    case .plain: plain ? "on" : "off"
    }
  }

  /// False where the value is none that the setting can have.
  private mutating func set(_ name: Name, to value: String) -> Bool {
    func setSwitch(_ path: WritableKeyPath<Settings, Bool>) -> Bool {
      switch value.lowercased() {
      case "on", "yes", "true": self[keyPath: path] = true
      case "off", "no", "false": self[keyPath: path] = false
      default: return false
      }
      return true
    }
    switch name {
    case .theme:
      guard let theme = Theme.named(value) else { return false }
      self.theme = theme.name
    case .width:
      guard let width = Int(value), Typesetter.measures.contains(width) else { return false }
      self.width = width
    case .marks:
      guard let marks = Marks(rawValue: value.lowercased()) else { return false }
      self.marks = marks
    case .mouse: return setSwitch(\.mouse)
    case .letters: return setSwitch(\.letters)
    case .plain: return setSwitch(\.plain)
    }
    return true
  }

  /// The next value of a setting, or with -1 the one before.
  mutating func step(_ name: Name, by: Int) {
    switch name {
    case .theme:
      let all = Theme.all.map(\.name)
      let index = all.firstIndex(of: theme) ?? 0
      theme = all[(index + by + all.count) % all.count]
    case .width:
      let next = width + by
      let range = Typesetter.measures
      width = min(max(next, range.lowerBound), range.upperBound)
    case .marks:
      let all = Marks.allCases
      let index = all.firstIndex(of: marks) ?? 0
      marks = all[(index + by + all.count) % all.count]
    case .mouse: mouse.toggle()
    case .letters: letters.toggle()
    case .plain: plain.toggle()
    }
  }
}

extension Settings.Name {
  /// The values that it can have, as a sentence's end.
  var choices: String {
    switch self {
    case .theme:
      wording.settings.oneOf(Theme.all.map { $0.name.replacing(" ", with: "-") })
    case .width:
      wording.settings.range(
        from: Typesetter.measures.lowerBound, to: Typesetter.measures.upperBound)
    case .marks: wording.settings.oneOf(Settings.Marks.allCases.map(\.rawValue))
    case .mouse, .letters, .plain: wording.settings.onOrOff
    }
  }

  var title: String {
    switch self {
    case .theme: wording.settings.theme
    case .width: wording.settings.width
    case .marks: wording.settings.marks
    case .mouse: wording.settings.mouse
    case .letters: wording.settings.letters
    case .plain: wording.settings.plain
    }
  }

  var explanation: String {
    switch self {
    case .theme: wording.settings.aboutTheme
    case .width: wording.settings.aboutWidth
    case .marks: wording.settings.aboutMarks
    case .mouse: wording.settings.aboutMouse
    case .letters: wording.settings.aboutLetters
    case .plain: wording.settings.aboutPlain
    }
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmed: SubSequence {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head.prefix(0) }
    return head[...last]
  }
}
