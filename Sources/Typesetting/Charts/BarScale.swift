/// How long bars are, in cells: those of positive numbers to the right of an axis, those of negative
/// ones to its left.
struct BarScale {
  /// Cells for negative bars; 0 where there are none, and then there is no axis.
  let left: Int
  let right: Int
  /// What a cell stands for; 0 where all numbers are 0.
  private let numberPerCell: Double
  private let isASCII: Bool

  init(_ range: ClosedRange<Double>, cells: Int, isASCII: Bool) {
    let least = min(0, range.lowerBound)
    let greatest = max(0, range.upperBound)
    self.isASCII = isASCII
    if least == 0 {
      left = 0
      right = max(1, cells)
    } else {
      let room = max(1, cells - 1)
      let share = least / (least - greatest)
      left = max(1, min(room - (greatest > 0 ? 1 : 0), Int((Double(room) * share).rounded())))
      right = room - left
    }
    numberPerCell = max(
      left == 0 ? 0 : -least / Double(left), right == 0 ? 0 : greatest / Double(right))
  }

  var cells: Int { left + right + (left > 0 ? 1 : 0) }

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bar of a number with the blanks before it, `axis` between the two sides. A number that isn't
  /// 0 is never invisible.
  func bar(_ number: Double, full: Character, axis: String) -> String {
    let length = numberPerCell > 0 ? abs(number) / numberPerCell : 0
    guard left > 0 else { return rightBar(length, full: full) }
    if number < 0 {
      let bar = leftBar(length, full: full)
      return String(repeating: " ", count: max(0, left - bar.count)) + bar + axis
    }
    return String(repeating: " ", count: left) + axis + rightBar(length, full: full)
  }

  private func rightBar(_ length: Double, full: Character) -> String {
    if isASCII { return String(repeating: full, count: whole(length, limit: right)) }
    let eighths = min(8 * right, length > 0 ? max(1, Int((length * 8).rounded())) : 0)
    return String(repeating: full, count: eighths / 8) + Self.eighths[eighths % 8]
  }

  /// Unicode has no eighths that begin at the right, but a half.
  private func leftBar(_ length: Double, full: Character) -> String {
    if isASCII { return String(repeating: full, count: whole(length, limit: left)) }
    let halves = min(2 * left, length > 0 ? max(1, Int((length * 2).rounded())) : 0)
    return (halves.isMultiple(of: 2) ? "" : "▐") + String(repeating: full, count: halves / 2)
  }

  private func whole(_ length: Double, limit: Int) -> Int {
    min(limit, length > 0 ? max(1, Int(length.rounded())) : 0)
  }
}
