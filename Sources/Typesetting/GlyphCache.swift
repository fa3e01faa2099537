import TerminalUI

/// Cleans characters, and remembers what became of those that come again and again.
struct GlyphCache {
  let charset: Charset
  private var known: [UInt32: Glyph] = [:]

  init(charset: Charset) { self.charset = charset }

  mutating func glyph(_ character: Character) -> Glyph {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return Glyph(character, charset: charset) }
    if let glyph = known[first.value] { return glyph }
    let glyph = Glyph(character, charset: charset)
    known[first.value] = glyph
    return glyph
  }
}
