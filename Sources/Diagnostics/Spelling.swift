/// Looks for what words were most likely meant to be, for as long as that takes a moment: nobody mends
/// a thousand slips by as many guesses.
public struct Speller: Sendable {
  /// How many words may still be compared.
  private var left: Int

  /// - Parameter comparisons: how many words may be compared in all; one takes about a microsecond.
  public init(comparisons: Int = 20_000) { left = comparisons }

  /// The nearest of `candidates`, of several the first by name; nil where none is near, or too much
  /// was compared already.
  public mutating func nearest(
    to word: String, among candidates: some Collection<String>
  ) -> String? {
    left -= candidates.count
    guard left >= 0 else { return nil }
    return Diagnostics.nearest(to: word, among: candidates.sorted())
  }
}

/// The word of `candidates` that `word` was most likely meant to be; nil where none is near.
///
/// Near is at most one edit in three letters: a letter added, dropped, changed, or swapped with the
/// next. Words longer than 100 bytes are nobody's slips and have no neighbours.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.utf8)
  guard (1...100).contains(letters.count) else { return nil }
  var best: (word: String, edits: Int)?
  for candidate in candidates where candidate != word {
    let limit = min(max(1, letters.count / 3), (best?.edits ?? .max) - 1)
    guard limit > 0, abs(candidate.utf8.count - letters.count) <= limit else { continue }
    let edits = editDistance(letters, Array(candidate.utf8))
    if edits <= limit { best = (candidate, edits) }
  }
  return best?.word
}

/// The number of edits between two words (Damerau and Levenshtein's, neighbours swapped once).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, before[j - 1] + 1) }
      row.append(edits)
    }
    before = last
    last = row
  }
  return last[b.count]
}
