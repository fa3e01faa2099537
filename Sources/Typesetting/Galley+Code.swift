import TerminalUI

extension Galley {
  /// Code, line by line. What is wider than the text goes on behind a mark, or is scrolled sideways.
  mutating func set(code: String) {
    let firstLine = self.lines.count
    var isFolded = false
    var widest = 0
    let indentation = isWide ? 2 : 0
    let lead = String(repeating: " ", count: indentation)
    let continued = charset.asciiMarks || charset.asciiText ? "> " : "↳ "
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false)[...]
    // The line's end after the last line begins no other.
    let endsInNewline = lines.last?.isEmpty == true && lines.count > 1
    if endsInNewline { lines.removeLast() }
    var glyphs = GlyphCache(charset: charset)
    for (index, line) in lines.enumerated() {
      if index > 0 { offset += 1 }
      let isFirstLine = self.lines.isEmpty
      let room = max(1, (isFirstLine ? min(width, firstWidth) : width) - indentation)
      var isContinued = false
      let limit = overflow == .scroll ? max(room, Self.widestLine) : room
      for piece in CodeLine(line, glyphs: &glyphs).pieces(width: limit) {
        isFolded = isFolded || isContinued
        if overflow == .scroll { widest = max(widest, piece.text.columns - room) }
        let before =
          indentation == 0
          ? [] : [StyledLine.Span(isContinued ? continued : lead, isContinued ? .subtle : .plain)]
        append(
          piece.text.isEmpty ? [] : before + [StyledLine.Span(piece.text, .code)],
          offset: offset + piece.characters)
        isContinued = true
      }
      offset += line.count
    }
    if endsInNewline { offset += 1 }
    mark(
      linesFrom: firstLine, as: widest > 0 ? .wide : isFolded ? .folded : .natural,
      indentation: indentation)
  }
}
