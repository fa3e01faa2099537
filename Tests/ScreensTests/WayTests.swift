import Assessment
import CourseModel
import LearningRecords
import ProgressTracking
import Testing

/// Ways through a scenario as journals keep them.
@Suite struct WayTests {
  static let page = SampleCourse.scenario.id

  /// A learner's two journals, as a recorder fills them.
  struct Journals {
    var record: [Statement] = []
    var own: [Statement] = []
    private var number: UInt64 = 0

    var all: [Statement] { record + own }
    var progress: CourseProgress { LearnerProgress(all).progress(of: SampleCourse.course) }

    /// Does a deed, and says which statement came of it first.
    @discardableResult
    mutating func keep(_ deed: Deed) throws -> String {
      let learner = try #require(LearnerID("learner-01"))
      let recorder = Recorder(
        learner: learner, course: SampleCourse.course, enrolment: 1, text: "0123456789abcdef")
      number += 1
      let time = Timestamp(milliseconds: Int64(number) * 1000)
      let entries = recorder.entries(for: deed, at: time, duration: nil, progress: progress) {
        // Ids that say nothing about the order.
        number += 1
        return StatementID(UniqueID(high: number &* 0x9E37_79B9_7F4A_7C15, low: number))
      }
      for entry in entries {
        switch entry.journal {
        case .record: record.append(entry.statement)
        case .private: own.append(entry.statement)
        }
      }
      return entries.first.map { "\($0.statement.id)" } ?? ""
    }

    mutating func choose(_ choice: String, of run: inout ScenarioRun, way: String) throws {
      let scene = try #require(run.scene)
      let taken = try #require(scene.choices.first { $0.id == choice })
      _ = run.choose(choice)
      try keep(.chose(page, way: way, scene, taken))
    }

    mutating func takeBack(of run: inout ScenarioRun, way: String) throws {
      let last = run.takeBack()
      let step = try #require(last)
      let scene = try #require(run.scene)
      let choice = try #require(run.choice(of: step))
      try keep(.tookBack(page, way: way, scene, choice))
    }
  }

  /// Two ways: one with a choice taken back, one that tries its second scene again.
  static func twoWays() throws -> (journals: Journals, runs: [ScenarioRun]) {
    var journals = Journals()
    var first = ScenarioRun(SampleCourse.scenes)
    let way = try journals.keep(.setOut(page))
    try journals.choose("ask what he does", of: &first, way: way)
    try journals.takeBack(of: &first, way: way)
    try journals.choose("ask for a diagnosis", of: &first, way: way)
    try journals.choose("ask again", of: &first, way: way)
    try journals.keep(.arrived(page, way: way, first.outcome))
    var second = first.replay(from: 1)
    let again = try journals.keep(.setOut(page, after: second.steps))
    try journals.choose("ask what he does", of: &second, way: again)
    try journals.choose("stay on the line", of: &second, way: again)
    try journals.keep(.arrived(page, way: again, second.outcome))
    return (journals, [first, second])
  }

  private func runs(_ progress: CourseProgress) -> [ScenarioRun] {
    progress.ways(through: Self.page).map {
      ScenarioRun(SampleCourse.scenes, start: $0.start, moves: $0.moves)
    }
  }

  @Test func bothWaysStand() throws {
    let (journals, expected) = try Self.twoWays()
    #expect(runs(journals.progress) == expected)
    #expect(expected.map(\.outcome) == [.poor, .good])
    let ways = journals.progress.ways(through: Self.page)
    #expect(ways.map(\.hasArrived) == [true, true])
    #expect(ways.current == ways.last)
  }

  @Test(arguments: 1...20)
  func orderAndRepetitionMakeNoDifference(seed: UInt64) throws {
    let (journals, expected) = try Self.twoWays()
    var random = SeededRandom(seed: seed)
    let mixed = random.shuffled(journals.all + journals.all.filter { $0.verb != .voided })
    let progress = LearnerProgress(mixed).progress(of: SampleCourse.course)
    #expect(runs(progress) == expected)
    #expect(progress.ways(through: Self.page).map(\.hasArrived) == [true, true])
  }

  @Test func aWayNeedsNoOther() throws {
    let (journals, expected) = try Self.twoWays()
    // The person deletes the first way from the private journal.
    let first = try #require(journals.own.first { $0.verb == .attempted }).id
    let rest = journals.all.filter { $0.id != first && $0.context.statement != first }
    let progress = LearnerProgress(rest).progress(of: SampleCourse.course)
    #expect(runs(progress) == [expected[1]])
    #expect(progress.isDone(Self.page))
  }

  @Test func theStepsTravelInTheStatement() throws {
    let (journals, expected) = try Self.twoWays()
    var read: [Statement] = []
    for statement in journals.all {
      var reader = StatementReader()
      read.append(try reader.read(statement.json))
    }
    #expect(runs(LearnerProgress(read).progress(of: SampleCourse.course)) == expected)
  }

  /// The training record says that the scenario was gone through, not how nor how often.
  @Test func theTrainingRecordSaysItOnce() throws {
    let (journals, _) = try Self.twoWays()
    #expect(journals.record.map(\.verb) == [.completed])
    #expect(journals.record[0].result.response == nil)
    #expect(
      journals.own.filter { $0.verb == .completed }.map(\.result.response) == ["poor", "good"])
  }

  @Test func aPageThatWasSkippedIsStillGoneThrough() throws {
    var journals = Journals()
    try journals.keep(.skipped(Self.page))
    let way = try journals.keep(.setOut(Self.page))
    try journals.keep(.arrived(Self.page, way: way, .good))
    #expect(journals.record.map(\.verb) == [.experienced, .completed])
  }

  /// What is taken back is the choice that the screen shows, whatever else stands beside it.
  @Test func aChangedScenarioTakesBackWhatItShows() throws {
    var journals = Journals()
    var run = ScenarioRun(SampleCourse.scenes)
    let way = try journals.keep(.setOut(Self.page))
    try journals.choose("ask for a diagnosis", of: &run, way: way)
    try journals.choose("ask what he does", of: &run, way: way)
    // The author renames the first scene's choice and leaves the second scene's out.
    var scenes = SampleCourse.scenes.scenes
    scenes[0].choices[1].id = "name it"
    scenes[0].choices[1].was = ["ask for a diagnosis"]
    scenes[2].choices.remove(at: 0)
    let changed = Scenario(scenes: scenes)
    let kept = try #require(journals.progress.ways(through: Self.page).current)
    var again = ScenarioRun(changed, start: kept.start, moves: kept.moves)
    #expect(again.steps.map(\.choice) == ["name it"])
    try journals.takeBack(of: &again, way: way)
    let after = try #require(journals.progress.ways(through: Self.page).current)
    #expect(ScenarioRun(changed, start: after.start, moves: after.moves).steps == [])
    #expect(after.moves.map(\.isTakenBack) == [true, false])
  }
}
