/// Who did it (xAPI Data 2.4.2).
public struct Agent: Hashable, Sendable {
  /// What tells one agent from another: exactly one of these.
  public enum Identity: Hashable, Sendable {
    /// An account on a system; ours is the learner's id under an address that names the system.
    case account(homePage: String, name: String)
    /// A `mailto:` address.
    case mailbox(String)
    /// The hexadecimal SHA-1 of a `mailto:` address.
    case mailboxHash(String)
    case openID(String)
    /// A group, or something newer: the whole actor as it was read.
    case other(JSON)
  }

  /// How people know the agent; what is recorded needs no name.
  public var name: String?
  public var identity: Identity

  public init(name: String? = nil, _ identity: Identity) {
    self.name = name
    self.identity = identity
  }

  /// A learner's account.
  public init(
    _ learner: LearnerID, name: String? = nil, homePage: String = Vocabulary.accountHomePage
  ) {
    self.init(name: name, .account(homePage: homePage, name: learner.name))
  }
}
