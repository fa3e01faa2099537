/// What the person sees and can do: a model, what messages change in it, and how it draws.
///
/// A screen does nothing to the world. What it wants done is in the effects that ``update(_:)``
/// returns; they are carried out before the next frame is drawn, and what became of them comes back
/// as messages.
public protocol Screen<Message, Effect>: Sendable {
  associatedtype Message: Sendable
  associatedtype Effect: Hashable & Sendable

  /// The keys that mean something now.
  var keys: [KeyBinding<Message>] { get }

  mutating func update(_ message: Message) -> [Effect]

  func draw(on frame: inout Frame)

  /// What an event means that is no bound key; nil where nothing.
  func message(for event: Event, drawnOn frame: Frame) -> Message?
}

extension Screen {
  public func message(for event: Event, drawnOn frame: Frame) -> Message? { nil }

  /// The message that a key means.
  public func message(for key: Key) -> Message? {
    keys.first { $0.keys.contains(key) }?.message
  }

  /// The picture at a size, as text: what a learner sees.
  public func drawing(at size: Size, charset: Charset = .unicode) -> String {
    var frame = Frame(size: size, charset: charset)
    draw(on: &frame)
    return frame.text
  }
}
