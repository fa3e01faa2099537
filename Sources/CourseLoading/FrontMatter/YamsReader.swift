import Diagnostics
import Yams

/// YAML through Yams, with its marks as places in the file and its faults as sentences.
struct YamsReader {
  private let text: String
  private let lines: [String]
  /// The place in the file of the text's first character.
  private let start: SourcePosition
  /// How many characters before the text are ours.
  private let prefix: Int
  private var budget = 10_000
  /// The bytes before each scalar of the line that was asked about last: a line can hold all of the
  /// document, and each of its values has a place.
  private var offsets: (line: Int, bytes: [Int]) = (-1, [])

  /// Deeper nesting has no meaning here, and Yams recurses over it.
  private static let deepest = 32

  init(lines: [String], firstLine: Int) {
    self.lines = lines
    self.start = SourcePosition(line: firstLine, column: 1)
    self.prefix = 0
    text = lines.joined(separator: "\n") + "\n"
  }

  init(flow: String, at position: SourcePosition) {
    text = "{" + flow + "}"
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    start = position
    prefix = 1
  }

  func mapping() throws(YAMLFault) -> [YAMLEntry] {
    var reader = self
    return try reader.readMapping()
  }

  private mutating func readMapping() throws(YAMLFault) -> [YAMLEntry] {
    if let position = tooDeep() {
      throw YAMLFault(
        rule: "front-matter-syntax", position: position, summary: "Nested too deeply")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw fault(error)
    }
    guard let node else { return [] }
    guard let value = value(node, depth: 0) else {
      throw YAMLFault(
        rule: "front-matter-syntax", position: start, summary: "Too much for front matter")
    }
    switch value {
    case .mapping(let entries, _): return entries
    case .scalar(let scalar) where scalar.isNull: return []
    case .scalar, .list:
      throw YAMLFault(
        rule: "front-matter-syntax", position: value.position,
        summary: "Front matter must be keys with values, not \(value.shape)")
    }
  }

  /// Nil where the document, its aliases unfolded, is larger than anything that is meant.
  private mutating func value(_ node: Node, depth: Int) -> YAMLValue? {
    budget -= 1
    guard budget > 0, depth < Self.deepest else { return nil }
    switch node {
    case .scalar(let scalar):
      return .scalar(self.scalar(scalar))
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence {
        guard let value = value(item, depth: depth + 1) else { return nil }
        items.append(value)
      }
      return .list(items, position(sequence.mark))
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, item) in mapping {
        guard let value = value(item, depth: depth + 1) else { return nil }
        guard case .scalar(let scalar) = key else { continue }
        entries.append(YAMLEntry(key: self.scalar(scalar), value: value))
      }
      return .mapping(entries, position(mapping.mark))
    case .alias(let alias):
      return .scalar(YAMLScalar(text: "", position: position(alias.mark), isPlain: true))
    }
  }

  private mutating func scalar(_ scalar: Node.Scalar) -> YAMLScalar {
    YAMLScalar(
      text: scalar.string, position: position(scalar.mark),
      isPlain: scalar.style == .plain || scalar.style == .any)
  }

  /// Yams counts lines and scalars from 1; we count bytes.
  private mutating func position(_ mark: Mark?) -> SourcePosition {
    guard let mark else { return start }
    let line = mark.line - 1
    guard lines.indices.contains(line) else {
      return SourcePosition(line: start.line + max(0, lines.count - 1), column: 1)
    }
    if offsets.line != line {
      var byte = 0
      let bytes = lines[line].unicodeScalars.map { scalar in
        defer { byte += UTF8.width(scalar) }
        return byte
      }
      offsets = (line, bytes + [byte])
    }
    // The brace that we put behind the text stands in no file.
    let ours = line == lines.count - 1 ? prefix : 0
    let bytes = min(
      offsets.bytes[max(0, min(mark.column - 1, offsets.bytes.count - 1))],
      lines[line].utf8.count - ours)
    guard line == 0 else { return SourcePosition(line: start.line + line, column: bytes + 1) }
    return SourcePosition(
      line: start.line, column: max(start.column, start.column + bytes - prefix))
  }

  private mutating func fault(_ error: any Error) -> YAMLFault {
    var position = start
    var problem = "can't be read"
    switch error as? YamlError {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      // What isn't closed is noticed at the end, and stands where it began.
      let isAtEnd = mark.line > lines.count
      position = self.position(isAtEnd ? context?.mark ?? mark : mark)
      problem = text
    case .duplicatedKeysInMapping(let keys, let context):
      return YAMLFault(
        rule: "duplicate-key", position: self.position(context.mark),
        summary: "\(keys.joined(separator: ", ")) stands twice in the same mapping")
    case .reader(let text, _, _, _):
      problem = text
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      break
    }
    return YAMLFault(
      rule: "front-matter-syntax", position: position, summary: "Not YAML: \(problem)")
  }

  /// Where brackets or indentation nest deeper than anything that is meant.
  private func tooDeep() -> SourcePosition? {
    var depth = 0
    for (index, line) in lines.enumerated() {
      var column = 0
      var isIndentation = true
      var dashes = 0
      for byte in line.utf8 {
        column += 1
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
          dashes += isIndentation ? 1 : 0
        case UInt8(ascii: " "): break
        default: isIndentation = false
        }
        if depth > Self.deepest || dashes > Self.deepest || (isIndentation && column > 128) {
          return SourcePosition(line: start.line + index, column: column)
        }
      }
    }
    return nil
  }
}
