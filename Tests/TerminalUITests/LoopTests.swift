import TerminalUI
import TestSupport
import Testing

@Suite struct LoopTests {
  /// Counts what was typed; what was noticed before stands beside it.
  private struct Counter: Screen {
    enum Message: Sendable { case key, other, closed }
    var order: [String] = []
    var isOver = false

    var keys: [KeyBinding<Message>] { [KeyBinding(.space, "count", .key)] }
    func draw(on frame: inout Frame) {}
    func message(for event: Event, drawnOn frame: Frame) -> Message? { .other }

    mutating func update(_ message: Message) -> [String] {
      if case .closed = message { isOver = true }
      return ["\(message)"]
    }
  }

  /// Time that a person spends counts up to the key, so the key is noticed before its effects.
  @Test func noticesWhatAPersonDoesBeforeItsEffects() {
    var screen = Counter()
    var terminal = ScriptedTerminal(events: [
      .key(.space), .resized(Size(columns: 60, rows: 20)), .click(Position(column: 1, row: 1)),
      .timeout, .readable(descriptor: 3), .wheel(1), .didResume, .paste("988"),
    ])
    var order: [String] = []
    run(
      &screen, on: &terminal,
      perform: { effect, _ in
        order.append(effect)
        return []
      }, resized: { _ in .other }, closed: .closed,
      noticed: { event in
        switch event {
        case .key: order.append("noticed key")
        case .click: order.append("noticed click")
        case .wheel: order.append("noticed wheel")
        case .paste: order.append("noticed paste")
        default: order.append("noticed \(event)")
        }
      }, isOver: \.isOver)
    #expect(
      order == [
        "other", "noticed key", "key", "other", "noticed click", "other", "other",
        "noticed wheel", "other", "noticed paste", "other", "closed",
      ])
  }
}
