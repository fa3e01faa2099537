import LearningRecords
import TerminalUI
import TestSupport
import Testing

/// From the library to a passed quiz and the end of the course, as the screen tells a learner.
@Suite struct CourseTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  @Test(arguments: sizes)
  func aWholeCourse(at size: Size) throws {
    try goThrough(Home(), course: "small", title: "A small course", at: size)
  }

  /// From the first page to the first quiz that is scored, through pages, practice and a scenario.
  @Test(arguments: sizes)
  func theCourseThatEGuideComesWith(at size: Size) throws {
    let home = try Home(content: Home.courses)
    let player = try home.start(size: size)
    try player.wait(for: "WELCOME")
    try player.wait(for: " module")
    var learner = try Learner(player, content: home.content)
    try learner.finish(at: "You get ten questions out of")
    let farewell = try player.leave()
    #expect(farewell.contains("Saved. You were at"))
    #expect(player.terminal.screen.unknown == [])
    let deeds = home.deeds
    #expect(deeds.first == "initialized innovations-in-crisis-response")
    #expect(deeds.contains("completed innovations-in-crisis-response/988/scenario"))
    let done = deeds.filter { $0.hasPrefix("experienced") || $0.hasPrefix("completed") }
    #expect(Set(done).count == done.count)
    #expect(done.count > 18)
  }

  private func goThrough(_ home: Home, course: String, title: String, at size: Size) throws {
    let player = try home.start(size: size)
    try player.wait(for: "WELCOME")
    try player.wait(for: " module")
    var learner = try Learner(player, content: home.content)
    try learner.finish()
    try player.press("q", for: "✓ done")
    #expect(player.text.contains(title) && player.text.contains("score 100%"))
    let farewell = try player.leave()
    #expect(farewell.contains("Saved. You were at"))
    #expect(farewell.contains("In a crisis call or text 988."))
    #expect(player.terminal.screen.unknown == [])

    let deeds = home.deeds
    #expect(deeds.first == "initialized \(course)")
    #expect(deeds.filter { $0 == "completed \(course)" }.count == 1)
    #expect(deeds.filter { $0.hasPrefix("passed") }.count == 1)
    // Every deed of the record is there once.
    let done = deeds.filter { $0.hasPrefix("experienced") || $0.hasPrefix("completed") }
    #expect(Set(done).count == done.count)
    for path in [home.record, home.privateJournal] {
      let contents = try JournalReader.read(path)
      #expect(contents.problems.isEmpty && !contents.isTorn && !contents.statements.isEmpty)
    }

    // The next start says so too, and opens where one was.
    let again = try home.start(size: size)
    try again.wait(for: "✓ done")
    try again.leave()
  }
}
