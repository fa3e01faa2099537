import Assessment
import CourseModel
import LearningRecords
import Testing

@testable import ProgressTracking

/// What the record says, resolved against the course as it is today (FORMAT, Identity, What counts).
@Suite struct CourseProgressTests {
  // MARK: Names that changed

  /// A life under the old names, looked at under the new ones.
  private func seen(
    _ change: (inout Course) -> Void, old: Course = Sample.whole,
    deeds: [Deed] = [.enrolled, .read(Sample.section.id)]
  ) -> CourseProgress {
    var life = Life(old)
    for deed in deeds { life.does(deed) }
    var today = old
    change(&today)
    return life.folded.progress(of: today)
  }

  /// The section under another name.
  private func renamed(
    _ course: inout Course, module: String = "988", page: String, aliases: [String]
  ) -> PageID {
    let id = PageID(course: "course", module: module, page: page)
    course.modules[0].pages[1].id = id
    course.modules[0].pages[1].aliases = aliases
    return id
  }

  @Test func aPageThatWasRenamedKeepsItsRecord() {
    var id = Sample.section.id
    #expect(seen { id = renamed(&$0, page: "what-changed", aliases: ["section"]) }.isDone(id))
    #expect(!seen { id = renamed(&$0, page: "what-changed", aliases: []) }.isDone(id))
  }

  @Test func aPageThatMovedIsNamedFromTheCourseOn() {
    func moved(_ aliases: [String]) -> Bool {
      let id = PageID(course: "course", module: "other", page: "section")
      return seen {
        var page = $0.modules[0].pages.remove(at: 1)
        page.id = id
        page.aliases = aliases
        $0.modules.append(Sample.module("other", [page]))
      }.isDone(id)
    }
    #expect(moved(["988/section"]))
    #expect(!moved(["section"]))
  }

  @Test func aModuleThatWasRenamedKeepsAllBelowIt() {
    let course = Sample.whole
    let id = PageID(course: "course", module: "the-988-line", page: "section")
    let progress = seen {
      $0.modules[0].id = "the-988-line"
      $0.modules[0].aliases = ["988"]
      for index in $0.modules[0].pages.indices {
        $0.modules[0].pages[index].id.module = "the-988-line"
      }
    }
    #expect(progress.isDone(id))
    // And with the page renamed as well.
    let both = PageID(course: "course", module: "the-988-line", page: "what-changed")
    let deeper = seen(
      {
        $0.modules[0].id = "the-988-line"
        $0.modules[0].aliases = ["988"]
        _ = renamed(&$0, module: "the-988-line", page: "what-changed", aliases: ["section"])
      }, old: course)
    #expect(deeper.isDone(both))
  }

  @Test func aModuleThatWasRenamedIsNotFinishedTwice() {
    let life = Life.full
    var today = Sample.whole
    today.modules[0].id = "new"
    today.modules[0].aliases = ["988"]
    for index in today.modules[0].pages.indices { today.modules[0].pages[index].id.module = "new" }
    #expect(life.folded.progress(of: today).newlyFinished.isEmpty)
  }

  @Test func aCourseThatWasRenamedKeepsItsRecord() {
    var today = Sample.whole
    today.header.id = "crisis-response"
    let life = Life.full
    #expect(!life.folded.progress(of: today).isFinished)
    today.header.aliases = ["course"]
    #expect(life.folded.progress(of: today).isFinished)
  }

  @Test func theDefaultIRIGoesOnCounting() {
    // What was recorded before the front matter had an iri.
    let progress = seen { $0.header.statedIRI = "https://example.org/crisis" }
    #expect(progress.isDone(Sample.section.id))
    // And both together: begun under the one, gone on with under the other.
    var life = Life()
    life.does(.enrolled)
    life.does(.read(Sample.section.id))
    life.does(.suspended(Sample.section.id, .start), taking: .seconds(5))
    life.course.header.statedIRI = "https://example.org/crisis"
    life.does(.read(Sample.steps.id))
    life.does(.suspended(Sample.steps.id, Place(block: 1, offset: 2)), taking: .seconds(7))
    #expect(life.progress.isDone(Sample.section.id) && life.progress.isDone(Sample.steps.id))
    #expect(life.progress.lastPlace?.page == Sample.steps.id)
    #expect(life.progress.active == .seconds(12))
    // An alias that says again what the id says counts nothing twice.
    life.course.header.aliases = ["course", "course"]
    #expect(life.progress.active == .seconds(12))
  }

  @Test func aNameThatIsTakenAgainBelongsToWhoHasItNow() {
    // A new page took the old name: the alias of the other one takes nothing from it.
    var today = Sample.whole
    let id = renamed(&today, page: "what-changed", aliases: ["section"])
    today.modules[0].pages.append(Sample.section)
    var life = Life()
    life.does(.read(Sample.section.id))
    let progress = life.folded.progress(of: today)
    #expect(progress.isDone(Sample.section.id) && !progress.isDone(id))
  }

  @Test func attemptsAndTicksFollowTheirPage() {
    let life = Life.full
    var today = Sample.whole
    today.modules[0].pages[4].id.page = "test"
    today.modules[0].pages[4].aliases = ["quiz"]
    today.modules[0].pages[2].id.page = "list"
    today.modules[0].pages[2].aliases = ["steps"]
    let progress = life.folded.progress(of: today)
    #expect(progress.attempts(of: today.modules[0].pages[4].id).count == 2)
    #expect(progress.bestScore(of: today.modules[0].pages[4].id) == 1)
    #expect(progress.ticks(on: today.modules[0].pages[2].id) == ["meet"])
  }

