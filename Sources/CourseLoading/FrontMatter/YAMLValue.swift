import Diagnostics

/// A piece of YAML with its place in the file; scalars keep their text as it was written, so
/// `version: 1.20` stays `1.20` and `language: no` is Norwegian.
indirect enum YAMLValue: Hashable {
  case scalar(YAMLScalar)
  case list([YAMLValue], SourcePosition)
  case mapping([YAMLEntry], SourcePosition)

  var position: SourcePosition {
    switch self {
    case .scalar(let scalar): scalar.position
    case .list(_, let position), .mapping(_, let position): position
    }
  }

  /// The word for it in diagnostics.
  var shape: String {
    switch self {
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

struct YAMLScalar: Hashable {
  var text: String
  var position: SourcePosition
  /// Without quotation marks: only then are an empty text, `~` and `null` no value.
  var isPlain: Bool

  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

struct YAMLEntry: Hashable {
  var key: YAMLScalar
  var value: YAMLValue
}
