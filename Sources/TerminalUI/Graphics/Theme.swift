/// What roles look like on a terminal.
///
/// A theme either takes the terminal's own background, and then also its own colours, which only the
/// person knows; or it has colours of its own, and then a background too. Only the latter can promise
/// that all can be read: a light grey that is fine on black is nothing on white, and no program can
/// know what it will stand on without asking the terminal, which the first frame doesn't wait for.
public struct Theme: Hashable, Sendable {
  /// The look of a role.
  public struct Look: Hashable, Sendable {
    /// Nil is the text's own colour.
    public var color: Color?
    public var traits: Style.Traits
    public var isDim: Bool

    public init(_ color: Color? = nil, _ traits: Style.Traits = [], isDim: Bool = false) {
      self.color = color
      self.traits = traits
      self.isDim = isDim
    }
  }

  /// What settings call it, in lower case.
  public var name: String
  /// Nil is the terminal's own.
  public var background: Color?
  private var looks: [Style.Role: Look]

  public init(name: String, background: Color? = nil, looks: [Style.Role: Look]) {
    self.name = name
    self.background = background
    self.looks = looks
  }

  public subscript(role: Style.Role) -> Look { looks[role] ?? looks[.plain] ?? Look() }

  /// The number of a role's colour on a terminal of so many colours: its own, or that of plain text.
  public func foreground(of role: Style.Role, among colors: Int) -> Int? {
    self[role].color?.number(among: colors) ?? self[.plain].color?.number(among: colors)
  }
}
