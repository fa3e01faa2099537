import Assessment
import CourseModel
import LearningRecords
import Testing

@testable import ProgressTracking

/// Progress is a fold: pure, deterministic, whatever the order (DESIGN, Invariant 2).
@Suite struct FoldTests {
  @Test(arguments: 0..<20)
  func orderMakesNoDifference(seed: UInt64) {
    let statements = Life.full.statements
    let inOrder = Standing(LearnerProgress(statements).progress(of: Sample.whole))
    var chance = Chance(seed: seed)
    let shuffled = LearnerProgress(statements.shuffled(using: &chance))
    #expect(Standing(shuffled.progress(of: Sample.whole)) == inOrder)
  }

  @Test(arguments: 0..<10)
  func theSameStatementTwiceCountsOnce(seed: UInt64) {
    let statements = Life.full.statements
    var chance = Chance(seed: seed)
    let twice = LearnerProgress((statements + statements).shuffled(using: &chance))
    #expect(
      Standing(twice.progress(of: Sample.whole))
        == Standing(LearnerProgress(statements).progress(of: Sample.whole)))
  }

  @Test func sumsUpALife() {
    let progress = Life.full.progress
    #expect(progress.course.pages.allSatisfy { progress.isDone($0.id) })
    #expect(progress.isFinished && progress.modulesDone == 1 && progress.missing.isEmpty)
    #expect(progress.ticks(on: Sample.steps.id) == ["meet"])
    #expect(progress.attempts(of: Sample.quiz.id).map(\.result?.passed) == [false, true])
    #expect(progress.bestScore(of: Sample.quiz.id) == 1)
    #expect(progress.meanScore == 1)
    #expect(progress.lastPlace?.page == Sample.section.id)
    #expect(progress.lastPlace?.place == Place(block: 3, offset: 7))
    #expect(progress.active == .seconds(90))
    #expect(progress.newlyFinished.isEmpty)
  }

  @Test func aVoidingCountsBeforeItsTargetComes() {
    var life = Life()
    life.does(.ticked(Sample.steps.id, Sample.meet))
    life.does(.unticked(Sample.steps.id, Sample.meet))
    let progress = LearnerProgress(life.statements.reversed())
    #expect(progress.progress(of: life.course).ticks(on: Sample.steps.id).isEmpty)
  }

  @Test func whatIsForeignIsPassedOver() throws {
    var life = Life()
    life.does(.read(Sample.section.id))
    let before = Standing(life.progress)
    let own = try #require(life.statements.first)
    var folded = life.folded
    // Another course, whose id only begins alike.
    var other = own
    other.id = StatementID(UniqueID(high: 1, low: 1))
    other.object = .activity(Activity("https://eguide.invalid/course-2/988/quiz"))
    other.context.activities.grouping = [Activity("https://eguide.invalid/course-2")]
    // No course at all, a verb that nobody knows, an object that is no activity, a page that is gone.
    var loose = own
    loose.id = StatementID(UniqueID(high: 1, low: 2))
    loose.context.activities.grouping = []
    var strange = own
    strange.id = StatementID(UniqueID(high: 1, low: 3))
    strange.object = .other(["objectType": "Agent"])
    var lost = own
    lost.id = StatementID(UniqueID(high: 1, low: 4))
    lost.object = .activity(Activity(Sample.iri + "/988/gone"))
    for statement in [other, loose, strange, lost] { folded.add(statement) }
    #expect(Standing(folded.progress(of: Sample.whole)) == before)
  }

  // MARK: Enrolments

  @Test func aResetBeginsAnew() {
    var life = Life.full
    life.enrolment = 2
    life.does(.enrolled)
    #expect(life.progress.enrolment == 2)
    #expect(!life.progress.isFinished)
    #expect(life.progress.course.pages.allSatisfy { !life.progress.isDone($0.id) })
    #expect(life.progress.attempts(of: Sample.quiz.id).isEmpty)
    life.does(.read(Sample.section.id))
    #expect(life.progress.isDone(Sample.section.id))
    // What a machine that was offline adds to the first enrolment stays there.
    life.enrolment = 1
    life.does(.read(Sample.steps.id))
    #expect(!life.progress.isDone(Sample.steps.id))
  }

  @Test(arguments: 0..<5)
  func aResetIsSeenInAnyOrder(seed: UInt64) {
    var life = Life.full
    life.enrolment = 2
    life.does(.enrolled)
    life.does(.read(Sample.section.id))
    var chance = Chance(seed: seed)
    let shuffled = LearnerProgress(life.statements.shuffled(using: &chance))
    #expect(Standing(shuffled.progress(of: life.course)) == Standing(life.progress))
  }

  @Test func twoMachinesMeet() {
    // Both enrolled on their own: one registration, since they agree on it unasked.
    var here = Life()
    here.does(.enrolled)
    here.does(.read(Sample.section.id))
    let there = here.statements.map { statement in
      var statement = statement
      statement.id = StatementID(UniqueID(high: 9, low: statement.id.uuid.low))
      if let activity = statement.object.activity, activity.id.hasSuffix("section") {
        statement.object = .activity(Activity(Sample.iri + "/988/steps"))
      }
      return statement
    }
    let merged = LearnerProgress(here.statements + there).progress(of: Sample.whole)
    #expect(merged.isDone(Sample.section.id) && merged.isDone(Sample.steps.id))
    #expect(merged.enrolment == 1)
  }

  // MARK: Quizzes

  @Test func theFirstResultAndTheFirstAnswerStand() {
    var life = Life()
    let attempt = life.takes(Sample.quiz, right: 1)
    life.does(
      .answered(
        Sample.quiz.id, attempt: attempt, Sample.second, .choices(["x", "y"]), .right, hinted: false
      ))
    life.does(.judged(Sample.quiz.id, attempt: attempt, points: 2, maximum: 2, passed: true))
    let runs = life.progress.attempts(of: Sample.quiz.id)
    #expect(runs.count == 1)
    #expect(runs.first?.result?.passed == false)
    #expect(runs.first?.answers["second"]?.isCorrect == false)
  }

  @Test func anAttemptUnderWayKeepsItsSeedAndQuestions() {
    var life = Life()
    let id = life.begins(
      .attempted(Sample.quiz.id, seed: .max, questions: ["second", "first"]))
    life.does(
      .answered(Sample.quiz.id, attempt: id, Sample.first, .choices(["b"]), .right, hinted: false))
    let attempt = life.progress.attempts(of: Sample.quiz.id).first
    #expect(attempt?.id == id)
    #expect(attempt?.seed == .max)
    #expect(attempt?.questions == ["second", "first"])
    #expect(attempt?.answers["first"]?.response == .choices(["b"]))
    #expect(attempt?.answers["first"]?.fingerprint == Sample.first.fingerprint)
    #expect(attempt?.result == nil)
    #expect(life.progress.state(of: Sample.quiz) == .begun)
  }

  @Test func practiceIsDoneWithAnyResultAndCountsForNothing() {
    var life = Life()
    life.takes(Sample.warmUp, right: 0)
    #expect(life.progress.isDone(Sample.warmUp.id))
    #expect(life.progress.meanScore == nil)
    #expect(!life.progress.missing.contains { $0.id == Sample.warmUp.id })
  }

  @Test func aQuizIsDoneWhenItIsPassed() {
    var life = Life()
    life.takes(Sample.quiz, right: 1)
    #expect(!life.progress.isDone(Sample.quiz.id))
    #expect(life.progress.bestScore(of: Sample.quiz.id) == 0.5)
    life.takes(Sample.quiz, right: 2)
    life.takes(Sample.quiz, right: 0)
    #expect(life.progress.isDone(Sample.quiz.id))
    #expect(life.progress.bestScore(of: Sample.quiz.id) == 1)
  }

  // MARK: Checklists and scenarios

  @Test func aTickStandsUntilItIsTakenBack() {
    var life = Life()
    life.does(.ticked(Sample.steps.id, Sample.meet))
    life.does(.ticked(Sample.steps.id, Sample.meet))
    #expect(life.progress.ticks(on: Sample.steps.id) == ["meet"])
    // Two machines ticked it: both ticks are taken back.
    #expect(life.does(.unticked(Sample.steps.id, Sample.meet)).count == 2)
    #expect(life.progress.ticks(on: Sample.steps.id).isEmpty)
    #expect(life.does(.unticked(Sample.steps.id, Sample.meet)).isEmpty)
    life.does(.ticked(Sample.steps.id, Sample.meet))
    #expect(life.progress.ticks(on: Sample.steps.id) == ["meet"])
    #expect(!life.progress.isDone(Sample.steps.id))
  }

  @Test func anItemThatWasRenamedIsUntickedUnderItsOldName() {
    var life = Life()
    life.does(.ticked(Sample.steps.id, Sample.meet))
    var renamed = Sample.meet
    renamed.id = "see"
    renamed.was = ["meet"]
    #expect(life.does(.unticked(Sample.steps.id, renamed)).count == 1)
    #expect(life.progress.ticks(on: Sample.steps.id).isEmpty)
  }

  @Test func aWayKnowsWhatWasTakenBack() {
    var life = Life()
    let page = Sample.scenario.id
    let way = life.begins(.setOut(page))
    #expect(life.progress.ways(through: page).map(\.id) == [way])
    let choices = Sample.scene.choices
    for choice in choices { life.does(.chose(page, way: way, Sample.scene, choice)) }
    let last = choices[choices.count - 1]
    life.does(.tookBack(page, way: way, Sample.scene, last))
    let moves = life.progress.ways(through: page).first?.moves
    #expect(moves?.map(\.step.choice) == choices.map(\.id))
    #expect(moves?.map(\.isTakenBack) == choices.map { $0.id == last.id })
    life.does(.arrived(page, way: way, .good))
    #expect(life.progress.ways(through: page).first?.hasArrived == true)
    #expect(life.progress.isDone(page))
    let again = life.begins(.setOut(page))
    #expect(life.progress.ways(through: page).map(\.id) == [way, again])
  }
}
