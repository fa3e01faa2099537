internal import InterfaceWords
internal import TerminalUI
internal import Typesetting

/// Tables and code that are wider than the text, seen as wide as they are.
extension ReaderScreen {
  /// How far one key goes, in cells.
  private static let step = 8

  /// Keys for it, only where there is something to see.
  var sidewaysKeys: [KeyBinding<Message>] {
    guard shift != nil || hasFoldedLines else { return [] }
    return [
      KeyBinding(
        .right, shift == nil ? wording.keys.unfold : wording.keys.furtherRight, .sideways(1),
        prominence: 5, bar: .init("Left Right", wording.keys.sideways)),
      KeyBinding(
        .left, (shift ?? 0) > 0 ? wording.keys.furtherLeft : wording.keys.fold, .sideways(-1)),
    ]
  }

  private var linesShown: [StyledLine] { layout.lines(from: top, count: rows).map(\.line) }

  private var hasFoldedLines: Bool { linesShown.contains { $0.breadth == .folded } }

  private var width: Int { layout.typesetter.width }

  /// How far it makes sense to go: until the widest line on the screen is seen to its end.
  private var reach: Int { linesShown.map { $0.reach(width: width) }.max() ?? 0 }

  /// The first step to the right unfolds what is wide, the last one to the left folds it again; the
  /// place stays.
  mutating func goSideways(_ steps: Int) {
    guard shift != nil else {
      guard steps > 0, hasFoldedLines else { return }
      shift = 0
      return resized(to: area)
    }
    if steps < 0, shiftShown == 0 {
      shift = nil
      return resized(to: area)
    }
    shift = max(0, min(shiftShown + steps * Self.step, reach))
  }

  /// Lines that are less wide than others were don't vanish when they come to the screen.
  var shiftShown: Int { shift.map { min($0, reach) } ?? 0 }

  /// Scrolls sideways as far as a link needs to be seen.
  mutating func reveal(_ link: PlacedLink) {
    guard shift != nil, let line = layout.lines(from: link.anchor, count: 1).first?.line,
      line.shownColumns(link.columns, from: shiftShown, width: width)?.count != link.columns.count
    else { return }
    shift = max(0, min(link.columns.lowerBound - width / 3, line.reach(width: width)))
  }
}
