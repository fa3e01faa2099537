import Assessment
import CourseLoading
import CourseModel
import LearningRecords
import PlainPlayer
import ProgressTracking
import TerminalUI
import Testing

/// How the plain player keeps to the rules of the full screen.
@Suite struct PlayingTests {
  /// Enter, and for questions the right answers, from the first start to the end of the course.
  @Test func enterLeadsThroughTheWholeCourse() throws {
    var rig = Rig()
    var last = rig.type("")
    var pages: [String] = []
    for _ in 0..<200 where rig.player.progress?.isFinished != true {
      if let page = rig.player.page?.id.page, pages.last != page { pages.append(page) }
      last = rig.type(Self.line(after: last))
    }
    let progress = try #require(rig.player.progress)
    #expect(progress.isFinished)
    #expect(progress.bestScore(of: Rig.page("words/quiz")) == 1)
    #expect(progress.bestScore(of: Rig.page("exam/exam")) == 1)
    #expect(
      pages == [
        "course", "module", "blocks", "voices", "steps", "room", "quiz", "exam", "last",
      ])
    #expect(rig.deeds.contains(.finishedModule("words")) && rig.deeds.contains(.finishedCourse))
    // To the end of the course, and from there to the library.
    let isAtTheEnd = rig.enter(until: "You completed this course")
    #expect(isAtTheEnd)
    #expect(rig.type("export").last == "/home/learner-01/course-completion.txt")
    #expect(rig.type("").contains { $0.contains("done 1970-01-01, score 100%") })
    #expect(rig.type("q") == [])
    #expect(rig.player.isOver)
    #expect(
      rig.player.farewell(saved: true)
        == "Saved. You were at The last page. In a crisis call or text 988.")
  }

  /// What someone who knows all answers types after these lines.
  static func line(after lines: [String]) -> String {
    let text = lines.joined(separator: "\n")
    func asks(_ title: String) -> Bool {
      text.contains(title) && !text.contains("Right.") && !text.contains("Kept.\nYou wrote")
    }
    let answers = [
      "What fits first?": "2", "Who may call?": "1 2", "The call is free.": "1",
      "Put the warm transfer in order.": "3 2 1", "Which level is which?": "1c 2b",
      "Which number?": "988", "How many minutes?": "34", "What will you do first?": ".",
      "One?\n1": "1", "Two?\nType": "two", "hands everything in: 2": "hand in",
      "1: Ask what she sees.\n2: Ask for a diagnosis.": "1", "1: Stay on the line.": "1",
    ]
    if text.contains("You chose") || text.contains("Passed") { return "" }
    return answers.first { asks($0.key) }?.value ?? ""
  }

  @Test func enterNeverTicksChoosesOrHandsIn() {
    for path in ["words/steps", "words/room", "words/quiz", "exam/exam"] {
      var rig = Rig(at: path)
      for _ in 0..<5 { rig.type("") }
      for deed in rig.deeds {
        switch deed {
        case .ticked, .chose, .answered, .judged: Issue.record("\(path): \(deed)")
        default: break
        }
      }
    }
  }

  @Test func aPageIsDoneWithItsLastBlockAndNotBefore() {
    var rig = Rig(at: "words/blocks")
    for _ in 0..<17 { rig.type("") }
    #expect(!rig.deeds.contains(.read(Rig.page("words/blocks"))))
    #expect(rig.type("")[1].hasPrefix("The end of the page. Next: Voices from the floor"))
    #expect(rig.deeds.filter { $0 == .read(Rig.page("words/blocks")) }.count == 1)
    rig.type(["back", ""])
    #expect(rig.deeds.filter { $0 == .read(Rig.page("words/blocks")) }.count == 1)
  }

  @Test func aNoteIsAsLongAsOneOnTheFullScreen() {
    var rig = Rig(at: "words/blocks")
    rig.type(["", ""])
    let words = String(repeating: "word ", count: 1_000)
    #expect(rig.type("write " + words) == ["Saved as far as 4000 characters go."])
    let notes = rig.player.progress?.annotations(on: Rig.page("words/blocks")).compactMap(\.note)
    #expect(notes?.map(\.count) == [Annotation.longestNote])
  }

  @Test func whereNothingIsKeptNothingIsMarked() {
    var rig = Rig(at: "words/blocks", access: .readOnly("Reading only: nothing is saved."))
    rig.type(["", ""])
    #expect(rig.type("mark") == ["Reading only: no mark and no note would be kept."])
    #expect(rig.type("write this") == ["Reading only: no mark and no note would be kept."])
    #expect(rig.deeds.allSatisfy { if case .noted = $0 { false } else { $0 != .resumed } })
  }

  @Test func aPageLeftOutCountsAsDone() {
    var rig = Rig(at: "words/voices")
    #expect(rig.type("2").first == "Next steps. Page 4 of 6, 3 minutes.")
    #expect(rig.player.progress?.isDone(Rig.page("words/voices")) == true)
  }

  /// Whom a search leads to a hard page hears its note first.
  @Test func aSearchSkipsNoContentNote() {
    var rig = Rig(at: "words/quiz", searches: true)
    rig.hits = [
      PlainPlayer.SearchHit(
        page: Rig.page("words/voices"), place: Place(block: 0, offset: 0), title: "Voices",
        snippet: "words")
    ]
    rig.type("search words")
    #expect(rig.type("1").contains { $0.hasPrefix("Before this page:") })
    #expect(rig.player.kept?.isAtGate == true)
    rig.type("1")
    #expect(rig.player.kept?.isAtGate == false)
  }

  @Test func aPageWaitsForWhatItRequires() {
    var rig = Rig(at: "exam/last")
    #expect(
      rig.type("again") == [
        "This page opens when these are done:", "1: Exam.",
      ])
    #expect(rig.type("")[0].hasPrefix("Exam. Page 1 of 2"))
  }

  // MARK: Taking up again

  /// A note that is being written on the full screen, and how far recordings were heard, outlive a
  /// visit in lines.
  @Test func whatOnlyTheFullScreenWorksOnIsKeptForIt() throws {
    let blocks = Rig.page("words/blocks")
    let note = KeptNote(
      page: blocks, quotation: Quotation(text: "A line", heading: nil, block: 0), replacing: nil,
      text: "Half a note")
    let before = KeptPlace(
      page: blocks, place: .start, pageTitle: "", courseTitle: "", moduleTitle: nil, note: note,
      listened: ["words/voices": 4_000])
    var rig = Rig(at: "words/blocks", kept: before)
    rig.type(["", "", "next"])
    let kept = try #require(rig.kept)
    #expect(kept != before)
    #expect(kept.note == note)
    #expect(kept.listened == ["words/voices": 4_000])
  }

  /// Killed after any line: only the statements and the place file are left, and the next start says
  /// what was said there.
  @Test(arguments: [
    ("words/blocks", ["", "", "skip", "", "", "", "", "back", "find table", "notes", ""]),
    (
      "words/steps",
      ["", "", "", "tick", "", "edit", "A role", "15 Jan", "A note", "3", "tick", "q"]
    ),
    ("words/room", ["", "", "2", "take back", "2", "", "1", "", "1", "", "", "try 1", "1", ""]),
    (
      "words/quiz",
      [
        "", "", "1", "", "1 3", "", "true", "", "3 1 2", "", "1b", "2a", "", "flag", "988", "", "x",
        "34", "", "A line", "another",
      ]
    ),
    ("exam/exam", ["", "2", "back", "flag", "1", "flag"]),
  ])
  func takesUpWhereItWas(_ path: String, _ lines: [String]) throws {
    // Before a choice is made, a new way through a scenario gives place to the one before it.
    for count in 2...lines.count where lines[count - 1] != "try 1" {
      var rig = Rig(at: path)
      for line in lines.prefix(count) { rig.type(line) }
      guard let page = rig.player.page, let kept = rig.kept else { continue }
      var again = Rig(statements: rig.statements.shuffled(), kept: kept)
      again.type("1")
      #expect(again.player.page?.id == page.id)
      #expect(again.player.kept == rig.player.kept, "after \(lines.prefix(count))")
      if rig.player.kept?.answers != nil || path == "words/room" {
        let (before, after) = (rig.type("/again"), again.type("/again"))
        #expect(after == before, "after \(lines.prefix(count))")
      }
    }
  }

  @Test func aReflectionGoesOnWhereItWasLeft() throws {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "2", "", "1 2", "", "1", "", "3 2 1", "", "1c 2b", "", "988", "", "34", ""])
    rig.type(["First line", "second line", "q"])
    var again = Rig(statements: rig.statements, kept: rig.kept)
    #expect(again.type("1").contains("second line"))
    again.type(["third line", "."])
    guard
      case .answered(_, _, _, let response, _, _)? = again.deeds.first(where: { deed in
        if case .answered = deed { true } else { false }
      })
    else {
      Issue.record("Nothing was answered")
      return
    }
    #expect(response == .text("First line\nsecond line\nthird line"))
    #expect(again.player.progress?.bestScore(of: Rig.page("words/quiz")) == 1)
  }

  // MARK: Answers

  @Test(arguments: ["2", " 2 ", "2.", "02", "offer a warm transfer", "OFFER A WARM TRANSFER"])
  func aChoiceIsANumberOrItsWords(_ line: String) {
    var rig = Rig(at: "words/quiz")
    #expect(rig.type(["", "", line]).first == "Right.")
  }

  @Test(arguments: ["1 2", "1,2", "2 and 1", "1, 2.", "1 2 2"])
  func severalAreNumbers(_ line: String) {
    var rig = Rig(at: "words/quiz")
    #expect(rig.type(["", "", "2", "", line]).first == "Right.")
  }

  @Test(arguments: ["1c 2b", "1C2B", "2 b, 1 c", "1=c; 2=b", "1-c 2-b"])
  func pairsAreNumbersAndLetters(_ line: String) {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "2", "", "1 2", "", "1", "", "3 2 1", ""])
    #expect(rig.type(line).first == "Right.")
  }

  /// A slip of the finger is no answer.
  @Test(arguments: ["0", "9", "-1", "1 2 3 4", "99999999999999999999", "x", "12b", "/nonsense"])
  func whatDoesNotFitIsNoAnswer(_ line: String) {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", line, "", line])
    for lines in [["2", ""], ["1 2", ""], ["1", ""], ["3 2 1", ""]] {
      rig.type(lines)
      let before = rig.deeds.count
      rig.type(line)
      #expect(rig.deeds.count == before, "\(line) after \(lines)")
    }
  }

  @Test func everyAnswerIsRecordedWithItsScore() {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "hint", "2", "", "1", "", "2"])
    let grades = rig.deeds.compactMap { deed -> (String, Double, Bool)? in
      guard case .answered(_, _, let question, _, let grade, let hinted) = deed else { return nil }
      return (question.id, grade.score, hinted)
    }
    #expect(grades.map(\.0) == ["first", "who", "free"])
    #expect(grades.map(\.1) == [1, 0.5, 0])
    #expect(grades.map(\.2) == [true, false, false])
    #expect(rig.transcript.contains("Right in part, 50%."))
  }

  @Test func timeRunsOutAndWhatWasChosenIsHandedIn() {
    var rig = Rig(at: "exam/exam")
    rig.type(["", "1"])
    rig.seconds = 60
    #expect(rig.receive(.tick) == [])
    rig.seconds = 119.9
    #expect(rig.receive(.tick) == [])
    #expect(rig.player.kept?.answers?.elapsed == 119.9)
    rig.seconds = 121
    let lines = rig.receive(.tick)
    #expect(lines.first == "Time is up. What you had chosen is handed in.")
    #expect(lines.contains("Not yet: 1 of 2 right, 50%, 100% passes, first attempt."))
    #expect(!rig.player.isTimed)
    rig.type(["try", "1", "no", "hand in"])
    // Two attempts are all.
    #expect(rig.type("try").first?.hasPrefix("Not understood") == true)
    #expect(rig.transcript.contains("second attempt"))
  }

  // MARK: The record

  @Test func saysThatSavingIsBehindOnceAndWhenItIsNot() {
    var rig = Rig(at: "words/steps")
    rig.failure = "Not saved yet: disk full. 1 held, trying again."
    #expect(rig.type(["", "", "", "tick"]).last == rig.failure)
    #expect(rig.player.isSavingBehind)
    #expect(rig.type("tick").count == 1)
    rig.failure = nil
    #expect(rig.receive(.retrySaving) == ["Everything is saved again."])
    #expect(!rig.player.isSavingBehind)
  }

  @Test func aRecordThatIsOpenElsewhereIsForReadingOnly() {
    var rig = Rig(at: "words/quiz", access: .heldElsewhere("Process 7 on host has it."))
    #expect(rig.transcript.contains("Your training record is open elsewhere. Process 7"))
    #expect(rig.type("what?").count == 2)
    #expect(rig.type("").first == "Reading only: nothing is saved.")
    #expect(rig.player.page?.id == Rig.page("words/quiz"))
    #expect(!rig.effects.contains { if case .keepPlace = $0 { true } else { false } })
    #expect(rig.player.farewell(saved: true).hasPrefix("Nothing was saved"))
    var leaving = Rig(access: .heldElsewhere("Process 7 on host has it."))
    leaving.type("q")
    #expect(leaving.player.isOver)
  }

  @Test func beginsAnewOnlyOnAYes() {
    var rig = Rig(at: "words/steps")
    rig.type(["", "", "", "tick"])
    rig.type("contents")
    #expect(rig.type("13")[1].contains("Type yes"))
    #expect(rig.type("y") == ["Everything stays as it is."])
    #expect(!rig.effects.contains(.beginAnew))
    rig.type(["contents", "13"])
    let lines = rig.type("yes")
    #expect(lines.first == "Begun anew. What you did before stays on record.")
    #expect(rig.player.progress?.enrolment == 2)
    #expect(rig.player.progress?.ticks(on: Rig.page("words/steps")) == [])
  }

  /// What is asked for when one leaves is the same as on the full screen: the place, and an entry.
  @Test(arguments: ["q", "Q"])
  func leavingKeepsThePlace(_ line: String) throws {
    var rig = Rig(at: "words/blocks")
    rig.type(["", "", "skip", line])
    #expect(rig.deeds.last == .suspended(Rig.page("words/blocks"), Place(block: 2, offset: 0)))
    #expect(rig.kept?.place == Place(block: 2, offset: 0))
    #expect(rig.player.isOver == (line == "Q"))
    var scenario = Rig(at: "words/room")
    scenario.type(["", "", "2", "", line])
    #expect(scenario.deeds.last == .suspended(Rig.page("words/room"), .start))
  }

  @Test func theEndOfTheInputLeaves() {
    var rig = Rig(at: "words/blocks")
    rig.type("")
    rig.receive(.closed)
    #expect(rig.player.isOver)
    #expect(rig.deeds.last == .suspended(Rig.page("words/blocks"), .start))
  }

  // MARK: Lists

  @Test func aNumberAfterTheContentsGoesThere() {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "contents"])
    #expect(rig.type("99") == ["There are numbers 1 to 13."])
    #expect(rig.type("11").first == "Next steps: 0 of 3 done.")
    #expect(rig.type("2")[1].hasPrefix("Step 2 of 3"))
    rig.type("contents")
    #expect(rig.type("12")[1].hasPrefix("Still to do: "))
    #expect(rig.type("return").first?.hasPrefix("Next steps. Page 4") == true)
    // The numbers of a list are forgotten with the next line.
    rig.type(["contents", "where"])
    #expect(rig.type("13").first == "There are steps 1 to 3.")
    // The question is still where it was.
    rig.type("contents")
    #expect(rig.type("7").contains("Question 1 of 8.") == false)
  }

  @Test func aSearchInEverythingGivesNumbers() {
    var rig = Rig(at: "words/quiz", searches: true)
    rig.hits = [
      PlainPlayer.SearchHit(
        page: Rig.page("words/blocks"), place: Place(block: 17, offset: 0),
        title: "Every kind of block", snippet: "The last words stand here"),
      PlainPlayer.SearchHit(
        page: Rig.page("words/voices"), place: .start, title: "Voices", snippet: "on the line"),
    ]
    #expect(
      rig.type("search the words") == [
        "2 places:", "1: Every kind of block. The last words stand here.",
        "2: Voices. on the line.",
        "A number goes there, Enter goes back to where you were.",
      ])
    #expect(rig.effects.contains(.search("the words")))
    #expect(rig.type("1")[1] == "The last words stand here.")
    rig.hits = []
    #expect(rig.type("se nothing") == ["Nothing found."])
    // Where nobody searches it isn't offered.
    var without = Rig(at: "words/quiz")
    #expect(without.type("search x").first?.hasPrefix("Not understood") == true)
    #expect(!without.type("?").contains { $0.hasPrefix("search") })
  }

  @Test func reviewAsksOneQuestionAfterTheOther() throws {
    let page = Rig.library.page(
      try #require(Rig.course.pages.first { $0.id == Rig.page("words/quiz") }))
    guard case .quiz(let quiz) = page.content else { return }
    var rig = Rig(at: "words/blocks")
    rig.review = quiz.questions.prefix(2).map {
      PlainPlayer.ReviewEntry(
        question: $0, page: page, courseTitle: "A course",
        reason: ReviewReason(cause: .missed, misses: 2, lastMissed: 0, lastRight: nil, chance: 0.5),
        isChanged: false)
    }
    #expect(rig.type("q").contains { $0.hasPrefix("Review: 2 questions") })
    #expect(rig.type("review").first?.hasPrefix("Review: 2 questions") == true)
    #expect(
      rig.type("").first
        == "Question 1 of 2, A course. Missed 2 times, last on 1970-01-01.")
    #expect(rig.type("2").first == "Right.")
    #expect(rig.type("hard") == ["Noted: it comes back sooner."])
    #expect(rig.type("")[0].hasPrefix("Question 2 of 2"))
    #expect(rig.type("3").first == "Not this one.")
    #expect(rig.type("easy").first?.hasPrefix("Not understood") == true)
    #expect(rig.type("").first == "1 of 2 right. That is enough for today.")
    let recorded = rig.effects.compactMap { effect -> Deed? in
      if case .recordReview(let deed, course: "course") = effect { deed } else { nil }
    }
    #expect(recorded.count == 3)
    #expect(rig.type("").contains { $0.hasPrefix("1: A course in lines") })
  }

  // MARK: Words

  @Test func noHintIsGivenTwice() {
    var rig = Rig()
    rig.type("")
    for _ in 0..<80 { rig.type(Self.line(after: [])) }
    let hints = rig.transcript.split(separator: "\n").filter {
      $0.hasPrefix("Enter goes on") || $0.hasPrefix("A number opens") || $0.hasPrefix("“")
    }
    #expect(Set(hints).count == hints.count && !hints.isEmpty)
  }

  @Test func capsLockDoesNoHarm() {
    var rig = Rig(at: "words/blocks")
    rig.type("")
    for word in ["again", "where"] {
      let (small, capital) = (rig.type(word), rig.type(word.uppercased()))
      #expect(small == capital)
    }
    rig.type(["SKIP", "CONTENTS", "5"])
    #expect(rig.player.page?.id == Rig.page("words/steps"))
    rig.type("Q")
    #expect(rig.player.isOver)
  }
}
