/// A line, and where in the layout it stands.
public struct PlacedLine: Hashable, Sendable {
  public var anchor: Anchor
  public var line: StyledLine

  public init(anchor: Anchor, line: StyledLine) {
    self.anchor = anchor
    self.line = line
  }
}
