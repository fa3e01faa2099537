/// Finds quoted paragraphs on a page as it is today: by their words, never by their lines.
///
/// A paragraph whose words are all there is the same, wherever it stands now. Else the block that is
/// most like it is taken for it, if they share enough of their words; else it is gone. Of several the
/// one under the same heading is taken, then the nearest to where it stood.
public struct ParagraphFinder {
  /// What became of a quoted paragraph.
  public enum Standing: Hashable, Sendable {
    /// It says what it said, in this block of the body.
    case same(block: Int)
    /// It was edited, and is now this block.
    case edited(block: Int)
    case gone

    /// The block that it is now; nil where it is gone.
    public var block: Int? {
      switch self {
      case .same(let block), .edited(let block): block
      case .gone: nil
      }
    }
  }

  /// Blocks before and after a quotation's own that are looked at: an edited page of 10 MB must not
  /// be read whole for each of its notes.
  public static let reach = 2_000
  /// The share of words that two forms of a paragraph have in common: of the shorter one.
  static let likeness = 0.6
  /// The same of the longer one. It keeps a few common words from being taken for a part of a
  /// long paragraph.
  static let leastLikeness = 0.3
  /// Fewer words say too little to be found again when one of them was changed.
  static let fewestWords = 4

  private let body: Body
  private var candidates: [Int: Candidate?] = [:]

  private struct Candidate {
    var text: String
    var words: [String: Int]
    var count: Int
  }
  /// The headings above blocks, as far as they were asked for.
  private var headings: [Int: String?] = [:]

  public init(_ body: Body) { self.body = body }

  public mutating func standing(of quotation: Quotation) -> Standing {
    // A page that nobody edited costs one look.
    if body.indices.contains(quotation.block),
      body[quotation.block].quotedText == quotation.text
    {
      return .same(block: quotation.block)
    }
    let near = max(0, quotation.block - Self.reach)..<(quotation.block + Self.reach)
    let range = near.clamped(to: body.indices)
    let same = range.filter { candidate($0)?.text == quotation.text }
    if let block = best(same, for: quotation, in: range, by: { _ in 0 }) {
      return .same(block: block)
    }

    let (words, count) = Self.words(of: quotation.text)
    guard count >= Self.fewestWords else { return .gone }
    var scores: [Int: Double] = [:]
    for block in range {
      guard let candidate = candidate(block) else { continue }
      let shared = words.reduce(0) { $0 + min($1.value, candidate.words[$1.key] ?? 0) }
      let (shorter, longer) = (min(count, candidate.count), max(count, candidate.count))
      guard shared >= Self.fewestWords, Double(shared) >= Self.likeness * Double(shorter),
        Double(shared) >= Self.leastLikeness * Double(longer)
      else { continue }
      scores[block] = 2 * Double(shared) / Double(shorter + longer)
    }
    return best(Array(scores.keys), for: quotation, in: range) { scores[$0] ?? 0 }
      .map { .edited(block: $0) } ?? .gone
  }

  private mutating func best(
    _ blocks: [Int], for quotation: Quotation, in range: Range<Int>, by score: (Int) -> Double
  ) -> Int? {
    if blocks.count > 1 { findHeadings(in: range) }
    var best: (block: Int, rank: (Double, Int, Int, Int))?
    for block in blocks {
      let isUnderIt = (headings[block] ?? nil) == quotation.heading
      let rank = (
        score(block), isUnderIt ? 1 : 0, -abs(block - quotation.block), -block
      )
      if best.map({ $0.rank < rank }) ?? true { best = (block, rank) }
    }
    return best?.block
  }

  /// One walk for all of them, from above the range on.
  private mutating func findHeadings(in range: Range<Int>) {
    var last = Quotation.heading(above: range.lowerBound, in: body)
    for block in range {
      if headings[block] != nil, let known = headings[block] {
        last = known
        continue
      }
      if case .heading(_, let slug, _) = body[block].kind { last = slug }
      headings[block] = .some(last)
    }
  }

  private mutating func candidate(_ block: Int) -> Candidate? {
    if let known = candidates[block] { return known }
    let made = body[block].quotedText.map { text in
      let (words, count) = Self.words(of: text)
      return Candidate(text: text, words: words, count: count)
    }
    candidates[block] = .some(made)
    return made
  }

  /// The words of a text, each with how often it stands there.
  private static func words(of text: String) -> (words: [String: Int], count: Int) {
    var words: [String: Int] = [:]
    var count = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      words[String(word), default: 0] += 1
      count += 1
    }
    return (words, count)
  }
}
