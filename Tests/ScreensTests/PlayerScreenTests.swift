import Assessment
import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct PlayerScreenTests {
  /// Space, and for questions the right numbers, from the first start to the end of the course.
  @Test func spaceLeadsThroughTheWholeCourse() throws {
    var rig = Rig()
    var visited: [String] = []
    for _ in 0..<200 where rig.screen.progress?.isFinished != true {
      if let page = rig.screen.page?.id.page, visited.last != page { visited.append(page) }
      let drawing = rig.drawing()
      if drawing.contains("choose all that fit") {
        rig.press(.character("1"), .character("2"), .enter)
      } else if drawing.contains("988 costs") && drawing.contains("( ) True") {
        rig.press(.character("1"), .enter)
      } else if drawing.contains("hearing voices") && drawing.contains("1-3 choose") {
        rig.press(.character("3"), .enter)
      } else if drawing.contains("Nobody grades it.") {
        rig.press(.tab, .enter)
      } else if drawing.contains("take this one") {
        rig.press(.character("1"))
      }
      rig.press(.space)
    }
    let progress = try #require(rig.screen.progress)
    #expect(progress.isFinished)
    #expect(progress.bestScore(of: SampleCourse.quiz.id) == 1)
    #expect(
      visited == ["module", "warm-up", "what-changed", "voices", "next-steps", "scenario", "quiz"])
    #expect(rig.deeds.contains(.finishedCourse))
    #expect(rig.deeds.contains(.finishedModule("988")))
  }

  @Test func spaceNeverTicksChoosesOrHandsIn() {
    var rig = Rig(kept: place(SampleCourse.steps.id))
    rig.press(.space)
    let before = rig.deeds.count
    for _ in 0..<5 { rig.press(.space) }
    #expect(!rig.deeds.contains { if case .ticked = $0 { true } else { false } })
    rig = Rig(kept: place(SampleCourse.quiz.id))
    for _ in 0..<6 { rig.press(.space) }
    #expect(!rig.deeds.contains { if case .answered = $0 { true } else { false } })
    #expect(rig.drawing().contains("Space never answers"))
    rig.press(.character("3"))
    for _ in 0..<3 { rig.press(.space) }
    #expect(!rig.deeds.contains { if case .answered = $0 { true } else { false } })
    #expect(before > 0)
  }

  @Test func resumesAQuizWithTheChoiceThatWasNotHandedIn() throws {
    var rig = Rig(kept: place(SampleCourse.quiz.id))
    rig.press(.space, .space)
    rig.press(.character("3"), .enter, .space, .character("1"))
    #expect(rig.drawing().contains("[✓] Someone who worries"))
    // Killed here: only the statements and the place file are left.
    var again = Rig(statements: rig.statements, kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("question 2 of 4"))
    #expect(again.drawing().contains("[✓] Someone who worries"))
    again.press(.left)
    #expect(again.drawing().contains("✓ Right."))
  }

  @Test func keepsThePlaceToTheLine() {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space)
    for _ in 0..<13 { rig.press(.down) }
    let before = rig.drawing()
    var again = Rig(statements: rig.statements, kept: rig.kept)
    again.press(.space)
    #expect(again.drawing() == before)
  }

  @Test func resizingKeepsThePlace() throws {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space, .space)
    let before = try #require(rig.kept?.place)
    for size in [Size(columns: 120, rows: 40), Size(columns: 61, rows: 17)] {
      rig.send(.resized(size))
      rig.send(.resized(Size(columns: 80, rows: 24)))
      #expect(rig.kept?.place == before)
    }
    rig.send(.resized(Size(columns: 30, rows: 5)))
    #expect(rig.drawing(Size(columns: 30, rows: 5)).contains("eGuide needs 60x16"))
  }

  @Test func followsALinkAndComesBack() throws {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space, .end)
    let before = rig.screen.kept
    rig.press(.tab, .enter)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    rig.press(.backspace)
    #expect(rig.screen.kept?.page == before?.page)
    #expect(rig.screen.kept?.place == before?.place)
  }

  /// From review, or another course: the course is opened first, then the heading.
  @Test func aLinkIntoACourseThatIsNotOpenFindsItsHeading() {
    var rig = Rig()
    rig.send(.linkResolved(SampleCourse.section.id, heading: "together"))
    rig.idle()
    #expect(rig.screen.page?.id == SampleCourse.section.id)
    #expect(rig.drawing().contains("Together"))
  }

  @Test func leadsToWhereAnAnswerStands() {
    var rig = Rig(kept: place(SampleCourse.quiz.id))
    rig.press(.space, .space, .character("1"), .enter)
    #expect(rig.drawing().contains("Not this one."))
    rig.press(.enter)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
    #expect(rig.drawing().contains("Together"))
    rig.press(.backspace)
    #expect(rig.screen.page?.id == SampleCourse.quiz.id)
    #expect(rig.drawing().contains("Not this one."))
  }

  /// After a miss Space leads through the pages to read again, then back to the quiz.
  @Test func spaceLeadsThroughWhatWasMissed() {
    var rig = Rig(kept: place(SampleCourse.quiz.id))
    rig.press(.space, .space)
    rig.press(.character("1"), .enter, .space, .character("3"), .enter, .space)
    rig.press(.character("x"), .tab, .enter, .space, .character("2"), .enter, .space)
    #expect(rig.drawing().contains("Not yet"))
    rig.press(.space)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
    #expect(rig.drawing().contains("Space goes on to the quiz again."))
    rig.press(.space)
    #expect(rig.screen.page?.id == SampleCourse.quiz.id)
    #expect(rig.drawing().contains("Not yet: best 0%"))
  }

  @Test func aContentNoteMayBeTakenUpOn() {
    var rig = Rig(kept: place(SampleCourse.practice.id))
    rig.press(.space)
    rig.press(.character("]"), .character("]"))
    #expect(rig.drawing().contains("A sister speaks"))
    rig.press(.down, .enter)
    #expect(rig.deeds.contains(.skipped(SampleCourse.voices.id)))
    #expect(rig.screen.progress?.isDone(SampleCourse.voices.id) == true)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
  }

  @Test func ticksStandAndAreTakenBack() {
    var rig = Rig(kept: place(SampleCourse.steps.id))
    rig.press(.space, .down, .enter)
    #expect(rig.screen.progress?.ticks(on: SampleCourse.steps.id) == ["read"])
    rig.press(.enter)
    #expect(rig.screen.progress?.ticks(on: SampleCourse.steps.id) == [])
    rig.press(.enter)
    #expect(rig.screen.progress?.ticks(on: SampleCourse.steps.id) == ["read"])
    var again = Rig(statements: rig.statements.shuffled(), kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("1 of 3 done"))
  }

  @Test func aChoiceInAScenarioCanBeTakenBack() {
    var rig = Rig(kept: place(SampleCourse.scenario.id))
    rig.press(.space, .space, .character("2"))
    #expect(rig.drawing().contains("A name for it changes little."))
    rig.press(.backspace)
    #expect(rig.drawing().contains("The caller whispers"))
    rig.press(.character("1"), .space)
    var again = Rig(statements: rig.statements, kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("She breathes."))
    again.press(.character("1"), .space)
    #expect(again.drawing().contains("The clinician takes over."))
    again.press(.space)
    #expect(again.drawing().contains("A good ending\u{A0}\u{A0} 2 choices, 1 taken back"))
    #expect(again.screen.progress?.isDone(SampleCourse.scenario.id) == true)
  }

  @Test func helpIsEverywhereAndRecordedNowhere() {
    for page in SampleCourse.course.pages {
      var rig = Rig(kept: place(page.id))
      rig.press(.space)
      let (before, count) = (rig.drawing(), rig.statements.count)
      rig.press(.character("!"))
      #expect(rig.drawing().contains("HELP NOW"))
      #expect(rig.drawing().contains("838255"))
      rig.press(.character("x"))
      #expect(rig.drawing() == before)
      #expect(rig.statements.count == count)
    }
  }

  @Test func saysThatSavingIsBehind() {
    var rig = Rig(kept: place(SampleCourse.steps.id))
    rig.press(.space)
    rig.fails = true
    rig.press(.enter)
    #expect(rig.drawing().contains("Not saved yet: disk full."))
    rig.fails = false
    rig.send(.retrySaving)
    #expect(!rig.drawing().contains("Not saved yet"))
  }

  @Test func leavesWithOneLine() {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space)
    rig.press(.character("Q"))
    #expect(rig.screen.isOver)
    #expect(
      rig.screen.farewell(saved: true)
        == "Saved. You were at 988, What 988 changed. In a crisis call or text 988.")
    #expect(rig.deeds.last == .suspended(SampleCourse.section.id, .start))
  }

  @Test func anotherHolderOfTheRecordIsNamed() {
    var rig = Rig()
    rig.send(
      .recordRead(
        LearnerProgress(), access: .heldElsewhere("Process 7 on desk has had it open."),
        problems: []))
    #expect(rig.drawing().contains("Process 7 on desk"))
    rig.press(.space)
    #expect(rig.drawing().contains("Reading only: nothing is saved."))
  }

  private func place(_ page: PageID) -> KeptPlace {
    KeptPlace(
      page: page, place: .start, pageTitle: "", courseTitle: "", moduleTitle: nil)
  }
}

