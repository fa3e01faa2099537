import CourseModel

/// The keys of front matter and comments, by the place where each has a meaning (FORMAT).
enum Keys {
  static let shared: Set = ["title", "id", "aliases", "summary"]

  static let course = shared.union([
    "version", "language", "audience", "partners", "authors", "provider", "approvals", "license",
    "as-of", "review-by", "hours", "iri", "order", "complete-when",
  ])

  static let module = shared.union(["optional", "objectives", "requires"])

  static func page(_ kind: PageKind) -> Set<String> {
    switch kind {
    case .quiz: page.union(quiz).union(["practice", "shared"])
    case .commentary: page.union(["composite"])
    case .checklist: page.union(["shared"])
    default: page
    }
  }

  static let page = shared.union([
    "kind", "minutes", "optional", "audio", "transcript", "requires", "content-note",
  ])
  static let quiz: Set = ["pass", "attempts", "draw", "shuffle", "feedback", "time-limit"]

  static let everywhere = course.union(module).union(page).union(quiz)
    .union(["practice", "shared", "composite"])

  static let question: Set = [
    "id", "was", "type", "points", "scoring", "objective", "answered-in", "hint-cost", "unit",
  ]
  static let identity: Set = ["id", "was"]
  static let scene = identity.union(["outcome"])
  static let term = identity.union(["also"])
  static let comments = question.union(scene).union(term)
}
