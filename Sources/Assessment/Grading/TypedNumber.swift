/// A number as a person types it, and the unit beside it.
///
/// - The decimal mark is a point or a comma: `3.4`, `3,4`. Where both stand the last one is it, and
///   the other parts groups of three: `1,234.5`, `1.234,5`. **A lone comma before exactly three
///   digits parts thousands** (`1,000` is a thousand, as an author's numbers are read too), unless
///   only a zero stands before it (`0,125`); a lone point is always a decimal mark. Spaces, thin
///   ones and apostrophes part groups of three as well: `1 000`, `1’000`.
/// - Signs are `+`, `-` and the minus sign with its likes among the dashes.
/// - Fractions: `½`, `2½`, `1/2`, `2 1/2`.
/// - Powers of ten: `1e4`, `3x10^8`, `3 × 10^8`, `3*10**8`, as Moodle's "Numerical" reads them.
/// - A unit follows, or a currency or the question's own unit stands before: `34%`, `34 minutes`,
///   `$1,332`. It begins with a letter or a sign for a unit, and no word of it with a digit.
///
/// Digits of every script count. Whatever else there is makes it no number: `34 or 35`, `30-40`,
/// `thirty`. (Moodle takes a text that begins with no number for a wrong answer; here it is said,
/// and the learner types again.)
struct TypedNumber: Hashable {
  let value: Double
  /// As it was typed; nil where none stands there.
  let unit: String?

  /// - Parameter unit: the unit that the question has, which may stand before the number too.
  init?(_ text: String, unit expected: String? = nil) {
    var scanner = NumberScanner(text)
    let first = scanner.unitBefore(expected)
    guard let value = scanner.number(), value.isFinite, let after = scanner.unitAfter() else {
      return nil
    }
    guard first == nil || after.isEmpty else { return nil }
    self.value = value
    self.unit = first ?? (after.isEmpty ? nil : after)
  }
}
