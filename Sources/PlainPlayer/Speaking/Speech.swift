/// Lines on their way to whoever listens. A hint says how one goes on from here: the player says
/// each only once.
struct Speech: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var text: String
    var isHint = false
  }

  private(set) var lines: [Line] = []

  init() {}
  init(_ texts: String...) { say(texts) }

  var isEmpty: Bool { lines.isEmpty }

  mutating func say(_ text: String) { lines.append(Line(text: text)) }
  mutating func say(_ texts: [String]) { lines += texts.map { Line(text: $0) } }
  mutating func hint(_ text: String) { lines.append(Line(text: text, isHint: true)) }

  static func += (speech: inout Speech, more: Speech) { speech.lines += more.lines }
}
