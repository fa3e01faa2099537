/// What the library lists: a course's own front matter, without its modules.
public struct CourseHeader: Hashable, Sendable {
  /// When a course is done.
  public enum Completion: String, Hashable, Sendable, CaseIterable {
    case allPages = "all-pages"
    case allQuizzes = "all-quizzes"
  }

  public var id: String
  public var aliases: [String] = []
  /// The folder of the course.
  public var folder: String
  /// The folder that the course's recordings and pictures lie in.
  public var assetsFolder: String
  public var title: String
  public var summary: String?
  public var version: String?
  public var language: String?
  public var audience: [String] = []
  public var partners: [String] = []
  public var authors: [String] = []
  public var provider: String?
  /// Nil is shown as "none claimed".
  public var approvals: String?
  public var license: String?
  public var asOf: String?
  public var reviewBy: String?
  /// The hours that the course states, for boards that count them.
  public var hours: Double?
  /// The IRI that journals name the course by where the front matter gives one.
  public var statedIRI: String?
  /// The course's place in the library; courses without come last, by title.
  public var order: Double?
  public var completion: Completion = .allPages

  public init(id: String, folder: String, assetsFolder: String, title: String) {
    self.id = id
    self.folder = folder
    self.assetsFolder = assetsFolder
    self.title = title
  }

  /// The title without what follows its first colon, where there is little room.
  public var shortTitle: String {
    let short = title.prefix { $0 != ":" }
    return short.count < 3 ? title : String(short)
  }

  /// The IRI that journals name the course by (FORMAT, Identity).
  public var iri: String { statedIRI ?? Self.defaultIRI(id) }

  /// Every IRI under which records of this course may stand, each once: today's first.
  public var iris: [String] {
    ([id] + aliases).map(Self.defaultIRI).reduce(into: [iri]) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private static func defaultIRI(_ id: String) -> String { "https://eguide.invalid/\(id)" }
}

/// A course opened: its header, and what its modules' and pages' front matter says.
public struct Course: Hashable, Sendable {
  public var header: CourseHeader
  /// The overview, where `course.md` has a body.
  public var overview: PageHeader?
  public var modules: [Module]
  /// The glossary, where there is one.
  public var glossary: PageHeader?

  public init(
    header: CourseHeader, overview: PageHeader?, modules: [Module], glossary: PageHeader?
  ) {
    self.header = header
    self.overview = overview
    self.modules = modules
    self.glossary = glossary
  }

  public var id: String { header.id }

  /// All pages in the order in which Space goes through them, the glossary left out.
  public var pages: [PageHeader] {
    (overview.map { [$0] } ?? []) + modules.flatMap(\.pages)
  }

  /// Every page that can be opened, the glossary last.
  public var allPages: [PageHeader] { pages + (glossary.map { [$0] } ?? []) }

  public func module(_ id: String?) -> Module? {
    modules.first { $0.id == id }
  }
}

/// A module of a course: its front matter, and its pages in order, its introduction first.
public struct Module: Hashable, Sendable {
  public struct Objective: Hashable, Sendable {
    public var id: String
    public var text: String

    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  public var id: String
  public var aliases: [String] = []
  public var folder: String
  public var title: String
  public var summary: String?
  public var objectives: [Objective] = []
  public var requires: [String] = []
  public var isOptional = false
  public var pages: [PageHeader] = []

  public init(id: String, folder: String, title: String) {
    self.id = id
    self.folder = folder
    self.title = title
  }
}

/// What a page's front matter says, without its body.
public struct PageHeader: Hashable, Sendable {
  public var id: PageID
  public var aliases: [String] = []
  /// The file that the page is written in.
  public var file: String
  public var kind: PageKind
  /// The page's name in lists.
  public var title: String
  public var summary: String?
  /// Minutes that the author states; without them they are counted from the words.
  public var statedMinutes: Int?
  public var isOptional = false
  /// Of a quiz: asked for learning, never scored, kept private, needed for nothing.
  public var isPractice = false
  public var audio: String?
  public var transcript: String?
  public var requires: [String] = []
  public var contentNote: String?
  /// Of a commentary: every screen of it says that it is an illustrative composite.
  public var isComposite = true
  /// Of a reflection or checklist: the instructor reads what is written there.
  public var isShared = false
  public var quiz = QuizSettings()
  /// The page is the body of `course.md` or `module.md`.
  public var isIntroduction = false
  /// The front matter alone was found faulty: the list shows a quiet mark.
  public var hasProblems = false

  public init(id: PageID, file: String, kind: PageKind, title: String) {
    self.id = id
    self.file = file
    self.kind = kind
    self.title = title
  }

  /// Whether the module needs this page done: not optional, not practice, not a roll call.
  public var counts: Bool { !isOptional && !isPractice && kind != .rollCall }
}

/// How a quiz runs, from its front matter.
public struct QuizSettings: Hashable, Sendable {
  public enum Shuffle: String, Hashable, Sendable, CaseIterable {
    case none, questions, choices, both
  }

  public enum FeedbackTime: String, Hashable, Sendable, CaseIterable {
    case atOnce = "at-once"
    case atEnd = "at-end"
  }

  /// The share of the points that passes, 0…1.
  public var pass = 0.8
  /// How many attempts an enrolment has; nil is unlimited.
  public var attempts: Int?
  /// How many questions are drawn; nil is all.
  public var draw: Int?
  public var shuffle = Shuffle.none
  public var feedback = FeedbackTime.atOnce
  /// Minutes on the screen; nil is unlimited.
  public var timeLimit: Double?

  public init() {}
}
