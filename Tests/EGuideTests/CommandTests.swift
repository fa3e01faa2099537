import Foundation
import LearningRecords
import TerminalUI
import TestSupport
import Testing

/// The commands around the player: what they print, where, and what they say by their exit status.
@Suite struct CommandTests {
  /// A learner who has passed the quiz.
  private func withProgress() throws -> Home {
    let home = try Home()
    let player = try home.start("small/more/quiz")
    try player.press(" ", for: "question 1 of 3")
    try player.press("3\r", for: "Right.")
    try player.press(" ", for: "question 2 of 3")
    try player.press("12\r", for: "Right.")
    try player.press(" ", for: "question 3 of 3")
    try player.press("2\r", for: "Not this one.")
    try player.leave()
    return home
  }

  // MARK: Misused, impossible

  @Test(arguments: [
    ["--nonsense"], ["show"], ["show", "a", "b"], ["show", "x", "--width", "5"],
    ["progress", "--format", "xml"], ["--plain", "--width", "5"], ["--learner", ""],
    ["roster", "--nonsense"],
  ])
  func misuseIs64(_ arguments: [String]) throws {
    let output = try Home().run(arguments: arguments)
    #expect(output.status == 64)
    #expect(output.text.isEmpty && !output.errors.isEmpty)
  }

  @Test(arguments: [
    ["nonesuch"], ["small/nonesuch"], ["small/start/nonesuch"], ["show", "nonesuch"],
    ["roster", "/nonexistent"], ["preview", "/nonexistent"],
  ])
  func whatCannotBeDoneIs2(_ arguments: [String]) throws {
    let output = try Home().run(arguments: arguments)
    #expect(output.status == 2)
    #expect(output.text.isEmpty)
    #expect(output.errors.hasPrefix("eguide: "))
    #expect(output.errors.split(separator: "\n").count == 1)
  }

  @Test func helpHasExamplesEverywhere() throws {
    let home = try Home()
    for command in ["", "play", "show", "progress", "check", "preview", "roster"] {
      let output = try home.run(arguments: (command.isEmpty ? [] : [command]) + ["--help"])
      #expect(output.status == 0 && output.errors.isEmpty)
      #expect(output.text.contains("EXAMPLES"), "\(command)")
    }
    #expect(try home.run("--version").text.split(separator: ".").count == 3)
  }

  // MARK: show

  @Test(arguments: ["small/start/long", "start/long", "long", "LONG"])
  func showsAPageByAnyNameThatIsIts(_ name: String) throws {
    let output = try Home().run("show", name)
    #expect(output.status == 0 && output.errors.isEmpty)
    #expect(output.text.contains("Paragraph 40 of the long page"))
    #expect(!output.text.contains("\u{1B}"))
  }

  @Test func showsAnyFile() throws {
    let home = try Home()
    try home.write("# Notes\n\nSome *words*.\n", to: "notes.md")
    let output = try home.run("show", home.path + "/notes.md")
    #expect(output.status == 0)
    #expect(output.text.contains("Notes") && output.text.contains("Some words."))
  }

  @Test func saysWhatANameCouldBe() throws {
    let home = try Home.onePage("---\ntitle: A page\n---\nWords.\n")
    try home.write("---\ntitle: Other\n---\n", to: "content/one/02-n/module.md")
    try home.write("---\ntitle: A page\n---\nWords.\n", to: "content/one/02-n/01-page.md")
    let output = try home.run("show", "page")
    #expect(output.status == 2)
    #expect(output.errors.contains("one/m/page, one/n/page"))
  }

