import Diagnostics

/// The plain subset of YAML that nearly all front matter is written in: `key: text`, `key: "text"`,
/// `key: [a, b]`, and lists of texts or of single `key: text` (as objectives are), an item a line. Anything else is nil, never a guess.
enum PlainYAML {
  static func mapping(lines: [String], firstLine: Int) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    // The list that is being read, of the last entry, and the place of its first dash.
    var items: [YAMLValue] = []
    var listStart: SourcePosition?
    func endList() {
      guard let start = listStart, let last = entries.indices.last else { return }
      entries[last].value = .list(items, start)
      items = []
      listStart = nil
    }
    for (index, text) in lines.enumerated() {
      guard var line = PlainLine(text, line: firstLine + index) else { return nil }
      line.skipSpaces()
      if line.isAtEnd { continue }
      if line.next == UInt8(ascii: "#") { continue }
      if line.next == UInt8(ascii: "-") {
        guard let last = entries.last, case .scalar(let empty) = last.value, empty.isPlain,
          empty.text.isEmpty, listStart == nil || listStart?.column == line.position.column
        else { return nil }
        listStart = listStart ?? line.position
        guard line.skip("- ") else { return nil }
        line.skipSpaces()
        guard let item = line.item(), line.isAtEnd else { return nil }
        items.append(item)
        continue
      }
      endList()
      guard line.offset == 0, let key = line.key() else { return nil }
      let end = line.position
      line.skipSpaces()
      if line.isAtEnd {
        entries.append(
          YAMLEntry(
            key: key,
            value: .scalar(YAMLScalar(text: "", position: end, isPlain: true))))
        continue
      }
      guard let value = line.value(inFlow: false), line.isAtEnd else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
    }
    endList()
    return entries
  }

  /// `id: a, was: [b, c]`, on one line.
  static func flowMapping(_ text: String, at position: SourcePosition) -> [YAMLEntry]? {
    guard var line = PlainLine(text, line: position.line, column: position.column) else {
      return nil
    }
    var entries: [YAMLEntry] = []
    while true {
      line.skipSpaces()
      guard let key = line.key() else { return nil }
      line.skipSpaces()
      guard !line.isAtEnd, let value = line.value(inFlow: true) else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
      line.skipSpaces()
      if line.isAtEnd { return entries }
      guard line.skip(",") else { return nil }
    }
  }
}

/// A line of plain YAML being read.
private struct PlainLine {
  private let bytes: [UInt8]
  private let line: Int
  private let column: Int
  private(set) var offset = 0

  /// Nil where a byte needs libyaml: tabs, control characters, and line ends beyond ASCII.
  init?(_ text: String, line: Int, column: Int = 1) {
    bytes = Array(text.utf8)
    self.line = line
    self.column = column
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F: return nil
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return nil
      // U+2028, U+2029; U+FEFF, U+FFFE, U+FFFF.
      case 0xE2 where bytes.dropFirst(index + 1).starts(with: [0x80, 0xA8]): return nil
      case 0xE2 where bytes.dropFirst(index + 1).starts(with: [0x80, 0xA9]): return nil
      case 0xEF where index + 1 < bytes.count && [0xBB, 0xBF].contains(bytes[index + 1]):
        return nil
      default: continue
      }
    }
  }

  var isAtEnd: Bool { offset >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[offset] }
  var position: SourcePosition { SourcePosition(line: line, column: column + offset) }

  mutating func skipSpaces() {
    while next == UInt8(ascii: " ") { offset += 1 }
  }

  mutating func skip(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[offset...].starts(with: wanted) else { return false }
    offset += wanted.count
    return true
  }

  /// A key with its colon, which a space or the end follows.
  mutating func key() -> YAMLScalar? {
    let start = offset
    var end = start
    while end < bytes.count, bytes[end].isKeyByte { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      bytes[start] != UInt8(ascii: "-"),
      end + 1 == bytes.count || bytes[end + 1] == UInt8(ascii: " ")
    else { return nil }
    defer { offset = end + 1 }
    return YAMLScalar(text: text(start..<end), position: position, isPlain: true)
  }

  /// A text, or one key and its text.
  mutating func item() -> YAMLValue? {
    let start = position
    var pair = self
    if let key = pair.key() {
      pair.skipSpaces()
      guard let value = pair.scalar(inFlow: false), !value.isNull else { return nil }
      self = pair
      return .mapping([YAMLEntry(key: key, value: .scalar(value))], start)
    }
    guard let text = scalar(inFlow: false), !text.isNull else { return nil }
    return .scalar(text)
  }

  /// A scalar or a list of scalars in brackets.
  mutating func value(inFlow: Bool) -> YAMLValue? {
    guard next == UInt8(ascii: "[") else { return scalar(inFlow: inFlow).map(YAMLValue.scalar) }
    let start = position
    offset += 1
    var items: [YAMLValue] = []
    skipSpaces()
    if !skip("]") {
      while true {
        skipSpaces()
        guard let item = scalar(inFlow: true), !item.isNull else { return nil }
        items.append(.scalar(item))
        skipSpaces()
        if skip("]") { break }
        guard skip(",") else { return nil }
      }
    }
    skipSpaces()
    return .list(items, start)
  }

  mutating func scalar(inFlow: Bool) -> YAMLScalar? {
    guard let first = next else { return nil }
    let start = position
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = bytes[(offset + 1)...].firstIndex(of: first) else { return nil }
      let content = (offset + 1)..<end
      // An escape, or '' in single quotation marks.
      if bytes[content].contains(UInt8(ascii: "\\")) { return nil }
      if end + 1 < bytes.count, bytes[end + 1] == first { return nil }
      offset = end + 1
      let spaces = offset
      skipSpaces()
      if !isAtEnd, !(inFlow && [UInt8(ascii: ","), UInt8(ascii: "]")].contains(bytes[offset])) {
        return nil
      }
      if !isAtEnd, inFlow { offset = spaces }
      return YAMLScalar(text: text(content), position: start, isPlain: false)
    }
    if Self.indicators.contains(first) { return nil }
    var end = offset
    while end < bytes.count {
      let byte = bytes[end]
      if inFlow {
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
        if Self.flowIndicators.contains(byte) { return nil }
      }
      if byte == UInt8(ascii: ":") {
        let after = end + 1 < bytes.count ? bytes[end + 1] : UInt8(ascii: " ")
        if inFlow || after == UInt8(ascii: " ") { return nil }
      }
      if byte == UInt8(ascii: "#"), bytes[end - 1] == UInt8(ascii: " ") { return nil }
      end += 1
    }
    var last = end
    while last > offset, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    let content = offset..<last
    offset = end
    return YAMLScalar(text: text(content), position: start, isPlain: true)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What YAML reads as more than text at the start of a plain scalar.
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
  private static let flowIndicators = Set("[]{}?".utf8)
}
