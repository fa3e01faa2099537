/// A number that somebody counted or reckoned, so that a reader asks who, and when: a share, an
/// amount of money, a large number, a rate.
///
/// Years, dates, clock times, ages, ordinals, telephone numbers and small whole numbers are none:
/// they name things, or a reader can count for themself. Nor is a number that names a place in a
/// text, such as `section 4.2`.
struct Figure {
  /// The number, with the unit behind it where that makes a figure of it.
  var text: Substring

  init?(_ words: [Substring], at index: Int) {
    let word = words[index]
    let before = index > 0 ? words[index - 1] : ""
    let next = index + 1 < words.count ? words[index + 1] : ""
    let isNumber = word.first?.isNumber == true || word.first == "$"
    // `forty percent`, `two million`
    if Self.units.contains(next.key), isNumber || Self.numerals.contains(word.key) {
      text = word.base[word.startIndex..<next.endIndex]
    } else if isNumber, Self.isFigure(word, after: before) {
      text = word
    } else {
      return nil
    }
  }

  /// Whether a word that begins with a digit or a dollar sign is a figure by itself.
  private static func isFigure(_ word: Substring, after before: Substring) -> Bool {
    let following = word.base[word.endIndex...].first { !$0.isWhitespace }
    if word.contains("%") || word.first == "$" || following == "%" { return true }
    let number = word.prefix { $0.isNumber || $0 == "," || $0 == "." }
    if number.contains(",") { return hasThousands(number) }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let rest = word[number.endIndex...]
    // `988lifeline.org` is an address, `2.0.1` a version.
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), rest.isEmpty || rest.first == "-"
    else { return false }
    // `§ 4.2` is a place, `10.1176/appi` the name of an article.
    let mark = word.base[..<word.startIndex].last { !$0.isWhitespace }
    let next = word.base[word.endIndex...].first
    return !placeWords.contains(before.key) && !isName(before) && mark != "§" && next != "/"
  }

  /// Whether a word is a name, so that a number with a point behind it is its version: it has a
  /// capital letter where no sentence begins.
  private static func isName(_ word: Substring) -> Bool {
    guard word.contains(where: \.isUppercase) else { return false }
    if word.dropFirst().contains(where: \.isUppercase), word.contains(where: \.isLowercase) {
      return true
    }
    let before = word.base[..<word.startIndex].last { !$0.isWhitespace }
    return before.map { $0.isLetter || $0.isNumber || $0 == "," } ?? false
  }

  /// Three digits behind every comma, no more than three before the first.
  private static func hasThousands(_ number: Substring) -> Bool {
    let parts = (number.split(separator: ".").first ?? number).split(
      separator: ",", omittingEmptySubsequences: false)
    return parts.first.map { (1...3).contains($0.count) } == true
      && parts.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
  }

  private static let units: Set<String> = [
    "percent", "percentage", "thousand", "million", "billion", "trillion", "dollars",
  ]

  /// Words that a number behind them belongs to.
  private static let placeWords: Set<String> = [
    "section", "sections", "version", "chapter", "part", "table", "figure", "appendix",
    "level", "grade", "step", "module", "lesson", "cfr", "code", "rule", "title", "article",
  ]

  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
  ]
}

extension Piece {
  /// The figures in the text, in order; a setting's value is none.
  var figures: some Sequence<Figure> {
    words.indices.lazy.compactMap { isCode(words[$0]) ? nil : Figure(words, at: $0) }
  }
}

extension [Substring] {
  /// Whether a year from 1900 to 2099 is among the words, or "as of".
  var areDated: Bool {
    indices.contains { index in
      self[index].holdsYear || index > 0 && self[index] == "of" && self[index - 1].key == "as"
    }
  }
}

extension Substring {
  /// Whether a year stands in the word: `2022`, `2022-23`, `1990s`.
  fileprivate var holdsYear: Bool {
    guard utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      !contains("$"), !contains(","), !contains("%")
    else { return false }
    return split { !$0.isNumber }.contains { digits in
      digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }
  }
}
