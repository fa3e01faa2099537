import Diagnostics

/// Reads typed values out of a mapping, and reports every key and value that doesn't fit.
struct FieldReader {
  let file: String
  private var entries: [String: YAMLEntry] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - known: the keys that have a meaning here.
  ///   - elsewhere: keys that have one in other places.
  ///   - place: what this is, for diagnostics: "a quiz".
  ///   - rules: the names of the rules for an unknown and a misplaced key.
  init(
    _ entries: [YAMLEntry], file: String, known: Set<String>, elsewhere: Set<String>,
    place: String, rules: (unknown: String, misplaced: String) = ("unknown-key", "misplaced-key")
  ) {
    self.file = file
    for entry in entries {
      let key = entry.key.text
      if known.contains(key) {
        self.entries[key] = entry
      } else if elsewhere.contains(key) {
        diagnostics.append(
          Diagnostic(
            rules.misplaced, .warning, file: file, at: entry.key.position,
            "\(key) means nothing in \(place)"))
      } else {
        let suggestion = nearest(to: key, among: known.sorted()).map { ", did you mean \($0)" }
        diagnostics.append(
          Diagnostic(
            rules.unknown, .warning, file: file, at: entry.key.position,
            "Unknown key \(key)\(suggestion ?? "")"))
      }
    }
  }

  func position(of key: String) -> SourcePosition? { entries[key]?.value.position }

  mutating func text(_ key: String) -> String? { scalar(key)?.text }

  /// One text or a list of them, as a list.
  mutating func texts(_ key: String) -> [String] { names(key).map(\.text) }

  mutating func names(_ key: String) -> [YAMLScalar] {
    guard let value = entries[key]?.value else { return [] }
    switch value {
    case .scalar(let scalar): return scalar.isNull ? [] : [scalar]
    case .list(let items, _):
      return items.compactMap { item in
        if case .scalar(let scalar) = item { return scalar.isNull ? nil : scalar }
        wrongType(key, item, expected: "a list of texts")
        return nil
      }
    case .mapping:
      wrongType(key, value, expected: "a list of texts")
      return []
    }
  }

  /// A list whose items are texts or `id: text`.
  mutating func labelledTexts(_ key: String) -> [(id: YAMLScalar?, text: YAMLScalar)] {
    guard let value = entries[key]?.value else { return [] }
    if case .scalar(let scalar) = value, scalar.isNull { return [] }
    guard case .list(let items, _) = value else {
      wrongType(key, value, expected: "a list")
      return []
    }
    return items.compactMap { item in
      switch item {
      case .scalar(let scalar): return (nil, scalar)
      case .mapping(let pair, _):
        if pair.count == 1, let entry = pair.first, case .scalar(let text) = entry.value {
          return (entry.key, text)
        }
      case .list: break
      }
      wrongType(key, item, expected: "a text or one id: text")
      return nil
    }
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let scalar = scalar(key) else { return nil }
    switch scalar.text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default:
      report(
        "wrong-type", at: scalar.position, "\(key) must be true or false, not \(scalar.text)")
      return nil
    }
  }

  mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let scalar = scalar(key) else { return nil }
    guard let number = Double(scalar.text), number.isFinite else {
      report("wrong-type", at: scalar.position, "\(key) must be a number, not \(scalar.text)")
      return nil
    }
    guard range.contains(number) else {
      let bounds = "\(range.lowerBound.shortest) to \(range.upperBound.shortest)"
      report("bad-value", at: scalar.position, "\(key) must be \(bounds), not \(scalar.text)")
      return nil
    }
    return number
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let scalar = scalar(key) else { return nil }
    guard let number = Int(scalar.text) else {
      report("wrong-type", at: scalar.position, "\(key) must be a whole number, not \(scalar.text)")
      return nil
    }
    guard range.contains(number) else {
      report(
        "bad-value", at: scalar.position,
        "\(key) must be \(range.lowerBound) to \(range.upperBound), not \(number)")
      return nil
    }
    return number
  }

  /// A share: `80%`, `80` or `0.8`.
  mutating func share(_ key: String) -> Double? {
    guard let scalar = scalar(key) else { return nil }
    let isPercent = scalar.text.hasSuffix("%")
    let digits = isPercent ? scalar.text.dropLast() : scalar.text[...]
    guard let number = Double(digits.trimmingSpaces()), number.isFinite else {
      report("wrong-type", at: scalar.position, "\(key) must be a share like 80%")
      return nil
    }
    let share = isPercent || number > 1 ? number / 100 : number
    guard (0...1).contains(share) else {
      report("bad-value", at: scalar.position, "\(key) must be 0% to 100%, not \(scalar.text)")
      return nil
    }
    return share
  }

  /// One of a type's words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, rule: String = "bad-value"
  ) -> Word? {
    guard let scalar = scalar(key) else { return nil }
    if let word = Word(rawValue: scalar.text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let suggestion =
      nearest(to: scalar.text, among: words).map { "did you mean \($0)" }
      ?? "one of \(words.joined(separator: ", "))"
    report(rule, at: scalar.position, "Unknown \(key) \(scalar.text), \(suggestion)")
    return nil
  }

  /// An id: letters, digits, `-`, `_` and `.`, because it becomes part of an address.
  mutating func id(_ key: String) -> String? {
    guard let scalar = scalar(key) else { return nil }
    guard isID(scalar.text) else {
      report(
        "bad-value", at: scalar.position,
        "\(key) must be letters, digits, hyphens, not \(scalar.text)")
      return nil
    }
    return scalar.text
  }

  mutating func report(_ rule: String, at position: SourcePosition?, _ summary: String) {
    diagnostics.append(Diagnostic(rule, .error, file: file, at: position, summary))
  }

  private mutating func scalar(_ key: String) -> YAMLScalar? {
    guard let value = entries[key]?.value else { return nil }
    guard case .scalar(let scalar) = value else {
      wrongType(key, value, expected: "a text")
      return nil
    }
    return scalar.isNull ? nil : scalar
  }

  private mutating func wrongType(_ key: String, _ value: YAMLValue, expected: String) {
    report("wrong-type", at: value.position, "\(key) must be \(expected), not \(value.shape)")
  }
}

/// Whether a text can be an id of its own.
func isID(_ text: String) -> Bool {
  !text.isEmpty
    && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    && text.contains { $0 != "." }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var shortest: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  func trimmingSpaces() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
