public import Diagnostics

/// A term of a course's glossary, and what it means.
public struct Term: Hashable, Sendable, Identifiable {
  public var id: String
  public var was: [String]
  public var title: [Inline]
  /// Other spellings.
  public var also: [String]
  public var definition: [Block]
  public var range: SourceRange

  public init(
    id: String, was: [String], title: [Inline], also: [String], definition: [Block],
    range: SourceRange
  ) {
    self.id = id
    self.was = was
    self.title = title
    self.also = also
    self.definition = definition
    self.range = range
  }
}
