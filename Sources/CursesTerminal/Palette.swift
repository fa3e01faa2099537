internal import CNcurses
internal import TerminalUI

/// How styles look on this terminal: the theme's looks, as far as it has them.
struct Palette {
  /// What a style becomes for ncurses.
  struct Attributes {
    private let blank: cchar_t

    init(_ attributes: attr_t, pair: Int16) {
      var blank = cchar_t()
      withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 2) { text in
        text[0] = wchar_t(Glyph.blank.base)
        text[1] = 0
        setcchar(&blank, text.baseAddress, attributes, pair, nil)
      }
      self.blank = blank
    }

    /// A character that looks so.
    func character(_ glyph: Glyph) -> cchar_t {
      var result = blank
      result.chars.0 = wchar_t(glyph.base)
      result.chars.1 = wchar_t(glyph.marks.0)
      result.chars.2 = wchar_t(glyph.marks.1)
      result.chars.3 = wchar_t(glyph.marks.2)
      result.chars.4 = wchar_t(glyph.marks.3)
      return result
    }
  }

  private let theme: Theme
  let colors: Int
  private let canDim: Bool
  private let canSlant: Bool
  private var known: [Style: Attributes] = [:]
  /// How many of them are pictures'.
  private var paints = 0

  /// So many colours were shown that no more can be had before all are taken anew.
  var isFull: Bool { paints >= Self.mostPaints }

  /// Gives all colours up. What is on the screen must be drawn anew.
  mutating func startAnew() {
    known = [:]
    paints = 0
    reset_color_pairs()
  }

  /// Whether the theme has a background of its own here, which blanks have too.
  var hasBackground: Bool { background >= 0 }

  /// The theme's background as ncurses has it; -1 is the terminal's own.
  var background: Int32 { theme.background?.number(among: colors).map(terminalColor) ?? -1 }

  /// Asks the terminal that is current what it can; `colors` is 0 where none are wanted.
  init(theme: Theme, colors: Int) {
    self.theme = colors < 8 ? .mono : theme
    self.colors = colors
    canDim = Capability.string("dim") != nil
    canSlant = Capability.string("sitm") != nil
  }

  subscript(style: Style) -> Attributes {
    mutating get {
      if let attributes = known[style] { return attributes }
      let attributes = attributes(of: style)
      known[style] = attributes
      return attributes
    }
  }

  private mutating func attributes(of style: Style) -> Attributes {
    if style.paint != .none { paints += 1 }
    let look = theme[style.role]
    let traits = style.traits.union(look.traits)
    var attributes: attr_t = 0
    if traits.contains(.bold) { attributes |= eguide_bold }
    if traits.contains(.underlined) { attributes |= eguide_underlined }
    if traits.contains(.reversed) { attributes |= eguide_reversed }
    if traits.contains(.italic), canSlant { attributes |= eguide_italic }
    // ncurses can strike nothing through. Dim says "no longer" too, and words carry the meaning.
    if look.isDim || traits.contains(.struck), canDim { attributes |= eguide_dim }

    let foreground = theme.foreground(of: style.role, among: colors).map(terminalColor)
    var pair: Int32 = 0
    if foreground != nil || hasBackground { pair = alloc_pair(foreground ?? -1, background) }
    if style.paint != .none, colors > 0 { pair = self.pair(of: style.paint) }
    return Attributes(attributes, pair: Int16(clamping: max(0, pair)))
  }

  /// A colour's number as ncurses has it. With direct colour (`xterm-direct`) numbers from 8 on are
  /// 0xRRGGBB.
  private func terminalColor(_ number: Int) -> Int32 {
    Int32(colors > 256 && number >= 8 ? Color.rgb(ofNumber: number) : number)
  }
}
