public import CourseModel
public import Diagnostics

/// Everything that is wrong with courses: what reading them reported, and what the rules find.
public enum CourseCheck {
  /// All rules, by name.
  public static let rules: [Rule] = [
    .audioWithoutTranscript, .chartUnreadable, .checklistWithoutItems, .choiceSpeaksOfOthers,
    .deadHeading, .deadLink,
    .duplicateID, .endingWithoutOutcome, .hoursExceedMinutes, .missingAsset, .missingPicture,
    .pictureWithoutAlt, .quizWithoutAnswer, .quizWithoutQuestions, .rawHTML, .refusedLink,
    .scenarioWithoutGoodEnding, .scenarioWithoutPoorEnding, .scenarioWithoutScenes,
    .sceneChoiceToItself, .sceneChoiceWithoutCoaching, .sceneWithoutWayOut, .unknownAnsweredIn,
    .unknownObjective, .unknownRequirement, .unreachableScene,
    // What is said, and how.
    .avoidedWord, .figureWithoutDate, .figureWithoutSource, .hotlineMissing, .longParagraph,
    .longSentence, .readingGrade, .repeatedParagraph,
    // What is asked.
    .objectiveWithoutQuestion, .questionWithoutObjective, .questionWithoutPlace,
    .rightAnswerLongest,
    // What is heard.
    .cueAfterEnd, .cueOrder, .transcriptWithoutAudio,
  ].sorted { $0.name < $1.name }

  /// Reads and checks whatever the source was pointed at; in reading order, each thing once.
  public static func diagnostics(of source: some CourseSource) -> [Diagnostic] {
    let library = source.courseHeaders()
    var found = Found(diagnostics: library.diagnostics + duplicateCourses(library.headers))
    for header in library.headers { check(header, in: source, &found) }
    for header in source.loosePages() {
      let course = Course(
        header: CourseHeader(id: "", folder: "", assetsFolder: "", title: ""), overview: nil,
        modules: [], glossary: nil)
      found.add(CourseContents(course: course, pages: [source.examine(header)]), in: source)
    }
    var seen: Set<Diagnostic> = []
    return found.diagnostics.filter {
      (source.isAsked(about: $0.file) || found.transcripts.contains($0.file))
        && seen.insert($0).inserted
    }
    .inReadingOrder()
  }

  /// What was found so far, and what the rest is compared with.
  private struct Found {
    var diagnostics: [Diagnostic]
    /// The transcripts of pages that were asked about: who asks about a page asks about them.
    var transcripts: Set<String> = []
    var paragraphs = ParagraphIndex()

    mutating func add(_ contents: CourseContents, in source: some CourseSource) {
      var contents = contents
      contents.repeats = paragraphs.repeats(in: contents.texts)
      for page in contents.pages {
        diagnostics += page.page.diagnostics
        if case .file(let file) = page.transcript?.target, source.isAsked(about: page.file) {
          transcripts.insert(file)
        }
      }
      diagnostics += rules.flatMap { $0.diagnostics(of: contents) }
    }
  }

  private static func check(
    _ header: CourseHeader, in source: some CourseSource, _ found: inout Found
  ) {
    let read = source.course(header)
    let glossary = source.glossary(of: read.course)
    found.diagnostics += read.diagnostics + glossary.diagnostics
    let bare = read.course.modules.filter { $0.pages.first?.isIntroduction != true }
    let headers =
      read.course.pages + bare.map { introduction(of: $0, in: read.course) }
      + [read.course.glossary].compactMap(\.self)
    var contents = CourseContents(
      course: read.course, pages: headers.map(source.examine), terms: glossary.terms)
    for page in contents.pages {
      let targets = page.references.map(\.target) + page.answeredIn.compactMap(\.target)
      for case .page(_, let file, _?) in targets where contents.anchors[file] == nil {
        contents.anchors[file] = source.anchors(ofFile: file)
      }
    }
    found.add(contents, in: source)
  }

  /// A `module.md` without a body is no page, and says things all the same.
  private static func introduction(of module: Module, in course: Course) -> PageHeader {
    var header = PageHeader(
      id: PageID(course: course.id, module: module.id, page: "module"),
      file: module.folder + "/module.md", kind: .section, title: module.title)
    header.isIntroduction = true
    return header
  }

  /// Ids of courses are unique in the library.
  private static func duplicateCourses(_ headers: [CourseHeader]) -> [Diagnostic] {
    var first: [String: CourseHeader] = [:]
    return headers.compactMap { header in
      guard let other = first[header.id] else {
        first[header.id] = header
        return nil
      }
      return Diagnostic(
        Rule.duplicateID.name, .error, file: "\(header.folder)/course.md",
        at: SourcePosition(line: 1, column: 1),
        "Course \(header.id) is in the library twice, the other is \(other.folder)")
    }
  }
}
