import CourseChecking
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

/// The courses that the program comes with.
@Suite struct ContentTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Content").standardizedFileURL.path(percentEncoded: false)
  static let library = Library(roots: [folder])
  /// The e-Guide and its three companions; the course about the courses isn't one of them.
  static let courses: Set<String> = [
    "innovations-in-crisis-response", "overview-of-effective-models", "first-look-veterans",
    "first-look-youth",
  ]

  static func pages(of ids: Set<String>? = nil) -> [PageHeader] {
    library.courseHeaders().headers.filter { ids?.contains($0.id) ?? true }
      .flatMap { library.course($0).course.pages }
  }

  @Test func everyScoredQuestionSaysWhereItIsAnsweredAndThePlaceExists() throws {
    var questions = 0
    for header in Self.pages() {
      let page = Self.library.examine(header)
      guard case .quiz(let quiz) = page.page.content else { continue }
      for place in page.answeredIn {
        guard case .page(let id, let file, let anchor) = place.target else {
          Issue.record("\(header.file):\(place.position.line): no page \(place.text)")
          continue
        }
        let anchors = try #require(Self.library.anchors(ofFile: file))
        if let anchor { #expect(anchors.contains(anchor), "\(header.file): \(place.text)") }
        // Who knows nothing of the field answers it from the module.
        #expect(id.course == header.id.course, "\(header.file): \(place.text)")
        #expect(id.module == header.id.module, "\(header.file): \(place.text)")
      }
      guard !header.isPractice else { continue }
      let asked = quiz.questions.filter { $0.answer.type != "reflection" }
      #expect(asked.filter { $0.answeredIn == nil }.map(\.id) == [], "\(header.file)")
      questions += asked.count
    }
    #expect(questions > 0)
  }

  @Test func noParagraphStandsTwice() {
    var places: [String: String] = [:]
    var paragraphs = 0
    func read(_ block: Block, of file: String) {
      switch block.kind {
      case .paragraph:
        let text = block.plainText
        let isNotice = text.hasPrefix("Help now:") || text.hasPrefix("Illustrative composite")
        guard text.split(separator: " ").count >= 12, !isNotice else { return }
        paragraphs += 1
        let place = "\(file):\(block.range.start.line)"
        if let first = places[text] {
          Issue.record("The paragraph in \(place) stands in \(first) already")
        }
        places[text] = place
      case .quote(let blocks), .alert(_, let blocks), .voice(_, let blocks):
        blocks.forEach { read($0, of: file) }
      case .list(let list):
        list.items.flatMap(\.blocks).forEach { read($0, of: file) }
      case .heading, .code, .table, .rule, .html, .footnote: break
      }
    }
    for header in Self.pages() {
      let page = Self.library.page(header)
      var blocks = Array(page.body)
      switch page.content {
      case .reading, .checklist: break
      case .quiz(let quiz):
        for question in quiz.questions {
          blocks += question.stem + question.hint + question.explanation
          blocks += question.choices.flatMap { $0.more + $0.feedback }
        }
      case .scenario(let scenario):
        blocks += scenario.scenes.flatMap { $0.blocks + $0.choices.flatMap(\.coaching) }
      }
      blocks.forEach { read($0, of: header.file) }
    }
    #expect(paragraphs > 0)
  }

  /// Words as they are counted for hours of training: those outside of questions.
  @Test func theFourCoursesHave45000Words() {
    let headers = Self.library.courseHeaders().headers.map(\.id)
    #expect(Self.courses.subtracting(headers) == [])
    let words = Self.pages(of: Self.courses).reduce(0) {
      $0 + Self.library.pageWithAmount(of: $1).amount.words
    }
    #expect(words >= 45_000)
  }

  @Test func nothingIsWrongWithThem() {
    let found = CourseCheck.diagnostics(of: Self.library)
    #expect(found.map(\.description) == [])
  }
}
