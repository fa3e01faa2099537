internal import InterfaceWords
internal import TerminalUI

/// One line above the text, one below it, and a rule between.
enum Chrome {
  /// Where one is, at the left; how much is left, at the right. The left gives way.
  static func drawTop(
    _ left: String, right: String, mark: String? = nil, on frame: inout Frame
  ) {
    let edge = frame.size.columns - 1
    let start = frame.write(right, endingAt: edge, row: 0, style: .chrome)
    var room = max(0, start - 3)
    if let mark {
      let columns = frame.columns(of: mark)
      if columns + 12 < room {
        frame.write(mark, endingAt: start - 2, row: 0, style: .caution)
        room -= columns + 2
      }
    }
    frame.write(
      frame.charset.clean(left).fitting(room, ellipsis: frame.marks.ellipsis),
      at: Position(column: 1, row: 0), style: .strong)
    frame.rule(row: 1, columns: 1..<max(1, edge))
  }

  /// The keys that matter now, as many as there is room for, and `! 988  ? keys` at the end, always
  /// in the same place.
  static func drawBottom(
    _ bindings: [(keys: String, label: String)], fixed: [(String, String)] = always,
    on frame: inout Frame
  ) {
    let row = frame.size.rows - 1
    let edge = frame.size.columns - 1
    frame.rule(row: row - 1, columns: 1..<max(1, edge))
    let start = drawPairs(fixed, endingAt: edge, row: row, on: &frame)
    var column = 1
    for (keys, label) in bindings {
      let width = frame.columns(of: keys) + 1 + frame.columns(of: label)
      guard column + width <= start - 2 else { continue }
      column = frame.write(keys, at: Position(column: column, row: row), style: .accent)
      column = frame.write(" " + label, at: Position(column: column, row: row), style: .chrome)
      column += 2
    }
  }

  static let always = [("!", "988"), ("?", wording.keys.keys)]
  /// Where `!` would be a letter, the line itself says where help is.
  static let whileTyping = [("988", wording.help.whileTyping)]

  /// A sentence in the place of the keys: what just happened, or what is in the way.
  static func drawNotice(_ text: String, style: Style, on frame: inout Frame) {
    let row = frame.size.rows - 1
    let edge = frame.size.columns - 1
    frame.rule(row: row - 1, columns: 1..<max(1, edge))
    let start = drawPairs(always, endingAt: edge, row: row, on: &frame)
    frame.write(
      frame.charset.clean(text).fitting(max(0, start - 3), ellipsis: frame.marks.ellipsis),
      at: Position(column: 1, row: row), style: style)
  }

  /// A line in which something is typed, and what has come of it so far.
  static func drawPrompt(
    _ label: String, _ editor: TextEditor, aside: String, on frame: inout Frame
  ) {
    let row = frame.size.rows - 1
    let edge = frame.size.columns - 1
    frame.rule(row: row - 1, columns: 1..<max(1, edge))
    let help = drawPairs(whileTyping, endingAt: edge, row: row, on: &frame)
    let start = frame.write(aside, endingAt: help - 2, row: row, style: .accent)
    let column = frame.write(label, at: Position(column: 1, row: row), style: .accent)
    let (text, cursor) = editor.visible(in: max(4, start - column - 2))
    frame.write(text, at: Position(column: column, row: row), style: .strong)
    frame.cursor = Position(column: column + cursor, row: row)
  }

  private static func drawPairs(
    _ pairs: [(String, String)], endingAt edge: Int, row: Int, on frame: inout Frame
  ) -> Int {
    let width = pairs.reduce(0) { $0 + $1.0.columns + 1 + $1.1.columns } + 2 * (pairs.count - 1)
    let start = max(0, edge - width)
    var column = start
    for (key, label) in pairs {
      column = frame.write(key, at: Position(column: column, row: row), style: .accent)
      column = frame.write(" " + label, at: Position(column: column, row: row), style: .chrome) + 2
    }
    return start
  }
}
