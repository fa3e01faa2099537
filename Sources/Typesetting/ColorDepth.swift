/// How many colours a terminal that is written to as a stream has.
public enum ColorDepth: Hashable, Sendable {
  case none, eight, sixteen, all

  /// How many they are.
  var count: Int {
    switch self {
    case .none: 0
    case .eight: 8
    case .sixteen: 16
    case .all: 256
    }
  }
}
