/// Something an author should know about a file, at a place they can jump to.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The rule that spoke, such as `quiz-without-answer`: stable, greppable, printed in brackets.
  public var rule: String
  public var severity: Severity
  public var file: String
  public var position: SourcePosition?
  /// One line in the style of a headline: no full stop, says what is so and, if plain, what to do.
  public var summary: String

  public init(
    _ rule: String, _ severity: Severity, file: String, at position: SourcePosition?,
    _ summary: String
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.position = position
    self.summary = summary
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `quiz.md:12:3: error: Question has no correct choice [quiz-without-answer]`
  public var description: String {
    let place = position.map { "\(file):\($0.line):\($0.column)" } ?? file
    return "\(place): \(severity): \(summary) [\(rule)]"
  }
}

extension Sequence where Element == Diagnostic {
  /// By file, then place, then rule: the order in which an author works through them.
  public func inReadingOrder() -> [Diagnostic] {
    sorted {
      ($0.file, $0.position?.line ?? 0, $0.position?.column ?? 0, $0.rule, $0.summary)
        < ($1.file, $1.position?.line ?? 0, $1.position?.column ?? 0, $1.rule, $1.summary)
    }
  }
}
