/// Keys that mean the same, and what they say they do: the help is drawn from these.
public struct KeyBinding<Message: Hashable & Sendable>: Hashable, Sendable {
  public var keys: [Key]
  /// How the keys are written in the help: `↑↓`, `1-4`. Nil writes the first one's name.
  public var shownAs: String?
  /// What it does, in a few words, lower case.
  public var label: String
  public var message: Message
  /// Whether the bottom line names it; 1 is the most important, nil is only in the help.
  public var prominence: Int?

  public init(
    _ keys: Key..., shownAs: String? = nil, _ label: String, _ message: Message,
    prominence: Int? = nil
  ) {
    self.keys = keys
    self.shownAs = shownAs
    self.label = label
    self.message = message
    self.prominence = prominence
  }

  public var keyNames: String { shownAs ?? keys.map(\.name).joined(separator: " ") }

  /// The same keys with a message of an outer screen.
  public func map<Outer>(_ transform: (Message) -> Outer) -> KeyBinding<Outer> {
    var binding = KeyBinding<Outer>(label, transform(message))
    binding.keys = keys
    binding.shownAs = shownAs
    binding.prominence = prominence
    return binding
  }

  private init(_ label: String, _ message: Message) {
    self.keys = []
    self.label = label
    self.message = message
  }
}
