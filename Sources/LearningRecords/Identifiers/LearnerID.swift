/// Who learns, as typed or as the machine says: in lower case, whatever is typed, as Caps Lock is
/// often on.
public struct LearnerID: Hashable, Sendable {
  /// The id as it is shown and recorded.
  public let name: String

  /// Makes the id of what was typed; nil where nothing is left of it without the white space around
  /// it, where it holds a control character, or where its file name would be longer than 150 bytes.
  public init?(_ text: some StringProtocol) {
    let name = text.lowercased().trimmingSpaces()
    guard !name.isEmpty, !name.unicodeScalars.contains(where: { $0.properties.isControl }),
      FileName.encoded(name).utf8.count <= 150
    else { return nil }
    self.name = name
  }

  /// The id in the letters of a file name: `o'neill` is `o%27neill`.
  public var fileName: String { FileName.encoded(name) }

  /// The learner whose journal has this file name, with or without `.jsonl`.
  ///
  /// It also takes names that eguide would write otherwise, such as `Learner 01.jsonl`: a file that
  /// somebody has named by hand is somebody's journal too.
  public init?(fileName: some StringProtocol) {
    let stem = fileName.hasSuffix(".jsonl") ? fileName.dropLast(6) : fileName[...]
    guard let name = FileName.decoded(stem) else { return nil }
    self.init(name)
  }
}

extension LearnerID: CustomStringConvertible {
  public var description: String { name }
}

extension StringProtocol {
  fileprivate func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
