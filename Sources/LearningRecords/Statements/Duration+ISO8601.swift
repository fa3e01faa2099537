extension Duration {
  /// Hours, minutes and seconds as ISO 8601 writes them, in hundredths of a second: `PT1H0M3.5S`.
  ///
  /// Minutes stand between hours and seconds even where there are none, as some stores insist; what
  /// is negative is written as nothing.
  var iso8601: String {
    let (seconds, attoseconds) = components
    let whole = Swift.max(0, seconds)
    let hundredths = seconds < 0 ? 0 : Swift.max(0, attoseconds) / 10_000_000_000_000_000
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    var text = "PT"
    let hasSeconds = rest > 0 || hundredths > 0 || whole == 0
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 || (hours > 0 && hasSeconds) { text += "\(minutes)M" }
    if hasSeconds {
      text += "\(rest)"
      if hundredths > 0 {
        text += hundredths < 10 ? ".0" : "."
        text += hundredths % 10 == 0 ? "\(hundredths / 10)" : "\(hundredths)"
      }
      text += "S"
    }
    return text
  }

  /// Reads a duration of ISO 8601: `PT41.5S`, `P3Y1M29DT4H35M59S`, `P4W`.
  ///
  /// A year counts as 365 days and a month as 30, for want of a calendar; only the last number may
  /// have a fraction, of which milliseconds are kept.
  init?(iso8601 utf8: UnsafeBufferPointer<UInt8>) {
    var digits = DigitReader(utf8)
    guard digits.take("P") else { return nil }
    var milliseconds = 0
    var units = Self.dateUnits[...]
    var isInTime = false
    var isLast = false
    var isEmpty = true
    while !digits.isAtEnd {
      if !isInTime, digits.take("T") {
        (units, isInTime, isEmpty) = (Self.timeUnits[...], true, true)
      }
      guard !isLast, let whole = digits.number() else { return nil }
      var thousandths = 0
      if digits.take(".") || digits.take(",") {
        guard let fraction = digits.fraction(places: 3) else { return nil }
        (thousandths, isLast) = (fraction, true)
      }
      // Units come in their order, each at most once; weeks stand alone.
      guard let unit = units.firstIndex(where: { digits.take($0.sign) }) else { return nil }
      let seconds = units[unit].seconds
      let (product, isTooLarge) = whole.multipliedReportingOverflow(by: seconds * 1000)
      let (sum, overflows) = product.addingReportingOverflow(
        milliseconds + thousandths * seconds)
      // Far from the end of the integers, so that the next sum is safe.
      guard !isTooLarge, !overflows, sum < Int.max / 2 else { return nil }
      milliseconds = sum
      isLast = isLast || units[unit].sign == "W"
      units = units[(unit + 1)...].filter { $0.sign != "W" }[...]
      isEmpty = false
    }
    guard !isEmpty else { return nil }
    self = .milliseconds(milliseconds)
  }

  private static let dateUnits: [(sign: Unicode.Scalar, seconds: Int)] = [
    ("W", 604_800), ("Y", 31_536_000), ("M", 2_592_000), ("D", 86_400),
  ]
  private static let timeUnits: [(sign: Unicode.Scalar, seconds: Int)] = [
    ("H", 3600), ("M", 60), ("S", 1),
  ]
}
