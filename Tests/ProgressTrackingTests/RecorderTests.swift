import Assessment
import CourseModel
import LearningRecords
import Testing

@testable import ProgressTracking

/// Which statements a deed becomes, and in which journal each lies.
@Suite struct RecorderTests {
  private static let ext = Vocabulary.base

  /// A statement in a line: journal, verb, object, result, what it belongs to.
  private func line(_ entry: Recorder.Entry) -> String {
    let statement = entry.statement
    var words = [
      entry.journal == .record ? "record " : "private",
      statement.verb.word ?? "?",
    ]
    switch statement.object {
    case .activity(let activity): words.append(activity.id.replacing(Sample.iri, with: "~"))
    case .statement: words.append("#")
    case .other: words.append("?")
    }
    let result = statement.result
    if let score = result.score {
      words.append("\(score.raw ?? -1)/\(score.max ?? -1)=\(score.scaled ?? -1)")
    }
    if let success = result.success { words.append(success ? "right" : "wrong") }
    if result.completion == true { words.append("complete") }
    if let response = result.response { words.append("“\(response)”") }
    if let duration = result.duration { words.append("\(duration)") }
    words += result.extensions.map { "\(short($0.name))=\(text($0.value))" }
    if statement.context.statement != nil { words.append("of #") }
    let activities = statement.context.activities
    words += activities.parent.map { "in " + $0.id.replacing(Sample.iri, with: "~") }
    words += statement.context.extensions.filter { !$0.name.hasSuffix("text") }
      .map { "\(short($0.name))=\(text($0.value))" }
    if let activity = statement.object.activity {
      words += activity.definition.extensions.map { "\(short($0.name))=\(text($0.value))" }
    }
    return words.joined(separator: " ")
  }

  private func short(_ name: String) -> String { name.replacing(Self.ext, with: "") }
  private func text(_ json: JSON) -> String { String(decoding: json.text, as: UTF8.self) }

