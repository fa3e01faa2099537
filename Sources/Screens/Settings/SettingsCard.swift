internal import InterfaceWords
internal import TerminalUI

/// The settings, one a row. What is changed counts at once where it can, and is kept.
public struct SettingsCard: Hashable, Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case step(Int)
    case click(Int)
  }

  private(set) var settings: Settings
  private var selection = 0

  init(_ settings: Settings) { self.settings = settings }

  var keys: [KeyBinding<Message>] {
    [
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.oneAbove, .moveUp),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown, prominence: 1,
        bar: .init("Up Down", wording.keys.choose)),
      KeyBinding([.right, .enter], shownAs: "Right Enter", wording.keys.nextValue, .step(1)),
      KeyBinding(
        .left, wording.keys.valueBefore, .step(-1), prominence: 2,
        bar: .init("Left Right", wording.keys.change)),
    ]
  }

  /// True where a setting was changed.
  mutating func update(_ message: Message) -> Bool {
    let count = Settings.Name.allCases.count
    switch message {
    case .moveUp: selection = max(0, selection - 1)
    case .moveDown: selection = min(selection + 1, count - 1)
    case .step(let by):
      let before = settings
      settings.step(Settings.Name.allCases[selection], by: by)
      return settings != before
    case .click(let row): if (0..<count).contains(row) { selection = row }
    }
    return false
  }

  /// What was changed elsewhere, such as by `T`.
  mutating func show(_ settings: Settings) { self.settings = settings }

  func draw(on frame: inout Frame, problem: String?) {
    let lines = Settings.Name.allCases.enumerated().map { index, name in
      Card.Line(
        label: (index == selection ? frame.marks.cursor : " ") + " " + name.title,
        text: Self.padded(wording.settings.shown(settings.value(of: name)), to: 16)
          + name.explanation,
        style: index == selection ? .accent : .plain)
    }
    let note = problem.map { [Card.Line(text: ""), Card.Line(text: $0, style: .caution)] } ?? []
    let card = Card(
      title: wording.settings.title, aside: wording.keys.escGoesBack, lines: lines + note,
      indent: 23, isFlush: true)
    let top = card.draw(on: &frame)
    for index in lines.indices {
      frame.addZone(rows: (top + 2 + index)..<(top + 3 + index), tag: index)
    }
    frame.cursor = Position(column: frame.cursor?.column ?? 0, row: top + 2 + selection)
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.columns))
  }
}
