/// The range of an axis and its ticks, at round numbers.
struct AxisScale {
  struct Tick: Hashable {
    var number: Double
    var label: String
  }

  private(set) var ticks: [Tick]
  var low: Double { ticks.first?.number ?? 0 }
  var high: Double { ticks.last?.number ?? 1 }

  /// Holds a range of numbers between its first and last tick, in `steps` steps or one or two less or
  /// more. It begins at 0 unless that would waste half of the room.
  init(_ range: ClosedRange<Double>, steps: Int = 4) {
    var low = range.lowerBound
    var high = range.upperBound
    if low >= 0, low <= high / 2 { low = 0 }
    if high <= 0, high >= low / 2 { high = 0 }
    // A single value: from 0 to it.
    if high - low <= max(abs(low), abs(high)) * 1e-12 {
      low = min(0, low)
      high = max(0, high)
    }
    if high == low { high = low + 1 }

    let step = Step(atLeast: (high - low) / Double(max(1, steps)))
    let first = (low / step.size).rounded(.down)
    let last = max(first + 1, (high / step.size).rounded(.up))
    // Steps are a good part of the range, and the range is no less than what a Double can tell apart.
    ticks = (0...min(40, Int(last - first))).map { index in
      let multiple = first + Double(index)
      return Tick(number: multiple * step.size, label: step.label(multiple))
    }
  }

  /// How far up a number is, 0…1 from the first tick to the last.
  func share(of number: Double) -> Double {
    max(0, min(1, (number - low) / (high - low)))
  }

  /// 1, 2 or 5 times a power of ten.
  private struct Step {
    var mantissa: Int
    var exponent: Int
    var size: Double

    init(atLeast least: Double) {
      mantissa = 1
      exponent = 0
      var power = 1.0
      while power > least, exponent > -300 {
        power /= 10
        exponent -= 1
      }
      while power * 10 <= least, exponent < 300 {
        power *= 10
        exponent += 1
      }
      size = power
      // 10 is 1 of the next power.
      for candidate in [1, 2, 5, 10] where size < least {
        mantissa = candidate
        size = Double(candidate) * power
      }
      if mantissa == 10 {
        mantissa = 1
        exponent += 1
      }
    }

    /// The digits are those of a whole number, so none of them is a rounding error.
    func label(_ multiple: Double) -> String {
      guard abs(multiple) < 1e15 else { return "\(multiple * size)" }
      let number = Int(multiple) * mantissa
      if number == 0 { return "0" }
      let sign = number < 0 ? "-" : ""
      let digits = String(abs(number))
      switch exponent {
      case 0...12:
        return (sign + digits + String(repeating: "0", count: exponent)).groupingDigits()
      case -6..<0:
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
        return (sign + padded.dropLast(-exponent)).groupingDigits() + "." + padded.suffix(-exponent)
      default:
        let zeros = digits.reversed().prefix { $0 == "0" }.count
        return "\(sign)\(digits.dropLast(zeros))e\(exponent + zeros)"
      }
    }
  }
}
