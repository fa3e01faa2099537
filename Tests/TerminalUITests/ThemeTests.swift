import TerminalUI
import Testing

@Suite struct ThemeTests {
  /// How much lighter one colour is than another, 1…21 (WCAG 2.2, contrast ratio).
  private func contrast(_ a: Int, _ b: Int) -> Double {
    let (a, b) = (luminance(Color.rgb(ofNumber: a)), luminance(Color.rgb(ofNumber: b)))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ rgb: Int) -> Double {
    let weights = [0.2126, 0.7152, 0.0722]
    return zip([16, 8, 0], weights).reduce(0) { sum, part in
      let share = Double(rgb >> part.0 & 0xFF) / 255
      // The fifth root is exact enough here: 2.4 is 12/5.
      let base = (share + 0.055) / 1.055
      let linear = share <= 0.04045 ? share / 12.92 : root5(base) * base * base
      return sum + linear * part.1
    }
  }

  /// `x` to the power of 0.4, by Newton's method.
  private func root5(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return root
  }

  @Test func measuresContrastAsWCAGDoes() {
    #expect(contrast(16, 231) == 21)
    #expect(contrast(231, 231) == 1)
    // #767676 on white is the well-known border of 4.5; 243 is #767676.
    #expect(abs(contrast(243, 231) - 4.54) < 0.01)
    #expect(abs(contrast(1, 0) - 3.60) < 0.01)
  }

  @Test(arguments: [(Theme.dark, 4.5), (.light, 4.5), (.highContrast, 7)], [8, 16, 256])
  func canBeRead(_ theme: (Theme, Double), colors: Int) throws {
    let background = try #require(theme.0.background?.number(among: colors))
    for role in Style.Role.allCases {
      let foreground = try #require(theme.0.foreground(of: role, among: colors))
      #expect(contrast(foreground, background) >= theme.1, "\(theme.0.name) \(role) \(colors)")
      #expect(!theme.0[role].isDim)
    }
  }

  /// Where colours come from the person's own palette nothing can be promised, so none is painted
  /// over.
  @Test(arguments: [Theme.standard, .mono])
  func leavesTheTerminalItsOwn(_ theme: Theme) {
    #expect(theme.background == nil)
    #expect(theme.foreground(of: .plain, among: 256) == nil)
    for role in Style.Role.allCases {
      #expect((theme.foreground(of: role, among: 256) ?? 0) < 8)
    }
  }

  @Test func mayDoWithoutColor() {
    for role in Style.Role.allCases {
      #expect(Theme.mono[role].color == nil)
      for theme in Theme.all where theme.foreground(of: role, among: 0) != nil {
        Issue.record("\(theme.name) \(role)")
      }
    }
  }

  /// What is right and what is wrong differ in colour wherever there is one for them.
  @Test(arguments: Theme.all.filter { $0.background != nil })
  func tellsRolesApart(_ theme: Theme) {
    let numbers = [Style.Role.accent, .correct, .incorrect, .caution, .code, .plain]
      .map { theme.foreground(of: $0, among: 256) }
    #expect(Set(numbers).count == numbers.count)
  }

  @Test(arguments: [
    ("terminal", "terminal"), ("Dark", "dark"), ("high-contrast", "high contrast"),
    ("High Contrast", "high contrast"), ("mono", "mono"), ("sepia", nil), ("", nil),
  ])
  func isFoundByItsName(_ name: String, _ found: String?) {
    #expect(Theme.named(name)?.name == found)
  }

  @Test func goesRoundAllThemes() {
    let round = sequence(first: Theme.standard) { $0.next }.prefix(Theme.all.count + 1).map(\.name)
    #expect(Set(round) == Set(Theme.all.map(\.name)))
    #expect(round.first == round.last)
  }

  @Test(arguments: [
    (Color(208, of16: 11, of8: 3), 256, 208), (Color(208, of16: 11, of8: 3), 88, 11),
    (Color(208, of16: 11, of8: 3), 16, 11), (Color(208, of16: 11, of8: 3), 8, 3),
    (Color(208, of16: nil, of8: nil), 16, nil), (Color(6), 8, 6), (Color(6), 0, nil),
    (Color(999, of16: 99, of8: 2), 256, 2), (Color(999, of16: 99, of8: 9), 16, nil),
    (Color(0, of16: 0, of8: 9), 8, nil), (Color(-1), 256, nil),
    (Color(208, of16: 11, of8: 3), 1 << 24, 208),
  ])
  func isOneOfTheTerminals(_ color: Color, _ colors: Int, _ number: Int?) {
    #expect(color.number(among: colors) == number)
  }

  @Test(arguments: [
    (16, 0), (208, 0xFF8700), (255, 0xEEEEEE), (7, 0xE5E5E5), (-1, 0), (300, 0xEEEEEE),
  ])
  func isWhatXtermDraws(_ number: Int, _ rgb: Int) {
    #expect(Color.rgb(ofNumber: number) == rgb)
  }
}
