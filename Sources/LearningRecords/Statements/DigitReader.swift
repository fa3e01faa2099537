/// Reads numbers and the signs between them, as dates and durations have them.
struct DigitReader {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

  var isAtEnd: Bool { index == utf8.count }

  /// Whether the sign stands here; then it is passed.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < utf8.count, UInt32(utf8[index]) == sign.value else { return false }
    index += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard index < utf8.count, utf8[index] &- 0x30 < 10 else { return nil }
    defer { index += 1 }
    return Int(utf8[index] - 0x30)
  }

  /// A number of exactly so many digits.
  mutating func number(_ count: Int, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return range.contains(number) ? number : nil
  }

  /// A number of one to twelve digits.
  mutating func number() -> Int? {
    guard var number = digit() else { return nil }
    while let digit = digit() {
      number = number * 10 + digit
      guard number < 1_000_000_000_000 else { return nil }
    }
    return number
  }

  /// The digits of a fraction, at least one, as a number of so many places; more are dropped.
  mutating func fraction(places: Int) -> Int? {
    guard let first = digit() else { return nil }
    var number = first
    var count = 1
    while let digit = digit() {
      if count < places { number = number * 10 + digit }
      count += 1
    }
    for _ in 0..<max(0, places - count) { number *= 10 }
    return number
  }
}
