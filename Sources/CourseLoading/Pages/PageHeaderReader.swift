import CourseModel
import Diagnostics

/// A page's front matter read, with the places of what an author's check asks about.
struct ReadHeader {
  var header: PageHeader
  var diagnostics: [Diagnostic]
  var audio: SourcePosition?
  var transcript: SourcePosition?
  var requires: [ExaminedPage.Name] = []
}

/// Where a page's file stands in its course.
struct PagePlace {
  enum Role { case page, courseOverview, moduleIntroduction, glossary, loose }

  var file: String
  /// Empty for a page alone.
  var course: String
  var module: String?
  var role: Role
}

extension ReadHeader {
  init(_ frontMatter: FrontMatter, at place: PagePlace) {
    let name = FileName(Folder.name(place.file))
    var diagnostics = frontMatter.diagnostics
    let entries = frontMatter.entries
    let kind = Self.kind(entries, name: name, role: place.role)
    let known =
      switch place.role {
      case .courseOverview: Keys.course
      case .moduleIntroduction: Keys.module
      case .page, .glossary, .loose: Keys.page(kind)
      }
    var fields = FieldReader(
      entries, file: place.file, known: known, elsewhere: Keys.everywhere,
      place: place.role.words(kind))
    let title =
      place.role == .loose ? fields.text("title") : fields.requiredTitle(frontMatter)
    let stem =
      switch place.role {
      case .courseOverview: "course"
      case .moduleIntroduction: "module"
      case .page, .glossary, .loose: name.stem
      }
    let ownID = place.role == .page || place.role == .loose ? fields.id("id") : nil
    header = PageHeader(
      id: PageID(course: place.course, module: place.module, page: ownID ?? stem),
      file: place.file, kind: kind, title: title ?? stem)
    header.isIntroduction = place.role == .courseOverview || place.role == .moduleIntroduction
    header.aliases = header.isIntroduction ? [] : fields.texts("aliases")
    header.summary = fields.text("summary")
    if !header.isIntroduction { Self.readPage(&fields, into: &header) }
    requires = fields.names("requires").map {
      ExaminedPage.Name(text: $0.text, position: $0.position)
    }
    // A module's are the module's, not its introduction's.
    if !header.isIntroduction { header.requires = requires.map(\.text) }
    if kind == .quiz { Self.readQuiz(&fields, into: &header) }
    // The word was looked up once for the kind; now what is wrong with it is said.
    let _: PageKind? = fields.word("kind", rule: "unknown-kind")
    audio = fields.position(of: "audio")
    transcript = fields.position(of: "transcript")
    diagnostics += fields.diagnostics
    header.hasProblems = !diagnostics.isEmpty
    self.diagnostics = diagnostics
  }

  private static func kind(
    _ entries: [YAMLEntry], name: FileName, role: PagePlace.Role
  ) -> PageKind {
    guard role == .page || role == .loose else { return .section }
    for entry in entries where entry.key.text == "kind" {
      if case .scalar(let scalar) = entry.value, let kind = PageKind(rawValue: scalar.text) {
        return kind
      }
    }
    return PageKind(fileName: name.stem)
  }

  private static func readPage(_ fields: inout FieldReader, into header: inout PageHeader) {
    header.statedMinutes = fields.integer("minutes", in: 1...10_000)
    header.isOptional = fields.flag("optional") ?? false
    header.isPractice = fields.flag("practice") ?? false
    header.audio = fields.text("audio")
    header.transcript = fields.text("transcript")
    header.contentNote = fields.text("content-note")
    header.isComposite = fields.flag("composite") ?? true
    header.isShared = fields.flag("shared") ?? false
  }

  private static func readQuiz(_ fields: inout FieldReader, into header: inout PageHeader) {
    var quiz = QuizSettings()
    quiz.pass = fields.share("pass") ?? quiz.pass
    quiz.attempts = fields.integer("attempts", in: 1...1000)
    quiz.draw = fields.integer("draw", in: 1...10_000)
    quiz.shuffle = fields.word("shuffle") ?? quiz.shuffle
    quiz.feedback = fields.word("feedback") ?? quiz.feedback
    quiz.timeLimit = fields.number("time-limit", in: 0.1...1440)
    header.quiz = quiz
  }
}

extension PagePlace.Role {
  /// What the file is, for diagnostics.
  fileprivate func words(_ kind: PageKind) -> String {
    switch self {
    case .courseOverview: "course.md"
    case .moduleIntroduction: "module.md"
    case .glossary: "a glossary"
    case .page, .loose: "a page of kind \(kind.rawValue)"
    }
  }
}