  @Test(arguments: [20, 40, 76])
  func wrapsToTheWidth(_ width: Int) throws {
    let output = try Home().run("show", "long", "--width", "\(width)")
    let widest = output.text.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width && widest > width - 12)
  }

  @Test func isStyledOnATerminalOnly() throws {
    let home = try Home()
    let player = try home.start("show", "steps")
    #expect(try player.terminal.exitStatus() == .exited(0))
    #expect(player.terminal.output.contains(0x1B))
    home.variables["NO_COLOR"] = "1"
    let plain = try home.start("show", "steps")
    #expect(try plain.terminal.exitStatus() == .exited(0))
    #expect(!String(decoding: plain.terminal.output, as: UTF8.self).contains("\u{1B}[3"))
    home.variables["TERM"] = "dumb"
    let dumb = try home.start("show", "steps")
    #expect(try dumb.terminal.exitStatus() == .exited(0))
    #expect(!dumb.terminal.output.contains(0x1B))
  }

  @Test func aQuizIsShownWithoutItsAnswers() throws {
    let text = try Home().run("show", "quiz").text
    #expect(text.contains("What fits first?") && text.contains("Offer a warm transfer"))
    #expect(!text.contains("✓") && !text.contains("A clinician answers"))
  }

  // MARK: progress

  @Test func progressInThreeForms() throws {
    let home = try withProgress()
    let table = try home.run("progress")
    #expect(table.status == 0 && table.errors.isEmpty)
    #expect(
      table.text.split(separator: "\n").map { $0.prefix(42).trimmingCharacters(in: .whitespaces) }
        == [
          "COURSE          MODULE  PAGES DONE  SCORE",
          "A small course  Start   0 of 4          –",
          "A small course  More    1 of 1        66%",
        ])
    let csv = try home.run("progress", "--format", "csv")
    #expect(csv.text.hasPrefix("course,module,pages,score,done_on\r\nA small course,Start,"))
    #expect(csv.text.hasSuffix("\r\n"))
    #expect(csv.text.split(separator: "\r\n").count == 3)
    let json = try JSON(
      parsing: Array(try home.run("progress", "--format", "json").text.utf8.dropLast()))
    let rows = try #require(json["rows"]?.array)
    #expect(rows.count == 2)
    #expect(rows[1]["course"] == "A small course" && rows[1]["module"] == "More")
    let score = try #require(rows[1]["score"]?.number)
    #expect(abs(score - 2.0 / 3) < 1e-9)
  }

  @Test func nothingIsBegunAtFirst() throws {
    let output = try Home().run("progress")
    #expect(output.status == 0)
    #expect(output.text == "Nothing begun yet. Start with: eguide\n")
  }

  // MARK: check

  @Test func checkSaysWhereAndEndsWith1() throws {
    let clean = try Home().run("check")
    #expect(clean.status == 0 && clean.text.isEmpty)
    let home = try Home.onePage("---\ntitle: A page\n---\n\n[there](gone.md)\n")
    for arguments in [["check"], ["check", home.content + "/one/01-m/01-page.md"]] {
      let output = try home.run(arguments: arguments)
      #expect(output.status == 1)
      #expect(output.text.contains("/one/01-m/01-page.md:5:"))
      #expect(output.text.contains(": error: ") && output.text.hasSuffix("[dead-link]\n"))
    }
  }

  // MARK: roster

  @Test func aRosterLeavesNoFileOut() throws {
    let home = try withProgress()
    #expect(try home.run("roster").status == 0)
    let good = String(decoding: home.bytes(of: home.record), as: UTF8.self)
    try home.write("", to: "journals/learner-02.jsonl")
    let sound = try home.run("roster", home.journals)
    #expect(sound.status == 0)
    #expect(sound.text.contains("learner-02  not started"))
    try home.write(good + "garbage\n", to: "journals/learner-03.jsonl")
    try home.write("{\"this\": \"is\", \"no\": \"record\"}\n", to: "journals/learner-04.jsonl")
    try home.write("nothing to do with it", to: "journals/notes.txt")
    let output = try home.run("roster", home.journals)
    #expect(output.status == 1)
    for line in [
      "learner-01  A small course", "learner-02  not started", "learner-03", "learner-04",
      "learner-03.jsonl:\(good.split(separator: "\n").count + 1):",
      "Holds entries of learner-01, not only of learner-03",
      "learner-04.jsonl: error: Nothing in it is a training record",
    ] {
      #expect(output.text.contains(line), "\(line)")
    }
    #expect(!output.text.contains("notes.txt"))

    let csv = try home.run("roster", home.journals, "--format", "csv")
    #expect(csv.status == 1)
    #expect(csv.text.hasPrefix("learner,course,state,quizzes,average,last_seen\r\n"))
    #expect(csv.text.contains("\r\nlearner-01,A small course,1 of "))
    #expect(csv.errors.contains("learner-04.jsonl"))
    let json = try home.run("roster", home.journals, "--format", "json")
    let rows = try JSON(parsing: Array(json.text.utf8.dropLast()))["rows"]?.array
    #expect(rows?.compactMap { $0["learner"]?.string } == (1...4).map { "learner-0\($0)" })
  }

  // MARK: preview

  @Test func aPreviewIsDrawnAnewAtEverySave() throws {
    let home = try Home.onePage("---\ntitle: A page\n---\n\nFirst words.\n")
    let file = home.content + "/one/01-m/01-page.md"
    let player = try home.start("preview", file)
    try player.wait(for: "First words.")
    // As most editors save: a new file takes the old one's name.
    try home.write("---\ntitle: A page\n---\n\nSecond words.\n", to: "content/one/01-m/.new")
    #expect(rename(home.content + "/one/01-m/.new", file) == 0)
    try player.wait(for: "Second words.")
    // And as others do.
    try home.write(
      "---\ntitle: A page\nkindd: section\n---\n\nThird words.\n", to: "content/one/01-m/01-page.md"
    )
    try player.wait(for: "Third words.")
    try player.wait(for: "01-page.md:3:1: ")
    #expect(player.text.contains("kindd"))
    try home.write("---\ntitle: A page\n---\n\nFourth words.\n", to: "content/one/01-m/01-page.md")
    try player.wait(for: "Fourth words.")
    #expect(!player.text.contains("kindd"))
    #expect(try player.leave().contains("A preview: nothing was recorded."))
    let left = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
    #expect(!left.contains { $0.hasSuffix(".jsonl") || $0.hasPrefix(".local") })
  }

  @Test func aPreviewKeepsItsPlaceAtASave() throws {
    let long = (1...80).map { "Paragraph \($0).\n\n" }.joined()
    let home = try Home.onePage("---\ntitle: A page\n---\n\n\(long)")
    let player = try home.start("preview", home.content + "/one")
    try player.wait(for: "Paragraph 1.")
    try player.press(" ", for: "Paragraph 18.")
    let before = player.body
    try home.write(
      "---\ntitle: A page\n---\n\n\(long)The end.\n", to: "content/one/01-m/01-page.md")
    try player.press("x!", for: "HELP NOW")
    try player.press("x", for: "Paragraph 13.")
    #expect(player.body == before)
    try player.press("G", for: "The end.")
    try player.leave()
  }

  @Test func aPreviewOfAQuizPlaysIt() throws {
    let home = try Home()
    let player = try home.start("preview", home.content + "/small/02-more/01-quiz.md")
    try player.press(" ", for: "question 1 of 3")
    try player.press("3\r", for: "Right.")
    try player.leave()
    #expect(!FileManager.default.fileExists(atPath: home.journals))
  }
}
