#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A moment, in whole milliseconds of UTC, in the years 0 to 9999 that RFC 3339 can write.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970 began.
  public let milliseconds: Int64

  static let earliest: Int64 = -62_167_219_200_000
  static let latest: Int64 = 253_402_300_799_999

  /// A moment beyond the years 0 to 9999 becomes the nearest in them.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
  }

  /// What the machine's clock says. Only the edge of the program asks it.
  public static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

extension Timestamp: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
}

extension Timestamp: LosslessStringConvertible {
  /// RFC 3339 in UTC with milliseconds: `2026-03-02T09:15:00.000Z`.
  public var description: String {
    let (day, time) = milliseconds.floored(by: 86_400_000)
    let date = CivilDate(daysSince1970: Int(day))
    let second = Int(time / 1000)
    let fields = [
      (date.year, 4, "-"), (date.month, 2, "-"), (date.day, 2, "T"), (second / 3600, 2, ":"),
      (second / 60 % 60, 2, ":"), (second % 60, 2, "."), (Int(time % 1000), 3, "Z"),
    ]
    return String(unsafeUninitializedCapacity: 24) { buffer in
      var index = 0
      for (value, digits, separator) in fields {
        var rest = value
        for place in stride(from: index + digits - 1, through: index, by: -1) {
          buffer[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        index += digits
        buffer[index] = separator.utf8.first ?? 0
        index += 1
      }
      return index
    }
  }

  /// Reads any date-time of RFC 3339, and the offsets `+02` and `+0200` that ISO 8601 has besides.
  /// Digits beyond milliseconds are dropped; a leap second is the start of the next minute.
  public init?(_ description: String) {
    var description = description
    guard let time = description.withUTF8({ Timestamp(utf8: $0) }) else { return nil }
    self = time
  }

  init?(utf8: UnsafeBufferPointer<UInt8>) {
    var digits = DigitReader(utf8)
    guard let year = digits.number(4), digits.take("-"),
      let month = digits.number(2, in: 1...12), digits.take("-"),
      let day = digits.number(2, in: 1...31), digits.take("T") || digits.take("t"),
      let hour = digits.number(2, in: 0...23), digits.take(":"),
      let minute = digits.number(2, in: 0...59), digits.take(":"),
      let second = digits.number(2, in: 0...60),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var thousandths = 0
    if digits.take(".") {
      guard let fraction = digits.fraction(places: 3) else { return nil }
      thousandths = fraction
    }
    guard let offset = digits.offsetInMinutes(), digits.isAtEnd else { return nil }
    let minutes = (date.daysSince1970 * 24 + hour) * 60 + minute - offset
    self.init(milliseconds: Int64((minutes * 60 + second) * 1000 + thousandths))
  }
}

extension DigitReader {
  /// `Z`, or hours and minutes ahead of UTC.
  fileprivate mutating func offsetInMinutes() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-"), let hours = number(2, in: 0...23) else { return nil }
    var minutes = 0
    if take(":") || !isAtEnd {
      guard let number = number(2, in: 0...59) else { return nil }
      minutes = number
    }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is never negative.
  fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
