public import Diagnostics

/// A link or a picture in a page's text, with its place and where it leads.
public struct Reference: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case link, picture }

  public var kind: Kind
  /// As the author wrote it.
  public var destination: String
  /// The words of the link, or the alt text of the picture.
  public var text: String
  public var position: SourcePosition
  public var target: LinkTarget

  public init(
    kind: Kind, destination: String, text: String, position: SourcePosition, target: LinkTarget
  ) {
    self.kind = kind
    self.destination = destination
    self.text = text
    self.position = position
    self.target = target
  }
}
