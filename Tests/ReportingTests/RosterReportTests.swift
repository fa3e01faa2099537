import CourseModel
import LearningRecords
import ProgressTracking
import Reporting
import TerminalUI
import Testing

@Suite struct RosterReportTests {
  private static let quiz = PageHeader(
    id: PageID(course: "course", module: "988", page: "quiz"), file: "", kind: .quiz, title: "Quiz")
  private static let section = PageHeader(
    id: PageID(course: "course", module: "988", page: "section"), file: "", kind: .section,
    title: "Section")

  private static let course: Course = {
    var module = Module(id: "988", folder: "", title: "988")
    module.pages = [section, quiz]
    return Course(
      header: CourseHeader(id: "course", folder: "", assetsFolder: "", title: "Course"),
      overview: nil, modules: [module], glossary: nil)
  }()

  private func progress(_ deeds: [Deed]) throws -> LearnerProgress {
    let recorder = Recorder(
      learner: try #require(LearnerID("learner-01")), course: Self.course, enrolment: 1, text: "")
    var progress = LearnerProgress()
    var number: UInt64 = 0
    for deed in deeds {
      number += 1
      let entries = recorder.entries(
        for: deed, at: Timestamp(milliseconds: Int64(number) * 86_400_000), duration: nil,
        progress: progress.progress(of: Self.course)
      ) { StatementID(UniqueID(high: number, low: 1)) }
      for entry in entries { progress.add(entry.statement) }
    }
    return progress
  }

  private func day(_ time: Timestamp) -> String { String("\(time)".prefix(10)) }

  private func attempt(_ points: Double) -> [Deed] {
    let id = "\(StatementID(UniqueID(high: 3, low: 1)))"
    return [
      .attempted(Self.quiz.id, seed: 1, questions: ["q"]),
      .judged(Self.quiz.id, attempt: id, points: points, maximum: 10, passed: points >= 8),
    ]
  }

  @Test func saysWhereEverybodyStands() throws {
    let begun: [Deed] = [.enrolled, .read(Self.section.id)]
    let entries = [
      RosterEntry(
        learner: "learner-03", progress: try progress(begun + attempt(6)), problems: []),
      RosterEntry(
        learner: "learner-02",
        progress: try progress(begun + attempt(9) + [.finishedModule("988"), .finishedCourse]),
        problems: []),
      RosterEntry(
        learner: "learner-01", progress: LearnerProgress(), problems: ["x.jsonl: damaged"]),
    ]
    let report = rosterReport(of: entries, courses: [Self.course], day: day)
    #expect(
      report.table(.unicode) == """
        LEARNER     COURSE       STATE         QUIZZES PASSED  AVERAGE  LAST SEEN
        learner-01  not started  –             –                     –  –
        learner-02  Course       ✓ done        1 of 1              90%  1970-01-07
        learner-03  Course       1 of 2 pages  0 of 1              60%  1970-01-05

        x.jsonl: damaged
        """)
    #expect(
      report.csv == """
        learner,course,state,quizzes,average,last_seen\r
        learner-01,not started,,,,\r
        learner-02,Course,✓ done,1 of 1,0.9,1970-01-07T00:00:00.000Z\r
        learner-03,Course,1 of 2 pages,0 of 1,0.6,1970-01-05T00:00:00.000Z\r

        """)
  }

  @Test func progressHasARowAModule() throws {
    let begun = try progress([.enrolled, .read(Self.section.id)] + attempt(9))
    let report = progressReport(of: [begun.progress(of: Self.course)], notes: [], day: day)
    #expect(
      report.table(.unicode) == """
        COURSE  MODULE  PAGES DONE  SCORE  DONE ON
        Course  988     2 of 2        90%  1970-01-05
        """)
    #expect(
      report.json["rows"] == [
        [
          "course": "Course", "module": "988", "pages": ["done": 2, "of": 2], "score": 0.9,
          "done_on": "1970-01-05T00:00:00.000Z",
        ]
      ])
  }
}
