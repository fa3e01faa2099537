extension Theme {
  /// The themes that a person can choose, the first one where nothing is chosen.
  public static let all = [standard, dark, light, highContrast, mono]

  /// The theme of a name, whatever its case, spaces or hyphens between its words; nil where there is
  /// none.
  public static func named(_ name: String) -> Theme? {
    let name = name.lowercased().replacing("-", with: " ")
    return all.first { $0.name == name }
  }

  /// The theme that follows in the list, the first one after the last.
  public var next: Theme {
    let index = Self.all.firstIndex { $0.name == name } ?? Self.all.count - 1
    return Self.all[(index + 1) % Self.all.count]
  }

  /// The terminal's own colours on its own background: one accent, and green and red where marks and
  /// words already say right and wrong.
  public static let standard = Theme(
    name: "terminal",
    looks: [
      .subtle: Look(isDim: true),
      .accent: Look(Color(6), .bold),
      .heading: Look(Color(6), .bold),
      .code: Look(Color(5)),
      .link: Look(Color(6), .underlined),
      .correct: Look(Color(2), .bold),
      .incorrect: Look(Color(1), .bold),
      .caution: Look(Color(3), .bold),
      .chrome: Look(isDim: true),
    ])

  /// Soft colours on a near black. Every colour has a contrast of 4.5:1 or better with the background,
  /// which is what WCAG 2 asks of text; so have those of ``light``.
  ///
  /// Of the 8 red and magenta are too dark for that; there marks and bold type must do, as anywhere
  /// without colour.
  public static let dark = Theme(
    name: "dark", background: Color(234, of16: 0, of8: 0),
    looks: [
      .plain: Look(Color(252, of16: 7, of8: 7)),
      .subtle: Look(Color(246, of16: 7, of8: 7)),
      .accent: Look(Color(80, of16: 14, of8: 6), .bold),
      .heading: Look(Color(80, of16: 14, of8: 6), .bold),
      .code: Look(Color(182, of16: 13, of8: nil)),
      .link: Look(Color(117, of16: 14, of8: 6), .underlined),
      .quote: Look(Color(250, of16: 7, of8: 7)),
      .correct: Look(Color(114, of16: 10, of8: 2), .bold),
      .incorrect: Look(Color(210, of16: 9, of8: nil), .bold),
      .caution: Look(Color(221, of16: 11, of8: 3), .bold),
      .chrome: Look(Color(246, of16: 7, of8: 7)),
    ])

  /// Ink on a light grey, for a bright room. Of the 16, green and yellow are too light for it.
  public static let light = Theme(
    name: "light", background: Color(255, of16: 15, of8: 7),
    looks: [
      .plain: Look(Color(235, of16: 0, of8: 0)),
      .subtle: Look(Color(240, of16: 0, of8: 0)),
      .accent: Look(Color(24, of16: 4, of8: 4), .bold),
      .heading: Look(Color(24, of16: 4, of8: 4), .bold),
      .code: Look(Color(90, of16: 5, of8: nil)),
      .link: Look(Color(25, of16: 4, of8: 4), .underlined),
      .quote: Look(Color(238, of16: 0, of8: 0)),
      .correct: Look(Color(22, of16: nil, of8: nil), .bold),
      .incorrect: Look(Color(124, of16: 1, of8: 1), .bold),
      .caution: Look(Color(94, of16: nil, of8: nil), .bold),
      .chrome: Look(Color(240, of16: 0, of8: 0)),
    ])

  /// White and bright colours on black, 7:1 or better throughout.
  public static let highContrast = Theme(
    name: "high contrast", background: Color(16, of16: 0, of8: 0),
    looks: [
      .plain: Look(Color(231, of16: 15, of8: 7)),
      .subtle: Look(Color(252, of16: 7, of8: 7)),
      .accent: Look(Color(51, of16: 14, of8: 6), .bold),
      .heading: Look(Color(51, of16: 14, of8: 6), .bold),
      .code: Look(Color(219, of16: nil, of8: nil)),
      .link: Look(Color(123, of16: 14, of8: 6), .underlined),
      .correct: Look(Color(119, of16: 10, of8: 2), .bold),
      .incorrect: Look(Color(217, of16: nil, of8: nil), .bold),
      .caution: Look(Color(226, of16: 11, of8: 3), .bold),
      .chrome: Look(Color(252, of16: 7, of8: 7)),
    ])

  /// Without any colour: `NO_COLOR`, terminals that have none, and paper.
  public static let mono = Theme(
    name: "mono",
    looks: [
      .accent: Look(nil, .bold),
      .heading: Look(nil, .bold),
      .link: Look(nil, .underlined),
      .correct: Look(nil, .bold),
      .incorrect: Look(nil, .bold),
      .caution: Look(nil, .bold),
    ])
}
