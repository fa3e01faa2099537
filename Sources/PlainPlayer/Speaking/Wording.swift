/// How times and numbers are said.
enum Wording {
  /// `6 minutes`, `1 hour 25 minutes`.
  static func minutes(_ minutes: Int) -> String {
    guard minutes >= 60 else { return count(minutes, "minute") }
    let rest = minutes % 60
    return count(minutes / 60, "hour") + (rest == 0 ? "" : " " + count(rest, "minute"))
  }

  /// `1 page`, `7 pages`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `63%`: never up to a share that was not reached, as on the full screen.
  static func percent(_ share: Double) -> String {
    "\(Int((share * 100 + 1e-7).rounded(.down)))%"
  }

  /// `first`, `second`, … `11th`.
  static func ordinal(_ number: Int) -> String {
    let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    if names.indices.contains(number - 1) { return names[number - 1] }
    switch (number % 10, number % 100) {
    case (_, 11...13): return "\(number)th"
    case (1, _): return "\(number)st"
    case (2, _): return "\(number)nd"
    case (3, _): return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// `1`, `1 and 3`, `1, 2 and 3`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension StringProtocol {
  /// The text with a full stop, where nothing else ends it: a voice falls there and pauses.
  var sentence: String {
    let text = String(self)
    guard let last = text.last(where: { !"\"'”’)".contains($0) }) else { return text }
    return ".!?:;…".contains(last) ? text : text + "."
  }
}
