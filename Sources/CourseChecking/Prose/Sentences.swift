extension Piece {
  /// The sentences of the text, each as its words; a stretch without a word is none.
  ///
  /// One ends at `.`, `!`, `?`, `…` or `:`, the marks of closing quotations behind it included,
  /// where a space and a capital letter or a digit follow, unless the point is an abbreviation's.
  var sentences: [ArraySlice<Substring>] {
    var sentences: [ArraySlice<Substring>] = []
    var first = words.startIndex
    for end in SentenceEnds(text).indices {
      let next = words[first...].firstIndex { $0.startIndex >= end } ?? words.endIndex
      if next > first { sentences.append(words[first..<next]) }
      first = next
    }
    if first < words.endIndex { sentences.append(words[first...]) }
    return sentences
  }
}

/// Where the sentences of a text end, the last one left out.
struct SentenceEnds {
  private(set) var indices: [String.Index] = []

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while let mark = scalars[index...].firstIndex(where: Self.marks.contains) {
      index = scalars.index(after: mark)
      var rest = scalars[index...].drop(while: Self.closers.contains)
      let end = rest.startIndex
      guard rest.first?.properties.isWhitespace == true else { continue }
      rest = rest.drop { $0.properties.isWhitespace || Self.openers.contains($0) }
      guard let begin = rest.first, begin.properties.isUppercase || begin.isDigit else { continue }
      if scalars[mark] == "." {
        let before = text[..<mark].suffix(while: { !$0.isWhitespace && !"(“‘\"".contains($0) })
        let after = text[rest.startIndex...].prefix { $0.isLetter || $0.isNumber || $0 == "’" }
        if Abbreviation(before.key)?.goesOn(before: after) == true { continue }
      }
      indices.append(end)
    }
  }

  private static let marks: Set<Unicode.Scalar> = [".", "!", "?", ":", "…"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]"]
  private static let openers: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "["]
}

/// A word whose point ends no sentence, or not always.
private enum Abbreviation {
  /// Something always follows: `Dr.`, `vs.`
  case ofWhatFollows
  /// A number follows, or the sentence is over: `No. 5`, `Sept. 2022`
  case ofANumber
  /// It may be the last word: `a.m.`, `etc.`
  case last
  /// A name or its initial, which may be the last word: `U.S.`, `J.`
  case name

  init?(_ word: String) {
    switch word {
    case "mr", "mrs", "ms", "dr", "prof", "st", "mt", "lt", "sgt", "capt", "cpl", "ofc", "det",
      "gov", "sen", "rep", "gen", "col", "maj", "hon", "rev", "vs", "cf", "e.g", "i.e", "al",
      "approx", "dept", "eds":
      self = .ofWhatFollows
    case "no", "nos", "p", "pp", "vol", "fig", "sec", "ch", "ext", "jan", "feb", "mar", "apr",
      "aug", "sept", "sep", "oct", "nov", "dec":
      self = .ofANumber
    case "a.m", "p.m", "etc", "inc", "ltd", "corp", "co", "jr", "sr": self = .last
    case "u.s", "u.k", "d.c", "ph.d", "m.d", "u.s.c": self = .name
    default:
      guard word.count == 1, word.first?.isLetter == true else { return nil }
      self = .name
    }
  }

  /// Whether the sentence goes on with a word that begins with a capital letter or a digit.
  func goesOn(before next: Substring) -> Bool {
    let isNumber = next.first?.isNumber == true
    return switch self {
    case .ofWhatFollows: true
    case .ofANumber: isNumber
    case .last: isNumber
    case .name: isNumber || !Self.openings.contains(next.key)
    }
  }

  /// Words that are no names, so that a capital letter says that a sentence begins.
  private static let openings: Set<String> = [
    "a", "after", "all", "an", "and", "as", "at", "because", "before", "both", "but", "by",
    "each", "every", "few", "for", "from", "he", "her", "here", "his", "how", "i", "if", "in",
    "it", "its", "many", "most", "no", "not", "now", "of", "on", "one", "or", "our", "she", "since",
    "so", "some", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to",
    "we", "what", "when", "where", "which", "while", "who", "why", "with", "yet", "you", "your",
  ]
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  fileprivate func suffix(while belongs: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, belongs(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
