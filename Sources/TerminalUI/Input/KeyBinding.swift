/// Keys that mean the same, and what they say they do: the help is drawn from these.
public struct KeyBinding<Message: Sendable>: Sendable {
  public var keys: [Key]
  /// How the keys are written in the help: `↑↓`, `1-4`. Nil writes the first one's name.
  public var shownAs: String?
  /// What it does, in a few words, lower case.
  public var label: String
  public var message: Message
  /// Whether the bottom line names it; 1 is the most important, nil is only in the help.
  public var prominence: Int?
  /// How the bottom line names it, where that is shorter than in the help.
  public var bar: Bar?

  /// Keys and what they do, in the fewest words.
  public struct Bar: Hashable, Sendable {
    public var keys: String
    public var label: String

    public init(_ keys: String, _ label: String) {
      self.keys = keys
      self.label = label
    }
  }

  public init(
    _ keys: [Key], shownAs: String? = nil, _ label: String, _ message: Message,
    prominence: Int? = nil, bar: Bar? = nil
  ) {
    self.keys = keys
    self.shownAs = shownAs
    self.label = label
    self.message = message
    self.prominence = prominence
    self.bar = bar
  }

  public init(
    _ key: Key, shownAs: String? = nil, _ label: String, _ message: Message,
    prominence: Int? = nil, bar: Bar? = nil
  ) {
    self.init([key], shownAs: shownAs, label, message, prominence: prominence, bar: bar)
  }

  public var keyNames: String { shownAs ?? keys.map(\.name).joined(separator: " ") }

  /// The same keys with a message of an outer screen.
  public func map<Outer: Sendable>(_ transform: (Message) -> Outer) -> KeyBinding<Outer> {
    KeyBinding<Outer>(
      keys, shownAs: shownAs, label, transform(message), prominence: prominence,
      bar: bar.map { .init($0.keys, $0.label) })
  }
}
