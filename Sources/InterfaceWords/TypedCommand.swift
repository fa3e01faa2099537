/// What is typed to ask for something, and what the list of commands says of it.
public struct TypedCommand: Hashable, Sendable {
  /// In lower case; its first letters are enough.
  public var word: String
  /// What stands after the word, such as `NUMBER`; nil where nothing does.
  public var argument: String?
  /// What it does, without a full stop.
  public var help: String

  public init(_ word: String, _ argument: String? = nil, help: String) {
    self.word = word
    self.argument = argument
    self.help = help
  }
}
