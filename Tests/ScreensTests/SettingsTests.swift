import CourseModel
import Diagnostics
import ProgressTracking
import TerminalUI
import Testing

@testable import Screens

@Suite struct SettingsTests {
  @Test func whatIsWrittenIsRead() {
    var settings = Settings()
    for name in Settings.Name.allCases {
      settings.step(name, by: 1)
      let read = Settings.read(settings.text, file: "settings")
      #expect(read.settings == settings)
      #expect(read.diagnostics == [])
    }
    #expect(settings != Settings())
  }

  @Test(
    arguments: [
      ("theme: pink", 1, "theme can't be pink: one of terminal, dark, light, high-contrast, mono"),
      ("\n\nwidth: 20", 3, "width can't be 20: 66 to 76"),
      ("mouse:", 1, "mouse can't be nothing: on or off"),
      ("thene: dark", 1, "No setting is called thene, did you mean theme"),
      ("no colon", 1, "Not a setting, write it as name: value"),
    ])
  func aFaultIsAProblemWithItsLine(_ text: String, _ line: Int, _ summary: String) {
    let read = Settings.read(text + "\nletters: off", file: "settings")
    #expect(read.diagnostics.map(\.summary) == [summary])
    #expect(read.diagnostics.first?.position?.line == line)
    // The rest counts.
    #expect(!read.settings.letters)
  }

  @Test func anyBytesAreReadWithoutATrap() {
    for text in ["", ":", "\u{0}: \u{0}", String(repeating: "width: 70\n", count: 5_000), "é:é"] {
      _ = Settings.read(text, file: "settings")
    }
  }

  private func reader() -> Rig {
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.section.id, place: .start, pageTitle: "Page", courseTitle: "Course",
        moduleTitle: nil))
    rig.press(.space)
    return rig
  }

  @Test func theWidthCountsAtOnceAndIsKept() {
    var rig = reader()
    let before = rig.drawing()
    rig.press(.character("<"), .character("<"))
    #expect(rig.drawing() != before)
    #expect(rig.drawing().contains("Lines of 70 cells."))
    #expect(rig.screen.settings.width == 70)
    var settings = Settings()
    settings.width = 70
    #expect(rig.effects.contains(.saveSettings(settings)))
    for _ in 0..<20 { rig.press(.character("<")) }
    #expect(rig.screen.settings.width == 66)
  }

  @Test func tGoesThroughTheThemes() {
    var rig = reader()
    rig.press(.character("T"))
    #expect(rig.effects.contains(.setTheme("dark")))
    #expect(rig.screen.settings.theme == "dark")
  }

  @Test func theCardChangesAndKeeps() {
    var rig = reader()
    rig.press(.character("s"))
    #expect(rig.drawing().contains("SETTINGS"))
    rig.press(.down, .right)
    #expect(rig.screen.settings.width == 73)
    rig.press(.escape)
    #expect(!rig.drawing().contains("SETTINGS"))
  }

  @Test func withoutSingleLettersOnlyAltIsAKey() {
    var rig = reader()
    rig.press(.character("s"), .down, .down, .down, .down, .right, .escape)
    #expect(!rig.screen.settings.letters)
    rig.press(.character("t"))
    #expect(rig.screen.overlay == nil)
    rig.press(.alt("t"))
    #expect(rig.screen.overlay == .outline)
    rig.press(.escape, .character("/"))
    // What is no letter is a key as before, and what is typed is typed.
    for character in "paragraph 7" { rig.press(character == " " ? .space : .character(character)) }
    #expect(rig.drawing().contains("1 of 1"))
  }
}

@Suite struct PaletteTests {
  @Test(
    arguments: [
      ("nxp", "next page"), ("wseth", "who sees this"), ("conte", "contents"),
      ("NEXT P", "next page"),
    ])
  func lettersInOrderFindAnEntry(_ typed: String, _ best: String) {
    let entries = [
      "next page", "page before", "contents", "who sees this", "export", "next theme",
      "Exploring experience",
    ]
    #expect(FuzzyFilter(typed).best(of: entries).first.map { entries[$0] } == best)
  }

  @Test func whatLacksALetterIsLeftOut() {
    #expect(FuzzyFilter("xyz").best(of: ["next page", "zyx"]) == [])
    #expect(FuzzyFilter("").best(of: ["b", "a"]) == [0, 1])
    #expect(FuzzyFilter("aa").best(of: ["a"]) == [])
  }

