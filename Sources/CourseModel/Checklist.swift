public import Diagnostics

/// The boxes of a checklist page that a learner ticks off, with what stands between them.
public struct Checklist: Hashable, Sendable {
  public struct Item: Hashable, Sendable, Identifiable {
    /// The slug of the item's text, or what a comment says.
    public var id: String
    public var was: [String]
    public var text: [Inline]
    /// What is indented under the item, without the items inside it.
    public var explanation: [Block]
    /// How deep the item stands inside others, from 0.
    public var depth: Int
    public var range: SourceRange

    public init(
      id: String, was: [String], text: [Inline], explanation: [Block], depth: Int,
      range: SourceRange
    ) {
      self.id = id
      self.was = was
      self.text = text
      self.explanation = explanation
      self.depth = depth
      self.range = range
    }
  }

  /// A piece of the page, in the file's order.
  public enum Part: Hashable, Sendable {
    case block(Block)
    case item(Item)
  }

  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }

  public var items: [Item] {
    parts.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }
}
