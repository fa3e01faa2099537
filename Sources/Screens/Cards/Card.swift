internal import InterfaceWords
internal import TerminalUI

/// A few lines that stand above the page until any key sends them away.
struct Card: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var label = ""
    var text: String
    var style: Style = .plain
  }

  var title: String
  /// What stands at the title's right.
  var aside: String
  var lines: [Line]
  /// The column at which the texts begin, where lines have labels.
  var indent: Int
  /// Lines without a label begin at the card's edge.
  var isFlush = false

  /// Draws the card, and says in which row it begins.
  @discardableResult
  func draw(on frame: inout Frame) -> Int {
    let width = min(76, frame.size.columns - 2)
    let height = min(lines.count + 4, frame.size.rows)
    let left = (frame.size.columns - width) / 2
    let top = max(0, (frame.size.rows - height) / 2)
    let right = left + width
    frame.clear(columns: left..<right, rows: top..<(top + height))
    frame.removeZones()
    frame.rule(row: top, columns: left..<right, style: .accent)
    frame.write(title, at: Position(column: left + 2, row: top + 1), style: .accent)
    frame.write(aside, endingAt: right - 2, row: top + 1, style: .subtle)
    for (index, line) in lines.enumerated() where top + 2 + index < top + height - 1 {
      let row = top + 2 + index
      frame.write(
        line.label, at: Position(column: left + 2, row: row), style: .strong, limit: width - 4)
      let column = left + 2 + (line.label.isEmpty && (isFlush || indent == 0) ? 0 : indent)
      frame.write(
        line.text, at: Position(column: column, row: row), style: line.style,
        limit: max(0, right - 2 - column))
    }
    frame.rule(row: top + height - 1, columns: left..<right, style: .accent)
    frame.cursor = Position(column: left + 2, row: top + 1)
    return top
  }

  /// Where to get help now. It is never scored and never recorded.
  static let helpNow = Card(
    title: wording.help.helpNowTitle, aside: wording.help.helpNowAside,
    lines: [] + wording.help.helpNowLines.map { Line(label: $0.label, text: $0.text) } + [
      Line(text: ""),
      Line(label: wording.help.firstResponders, text: "", style: .plain),
      Line(label: "", text: wording.help.anyKeyToPlace, style: .subtle),
    ], indent: 28)

  /// Who reads what a person leaves behind.
  static let whoSeesWhat = Card(
    title: wording.help.whoSeesWhatTitle, aside: wording.keys.anyKeyGoesBack,
    lines: [] + wording.help.whoSeesWhatLines.map { Line(label: $0.label, text: $0.text) }
      + [Line(text: "")]
      + wording.help.courtLines.map { Line(label: $0, text: "") }, indent: 18)

  /// The keys of a screen, as they are bound right now.
  static func keys(_ bindings: [(keys: String, label: String)], rows: Int) -> Card {
    let room = max(4, rows - 6)
    let lines: [Line]
    if bindings.count <= room {
      lines = bindings.map { Line(label: $0.keys, text: $0.label) }
    } else {
      // Two columns: the second half stands beside the first.
      let half = (bindings.count + 1) / 2
      lines = (0..<half).map { index in
        let left = bindings[index]
        let second = half + index < bindings.count ? bindings[half + index] : ("", "")
        return Line(
          label: left.keys,
          text: padded(left.label, to: 23) + " " + padded(second.0, to: 14) + second.1)
      }
    }
    return Card(
      title: wording.keys.listTitle, aside: wording.keys.anyKeyGoesBack, lines: lines, indent: 14)
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.columns))
  }
}
