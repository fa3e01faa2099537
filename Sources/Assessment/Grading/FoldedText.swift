/// A text as a fill-in compares it: what can differ between two hands that write the same answer is
/// made alike.
///
/// - Case is folded through upper case and back, so that `ß` is `ss` and `ﬁ` is `fi`.
/// - Every run of white space is one space, none stands at the ends; no-break and thin spaces are
///   spaces, what is invisible (soft hyphens, joiners, marks of direction) is left out.
/// - Latin letters lose their accents, by their names in the Unicode Character Database (`LATIN
///   SMALL LETTER E WITH ACUTE` is an e): unlike canonical decomposition this reaches `ø`, `ł` and
///   `đ` too, and needs no Foundation. Accents that stand as combining marks are left out after
///   letters of every script.
/// - Typographic quotes, dashes, ellipses and full-width forms are their ASCII likes; `--` is a dash.
/// - Full stops at the end are left out.
///
/// Unlike Moodle's "Short answer" it folds accents, and an asterisk is an asterisk: no wildcards.
struct FoldedText: Hashable {
  let characters: [Character]

  init(_ text: String) {
    var folded = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaceDue = last != nil
        continue
      }
      for part in Self.fold(scalar) {
        if isSpaceDue { folded.append(" ") }
        if isSpaceDue || last != "-" || part != "-" { folded.append(part) }
        isSpaceDue = false
        last = part
      }
    }
    while let last = folded.last, last == "." || last == " " { folded.removeLast() }
    characters = Array(String(folded))
  }

  /// A unit, of which `percent` and `per cent` are `%`.
  init(unit: String) {
    let folded = FoldedText(unit)
    let isPercent = ["percent", "per cent", "pct"].contains(String(folded.characters))
    self = isPercent ? FoldedText("%") : folded
  }

  var isEmpty: Bool { characters.isEmpty }

  private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII, scalar != "`" { return [ascii(scalar)] }
    switch scalar {
    case "‘", "’", "‚", "‛", "‹", "›", "′", "`", "´", "ʼ": return ["'"]
    case "“", "”", "„", "‟", "«", "»", "″": return ["\""]
    case "\u{2010}"..."\u{2015}", "−", "﹘", "﹣": return ["-"]
    case "…": return [".", ".", "."]
    // Full-width forms stand in the order of ASCII.
    case "\u{FF01}"..."\u{FF5E}":
      return Unicode.Scalar(scalar.value - 0xFEE0).map(fold) ?? [scalar]
    default: break
    }
    if isAccent(scalar) || scalar.properties.isDefaultIgnorableCodePoint { return [] }
    return scalar.properties.uppercaseMapping.unicodeScalars
      .flatMap(\.properties.lowercaseMapping.unicodeScalars).flatMap(base)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  /// The blocks of combining diacritical marks. Marks of other blocks are vowels in their scripts,
  /// and another vowel is another word.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0300}"..."\u{036F}", "\u{1AB0}"..."\u{1AFF}", "\u{1DC0}"..."\u{1DFF}",
      "\u{20D0}"..."\u{20FF}":
      true
    default: false
    }
  }

  private static func base(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [scalar] }
    if isAccent(scalar) { return [] }
    guard let name = scalar.properties.name,
      let kind = ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "].first(where: name.hasPrefix)
    else { return [scalar] }
    var letters = name.dropFirst(kind.count)
    if let with = letters.firstRange(of: " WITH ") { letters = letters[..<with.lowerBound] }
    // A longer name is a letter of its own, such as ETH.
    guard letters.count == 1 || ["AE", "OE", "IJ", "DZ", "LJ", "NJ"].contains(letters) else {
      return [scalar]
    }
    return letters.unicodeScalars.map(ascii)
  }
}
