import TerminalUI

/// The text of a block, cleaned, in its looks, and cut into words: what lines are broken from.
///
/// The words lie one behind the other in a single buffer of bytes, so a line is a stretch of it.
struct InlineText {
  /// How text looks, and the link that it belongs to: an index in `links`, -1 for none.
  struct Look: Hashable {
    var style: Style
    var link = -1
  }

  /// What stands before a word, where a line may end.
  enum Break: UInt8 {
    case space
    /// Nothing: between ideographs, after a dash.
    case seam
    /// Nothing, but better left alone: after a hyphen within a word.
    case hyphen
    /// Nothing, and only because the word is longer than a line: after a full stop in an address.
    case joint
    /// The line ends here, whatever its length.
    case forced
  }

  struct Word {
    var start: Int32
    var end: Int32
    var columns: Int32
    /// Characters of the block's plain text before the word.
    var offset: Int32
    /// The spaces before it, where it doesn't begin a line.
    var gap: Int32
    var before: Break
  }

  private struct Boundary {
    var gap = 0
    var look: Look
    var kind: Break
    /// A line's end in the file, which is no space between ideographs.
    var isSoft = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private(set) var links: [LinkReference] = []
  /// Characters of the block's plain text so far, spaces folded as `plainText` folds them.
  private(set) var offset: Int
  private var lookStarts: [Int] = []
  private var looks: [Look] = []
  private let firstOrdinal: Int
  private var glyphs: GlyphCache
  private var first = 0
  /// What follows isn't in the plain text: marks of our own, HTML.
  private var isDecoration = false
  private var owesSpace = false
  private var hasText = false
  /// What separates the next character from the last word; nil continues that word.
  private var boundary: Boundary?
  private var last: Glyph.Traits = []

  init(charset: Charset, offset: Int = 0, firstOrdinal: Int = 0) {
    glyphs = GlyphCache(charset: charset)
    self.offset = offset
    self.firstOrdinal = firstOrdinal
  }

  var charset: Charset { glyphs.charset }
  var isWithinWord: Bool { boundary == nil }

  // MARK: Writing

  /// Writes a paragraph of its own, such as a cell, and says which words it has.
  mutating func paragraph(_ write: (inout InlineText) -> Void) -> Range<Int> {
    first = words.count
    boundary = Boundary(look: Look(style: .plain), kind: .space)
    owesSpace = false
    hasText = false
    last = []
    write(&self)
    return first..<words.count
  }

  /// Counts what the plain text has between paragraphs.
  mutating func skip(_ characters: Int) { offset += characters }

  /// Writes what isn't part of the plain text.
  mutating func decoration(_ write: (inout InlineText) -> Void) {
    let before = isDecoration
    isDecoration = true
    write(&self)
    isDecoration = before
  }

  mutating func link(to target: LinkReference.Target) -> Int {
    links.append(LinkReference(target, ordinal: firstOrdinal + links.count))
    return links.count - 1
  }

  mutating func space(_ look: Look, isKept: Bool = false, isSoft: Bool = false) {
    if !isDecoration { owesSpace = hasText }
    guard words.count > first else { return }
    guard var known = boundary else {
      boundary = Boundary(gap: 1, look: look, kind: .space, isSoft: isSoft)
      return
    }
    if known.kind == .seam { known.kind = .space }
    if isKept || known.gap == 0 { known.gap += 1 }
    known.isSoft = known.isSoft && isSoft
    boundary = known
  }

  mutating func lineBreak() {
    guard words.count > first else { return }
    boundary = Boundary(look: Look(style: .plain), kind: .forced)
  }

