import TerminalUI

/// A character as a terminal shows it, and how lines may break around it.
struct Glyph {
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// East Asian and emoji: a line may break on either side.
    static let wide = Traits(rawValue: 1)
    /// No line ends after it.
    static let opening = Traits(rawValue: 2)
    /// No line begins with it.
    static let closing = Traits(rawValue: 4)
    /// A line may end after it where a letter follows.
    static let dash = Traits(rawValue: 8)
    static let letter = Traits(rawValue: 16)
    /// A space at which a line may break.
    static let space = Traits(rawValue: 32)
    /// Takes no cell, but a line may break there: U+200B.
    static let seam = Traits(rawValue: 64)
    /// Folds to a space in plain text, whatever it looks like.
    static let isWhite = Traits(rawValue: 128)
    /// Takes no cell, and no line may break on either side: U+2060, U+FEFF.
    static let joiner = Traits(rawValue: 256)
  }

  var utf8: [UInt8]
  var columns: Int
  var traits: Traits

  init(_ character: Character, charset: Charset) {
    // Marks without a letter to stand on, however many.
    if character.columns == 0, character.unicodeScalars.dropFirst().first != nil,
      !character.isWhitespace
    {
      (utf8, columns, traits) = ([], 0, [])
      return
    }
    // A cluster can be as long as its file; what is drawn of it is not.
    let character = character.drawable
    let scalars = character.unicodeScalars
    // Comparing characters normalizes all of them: only those of one scalar are what we look for.
    let only =
      scalars.index(after: scalars.startIndex) == scalars.endIndex ? scalars.first : nil
    let clean = charset.clean(String(character))
    utf8 = Array(clean.utf8)
    columns = clean.columns
    traits = []
    if character.isWhitespace {
      traits.insert(.isWhite)
      if only == nil || !Self.noBreakSpaces.contains(character) { traits.insert(.space) }
      return
    }
    switch only {
    case "\u{200B}": traits.insert(.seam)
    case "\u{2060}", "\u{FEFF}": traits.insert(.joiner)
    case "—", "–": traits.insert(.dash)
    default:
      if character.columns == 2 { traits.insert(.wide) }
      if character.isLetter { traits.insert(.letter) }
      guard only != nil else { return }
      if Self.opening.contains(character) { traits.insert(.opening) }
      if Self.closing.contains(character) { traits.insert(.closing) }
    }
  }

  /// The traits of a printable ASCII character.
  static func traits(ofASCII byte: UInt8) -> Traits {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "%"):
      .closing
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    default: []
    }
  }

  static let noBreakSpaces: Set<Character> = ["\u{A0}", "\u{202F}", "\u{2007}"]
  private static let opening = Set<Character>("([{“‘「『（【〈《〔［｛")
  /// After JIS X 4051: closing marks, full stops, small kana and the like.
  private static let closing = Set<Character>(
    ")]}”’…‥,.!?:;%、。，．」』）】〉》〕］｝！？：；ー々ゝヽぁぃぅぇぉっゃゅょァィゥェォッャュョ")
}
