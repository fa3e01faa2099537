internal import InterfaceWords
internal import TerminalUI

/// Asks whether a course is to be begun anew. The cursor stands on No; Space does nothing but
/// leave everything as it is.
public struct BeginAnewCard: Hashable, Sendable {
  public enum Message: Hashable, Sendable {
    case move, choose
    case click(Int)
  }

  let course: String
  private(set) var isYes = false

  init(course: String) { self.course = course }

  var keys: [KeyBinding<Message>] {
    [
      KeyBinding(
        [.up, .down, .character("k"), .character("j"), .tab], shownAs: "Up Down",
        wording.keys.choose, .move,
        prominence: 1),
      KeyBinding(.enter, wording.keys.doThis, .choose, prominence: 2),
    ]
  }

  /// The answer; nil while there is none.
  mutating func update(_ message: Message) -> Bool? {
    switch message {
    case .move: isYes.toggle()
    case .choose: return isYes
    case .click(let row): isYes = row == 1
    }
    return nil
  }

  func draw(on frame: inout Frame) {
    let choices = [wording.course.noBeginAnew, wording.course.yesBeginAnew]
    let card = Card(
      title: wording.course.beginAnewTitle, aside: wording.keys.escGoesBack,
      lines: [
        Card.Line(text: frame.charset.clean(course).fitting(52, ellipsis: frame.marks.ellipsis)),
        Card.Line(text: ""),
        Card.Line(text: wording.course.startFromNothing),
        Card.Line(text: wording.course.staysOnRecord),
        Card.Line(text: ""),
      ]
        + choices.enumerated().map { index, choice in
          Card.Line(
            label: (index == 1) == isYes ? frame.marks.cursor : "", text: choice,
            style: (index == 1) == isYes ? .accent : .plain)
        }, indent: 2)
    let top = card.draw(on: &frame)
    for row in 0...1 {
      frame.addZone(rows: (top + 7 + row)..<(top + 8 + row), tag: row)
    }
    let cursor = frame.cursor?.column ?? 0
    frame.cursor = Position(column: cursor, row: top + 7 + (isYes ? 1 : 0))
  }
}
