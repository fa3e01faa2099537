import CourseModel
import LearningRecords
import ProgressTracking
import Testing

@Suite struct TimeSpentTests {
  private func spent(_ statements: some Sequence<Statement>) -> Duration {
    LearnerProgress(statements).progress(of: Sample.course).timeSpent.active
  }

  @Test func sessionsAddUp() {
    let spent = Life.complete.progress.timeSpent
    #expect(spent.active == .seconds(7200 + 8520))
    #expect(spent.sessions == 2)
  }

  /// A kill leaves no `suspended`: what the last statement says is what there was.
  @Test func aKillCostsOnlyWhatCameAfterTheLastStatement() {
    var life = Life()
    life.do(.enrolled)
    life.do(.read(Sample.changed.id), active: .seconds(300))
    life.do(.read(Sample.steps.id), active: .seconds(700.9))
    #expect(spent(life.statements) == .seconds(700))
    // The next session begins at nothing again.
    life.wait(.seconds(86_400))
    life.do(.resumed)
    life.do(.read(Sample.levels.id), active: .seconds(100))
    #expect(spent(life.statements) == .seconds(800))
    life.do(.suspended(Sample.levels.id, .start), active: .seconds(160))
    #expect(spent(life.statements) == .seconds(860))
    #expect(life.progress.timeSpent.sessions == 2)
  }

  @Test func openingAndDoingNothingIsNoSession() {
    var life = Life()
    life.do(.enrolled)
    for _ in 0..<5 { life.do(.resumed) }
    #expect(life.progress.timeSpent.sessions == 0)
    life.do(.suspended(Sample.changed.id, .start), active: .seconds(20))
    #expect(life.progress.timeSpent == (.seconds(20), 1))
  }

  @Test func theOrderOfStatementsMakesNoDifference() {
    let statements = Life.complete.statements
    for _ in 0..<20 {
      #expect(spent(statements.shuffled() + statements.shuffled()) == .seconds(7200 + 8520))
    }
  }

  @Test func leavingInTheMillisecondOfTheLastPageCountsOnce() {
    var life = Life()
    life.do(.enrolled)
    life.do(.read(Sample.changed.id), active: .seconds(300))
    life.now -= 1000
    life.do(.suspended(Sample.changed.id, .start), active: .seconds(300))
    #expect(spent(life.statements) == .seconds(300))
    #expect(spent(life.statements.reversed()) == .seconds(300))
  }

  @Test(arguments: [-1, 1e300, .infinity, .nan])
  func nonsenseFromElsewhereIsPassedOver(_ seconds: Double) {
    var life = Life()
    life.do(.enrolled)
    life.do(.read(Sample.changed.id), active: .seconds(60))
    var statements = life.statements
    statements[1].context.extensions[Vocabulary.Extension.active] = .number(seconds)
    #expect(spent(statements) == .zero)
  }

  @Test func everyEntryButThoseThatOpenAndCloseSaysTheTime() throws {
    for statement in Life.complete.statements {
      let says = statement.context.extensions[Vocabulary.Extension.active] != nil
      let opens = [Verb.initialized, .resumed, .suspended].contains(statement.verb)
      #expect(says != opens)
    }
  }
}