  // MARK: What counts

  @Test func whatIsOptionalIsNotNeeded() {
    let extra = Sample.page("extra") { $0.isOptional = true }
    let rollCall = Sample.page("briefing", .rollCall)
    var optional = Sample.module("more", [Sample.page("more", in: "more")])
    optional.isOptional = true
    let course = Sample.course([
      Sample.module("988", [Sample.section, Sample.warmUp, extra, rollCall]), optional,
    ])
    var life = Life(course)
    life.does(.read(Sample.section.id))
    #expect(life.progress.missing.isEmpty)
    #expect(life.progress.newlyFinished == [.finishedModule("988"), .finishedCourse])
    for deed in life.progress.newlyFinished { life.does(deed) }
    #expect(life.progress.isFinished && life.progress.newlyFinished.isEmpty)
    #expect(life.progress.modulesDone == 1)
  }

  @Test func allQuizzesMayBeEnough() {
    var course = Sample.whole
    course.header.completion = .allQuizzes
    var life = Life(course)
    #expect(life.progress.missing.map(\.id) == [Sample.quiz.id])
    life.takes(Sample.quiz, right: 2)
    #expect(life.progress.newlyFinished == [.finishedCourse])
  }

  @Test func aCourseWithNothingToDoIsNeverFinished() {
    #expect(Life(Sample.course([])).progress.newlyFinished.isEmpty)
    var quizzes = Sample.course([Sample.module("988", [Sample.section])])
    quizzes.header.completion = .allQuizzes
    #expect(Life(quizzes).progress.newlyFinished.isEmpty)
  }

  @Test func theOverviewIsNeededToo() {
    let overview = Sample.page("course", in: nil)
    let course = Sample.course([Sample.module("988", [Sample.section])], overview: overview)
    var life = Life(course)
    life.does(.read(Sample.section.id))
    #expect(life.progress.missing.map(\.id) == [overview.id])
    life.does(.read(overview.id))
    #expect(life.progress.newlyFinished == [.finishedModule("988"), .finishedCourse])
  }

  @Test func whatWasFinishedStaysFinished() {
    var life = Life.full
    life.course.modules[0].pages.append(Sample.page("new"))
    life.course.modules.append(Sample.module("next", [Sample.page("other", in: "next")]))
    #expect(life.progress.isFinished && life.progress.missing.isEmpty)
    #expect(life.progress.share(minutes: [:]) == 1)
    #expect(life.progress.minutesLeft(minutes: [:]) == 0)
    #expect(!life.progress.isDone(PageID(course: "course", module: "988", page: "new")))
  }

  @Test func sharesAreMinutes() {
    var life = Life()
    let minutes = [
      Sample.section.id: 6, Sample.steps.id: 2, Sample.scenario.id: 1, Sample.quiz.id: 1,
      Sample.warmUp.id: 50,
    ]
    #expect(life.progress.share(minutes: minutes) == 0)
    #expect(life.progress.minutesLeft(minutes: minutes) == 10)
    life.does(.read(Sample.section.id))
    #expect(life.progress.share(minutes: minutes) == 0.6)
    #expect(life.progress.minutesLeft(minutes: minutes) == 4)
  }

  @Test func whatWasSkippedCounts() {
    var life = Life()
    life.does(.skipped(Sample.section.id))
    #expect(life.progress.isDone(Sample.section.id))
  }

  // MARK: What comes first

  /// The names of what is missing before a page of module `b`.
  private func missing(
    _ requires: [String], module: [String] = [], done: [PageID] = []
  ) -> [String] {
    let last = Sample.page("last", in: "b") { $0.requires = requires }
    let course = Sample.course(
      [
        Sample.module(
          "a",
          [
            Sample.page("one", in: "a"), Sample.page("two", in: "a"),
            Sample.page("extra", in: "a") { $0.isOptional = true },
          ]
        ) { $0.aliases = ["old-a"] },
        Sample.module(
          "b", [Sample.page("one", in: "b") { $0.aliases = ["uno"] }, last]
        ) { $0.requires = module },
      ], overview: Sample.page("course", in: nil))
    var life = Life(course)
    for page in done { life.does(.read(page)) }
    return life.progress.required(before: last).map(\.id.pathInCourse)
  }

  @Test func aPageOfTheSameModuleIsNamedByItsLastPart() {
    #expect(missing(["one"]) == ["b/one"])
    #expect(missing(["one"], done: [PageID(course: "course", module: "b", page: "one")]) == [])
  }

  @Test func otherPagesAreNamedFromTheCourseOn() {
    #expect(missing(["a/one"]) == ["a/one"])
    #expect(missing(["course"]) == ["course"])
  }

  @Test func aModuleCanBeRequired() {
    #expect(missing(["a"]) == ["a/one", "a/two"])
    #expect(missing([], module: ["a"]) == ["a/one", "a/two"])
    #expect(missing(["a/one"], module: ["a"]) == ["a/one", "a/two"])
  }

  @Test func earlierNamesCanBeRequiredToo() {
    #expect(missing(["uno"]) == ["b/one"])
    #expect(missing(["old-a"]) == ["a/one", "a/two"])
    #expect(missing([], module: ["old-a"]) == ["a/one", "a/two"])
    #expect(missing(["old-a/one"]) == ["a/one"])
  }

  @Test func nothingRequiresItself() {
    #expect(missing(["last"]) == [])
    #expect(missing([], module: ["b"]) == ["b/one"])
    #expect(missing(["nothing-such"]) == [])
  }
}
