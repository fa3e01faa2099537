internal import CNcurses

/// What terminfo says of the terminal that is current.
enum Capability {
  /// A string by its short name (terminfo(5)), without the delays that no terminal needs any more;
  /// nil where the terminal has none.
  static func string(_ name: String) -> String? {
    guard let value = tigetstr(name), Int(bitPattern: value) != -1, value.pointee != 0 else {
      return nil
    }
    return withoutDelays(String(cString: value))
  }

  /// `\E[?5h$<100/>` is `\E[?5h`, and a wait.
  static func withoutDelays(_ value: String) -> String {
    var rest = Substring(value)
    var result = ""
    while let start = rest.firstIndex(of: "$") {
      let after = rest[rest.index(after: start)...]
      guard after.first == "<", let end = after.firstIndex(of: ">") else {
        result += rest[...start]
        rest = after
        continue
      }
      result += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