  /// Writes text; `keepsSpaces` is for code, where every space counts and hyphens are no joints.
  mutating func write(_ text: String, _ look: Look, keepsSpaces: Bool = false) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        let isASCII = byte < 0x80 && (index + 1 == utf8.count || utf8[index + 1] < 0x80)
        if !isASCII {
          // Only between two ASCII bytes is a boundary of characters certain.
          var end = index + 1
          while end < utf8.count, utf8[end - 1] >= 0x80 || utf8[end] >= 0x80 { end += 1 }
          write(characters: utf8[index..<end], look, keepsSpaces: keepsSpaces)
          index = end
        } else if byte == 0x20 || (9...13).contains(byte) {
          space(look, isKept: keepsSpaces)
          index += 1
        } else if byte < 0x20 || byte == 0x7F {
          count(1)
          index += 1
        } else {
          var end = index + 1
          while end < utf8.count, utf8[end] > 0x20, utf8[end] < 0x7F { end += 1 }
          if end < utf8.count, utf8[end] >= 0x80 { end -= 1 }
          write(word: utf8[index..<end], look, hasJoints: !keepsSpaces)
          index = end
        }
      }
    }
  }

  private mutating func write(
    characters: Slice<UnsafeBufferPointer<UInt8>>, _ look: Look, keepsSpaces: Bool
  ) {
    for character in String(decoding: characters, as: UTF8.self) {
      let glyph = glyphs.glyph(character)
      if glyph.traits.contains(.space) {
        space(look, isKept: keepsSpaces)
      } else if glyph.columns == 0 {
        count(1)
        if glyph.traits.contains(.seam), words.count > first, boundary == nil {
          boundary = Boundary(look: look, kind: .seam)
        } else if glyph.traits.contains(.joiner) {
          join()
        }
      } else {
        let isWhite = glyph.traits.contains(.isWhite)
        if isWhite, !isDecoration { owesSpace = hasText }
        append(
          glyph.utf8, columns: glyph.columns, characters: isWhite ? 0 : 1, look: look,
          opensWith: glyph.traits, endsWith: glyph.traits)
      }
    }
  }

  /// Writes printable ASCII without spaces; `half-way` may be broken after its hyphen, an address
  /// may not.
  private mutating func write(
    word: Slice<UnsafeBufferPointer<UInt8>>, _ look: Look, hasJoints: Bool
  ) {
    func isLetter(_ index: Int) -> Bool {
      word.indices.contains(index) && Glyph.traits(ofASCII: word[index]) == .letter
    }
    func piece(_ range: Range<Int>) {
      append(
        word[range], columns: range.count, characters: range.count, look: look,
        opensWith: Glyph.traits(ofASCII: word[range.lowerBound]),
        endsWith: Glyph.traits(ofASCII: word[range.upperBound - 1]))
    }
    let hyphen = UInt8(ascii: "-")
    var start = word.startIndex
    if hasJoints, word.contains(hyphen), !word.contains(where: Self.isOfAddress) {
      for index in word.indices where word[index] == hyphen {
        guard isLetter(index - 2), isLetter(index - 1), isLetter(index + 1), isLetter(index + 2)
        else { continue }
        piece(start..<(index + 1))
        boundary = Boundary(look: look, kind: .hyphen)
        start = index + 1
      }
    }
    piece(start..<word.endIndex)
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "="), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// What stands before and behind stays on a line, unless a space is between them.
  private mutating func join() {
    if boundary?.kind == .seam || boundary?.kind == .hyphen { boundary = nil }
    last = .joiner
  }

  private mutating func count(_ characters: Int) {
    guard !isDecoration else { return }
    if owesSpace, characters > 0 {
      offset += 1
      owesSpace = false
    }
    offset += characters
    if characters > 0 { hasText = true }
  }

  private mutating func append(
    _ text: some Collection<UInt8>, columns: Int, characters: Int, look: Look,
    opensWith opening: Glyph.Traits, endsWith ending: Glyph.Traits
  ) {
    if boundary == nil, allowsSeam(before: opening) {
      boundary = Boundary(look: look, kind: .seam)
    }
    if var boundary {
      self.boundary = nil
      if boundary.isSoft, last.contains(.wide), opening.contains(.wide) {
        boundary.gap = 0
        boundary.kind = .seam
      }
      if boundary.gap > 0 {
        change(to: boundary.look)
        bytes.append(contentsOf: repeatElement(0x20, count: boundary.gap))
      }
      let start = Int32(bytes.count)
      words.append(
        Word(
          start: start, end: start, columns: 0,
          offset: Int32(offset + (owesSpace && characters > 0 && !isDecoration ? 1 : 0)),
          gap: Int32(boundary.gap), before: boundary.kind))
    }
    count(characters)
    change(to: look)
    bytes.append(contentsOf: text)
    words[words.count - 1].end = Int32(bytes.count)
    words[words.count - 1].columns += Int32(columns)
    last = ending
  }

  private func allowsSeam(before next: Glyph.Traits) -> Bool {
    if last.contains(.joiner) { return false }
    if last.contains(.dash) { return next.contains(.letter) }
    guard last.contains(.wide) || next.contains(.wide) else { return false }
    return !last.contains(.opening) && !next.contains(.closing) && !next.contains(.isWhite)
      && !last.contains(.isWhite)
  }

  private mutating func change(to look: Look) {
    guard looks.last != look else { return }
    if lookStarts.last == bytes.count {
      looks[looks.count - 1] = look
    } else {
      lookStarts.append(bytes.count)
      looks.append(look)
    }
  }

  // MARK: Reading

  /// A stretch of the bytes in its looks.
  func spans(_ range: Range<Int>) -> [StyledLine.Span] {
    guard !range.isEmpty else { return [] }
    var low = 0
    var high = lookStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lookStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    var spans: [StyledLine.Span] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let next = low + 1 < lookStarts.count ? lookStarts[low + 1] : bytes.count
      let end = min(next, range.upperBound)
      let look = looks[low]
      spans.add(
        StyledLine.Span(
          String(decoding: bytes[start..<end], as: UTF8.self), look.style,
          link: look.link < 0 ? nil : links[look.link]))
      start = end
      low += 1
    }
    return spans
  }
}
