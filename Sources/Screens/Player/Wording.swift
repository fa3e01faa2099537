/// How the interface writes minutes, numbers and days.
enum Wording {
  /// `6 min`, `1h25`.
  static func minutes(_ minutes: Int) -> String {
    minutes < 60
      ? "\(minutes) min" : "\(minutes / 60)h\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// `1 page`, `7 pages`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `63%`: rounded to the nearest, but never up to a share that was not reached.
  static func percent(_ share: Double) -> String {
    "\(Int((share * 100 + 1e-7).rounded(.down)))%"
  }
}
