internal import InterfaceWords
internal import TerminalUI

/// Shows the whole of an address before anything is opened.
struct AddressCard: Hashable, Sendable {
  let address: String

  var keys: [KeyBinding<PlayerScreen.Message>] {
    [
      KeyBinding(.enter, wording.keys.openInBrowser, .openAddress, prominence: 1),
      KeyBinding(.character("y"), wording.keys.copy, .copyAddress, prominence: 2),
      KeyBinding(
        [.escape, .space, .backspace, .character("q")], shownAs: "Esc", wording.keys.back, .dismiss,
        prominence: 3),
    ]
  }

  func draw(on frame: inout Frame) {
    let width = min(72, max(8, frame.size.columns - 6))
    // Every character counts in an address: it goes over as many lines as it needs.
    var rest = Array(frame.charset.clean(address))[...]
    var lines: [Card.Line] = []
    while !rest.isEmpty, lines.count < max(2, frame.size.rows - 9) {
      lines.append(Card.Line(text: String(rest.prefix(width)), style: .strong))
      rest = rest.dropFirst(width)
    }
    if !rest.isEmpty { lines.append(Card.Line(text: frame.marks.ellipsis)) }
    Card(
      title: wording.reading.leadsOut, aside: wording.keys.escGoesBack,
      lines: lines + [
        Card.Line(text: ""),
        Card.Line(label: "Enter", text: wording.reading.openInBrowser),
        Card.Line(label: "y", text: wording.reading.copyAddress),
      ], indent: 8, isFlush: true
    ).draw(on: &frame)
  }
}

extension PlayerScreen.Message {
  var isToCopy: Bool { if case .copyAddress = self { true } else { false } }
}
