import CourseModel
public import Diagnostics

/// One thing that an author should know, as a value: what it is called, why it matters, how it is
/// found, and courses that have it and that don't.
public struct Rule: Sendable {
  /// Stable, kebab-case, printed in brackets behind each diagnostic.
  public var name: String
  public var severity: Diagnostic.Severity
  /// A sentence for an author who asks why.
  public var explanation: String
  /// Courses without the fault.
  public var passing: [Example]
  /// Courses with it, and `↓` on the line above each place.
  public var failing: [Example]
  let check: @Sendable (CourseContents) -> [Finding]

  init(
    _ name: String, _ severity: Diagnostic.Severity, explanation: String, passing: [Example],
    failing: [Example], check: @escaping @Sendable (CourseContents) -> [Finding]
  ) {
    self.name = name
    self.severity = severity
    self.explanation = explanation
    self.passing = passing
    self.failing = failing
    self.check = check
  }

  /// A small course: its files' texts by path. A text alone is a page of a module.
  public struct Example: Sendable, ExpressibleByStringInterpolation,
    ExpressibleByDictionaryLiteral
  {
    public var files: [String: String]

    public init(stringLiteral text: String) {
      files = ["01-module/01-page.md": text]
    }

    public init(dictionaryLiteral files: (String, String)...) {
      self.files = Dictionary(files, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What a check found, and where.
  struct Finding {
    var file: String
    var position: SourcePosition?
    var summary: String

    init(_ file: String, _ position: SourcePosition?, _ summary: String) {
      self.file = file
      self.position = position
      self.summary = summary
    }
  }

  func diagnostics(of contents: CourseContents) -> [Diagnostic] {
    check(contents).map {
      Diagnostic(name, severity, file: $0.file, at: $0.position, $0.summary)
    }
  }
}

/// A course with all its pages opened: what the rules read.
struct CourseContents: Sendable {
  var course: Course
  /// The pages in order, the glossary's last.
  var pages: [ExaminedPage]
  var terms: [Term]
  /// Slugs of the headings by file, those of pages in other courses that links lead to included.
  var anchors: [String: Set<String>]
  /// The words of the pages, in their order.
  let texts: [PageText]
  /// Paragraphs that stand earlier in the library already.
  var repeats: [Repeat] = []

  init(course: Course, pages: [ExaminedPage], terms: [Term] = []) {
    self.course = course
    self.pages = pages
    self.terms = terms
    texts = pages.map { PageText($0) }
    anchors = Dictionary(
      pages.map { ($0.file, $0.anchors) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// `, did you mean #fees`, or nothing.
  static func suggestion(
    _ word: String, _ candidates: some Collection<String>, mark: String = "",
    _ speller: inout Speller
  ) -> String {
    speller.nearest(to: word, among: candidates).map { ", did you mean \(mark)\($0)" } ?? ""
  }
}
