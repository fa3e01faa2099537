/// How hard sentences are to read, as the school grade in the United States that reads them with
/// ease.
///
/// It is the formula of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, *Derivation
/// of New Readability Formulas … for Navy Enlisted Personnel* (Research Branch Report 8-75, Naval
/// Technical Training Command, 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
struct KincaidGrade {
  private(set) var words = 0
  private(set) var sentences = 0
  private(set) var syllables = 0

  mutating func add(_ piece: Piece) {
    words += piece.words.count
    sentences += piece.sentences.count
    syllables += piece.words.reduce(0) { $0 + $1.syllables }
  }

  var wordsPerSentence: Double { Double(words) / Double(max(1, sentences)) }

  /// The grade; 0 where there are no words.
  var grade: Double {
    guard words > 0 else { return 0 }
    return 0.39 * wordsPerSentence + 11.8 * Double(syllables) / Double(words) - 15.59
  }
}
