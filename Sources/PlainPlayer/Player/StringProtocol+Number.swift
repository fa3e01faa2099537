extension StringProtocol {
  /// The number that a line or a word of it is: up to nine digits, with a full stop or not, and nothing
  /// else. Nil is no number.
  var number: Int? {
    let digits = hasSuffix(".") ? self.dropLast() : self[...]
    guard (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(digits)
  }
}
