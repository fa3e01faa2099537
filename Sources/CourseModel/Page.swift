public import Diagnostics

/// A page opened.
public struct Page: Sendable {
  /// What the page asks of the learner besides reading.
  public enum Content: Sendable {
    case reading
    case checklist(Checklist)
    case scenario(Scenario)
    case quiz(Quiz)
  }

  /// A heading of the page, and where it stands in the body.
  public struct Heading: Hashable, Sendable {
    public var level: Int
    public var slug: String
    public var text: String
    /// The index of the heading's block in the body.
    public var block: Int

    public init(level: Int, slug: String, text: String, block: Int) {
      self.level = level
      self.slug = slug
      self.text = text
      self.block = block
    }
  }

  public var header: PageHeader
  /// What stands at the top of the page: the `#` heading at its start, or else its title. The
  /// heading itself is not in the body again.
  public var heading: [Inline]
  /// Everything that is read: of a quiz and a scenario what stands before the first `##`.
  public var body: Body
  public var content: Content
  public var diagnostics: [Diagnostic]

  public init(
    header: PageHeader, heading: [Inline], body: Body, content: Content,
    diagnostics: [Diagnostic]
  ) {
    self.header = header
    self.heading = heading
    self.body = body
    self.content = content
    self.diagnostics = diagnostics
  }

  public var id: PageID { header.id }
}
