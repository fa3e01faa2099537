/// Reads what ``TypedNumber`` describes, character after character.
struct NumberScanner {
  private var rest: ArraySlice<Character>

  init(_ text: String) {
    // Every kind of space is one space, every digit an ASCII one, every minus a hyphen.
    var characters: [Character] = []
    for character in text {
      if character.isWhitespace {
        if characters.last != " " { characters.append(" ") }
      } else if let digit = character.decimalDigit {
        characters.append(Character("\(digit)"))
      } else {
        characters.append("‐‑‒–—−﹣－".contains(character) ? "-" : character)
      }
    }
    while characters.last == " " || characters.last == "." { characters.removeLast() }
    rest = characters.drop { $0 == " " }
  }

  // MARK: The number

  /// The number at the start, which the rest follows.
  mutating func number() -> Double? {
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    skipSpaces()
    if let fraction = vulgarFraction() { return isNegative ? -fraction : fraction }
    guard var text = decimal() else { return nil }
    if text.allSatisfy(\.isNumber), let fraction = fraction(after: text) {
      return isNegative ? -fraction : fraction
    }
    if let exponent = exponent() { text += "e" + exponent }
    return Double((isNegative ? "-" : "") + text)
  }

  /// Digits, their groups put together and a point as decimal mark.
  private mutating func decimal() -> String? {
    let runs = digitRuns()
    guard let last = runs.last, runs.contains(where: { !$0.digits.isEmpty }) else { return nil }
    var whole = runs.map { String($0.digits) }
    var decimals: String?
    if Self.isDecimal(runs) {
      decimals = String(last.digits)
      whole.removeLast()
      guard Self.areGroups(runs.dropLast()) else { return nil }
    } else {
      guard Self.areGroups(runs[...]) else { return nil }
    }
    let digits = whole.joined()
    return (digits.isEmpty ? "0" : digits) + (decimals.map { $0.isEmpty ? "" : "." + $0 } ?? "")
  }

  /// Digits, and what stands before them: nothing or a mark.
  private struct Run {
    var mark: Character?
    var digits: ArraySlice<Character>
  }

  private mutating func digitRuns() -> [Run] {
    var runs = [Run(mark: nil, digits: digits())]
    while let mark = rest.first, ",.'’ ".contains(mark) {
      let after = rest.dropFirst()
      let length = after.prefix(while: \.isASCIIDigit).count
      // A space parts groups of three alone: `2 1/2` and `5 m` go on after it.
      let isPart = mark == "," || mark == "." || (length == 3 && !runs[0].digits.isEmpty)
      guard isPart, length > 0 || mark == "." else { break }
      rest = after
      runs.append(Run(mark: mark, digits: digits()))
    }
    return runs
  }

  /// Whether the last run stands after a decimal mark.
  private static func isDecimal(_ runs: [Run]) -> Bool {
    guard let last = runs.last, let mark = last.mark, mark == "," || mark == "." else {
      return false
    }
    if runs.dropFirst().dropLast().contains(where: { $0.mark == mark }) { return false }
    if mark == "." || runs.count > 2 { return true }
    let whole = runs[0].digits
    return last.digits.count != 3 || whole.isEmpty || whole.count > 3 || whole == ["0"]
  }

  /// Whether these are one run of digits, or groups of three after one to three digits, all parted
  /// by the same mark.
  private static func areGroups(_ runs: ArraySlice<Run>) -> Bool {
    guard runs.count > 1, let first = runs.first else { return true }
    let groups = runs.dropFirst()
    return (1...3).contains(first.digits.count) && groups.allSatisfy { $0.digits.count == 3 }
      && Set(groups.map { $0.mark == "’" ? "'" : $0.mark }).count == 1
  }

  private mutating func digits() -> ArraySlice<Character> {
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(digits.count)
    return digits
  }

  // MARK: Fractions and powers

  /// `½` at the start.
  private mutating func vulgarFraction() -> Double? {
    guard let fraction = rest.first?.fraction else { return nil }
    rest.removeFirst()
    return fraction
  }

  /// What makes a fraction of the whole number that was read: `/2`, `½`, ` ½`, ` 1/2`.
  private mutating func fraction(after whole: String) -> Double? {
    guard let whole = Double(whole) else { return nil }
    let before = rest
    if skip("/") {
      if let divisor = Double(String(digits())), divisor > 0 { return whole / divisor }
    } else {
      skipSpaces()
      if let fraction = vulgarFraction() { return whole + fraction }
      if let dividend = Double(String(digits())), skip("/"),
        let divisor = Double(String(digits())), divisor > 0
      {
        return whole + dividend / divisor
      }
    }
    rest = before
    return nil
  }

  /// `e4`, `E-4`, `x10^8` and its likes: the exponent.
  private mutating func exponent() -> String? {
    let before = rest
    let isPower = skip("e") || skip("E") || skipTimesTen()
    if isPower {
      let sign = skip("-") ? "-" : ""
      if sign.isEmpty { _ = skip("+") }
      let exponent = digits()
      if !exponent.isEmpty { return sign + String(exponent) }
    }
    rest = before
    return nil
  }

  private mutating func skipTimesTen() -> Bool {
    skipSpaces()
    guard skip("x") || skip("X") || skip("×") || skip("*") || skip("·") else { return false }
    skipSpaces()
    return skip("10") && (skip("^") || skip("**"))
  }

  // MARK: Units

  /// A currency, or the unit that is expected, before the number; nothing is read where none is.
  mutating func unitBefore(_ expected: String?) -> String? {
    if let sign = rest.first, sign.isCurrencySymbol {
      rest.removeFirst()
      skipSpaces()
      return String(sign)
    }
    guard let expected else { return nil }
    let word = rest.prefix { !$0.isASCIIDigit && !" +-.,".contains($0) }
    guard !word.isEmpty, FoldedText(unit: String(word)) == FoldedText(unit: expected) else {
      return nil
    }
    rest = rest.dropFirst(word.count)
    skipSpaces()
    return String(word)
  }

  /// Everything that follows, if it can be a unit; nil if not, empty where nothing follows.
  mutating func unitAfter() -> String? {
    skipSpaces()
    guard let first = rest.first else { return "" }
    guard first.isLetter || first.isCurrencySymbol || "%‰°′″'\"".contains(first),
      rest.split(separator: " ").allSatisfy({ $0.first?.isASCIIDigit == false })
    else { return nil }
    return String(rest)
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self && isASCII }

  /// The digit 0…9 that it is, in whatever script.
  fileprivate var decimalDigit: Int? {
    guard let scalar = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty,
      scalar.properties.numericType == .decimal
    else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// What one of `½`, `⅓` and the like is worth.
  fileprivate var fraction: Double? {
    guard let scalar = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty,
      scalar.properties.generalCategory == .otherNumber,
      let value = scalar.properties.numericValue, value > 0, value < 1
    else { return nil }
    return value
  }
}
