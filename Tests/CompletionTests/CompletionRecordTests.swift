import CourseModel
import LearningRecords
import ProgressTracking
import Reporting
import TerminalUI
import TestSupport
import Testing

@Suite struct CompletionRecordTests {
  static func record(
    of progress: CourseProgress, text: String = "8c41d07e52a96be2", unreadable: Int = 0
  ) throws -> CompletionRecord {
    CompletionRecord(
      of: progress, learner: try #require(LearnerID("Learner-01")), text: text,
      amount: .init(words: 24_000, questions: 40, minutes: 208), questions: Sample.questions,
      source: .init(entries: 1204, unreadable: unreadable),
      printed: Timestamp(milliseconds: 1_804_200_000_000))
  }

  static func document(_ record: CompletionRecord) -> CompletionDocument {
    // The clock of tests is at Greenwich: 2027-03-03T02:58:00.000Z.
    CompletionDocument(
      record, day: { String($0.description.prefix(10)) },
      moment: { $0.description.prefix(16).replacing("T", with: " ") + " GMT" })
  }

  /// The way to completion, half of it done.
  static let halfway: Life = {
    var life = Life()
    life.do(.enrolled)
    life.do(.read(Sample.changed.id), active: .seconds(300))
    life.run(Sample.quiz, right: ["a"], points: 50, passed: false)
    return life
  }()

  @Test func saysWhatTheRecordProves() throws {
    let record = try Self.record(of: Life.complete.progress)
    #expect(record.isComplete && record.missing.isEmpty)
    #expect(record.learner == "learner-01")
    #expect(record.pages == .init(3, of: 3), "More is optional, quizzes count apart")
    #expect(record.quizzes.map(\.isPassed) == [true, true])
    #expect(record.quizzes[0].results == .init(first: 0.5, best: 0.84, runs: 2))
    // `rest` is an objective that no question asks for.
    #expect(record.objectives == .init(3, of: 3))
    #expect(record.sessions == 2)
  }

  @Test func anObjectiveNeedsARightAnswer() throws {
    let record = try Self.record(of: Self.halfway.progress)
    #expect(record.objectives == .init(1, of: 3))
    #expect(!record.isComplete)
    #expect(record.missing == ["Next steps", "Quiz: 988", "The four levels", "Last quiz"])
    #expect(record.quizzes[1].results == nil)
  }

  @Test func withoutObjectivesNoneAreClaimed() throws {
    let progress = Life.complete.progress
    var course = progress.course
    for index in course.modules.indices { course.modules[index].objectives = [] }
    let bare = LearnerProgress(Life.complete.statements).progress(of: course)
    #expect(try Self.record(of: bare).objectives == nil)
  }

  @Test func aCourseOfQuizzesCountsThemAlone() throws {
    var life = Self.halfway
    life.course.header.completion = .allQuizzes
    let record = try Self.record(of: life.progress)
    #expect(record.pages.of == 0 && record.quizzes.count == 2)
    #expect(record.missing == ["Quiz: 988", "Last quiz"])
    #expect(Self.document(record).text(.unicode).contains("0 of 2 quizzes passed"))
  }

  @Test func aChangedCourseKeepsItsEdition() throws {
    var life = Life.complete
    life.course.header.version = "2.0"
    let record = try Self.record(of: life.progress, text: "ffffffffffffffff")
    #expect(record.hasChangedSince)
    #expect(record.edition == .init(version: "1.3", text: "8c41d07e52a96be2"))
    #expect(Self.document(record).text(.unicode).contains("has changed since then"))
    #expect(try !Self.record(of: Life.complete.progress).hasChangedSince)
  }

  @Test func anEarlierEnrolmentCanBeProved() throws {
    var life = Life.complete
    life.enrolment = 2
    life.do(.enrolled)
    let record = LearnerProgress(life.statements)
    let before = try Self.record(of: record.progress(of: Sample.course, enrolment: 1))
    #expect(before.isComplete)
    let now = try Self.record(of: record.progress(of: Sample.course))
    #expect(!now.isComplete && now.missing.count == 5)
    #expect(Self.document(now).text(.unicode).contains("enrolment 2"))
  }

  // MARK: Text and HTML

  @Test func isATextToPrint() throws {
    let complete = Self.document(try Self.record(of: Life.complete.progress))
    try expectSnapshot(of: complete.text(.unicode), named: "completion")
    let missing = Self.document(try Self.record(of: Self.halfway.progress, unreadable: 2))
    try expectSnapshot(of: missing.text(.unicode), named: "not-complete")
    #expect(missing.signatures.isEmpty)
    #expect(!missing.text(.unicode).contains("I did this work myself"))
  }

  @Test func isAPageToSend() throws {
    let complete = Self.document(try Self.record(of: Life.complete.progress))
    try expectSnapshot(of: complete.html, named: "completion-html")
    #expect(!complete.html.contains("<script") && !complete.html.contains("http://"))
  }

  /// A title of another script, of one long word, of markup and of control characters.
  @Test(arguments: [
    "危機対応における革新：警察と精神保健のための端末教材とその実践的な手引きを一冊にまとめたもの",
    String(repeating: "Krisenreaktion", count: 12), "<script>alert(\"1\")</script> & 'more'",
    "\u{1B}[31mRed\u{202E}ylkcab\u{07}", "",
  ])
  func anyTitleIsSafe(_ title: String) throws {
    var life = Life.complete
    life.course.header.title = title
    life.course.header.provider = title
    let document = Self.document(try Self.record(of: life.progress))
    for charset in [Charset.unicode, .ascii] {
      for line in document.text(charset).split(separator: "\n") {
        #expect(line.columns <= 78)
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
      }
    }
    #expect(document.text(.ascii).utf8.allSatisfy { $0 < 0x80 })
    let html = document.html
    #expect(!html.contains("<script>") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
    if title.hasPrefix("<") {
      #expect(
        html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;"))
    }
  }
}