  @Test func everyDeedHasItsStatements() {
    let lines = Life.full.entries.map(line)
    let (first, second) = (Sample.first.fingerprint, Sample.second.fingerprint)
    #expect(
      lines.joined(separator: "\n") == """
        record  initialized ~ enrolment=1
        private attempted ~/988/warm-up in ~/988 questions=["first","second"] seed="beef"
        private answered ~/988/warm-up/first 1.0/1.0=1.0 right “b” of # in ~/988/warm-up \
        fingerprint="\(first)"
        private answered ~/988/warm-up/second 0.0/1.0=0.0 wrong “x” of # in ~/988/warm-up \
        fingerprint="\(second)"
        private failed ~/988/warm-up 1.0/2.0=0.5 wrong complete of # in ~/988
        record  experienced ~/988/section complete 41.0 seconds in ~/988
        record  experienced ~/988/steps complete in ~/988
        private completed ~/988/steps/meet complete in ~/988/steps
        private completed ~/988/steps/read complete in ~/988/steps
        private voided #
        record  suspended ~ 90.0 seconds place={"block":3,"offset":7,"page":"988/section"}
        record  resumed ~
        private attempted ~/988/scenario in ~/988
        private answered ~/988/scenario/start “ask” of # in ~/988/scenario
        private voided #
        private answered ~/988/scenario/start “send” of # in ~/988/scenario
        record  completed ~/988/scenario complete in ~/988
        private completed ~/988/scenario complete “good” of # in ~/988
        record  attempted ~/988/quiz in ~/988 questions=["first","second"] seed="beef"
        record  answered ~/988/quiz/first 1.0/1.0=1.0 right “b” of # in ~/988/quiz \
        fingerprint="\(first)"
        record  answered ~/988/quiz/second 0.0/1.0=0.0 wrong “x” of # in ~/988/quiz \
        fingerprint="\(second)"
        record  failed ~/988/quiz 1.0/2.0=0.5 wrong complete of # in ~/988
        record  attempted ~/988/quiz in ~/988 questions=["first","second"] seed="beef"
        record  answered ~/988/quiz/first 1.0/1.0=1.0 right “b” of # in ~/988/quiz \
        fingerprint="\(first)"
        record  answered ~/988/quiz/second 1.0/1.0=1.0 right “x[,]y” of # in ~/988/quiz \
        fingerprint="\(second)"
        record  passed ~/988/quiz 2.0/2.0=1.0 right complete of # in ~/988
        record  completed ~/988 complete
        record  completed ~ complete
        """)
  }

  @Test func aSkippedPageSaysSo() {
    var life = Life()
    #expect(
      life.does(.skipped(Sample.section.id)).map(line) == [
        "record  experienced ~/988/section complete skipped=true in ~/988"
      ])
  }

  @Test func everyStatementNamesItsCourseVersionAndText() throws {
    let learner = try #require(Sample.learner)
    let registration = Registration(of: learner, in: Sample.iri, enrolment: 1)
    for entry in Life.full.entries {
      let statement = entry.statement
      let context = statement.context
      #expect(statement.actor == Agent(learner))
      #expect(context.registration == registration)
      #expect(context.language == "en")
      #expect(context.activities.grouping.map(\.id) == [Sample.iri])
      let text = context.extensions[Vocabulary.Extension.text]
      #expect(text == (entry.journal == .record ? "0123456789abcdef" : nil))
      if statement.verb == .voided {
        // xAPI allows revision and platform only where the object is an activity.
        #expect(context.revision == nil && context.platform == nil)
      } else {
        #expect(context.revision == "1.3" && context.platform == "eguide")
        #expect(statement.object.activity?.definition.type != nil)
        #expect(statement.object.activity?.definition.name.isEmpty == false)
      }
    }
  }

  @Test func aResetHasARegistrationOfItsOwn() throws {
    let learner = try #require(Sample.learner)
    var life = Life()
    life.enrolment = 2
    let entry = try #require(life.does(.enrolled).first)
    #expect(
      entry.statement.context.registration
        == Registration(of: learner, in: Sample.iri, enrolment: 2))
    #expect(line(entry) == "record  initialized ~ enrolment=2")
  }

  @Test func whatIsWrittenIsWhatIsRead() throws {
    var reader = StatementReader()
    let statements = Life.full.statements
    var read: [Statement] = []
    for statement in statements {
      let json = statement.json
      #expect(!json.contains(UInt8(ascii: "\n")))
      read.append(try reader.read(json))
    }
    #expect(read == statements)
    #expect(
      Standing(LearnerProgress(read).progress(of: Sample.whole)) == Standing(Life.full.progress))
  }

  @Test func idsAreNeverUsedTwice() {
    let ids = Life.full.statements.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  // MARK: What stays with the person

  /// A walk through everything that can be done, in an order of chance.
  private func walk(seed: UInt64) -> Life {
    var chance = Chance(seed: seed)
    var life = Life()
    var attempts: [PageHeader: String] = [:]
    var way: String?
    for _ in 0..<120 {
      let pages = Sample.whole.pages
      let page = pages.randomElement(using: &chance) ?? Sample.section
      let quiz = Bool.random(using: &chance) ? Sample.warmUp : Sample.quiz
      let question = Bool.random(using: &chance) ? Sample.first : Sample.second
      let item = Bool.random(using: &chance) ? Sample.meet : Sample.read
      switch Int.random(in: 0..<13, using: &chance) {
      case 0: life.does(.enrolled)
      case 1: life.does(.resumed)
      case 2: life.does(.read(page.id))
      case 3: life.does(.skipped(page.id))
      case 4:
        attempts[quiz] = life.begins(.attempted(quiz.id, seed: 1, questions: ["first", "second"]))
      case 5:
        guard let attempt = attempts[quiz] else { continue }
        life.does(
          .answered(
            quiz.id, attempt: attempt, question, .choices(["private-answer"]), .wrong, hinted: false
          ))
      case 6:
        guard let attempt = attempts[quiz] else { continue }
        life.does(.judged(quiz.id, attempt: attempt, points: 1, maximum: 2, passed: false))
      case 7: life.does(.ticked(Sample.steps.id, item))
      case 8: life.does(.unticked(Sample.steps.id, item))
      case 9: way = life.begins(.setOut(Sample.scenario.id))
      case 10:
        guard let way else { continue }
        life.does(
          .chose(
            Sample.scenario.id, way: way, Sample.scene,
            Sample.scene.choices.randomElement(using: &chance) ?? Sample.scene.choices[0]))
      case 11:
        guard let way else { continue }
        life.does(
          .tookBack(Sample.scenario.id, way: way, Sample.scene, Sample.scene.choices[0]))
      default:
        guard let way else { continue }
        life.does(.arrived(Sample.scenario.id, way: way, .poor))
      }
    }
    return life
  }

  @Test(arguments: 0..<25)
  func nothingPrivateIsInTheRecord(seed: UInt64) {
    let life = walk(seed: seed)
    let privateIDs = Set(life.entries.filter { $0.journal == .private }.map(\.statement.id))
    for entry in life.entries where entry.journal == .record {
      let text = String(decoding: entry.statement.json, as: UTF8.self)
      let words = ["warm-up", "scenario/start", "steps/meet", "steps/read", "poor"]
      #expect(words.filter(text.contains) == [])
      if let activity = entry.statement.object.activity, activity.id.hasSuffix("scenario") {
        #expect(entry.statement.result.response == nil)
        #expect(entry.statement.context.statement == nil)
      }
      if case .statement(let id) = entry.statement.object { #expect(!privateIDs.contains(id)) }
      if let id = entry.statement.context.statement { #expect(!privateIDs.contains(id)) }
    }
    let ids = life.statements.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: 0..<5)
  func theRecordAloneSaysWhatIsDone(seed: UInt64) {
    // The private journal can be deleted: what counts is in the record.
    let life = walk(seed: seed)
    let record = LearnerProgress(life.entries.filter { $0.journal == .record }.map(\.statement))
    let progress = record.progress(of: life.course)
    for page in life.course.pages where page.counts {
      #expect(progress.isDone(page.id) == life.progress.isDone(page.id))
    }
    #expect(progress.meanScore == life.progress.meanScore)
  }
}
