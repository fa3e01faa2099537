public import CourseModel
public import ProgressTracking
internal import TerminalUI

/// Looks for words in a person's own marks and notes. They are never in the index on the disk.
public struct NoteSearch: Sendable {
  private let words: [String]

  /// Every word must stand there, or be the beginning of one; case and accents make no difference.
  /// Nil where nothing is asked for.
  public init?(_ query: String) {
    words = Self.words(of: query).map { Self.folded(query[$0]) }
    if words.isEmpty { return nil }
  }

  public func finds(_ texts: [String]) -> Bool {
    let there = texts.flatMap { text in Self.words(of: text).map { Self.folded(text[$0]) } }
    return words.allSatisfy { word in there.contains { $0.hasPrefix(word) } }
  }

  public func finds(_ annotation: Annotation) -> Bool {
    finds([annotation.note ?? "", annotation.quotation.text])
  }

  /// Characters of a text that a hit shows.
  private static let longestSnippet = 160

  /// The text around the first word that was asked for, with such words apart.
  public func snippet(of annotation: Annotation) -> [SearchHit.Piece] {
    let text =
      [annotation.note, annotation.quotation.text].compactMap { $0 }
      .map { $0.foldingSpaces() }.first { text in
        Self.words(of: text).contains { isAskedFor(text[$0]) }
      } ?? ""
    let found = Self.words(of: text).filter { isAskedFor(text[$0]) }
    var start = text.startIndex
    if let first = found.first,
      text.distance(from: start, to: first.upperBound) > Self.longestSnippet / 2
    {
      // From the beginning of a word on, some before what was found.
      let before = text.index(first.lowerBound, offsetBy: -40, limitedBy: start) ?? start
      start =
        text[before..<first.lowerBound].firstIndex(of: " ").map { text.index(after: $0) }
        ?? first.lowerBound
    }
    let end =
      text.index(start, offsetBy: Self.longestSnippet, limitedBy: text.endIndex)
      ?? text.endIndex
    var pieces: [SearchHit.Piece] = start > text.startIndex ? [.init("…")] : []
    for word in found where word.lowerBound >= start && word.upperBound <= end {
      if start < word.lowerBound { pieces.append(.init(String(text[start..<word.lowerBound]))) }
      pieces.append(.init(String(text[word]), isMatch: true))
      start = word.upperBound
    }
    if start < end { pieces.append(.init(String(text[start..<end]))) }
    if end < text.endIndex { pieces.append(.init("…")) }
    return pieces
  }

  private func isAskedFor(_ word: Substring) -> Bool {
    let word = Self.folded(word)
    return words.contains { word.hasPrefix($0) }
  }

  private static func words(of text: String) -> [Range<String.Index>] {
    text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map {
      $0.startIndex..<$0.endIndex
    }
  }

  private static func folded(_ word: Substring) -> String {
    let lowered = word.lowercased()
    if lowered.utf8.allSatisfy({ $0 < 0x80 }) { return lowered }
    // What has nothing near it in ASCII is itself.
    let plain = Charset.ascii.clean(lowered)
    return plain.contains("?") ? lowered : plain
  }
}

extension SearchAnswer {
  /// The same answer with a person's own notes, each before what else its course has.
  public mutating func add(ownNotes hits: [SearchHit]) {
    for hit in hits.reversed() {
      let place = self.hits.firstIndex { $0.page.course == hit.page.course } ?? self.hits.count
      self.hits.insert(hit, at: place)
    }
  }
}
