/// What `--help` says of a command.
public struct CommandHelp: Hashable, Sendable {
  /// A sentence.
  public var abstract: String
  /// What stands below the usage: examples, what else there is to know.
  public var discussion: String

  public init(_ abstract: String, discussion: String) {
    self.abstract = abstract
    self.discussion = discussion
  }
}
