import CourseModel
import LearningRecords
import Testing

@testable import ProgressTracking

/// Marks and notes: statements of the private journal, folded in any order.
@Suite struct AnnotationTests {
  private static let first = Quotation(text: "The first paragraph.", heading: nil, block: 0)
  private static let second = Quotation(text: "The second paragraph.", heading: "why", block: 3)
  private static let page = Sample.section.id

  private static func notes(_ progress: CourseProgress) -> [String?] {
    progress.annotations(on: page).map(\.note)
  }

  @Test func belongInThePrivateJournal() throws {
    var life = Life()
    life.does(.enrolled)
    life.does(.marked(Self.page, Self.first))
    let note = life.begins(.noted(Self.page, Self.second, note: "Ask the sergeant.\nTwice."))
    life.does(.noted(Self.page, Self.second, note: "Done.", replacing: note))
    life.does(.removed([note]))
    #expect(life.entries.dropFirst().allSatisfy { $0.journal == .private })
    #expect(
      life.entries.dropFirst().map(\.statement.verb)
        == [.bookmarked, .commented, .commented, .voided, .voided])
    for quotation in [Self.first, Self.second] {
      let read = try JSON(parsing: quotation.json.text)
      #expect(Quotation(read) == quotation)
    }
  }

  @Test func keepWhatIsNeededToFindTheParagraphAgain() throws {
    var life = Life()
    let id = life.begins(.noted(Self.page, Self.second, note: "Why?"))
    let annotation = try #require(life.progress.annotations.first)
    #expect(annotation.quotation == Self.second)
    #expect(annotation.id == id && annotation.note == "Why?")
    #expect(annotation.path == "988/section" && annotation.pageTitle == "Title of section")
    #expect(annotation.course == Sample.iri)
    #expect(life.folded.annotations(in: Sample.whole.header) == [annotation])
    #expect(life.folded.annotations(outside: [Sample.whole.header]) == [])
    #expect(life.folded.annotations(outside: []) == [annotation])
    #expect(life.progress.annotations(on: Sample.quiz.id) == [])
  }

  @Test func theLastFormOfANoteStands() {
    var life = Life()
    let note = life.begins(.noted(Self.page, Self.first, note: "One."))
    life.does(.noted(Self.page, Self.first, note: "Other."))
    life.does(.noted(Self.page, Self.second, note: "Two.", replacing: note))
    #expect(Self.notes(life.progress) == ["Two.", "Other."])
    #expect(life.progress.annotations.first?.id == note)
    #expect(life.progress.annotations.first?.quotation == Self.second)
  }

  @Test(arguments: 0..<20)
  func orderMakesNoDifference(seed: UInt64) {
    var life = Life()
    let note = life.begins(.noted(Self.page, Self.first, note: "One."))
    life.does(.noted(Self.page, Self.first, note: "Two.", replacing: note))
    life.does(.noted(Self.page, Self.first, note: "Three.", replacing: note))
    let mark = life.begins(.marked(Self.page, Self.second))
    life.does(.marked(Self.page, Self.first))
    life.does(.removed([mark]))
    var chance = Chance(seed: seed)
    let shuffled = LearnerProgress(
      (life.statements + life.statements).shuffled(using: &chance))
    #expect(
      shuffled.progress(of: Sample.whole).annotations == life.progress.annotations)
    #expect(Self.notes(life.progress) == [nil, "Three."])
  }

  /// Two machines that changed the same note in the same millisecond agree.
  @Test func equalTimesAreDecidedByID() throws {
    var life = Life()
    let note = life.begins(.noted(Self.page, Self.first, note: "One."))
    var statements = life.statements
    for (high, text) in [(7, "Here."), (9, "There.")] as [(UInt64, String)] {
      var life = life
      let made = life.does(.noted(Self.page, Self.first, note: text, replacing: note))
      var statement = try #require(made.first?.statement)
      statement.id = StatementID(UniqueID(high: high, low: 1 << 63))
      statements.append(statement)
    }
    let there = LearnerProgress(statements).progress(of: Sample.whole)
    let here = LearnerProgress(statements.reversed()).progress(of: Sample.whole)
    #expect(Self.notes(there) == ["There."] && Self.notes(here) == ["There."])
  }

  @Test func whatIsTakenBackIsGoneWithAllItsForms() throws {
    var life = Life()
    let note = life.begins(.noted(Self.page, Self.first, note: "One."))
    life.does(.noted(Self.page, Self.first, note: "Two.", replacing: note))
    life.does(.removed([note]))
    #expect(life.progress.annotations == [])
    // A form that another machine wrote meanwhile doesn't bring it back.
    var other = Life()
    let made = other.does(.noted(Self.page, Self.first, note: "Late.", replacing: note))
    var late = try #require(made.first?.statement)
    late.id = StatementID(UniqueID(high: 5, low: 1 << 63))
    late.timestamp = Timestamp(milliseconds: 1_000_000)
    let merged = LearnerProgress([late] + life.statements)
    #expect(merged.progress(of: Sample.whole).annotations == [])
    // One form alone taken back leaves the form before.
    var third = Life()
    let root = third.begins(.noted(Self.page, Self.first, note: "One."))
    let form = third.begins(.noted(Self.page, Self.first, note: "Two.", replacing: root))
    var folded = third.folded
    var voiding = try #require(life.statements.first { $0.verb == .voided })
    voiding.id = StatementID(UniqueID(high: 6, low: 1 << 63))
    voiding.object = .statement(try #require(StatementID(form)))
    folded.add(voiding)
    #expect(Self.notes(folded.progress(of: Sample.whole)) == ["One."])
  }

  @Test func beginningAnewTakesNoneAway() {
    var life = Life()
    life.does(.enrolled)
    life.does(.marked(Self.page, Self.first))
    life.enrolment = 2
    life.does(.enrolled)
    #expect(life.progress.enrolment == 2)
    #expect(life.progress.annotations.count == 1)
  }

  @Test func followAPageThatWasRenamed() throws {
    var life = Life()
    life.does(.noted(Self.page, Self.first, note: "Here."))
    let renamed = Sample.course([
      Sample.module("hotline", [Sample.page("part", in: "hotline") { $0.aliases = ["section"] }]) {
        $0.aliases = ["988"]
      }
    ])
    let progress = life.folded.progress(of: renamed)
    #expect(
      progress.annotations(on: PageID(course: "course", module: "hotline", page: "part")).count == 1
    )
    // A page that is gone keeps its notes.
    let gone = life.folded.progress(of: Sample.course([]))
    #expect(gone.annotations.count == 1)
    let path = try #require(gone.annotations.first).path
    #expect(gone.page(named: path) == nil)
  }

  @Test func changeNothingElse() {
    var life = Life.full
    let before = Standing(life.progress)
    let note = life.begins(.noted(Sample.steps.id, Self.first, note: "Here."))
    life.does(.marked(Sample.scenario.id, Self.first))
    life.does(.removed([note]))
    var after = Standing(life.progress)
    after.lastSeen = before.lastSeen
    #expect(after == before)
  }

  /// Foreign and damaged statements are passed over, and no note is longer than one may be.
  @Test func whatIsNoQuotationIsPassedOver() throws {
    var life = Life()
    life.does(.noted(Self.page, Self.first, note: String(repeating: "é", count: 100_000)))
    #expect(life.progress.annotations.first?.note?.count == Annotation.longestNote)
    for passage in [JSON.null, "text", ["text": "a"], ["text": 7, "block": 1], ["block": 1]] {
      var statement = try #require(life.statements.first)
      statement.id = StatementID(UniqueID(high: UInt64.random(in: 1...9_999_999), low: 1 << 63))
      statement.result.extensions[Vocabulary.Extension.passage] = passage
      var folded = life.folded
      folded.add(statement)
      #expect(folded.progress(of: Sample.whole).annotations.count == 1)
    }
  }
}
