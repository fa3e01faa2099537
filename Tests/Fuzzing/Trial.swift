import CourseChecking
import CourseLoading
import CourseModel
import Diagnostics
import TerminalUI
import Typesetting

/// An input given to all that reads courses, and what came of it.
public struct Trial {
  /// What took how much, in the order in which it was done.
  public private(set) var stages: [(name: String, toll: Toll)] = []
  /// What should never be so, whatever the input.
  public private(set) var faults: [String] = []
  private let workbench: Workbench
  private let input: FuzzInput

  /// What may be taken by any one of the stages: more, and a person waits (issue: 200 ms, 100 MiB).
  public static let mostMilliseconds = 200.0
  public static let mostMebibytes = 100.0

  public init(_ input: FuzzInput, on workbench: Workbench) throws {
    self.input = input
    self.workbench = workbench
    try workbench.place(input)
    run()
  }

  public var slowest: (name: String, toll: Toll)? {
    stages.max { $0.toll.milliseconds < $1.toll.milliseconds }
  }

  /// Whether a stage took more than any may.
  public var isDear: Bool {
    stages.contains {
      $0.toll.milliseconds > Self.mostMilliseconds || $0.toll.mebibytes > Self.mostMebibytes
    }
  }

  private mutating func stage<Result>(_ name: String, _ work: () -> Result) -> Result? {
    var result: Result?
    let toll = Toll.of { result = work() }
    stages.append((name, toll))
    return result
  }

  private mutating func run() {
    let library = workbench.library
    let read = stage("list") { () -> (Course, [Diagnostic])? in
      let headers = library.courseHeaders()
      guard let header = headers.headers.first else { return nil }
      let course = library.course(header)
      return (course.course, headers.diagnostics + course.diagnostics)
    }
    guard case (let course, let diagnostics)?? = read else {
      faults.append("The course is gone")
      return
    }
    check(diagnostics)
    for header in headers(of: course) {
      guard let page = stage("open", { library.page(header) }) else { continue }
      check(page.diagnostics)
      set(page, of: course)
    }
    if let found = stage("glossary", { library.glossary(of: course) }) {
      check(found.diagnostics)
      mark(found.terms, in: course)
    }
    if let found = stage("check", { CourseCheck.diagnostics(of: library) }) { check(found) }
    if input.role != .transcript {
      let heard = Listener.listen(to: course, in: library, charset: .unicode)
      stages.append(("a line said", heard.worst))
      faults += heard.faults
    }
  }

  /// The pages that the input is, or changes.
  private func headers(of course: Course) -> [PageHeader] {
    let file = workbench.file(input.role)
    let pages = course.allPages.filter { $0.file == file }
    return pages.isEmpty ? [Library.pageHeader(ofFile: workbench.file(.page))] : pages
  }

  // MARK: Diagnostics

  /// Every place lies in its file, and every sentence is one line.
  private mutating func check(_ diagnostics: [Diagnostic]) {
    let lines = SourceLines(input.bytes)
    // What isn't UTF-8 is repaired, and columns count the repaired bytes.
    let repaired = SourceLines(Array(String(decoding: input.bytes, as: UTF8.self).utf8))
    for diagnostic in diagnostics {
      if diagnostic.summary.isEmpty || diagnostic.rule.isEmpty {
        faults.append("A diagnostic says nothing: \(diagnostic)")
      }
      guard let position = diagnostic.position, diagnostic.file == workbench.file(input.role) else {
        continue
      }
      let line = position.line
      let columns = max(lines[line].count, repaired[line].count)
      if line < 1 || line > lines.count || position.column < 1 || position.column > columns + 1 {
        faults.append("Outside of the file, which has \(lines.count) lines: \(diagnostic)")
      }
    }
  }

  // MARK: Typesetting

  private static let ways: [(width: Int, charset: Charset, overflow: Typesetter.Overflow)] = [
    (72, .unicode, .wrap), (20, .unicode, .wrap), (120, .ascii, .wrap), (40, .unicode, .scroll),
  ]

  private mutating func set(_ page: Page, of course: Course) {
    // What a learner waits for.
    _ = stage("first screen") {
      PageLayout(page, typesetter: Typesetter(width: 72, charset: .unicode))
        .lines(from: Anchor(block: -1, line: 0), count: 40).count
    }
    for way in Self.ways {
      let typesetter = Typesetter(
        width: way.width, charset: way.charset, overflow: way.overflow)
      let layout = PageLayout(page, typesetter: typesetter)
      let found = stage("set at \(way.width)") { () -> [String] in
        var reading = LayoutReading(layout)
        reading.readThrough()
        return reading.faults
      }
      faults += found ?? []
    }
    let asked = page.askedBlocks
    let found = stage("set what is asked") { () -> [String] in
      let typesetter = Typesetter(width: 58, charset: .unicode)
      var check = LineCheck(width: 58, charset: .unicode)
      for line in typesetter.lines(of: asked) { check.check(line) }
      return check.faults
    }
    faults += found ?? []
    faults += stage("find") { Finding.faults(in: page) } ?? []
  }

  private mutating func mark(_ terms: [Term], in course: Course) {
    guard let header = headers(of: course).first else { return }
    let library = workbench.library
    let found = stage("mark terms") { () -> [String] in
      let page = library.page(header)
      let marker = TermMarker(terms)
      let body = marker.body(page.body, marking: marker.firstUses(in: page.body))
      var faults: [String] = []
      // A term that is marked says what it said.
      for (block, marked) in zip(page.body, body) where block.plainText != marked.plainText {
        faults.append("Marking terms changed the words of a block: \(block.range)")
      }
      return faults
    }
    faults += found ?? []
  }
}
