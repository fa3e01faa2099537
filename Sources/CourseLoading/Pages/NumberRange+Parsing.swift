import CourseModel

extension NumberRange {
  /// `34 ± 2`, `34 +- 2`, `30..40`, with a unit behind or without one; nil where it is none of them.
  ///
  /// - Parameter allowsPlain: whether `34` alone is a number too.
  init?(written text: String, allowsPlain: Bool) {
    var scanner = NumberScanner(text)
    guard let first = scanner.number() else { return nil }
    scanner.skipSpaces()
    var lowest = first.value
    var highest = first.value
    if scanner.skip("±") || scanner.skip("+-") || scanner.skip("+/-") {
      scanner.skipSpaces()
      guard let tolerance = scanner.number(), tolerance.value >= 0 else { return nil }
      let digits = max(first.digits, tolerance.digits)
      // In whole steps of the last digit, because 0.7 + 0.1 is a little less than 0.8.
      lowest = Self.sum(first.value, -tolerance.value, digits: digits)
      highest = Self.sum(first.value, tolerance.value, digits: digits)
    } else if scanner.skip("..") {
      scanner.skipSpaces()
      guard let last = scanner.number() else { return nil }
      lowest = min(first.value, last.value)
      highest = max(first.value, last.value)
    } else if !allowsPlain {
      return nil
    }
    let rest = scanner.rest.foldingSpaces()
    // A unit begins with no digit: `30..40..50` is no range.
    guard rest.first?.isNumber != true, rest.first != "." else { return nil }
    self.init(
      lowest: lowest, highest: highest, unit: rest.isEmpty ? nil : rest,
      written: text.foldingSpaces())
  }

  private static func sum(_ a: Double, _ b: Double, digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<min(digits, 12) { scale *= 10 }
    let steps = (a * scale).rounded() + (b * scale).rounded()
    return steps.isFinite && abs(steps) < 9e15 ? steps / scale : a + b
  }
}

/// Reads numbers as people write them.
private struct NumberScanner {
  private(set) var rest: Substring

  init(_ text: String) { rest = text.drop(while: \.isWhitespace) }

  mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }

  mutating func skip(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  /// A number, and how many digits stand after its point. Commas between groups of three are left
  /// out; a point that another follows is none of the number's.
  mutating func number() -> (value: Double, digits: Int)? {
    var text = ""
    var scanned = rest
    if let sign = scanned.first, "-−–+".contains(sign) {
      if sign != "+" { text = "-" }
      scanned = scanned.dropFirst()
    }
    let whole = scanned.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
    guard let first = whole.first, first != ",", whole.last != "," || whole.count > 1 else {
      return nil
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    text += groups.joined()
    scanned = scanned.dropFirst(whole.count)
    var digits = 0
    if scanned.first == ".", scanned.dropFirst().first?.isASCIIDigit == true {
      let fraction = scanned.dropFirst().prefix { $0.isASCIIDigit }
      text += "." + fraction
      digits = fraction.count
      scanned = scanned.dropFirst(fraction.count + 1)
    }
    guard let value = Double(text), value.isFinite else { return nil }
    rest = scanned
    return (value, digits)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