  @Test func anActionAndAPageAreChosenByTyping() {
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.section.id, place: .start, pageTitle: "Page", courseTitle: "Course",
        moduleTitle: nil))
    rig.press(.space, .character(":"))
    for character in "nexts" { rig.press(.character(character)) }
    #expect(rig.drawing().contains("Next steps"))
    rig.press(.enter)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    rig.press(.character(":"))
    for character in "help" { rig.press(.character(character)) }
    rig.press(.enter)
    #expect(rig.drawing().contains("HELP NOW"))
    rig.press(.escape, .backspace)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
  }

  @Test func theContentsNarrowAsOneTypes() {
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.section.id, place: .start, pageTitle: "Page", courseTitle: "Course",
        moduleTitle: nil))
    rig.press(.space, .character("t"))
    for character in "quiz" { rig.press(.character(character)) }
    #expect(rig.drawing().contains("1 page "))
    rig.press(.enter)
    #expect(rig.screen.page?.id == SampleCourse.quiz.id)
    rig.press(.character("t"), .character("x"), .character("x"), .escape)
    // The first Esc forgets what was typed, the second closes.
    #expect(rig.screen.overlay == .outline)
    rig.press(.escape)
    #expect(rig.screen.overlay == nil)
  }
}

@Suite struct CourseNameTests {
  /// Where there is little room, two courses that begin alike are still told apart.
  @Test func coursesThatBeginAlikeAreToldApart() {
    let headers = ["Veterans", "Youth"].map {
      CourseHeader(
        id: $0.lowercased(), folder: "", assetsFolder: "",
        title: "Crisis Intervention First Look: Focused Response for \($0)")
    }
    var library = LibraryScreen(
      courses: headers, resume: nil, learner: "learner-01",
      now: LocalTime(year: 2026, month: 11, day: 26, weekday: 4, hour: 3, minute: 10))
    for header in headers {
      library.standings[header.id] = LibraryScreen.Standing(
        modules: 3, modulesDone: 0, share: 0, minutesLeft: 60, isBegun: false, finishedOn: nil,
        score: nil)
    }
    var frame = Frame(size: Size(columns: 80, rows: 24))
    library.draw(on: &frame, in: Area(columns: 0..<80, rows: 1..<22))
    #expect(frame.text.contains("Focused Response for Veterans"))
    #expect(frame.text.contains("Focused Response for Youth"))
  }
}

@Suite struct KeyMapTests {
  private func read(_ text: String) -> (keys: KeyMap, diagnostics: [Diagnostic]) {
    KeyMap.read(text, file: "keys")
  }

  private func keys(_ key: Key, in map: KeyMap) -> [Key] {
    map.applied(to: KeyBinding(key, "something", 0)).keys
  }

  @Test func anActionHasTheKeysThatTheFileGivesIt() {
    let (map, problems) = read("# mine\nfind: Ctrl-F /\ncontents: F2\n")
    #expect(problems == [])
    #expect(keys(.character("/"), in: map) == [.control("f"), .character("/")])
    #expect(keys(.character("t"), in: map) == [.function(2)])
    #expect(keys(.character("p"), in: map) == [.character("p")])
  }

  @Test(
    arguments: [
      ("find: t", 1, "t is the key of contents: give that another one first"),
      ("\nfind: F3\nnote: F3", 3, "F3 is the key of find: give that another one first"),
      ("finde: x", 1, "No action is called finde, did you mean find"),
      ("find: Hyper-X", 1, "Hyper-X is no key, write Ctrl-F, Alt-X, F5, PgDn or a character"),
      ("find: Space", 1, "Space keeps its meaning, choose another key"),
      ("find: !", 1, "! keeps its meaning, choose another key"),
      ("find", 1, "Not an action, write it as name: keys"),
    ])
  func aConflictIsAProblemWithItsLine(_ text: String, _ line: Int, _ summary: String) {
    let (map, problems) = read(text)
    #expect(problems.map(\.summary) == [summary])
    #expect(problems.first?.position?.line == line)
    #expect(keys(.character("t"), in: map) == [.character("t")])
  }

  /// Two actions may change places.
  @Test func keysCanBeSwapped() {
    let (map, problems) = read("find: t\ncontents: /")
    #expect(problems == [])
    #expect(keys(.character("/"), in: map) == [.character("t")])
    #expect(keys(.character("t"), in: map) == [.character("/")])
  }

  @Test func everyActionsUsualKeysAreItsOwn() {
    var seen: Set<Key> = []
    for action in KeyMap.actions {
      for key in action.keys { #expect(seen.insert(key).inserted, "\(key.name)") }
    }
  }

  @Test func anyBytesAreReadWithoutATrap() {
    for text in ["", ":", "::", "find:", "\u{0}: \u{0}", "é: é", "find: " + "x ".repeated(5_000)] {
      _ = read(text)
    }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
