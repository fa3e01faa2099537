/// How many colours a terminal that is written to as a stream has.
public enum ColorDepth: Hashable, Sendable {
  case none, eight, all
}
