import CourseModel
import LearningRecords
import ProgressTracking
import Testing

@Suite struct EnrolmentTests {
  @Test func aResetBeginsFromNothingAndKeepsWhatWas() {
    var life = Life.complete
    life.enrolment = 2
    life.do(.enrolled)
    for statements in [life.statements, life.statements.shuffled(), life.statements.reversed()] {
      let record = LearnerProgress(statements)
      #expect(record.enrolments(in: Sample.course.header) == [1, 2])
      let now = record.progress(of: Sample.course)
      #expect(now.enrolment == 2 && now.isFresh && !now.isFinished)
      #expect(now.results(of: Sample.quiz.id) == nil)
      #expect(now.missing.count == 5)
      let before = record.progress(of: Sample.course, enrolment: 1)
      #expect(before.isFinished && !before.isFresh)
      #expect(before.results(of: Sample.quiz.id) == .init(first: 0.5, best: 0.84, runs: 2))
      #expect(before.timeSpent.sessions == 2)
      #expect(!record.progress(of: Sample.course, enrolment: 3).isBegun)
    }
  }

  /// A reset from the shell opens nothing: the next start does.
  @Test func aResetIsNoSession() {
    var life = Life.complete
    life.enrolment = 2
    life.do(.enrolled)
    life.do(.resumed)
    life.do(.read(Sample.changed.id), active: .seconds(40))
    #expect(life.progress.timeSpent == (.seconds(40), 1))
  }

  @Test func theFirstScoreIsTheFirstInTime() {
    var life = Life()
    life.do(.enrolled)
    life.run(Sample.quiz, right: [], points: 90, passed: true)
    life.run(Sample.quiz, right: [], points: 30, passed: false)
    for _ in 0..<10 {
      let progress = LearnerProgress(life.statements.shuffled()).progress(of: Sample.course)
      #expect(progress.results(of: Sample.quiz.id) == .init(first: 0.9, best: 0.9, runs: 2))
    }
  }

  @Test func theEditionIsThatOfTheCompletion() {
    var life = Life.complete
    life.course.header.version = "2.0"
    life.text = "ffffffffffffffff"
    life.do(.resumed)
    life.do(.finishedCourse)
    #expect(
      life.progress.finishedEdition == .init(version: "1.3", text: "8c41d07e52a96be2"))
  }

  @Test func pagesAddedSinceTakeNothingBack() {
    var life = Life.complete
    let new = Sample.page("new", in: "levels", .section, "New since")
    life.course.modules[1].pages.append(new)
    #expect(life.progress.isFinished)
    #expect(life.progress.missing.isEmpty)
    #expect(life.progress.addedSince == [new])
    life.do(.read(new.id))
    #expect(life.progress.addedSince.isEmpty)
  }
}
