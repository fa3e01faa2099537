internal import CourseModel
internal import InterfaceWords
public import TerminalUI
internal import Typesetting

/// Every action and every page in one list, filtered as one types.
public struct PaletteScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case type(Key)
    case paste(String)
    case moveUp, moveDown, screenUp, screenDown
    case choose
    case click(Int)
  }

  /// Something that can be chosen.
  struct Entry: Sendable {
    var title: String
    /// The key that does the same, or where a page stands.
    var aside: String
    var message: PlayerScreen.Message
  }

  private let entries: [Entry]
  private var editor = TextEditor(limit: 100)
  /// The entries that fit what was typed, the best first.
  private var shown: [Int]
  private var selection = 0
  private var area: Area

  init(_ entries: [Entry], area: Area) {
    self.entries = entries
    self.area = area
    shown = Array(entries.indices)
  }

  var keys: [KeyBinding<Message>] {
    [KeyBinding(.enter, wording.keys.doThis, .choose, prominence: 1)]
      + KeyBinding.inList(
        up: .moveUp, down: .moveDown, screenUp: .screenUp, screenDown: .screenDown)
  }

  /// What was chosen.
  mutating func update(_ message: Message) -> PlayerScreen.Message? {
    switch message {
    case .type(let key): if editor.press(key) { filter() }
    case .paste(let text):
      editor.insert(text)
      filter()
    case .moveUp: select(selection - 1)
    case .moveDown: select(selection + 1)
    case .screenUp: select(selection - rows)
    case .screenDown: select(selection + rows)
    case .choose: return shown.indices.contains(selection) ? entries[shown[selection]].message : nil
    case .click(let row):
      guard shown.indices.contains(row) else { return nil }
      return entries[shown[row]].message
    }
    return nil
  }

  private mutating func filter() {
    selection = 0
    shown = FuzzyFilter(editor.text).best(of: entries.map(\.title))
  }

  private var rows: Int { max(1, area.height - 2) }

  private mutating func select(_ index: Int) { selection = max(0, min(index, shown.count - 1)) }

  mutating func resized(to area: Area) { self.area = area }

  func draw(on frame: inout Frame) {
    Chrome.drawTop(
      wording.keys.paletteTitle, right: wording.keys.entries(shown.count), on: &frame)
    let column = area.columns.lowerBound + 3
    let edge = area.columns.upperBound - 2
    let row = area.rows.lowerBound
    let start = frame.write(": ", at: Position(column: column, row: row), style: .accent)
    let (text, cursor) = editor.visible(in: max(4, edge - start))
    frame.write(text, at: Position(column: start, row: row), style: .strong)
    let first = max(0, min(selection - rows / 2, shown.count - rows))
    for (line, index) in shown.indices.dropFirst(first).prefix(rows).enumerated() {
      let entry = entries[shown[index]]
      let place = row + 2 + line
      let aside = frame.write(entry.aside, endingAt: edge, row: place, style: .subtle)
      if index == selection {
        frame.write(
          frame.marks.cursor, at: Position(column: column - 2, row: place), style: .accent)
      }
      frame.write(
        frame.charset.clean(entry.title).fitting(
          max(4, aside - column - 2), ellipsis: frame.marks.ellipsis),
        at: Position(column: column, row: place), style: index == selection ? .accent : .plain)
      frame.addZone(rows: place..<(place + 1), tag: index)
    }
    if shown.isEmpty {
      frame.write(
        wording.keys.nothingCalledThat, at: Position(column: column, row: row + 2), style: .subtle)
    }
    frame.cursor = Position(column: start + cursor, row: row)
  }
}
