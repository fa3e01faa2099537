/// Why a text can't be read as JSON, or as a statement, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// Bytes of the text before the place.
  public var offset: Int
  /// One line in the style of a headline.
  public var summary: String

  public init(offset: Int, _ summary: String) {
    self.offset = offset
    self.summary = summary
  }
}

extension JSONFault: CustomStringConvertible {
  public var description: String { "Byte \(offset + 1): \(summary)" }
}
