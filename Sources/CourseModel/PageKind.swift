/// The kinds of page, in the design's own words (FORMAT, Front matter).
public enum PageKind: String, Hashable, Sendable, CaseIterable {
  case section
  case caseStudy = "case-study"
  case lessonsLearned = "lessons-learned"
  case commentary
  case resources
  case checklist
  case scenario
  case quiz
  case rollCall = "roll-call"

  /// The kind that a file's name is or begins with: `quiz.md`, `case-study-virginia.md`; else a
  /// section.
  public init(fileName name: some StringProtocol) {
    self =
      Self.allCases.first { name == $0.rawValue || name.hasPrefix($0.rawValue + "-") } ?? .section
  }
}
