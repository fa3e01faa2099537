/// How a piece of text looks, by what it is. The theme decides what that means on a terminal.
public struct Style: Hashable, Sendable {
  /// What a piece of text is.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case plain
    /// Of less weight than its surroundings: hints, minutes, rules.
    case subtle
    /// The one colour that catches the eye: where one is, what the next key does.
    case accent
    case heading
    case code
    case link
    case quote
    case correct
    case incorrect
    /// What needs care: alerts of danger, problems, what is not saved.
    case caution
    /// The lines above and below the text.
    case chrome
  }

  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let italic = Traits(rawValue: 2)
    public static let underlined = Traits(rawValue: 4)
    public static let struck = Traits(rawValue: 8)
    public static let reversed = Traits(rawValue: 16)
  }

  public var role: Role
  public var traits: Traits
  /// The colours of a cell of a picture, which are no theme's; all else has none.
  public var paint = Paint.none

  public init(_ role: Role = .plain, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  /// The same style with more traits.
  public func with(_ traits: Traits) -> Style {
    var style = self
    style.traits.formUnion(traits)
    return style
  }

  public static let plain = Style()
  public static let subtle = Style(.subtle)
  public static let accent = Style(.accent)
  public static let heading = Style(.heading, .bold)
  public static let code = Style(.code)
  public static let link = Style(.link, .underlined)
  public static let quote = Style(.quote)
  public static let correct = Style(.correct)
  public static let incorrect = Style(.incorrect)
  public static let caution = Style(.caution, .bold)
  public static let chrome = Style(.chrome)
  public static let strong = Style(.plain, .bold)
  /// What has the cursor.
  public static let selected = Style(.plain, .reversed)
}
