/// What the figures of a chart are counted in.
public struct ChartUnit: Hashable, Sendable {
  public var text: String

  /// The unit in brackets at the end of a title: one symbol, or one word in lower case. `(2022)` and
  /// `(as of 2025)` say something else.
  init?(title: String) {
    let title = title.foldingSpaces()
    guard let last = title.last, last == ")" || last == "]",
      let start = title.lastIndex(of: last == ")" ? "(" : "[")
    else { return nil }
    let word = title[title.index(after: start)...].dropLast()
    let isWord = word.allSatisfy { $0.isLetter && $0.isLowercase }
    let isSymbol = word.unicodeScalars.contains(where: Self.isSymbol)
    guard (1...16).contains(word.count), isWord || isSymbol,
      !word.contains(where: { $0.isWhitespace || $0.isNumber })
    else { return nil }
    text = String(word)
  }

  /// A symbol stands right at every figure (`10%`); a word stands in the title, and behind a figure
  /// only in a sentence.
  public var isSymbol: Bool { text.unicodeScalars.contains(where: Self.isSymbol) }

  /// A sign for money stands before its figure.
  public var isMoney: Bool {
    text.unicodeScalars.last?.properties.generalCategory == .currencySymbol
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol || "%‰°".unicodeScalars.contains(scalar)
  }
}
