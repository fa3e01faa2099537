/// Finds entries of a list by some of their letters, in order, as editors do: `nxp` finds *next
/// page*.
///
/// Letters at the beginning of words, and right behind one another, count for more, so that what
/// begins as it was typed comes first. Case doesn't count, and spaces only part what is typed.
struct FuzzyFilter {
  private let wanted: [Character]

  init(_ text: String) {
    wanted = Array(text.lowercased().filter { !$0.isWhitespace })
  }

  /// The indices of the texts that have all letters, the best first; all of them in their own order
  /// where nothing is wanted.
  func best(of texts: [String]) -> [Int] {
    if wanted.isEmpty { return Array(texts.indices) }
    return texts.indices.compactMap { index in score(of: texts[index]).map { (index, $0) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map(\.0)
  }

  /// Nil where a letter is missing.
  func score(of text: String) -> Int? {
    let letters = Array(text.lowercased())
    // The best way to place each wanted letter, given where the one before stands.
    var best = [Int?](repeating: nil, count: letters.count)
    for (number, letter) in wanted.enumerated() {
      var next = [Int?](repeating: nil, count: letters.count)
      // The best score of any earlier place, less a point for every letter passed over.
      var reached: Int? = number == 0 ? 0 : nil
      for index in letters.indices {
        if number > 0, index > 0 {
          reached = [reached.map { $0 - 1 }, best[index - 1]].compactMap { $0 }.max()
        }
        guard letters[index] == letter else { continue }
        let begins = index == 0 || !letters[index - 1].isLetter
        var score = reached.map { $0 + (begins ? 8 : 1) }
        if number > 0, index > 0, let adjacent = best[index - 1] {
          score = max(score ?? .min, adjacent + 6)
        } else if number == 0 {
          score = (begins ? 8 : 1) - min(index, 6)
        }
        next[index] = score
      }
      best = next
    }
    return best.compactMap { $0 }.max().map { $0 - letters.count / 8 }
  }
}
