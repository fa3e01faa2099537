public import TerminalUI

extension StyledLine {
  /// The line for a terminal's stream, with SGR sequences (ECMA-48, 8.3.117) for every look that
  /// isn't plain; it ends in the plain look.
  public func ansi(theme: Theme, colors: ColorDepth) -> String {
    var text = ""
    for span in spans {
      let codes = theme.codes(for: span.style, colors: colors)
      if codes.isEmpty {
        text += span.text
      } else {
        text += "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m\(span.text)\u{1B}[0m"
      }
    }
    return text
  }
}

extension Theme {
  fileprivate func codes(for style: Style, colors: ColorDepth) -> [Int] {
    let look = self[style.role]
    let traits = style.traits.union(look.traits)
    var codes: [Int] = []
    if traits.contains(.bold) { codes.append(1) }
    if look.isDim { codes.append(2) }
    if traits.contains(.italic) { codes.append(3) }
    if traits.contains(.underlined) { codes.append(4) }
    if traits.contains(.reversed) { codes.append(7) }
    if traits.contains(.struck) { codes.append(9) }
    if let foreground = foreground(of: style.role, among: colors.count) {
      codes += Self.codes(forColor: foreground, base: 30)
    }
    if let background = background?.number(among: colors.count) {
      codes += Self.codes(forColor: background, base: 40)
    }
    return codes
  }

  /// `base` is 30 for a foreground, 40 for a background.
  private static func codes(forColor number: Int, base: Int) -> [Int] {
    switch number {
    case ..<8: [base + number]
    case ..<16: [base + 60 + number - 8]
    default: [base + 8, 5, number]
    }
  }
}