@Suite struct PlayerSnapshots {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
  ]

  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var page: PageHeader?
    var keys: [Key]
    var testDescription: String { name }
  }

  /// A choice taken back, a recovery, and a good ending.
  static let wayToTheEnding: [Key] = [
    .space, .character("1"), .backspace, .character("2"), .space, .character("1"), .space,
    .character("1"), .space,
  ]

  static let scenes: [Scene] = [
    Scene(name: "library-first", page: nil, keys: []),
    Scene(name: "section", page: SampleCourse.section, keys: []),
    Scene(name: "section-end", page: SampleCourse.section, keys: [.end]),
    Scene(name: "content-note", page: SampleCourse.voices, keys: []),
    Scene(name: "commentary", page: SampleCourse.voices, keys: [.space]),
    Scene(name: "checklist", page: SampleCourse.steps, keys: [.down, .enter]),
    Scene(name: "scenario", page: SampleCourse.scenario, keys: [.space]),
    Scene(name: "scenario-coaching", page: SampleCourse.scenario, keys: [.space, .character("2")]),
    Scene(name: "scenario-ending", page: SampleCourse.scenario, keys: wayToTheEnding),
    Scene(name: "scenario-debrief", page: SampleCourse.scenario, keys: wayToTheEnding + [.space]),
    Scene(
      name: "scenario-roads", page: SampleCourse.scenario,
      keys: wayToTheEnding + [.space, .down, .enter]),
    Scene(
      name: "scenario-replay", page: SampleCourse.scenario,
      keys: wayToTheEnding + [.space, .down, .enter, .enter]),
    Scene(
      name: "scenario-debrief-replayed", page: SampleCourse.scenario,
      keys: wayToTheEnding
        + [.space, .down, .character("r"), .character("2"), .space, .space, .down, .enter]),
    Scene(name: "quiz-introduction", page: SampleCourse.quiz, keys: []),
    Scene(name: "quiz-question", page: SampleCourse.quiz, keys: [.space]),
    Scene(name: "quiz-chosen", page: SampleCourse.quiz, keys: [.space, .character("1")]),
    Scene(name: "quiz-verdict", page: SampleCourse.quiz, keys: [.space, .character("1"), .enter]),
    Scene(
      name: "quiz-result", page: SampleCourse.quiz,
      keys: [
        .space, .character("1"), .enter, .space, .character("1"), .character("2"), .enter, .space,
        .space, .character("1"), .enter, .space,
      ]),
    Scene(name: "practice", page: SampleCourse.practice, keys: [.space]),
    Scene(name: "outline", page: SampleCourse.section, keys: [.character("t")]),
    Scene(name: "help-now", page: SampleCourse.section, keys: [.character("!")]),
    Scene(name: "keys", page: SampleCourse.section, keys: [.character("?")]),
    Scene(name: "who-sees-what", page: SampleCourse.section, keys: [.character("w")]),
    Scene(name: "course-end", page: SampleCourse.quiz, keys: [.character("]")]),
  ]

  @Test(arguments: scenes, sizes)
  func draws(_ scene: Scene, at size: Size) throws {
    try expectSnapshot(
      of: drawing(scene, at: size, charset: .unicode),
      named: "\(scene.name)-\(size.columns)x\(size.rows)")
  }

  /// TERM=linux: the console's fonts lack our marks, not é.
  @Test(arguments: scenes)
  func drawsOnTheConsole(_ scene: Scene) throws {
    let charset = Charset(asciiMarks: true, asciiText: false)
    let drawing = drawing(scene, at: Size(columns: 80, rows: 24), charset: charset)
    try expectSnapshot(of: drawing, named: "\(scene.name)-linux")
  }

  @Test(arguments: scenes)
  func drawsInASCII(_ scene: Scene) {
    let drawing = drawing(scene, at: Size(columns: 80, rows: 24), charset: .ascii)
    #expect(drawing.utf8.allSatisfy { $0 < 0x80 })
  }

  private func drawing(_ scene: Scene, at size: Size, charset: Charset) -> String {
    let kept = scene.page.map { _ in
      KeptPlace(
        page: SampleCourse.introduction.id, place: .start, pageTitle: "", courseTitle: "",
        moduleTitle: nil)
    }
    var rig = Rig(size: size, kept: kept, charset: charset)
    if let page = scene.page {
      rig.send(.library(.open))
      rig.send(
        .pageOpened(SampleCourse.page(page), .init(place: nil, answers: nil, heading: nil, seed: 7))
      )
    }
    for key in scene.keys { rig.press(key) }
    return rig.drawing(size, charset: charset)
  }
}
