/// What roles look like on a terminal.
public struct Theme: Hashable, Sendable {
  /// The look of a role: a colour of the 16 that every theme of a terminal defines, or of the 256.
  public struct Look: Hashable, Sendable {
    /// The colour's number among the terminal's 256; nil is the terminal's own.
    public var foreground: Int?
    /// The nearest of the first 8, where the terminal has no more.
    public var basic: Int?
    public var traits: Style.Traits
    public var isDim: Bool

    public init(
      foreground: Int? = nil, basic: Int? = nil, traits: Style.Traits = [], isDim: Bool = false
    ) {
      self.foreground = foreground
      self.basic = basic
      self.traits = traits
      self.isDim = isDim
    }
  }

  public var name: String
  private var looks: [Style.Role: Look]

  public init(name: String, looks: [Style.Role: Look]) {
    self.name = name
    self.looks = looks
  }

  public subscript(role: Style.Role) -> Look { looks[role] ?? Look() }

  /// One accent colour, and green and red where marks and words already say right and wrong. Only
  /// foregrounds, so it holds on dark and on light terminals.
  public static let standard = Theme(
    name: "standard",
    looks: [
      .subtle: Look(isDim: true),
      .accent: Look(foreground: 6, basic: 6, traits: .bold),
      .heading: Look(foreground: 6, basic: 6, traits: .bold),
      .code: Look(foreground: 5, basic: 5),
      .link: Look(foreground: 6, basic: 6, traits: .underlined),
      .correct: Look(foreground: 2, basic: 2, traits: .bold),
      .incorrect: Look(foreground: 1, basic: 1, traits: .bold),
      .caution: Look(foreground: 3, basic: 3, traits: .bold),
      .chrome: Look(isDim: true),
    ])

  /// Without any colour: `NO_COLOR`, and terminals that have none.
  public static let mono = Theme(
    name: "mono",
    looks: [
      .accent: Look(traits: .bold),
      .heading: Look(traits: .bold),
      .link: Look(traits: .underlined),
      .correct: Look(traits: .bold),
      .incorrect: Look(traits: .bold),
      .caution: Look(traits: .bold),
    ])
}
