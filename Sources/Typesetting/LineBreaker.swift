/// How the lines of a paragraph are made even.
enum Raggedness {
  /// The last line may be short: running text.
  case text
  /// The last line is made as long as the others: headings.
  case balanced
}

/// Finds the breaks for which the squares of what stays empty at the lines' ends add up to the
/// least.
///
/// Dynamic programming over the last line (as in Knuth and Plass, "Breaking paragraphs into lines",
/// 1981, without stretching): each word is looked at once for every word that fits on a line before
/// it, so the time is linear in the text.
struct LineBreaker {
  private let words: ArraySlice<InlineText.Word>
  private let width: Int
  private let first: Int
  private let raggedness: Raggedness

  /// `first` is the width of the first line, no more than `width`; no word is wider than it.
  init(_ words: ArraySlice<InlineText.Word>, width: Int, first: Int, raggedness: Raggedness) {
    self.words = words
    self.width = width
    self.first = first
    self.raggedness = raggedness
  }

  /// Where lines end, as indices of the words behind them.
  func breaks() -> [Int] {
    let base = words.startIndex
    let count = words.count
    // Where each word begins and ends if all stood on one line.
    var begins = [Int](repeating: 0, count: count)
    var ends = begins
    var column = 0
    for index in 0..<count {
      let word = words[base + index]
      if index > 0 { column += Int(word.gap) }
      begins[index] = column
      column += Int(word.columns)
      ends[index] = column
    }

    var starts = [Int](repeating: 0, count: count + 1)
    var costs = starts
    begins.withUnsafeBufferPointer { begins in
      ends.withUnsafeBufferPointer { ends in
        costs.withUnsafeMutableBufferPointer { costs in
          starts.withUnsafeMutableBufferPointer { starts in
            fill(&costs, &starts, begins: begins, ends: ends)
          }
        }
      }
    }

    var breaks: [Int] = []
    var end = count
    while end > 0 {
      breaks.append(base + end)
      end = starts[end]
    }
    return breaks.reversed()
  }

  /// For the words before each one: the least cost of setting them in lines, and where the last of
  /// those lines begins.
  private func fill(
    _ costs: inout UnsafeMutableBufferPointer<Int>,
    _ starts: inout UnsafeMutableBufferPointer<Int>, begins: UnsafeBufferPointer<Int>,
    ends: UnsafeBufferPointer<Int>
  ) {
    let base = words.startIndex
    let count = words.count
    // The word behind the last forced break: no line begins before it.
    var earliest = 0
    for end in 1...count {
      let before = end == count ? .space : words[base + end].before
      let isLast = end == count || before == .forced
      var best = Int.max
      var bestStart = end - 1
      var start = end - 1
      while start >= earliest {
        let slack = (start == 0 ? first : width) - (ends[end - 1] - begins[start])
        if slack < 0, start < end - 1 { break }
        // A line more must be worth it.
        var cost = costs[start] + width
        if !isLast || raggedness == .balanced { cost += slack * slack }
        if isLast, start > earliest, isWidow(from: start, to: end, slack: slack) {
          cost += width * width / 8
        }
        if cost <= best {
          best = cost
          bestStart = start
        }
        start -= 1
      }
      costs[end] = best + cost(of: before)
      starts[end] = bestStart
      if before == .forced { earliest = end }
    }
  }

  /// A last line looks lost that is a short word alone, or hardly longer than an indentation.
  private func isWidow(from start: Int, to end: Int, slack: Int) -> Bool {
    slack > width - width / 6 || start == end - 1 && slack >= width - width / 3
  }

  private func cost(of before: InlineText.Break) -> Int {
    switch before {
    case .space, .seam, .forced: 0
    case .hyphen: width
    case .joint: 4 * width
    }
  }
}
