internal import TerminalUI

extension Capability {
  /// The sequences of the keys, without their ESC, that the current terminal's entry names: the
  /// ones that only its type sends.
  static var keys: [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    func add(_ name: String, _ key: Key) {
      // A key that sends a control character or a letter is known by that already.
      guard let sequence = string(name), sequence.first == "\u{1B}", sequence.utf8.count > 1 else {
        return
      }
      keys[Array(sequence.utf8.dropFirst())] = key
    }
    for (name, key) in named { add(name, key) }
    for number in 1...12 { add("kf\(number)", .function(number)) }
    return keys
  }

  private static let named: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
    ("kcbt", .backTab), ("kent", .enter),
  ]
}
