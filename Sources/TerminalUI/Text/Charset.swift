/// What a terminal can show, and the one gate that text from courses, journals and command lines
/// passes on its way there.
public struct Charset: Hashable, Sendable {
  /// The marks and lines of the interface: ASCII where the locale isn't UTF-8, on the Linux
  /// console (whose fonts lack ✓ and ◐), or by choice.
  public var asciiMarks: Bool
  /// Text itself must be ASCII, because the locale isn't UTF-8.
  public var asciiText: Bool

  public init(asciiMarks: Bool, asciiText: Bool) {
    self.asciiMarks = asciiMarks
    self.asciiText = asciiText
  }

  public static let unicode = Charset(asciiMarks: false, asciiText: false)
  public static let ascii = Charset(asciiMarks: true, asciiText: true)

  public var marks: Marks { asciiMarks ? .ascii : .unicode }

  /// The text as it may be shown: no control characters, no bidi overrides, tabs and line ends as
  /// spaces, one drawable character a cluster, and ASCII alone where no more can be shown. Doing it
  /// twice changes nothing.
  public func clean(_ text: some StringProtocol) -> String {
    let text = String(text)
    if text.isOneScalarACharacter, !asciiText || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var clean = ""
    clean.reserveCapacity(text.utf8.count)
    for character in text {
      if character == "\t" || character.isNewline {
        clean.append(" ")
      } else if character.columns == 0 {
        continue
      } else if asciiText {
        clean += Self.transliterated(character)
      } else {
        clean.append(character.drawable)
      }
    }
    return clean
  }

  /// The nearest that ASCII has, `?` where it has nothing near.
  private static func transliterated(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    if let known = table[character] { return known }
    // é is e and an accent: what is left without the accent is near enough.
    var plain = ""
    for scalar in character.unicodeScalars {
      if scalar.isASCII { plain.unicodeScalars.append(scalar) }
      if let letter = scalar.plainLatinLetter { plain.append(letter) }
    }
    return plain.isEmpty ? String(repeating: "?", count: max(1, character.columns)) : plain
  }

  private static let table: [Character: String] = [
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "‹": "<", "›": ">", "–": "-", "—": "--", "‐": "-", "‑": "-", "−": "-", "…": "...",
    "•": "*", "·": "-", "×": "x", "÷": "/", "±": "+-", "≤": "<=", "≥": ">=", "≠": "!=",
    "≈": "~", "→": "->", "←": "<-", "↑": "^", "↓": "v", "©": "(c)", "®": "(R)", "™": "(TM)",
    "°": " deg", "§": "S.", "¶": "P.", "½": "1/2", "¼": "1/4", "¾": "3/4", "€": "EUR",
    "£": "GBP", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE",
    "ł": "l", "Ł": "L", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "\u{A0}": " ", "\u{202F}": " ",
    "\u{2009}": " ", "¡": "!", "¿": "?", "✓": "[x]", "✗": "[ ]", "●": "*", "○": "o", "◐": "~",
    "▸": ">", "─": "-", "━": "=", "╌": ".", "│": "|", "▌": "|", "█": "#", "♪": "(audio)",
    "¹": "(1)", "²": "(2)", "³": "(3)",
  ]
}

extension Unicode.Scalar {
  /// The letter that a Latin one with an accent is called after: `LATIN SMALL LETTER E WITH ACUTE`
  /// is an e.
  fileprivate var plainLatinLetter: Character? {
    guard let words = properties.name?.split(separator: " "), words.count > 4,
      words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].count == 1,
      let letter = words[3].first
    else { return nil }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }
}
