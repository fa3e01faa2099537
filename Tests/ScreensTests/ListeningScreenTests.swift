import Assessment
import CourseModel
import Diagnostics
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct ListeningScreenTests {
  private static let page = {
    var page = SampleCourse.page(
      SampleCourse.header("voices", .commentary, "Voices from the floor") {
        $0.audio = "988/voices.opus"
        $0.transcript = "988/voices.vtt"
      })
    page.body = Body((1...40).map { paragraph("Paragraph \($0) of the page.") })
    return page
  }()

  private static let cues: [Transcript.Cue] = {
    let voices = ["Narrator", "Interviewer", "911 telecommunicator"]
    return (0..<24).map { index in
      Transcript.Cue(
        start: index * 4_000, end: index * 4_000 + (index % 3 == 2 ? 3_000 : 3_800),
        voice: voices[index / 2 % 3],
        text: "Sentence \(index + 1) of what they said about the night, and of how it ended.",
        range: nowhere)
    }
  }()

  /// A rig on the page, with `p` pressed.
  private func rig(
    size: Size = Size(columns: 80, rows: 24), silence: Listening.Silence? = nil,
    kept: KeptPlace? = nil, charset: Charset = .unicode
  ) -> Rig {
    var rig = Rig(size: size, kept: kept ?? place(SampleCourse.section.id), charset: charset)
    rig.press(.space)
    rig.send(
      .pageOpened(
        Self.page, .init(place: Place(block: 0, offset: 0), answers: nil, heading: nil, seed: 1)))
    rig.recording = PlayerScreen.Recording(
      page: Self.page.id, cues: Self.cues, length: 96_000, silence: silence)
    rig.press(.character("p"))
    return rig
  }

  private func commands(_ rig: Rig) -> [Listening.Command] {
    rig.effects.compactMap { if case .sound(let command) = $0 { command } else { nil } }
  }

  private func place(_ page: PageID, listened: [String: Int] = [:]) -> KeptPlace {
    KeptPlace(
      page: page, place: .start, pageTitle: "", courseTitle: "", moduleTitle: nil,
      listened: listened)
  }

  @Test func playsAtOnceAndMarksWhatIsHeard() throws {
    var rig = rig()
    #expect(commands(rig) == [.start(at: 0, speed: 100)])
    #expect(rig.drawing().contains("●  Sentence 1 of"))
    rig.send(.heard(.at(4_100)))
    #expect(rig.drawing().contains("▸ ●  Sentence 2 of"))
    #expect(rig.drawing().contains("0:04 of 1:36"))
    try expectSnapshot(of: rig.drawing(), named: "listening-80x24")
  }

  /// Words that are only heard are shown where they are said, and played when the person asks.
  @Test func aHitInTheRecordingOpensItAtItsWords() {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space)
    rig.recording = PlayerScreen.Recording(
      page: SampleCourse.section.id, cues: Self.cues, length: 96_000, silence: nil)
    rig.hits = [
      SearchHit(
        source: .transcript, page: SampleCourse.section.id, courseTitle: "Innovations",
        moduleTitle: "988", pageTitle: "What 988 changed", heading: "Narrator",
        place: Place(block: 0, offset: 11), snippet: [.init("Sentence 12", isMatch: true)])
    ]
    rig.press(.character("\\"))
    for letter in "sentence" { rig.press(.character(letter)) }
    rig.press(.enter)
    #expect(rig.drawing().contains("▸    Sentence 12 of"))
    #expect(commands(rig).isEmpty)
    rig.press(.enter)
    #expect(commands(rig).first == .start(at: 44_000, speed: 100))
    rig.press(.escape)
    #expect(rig.screen.page?.id == SampleCourse.section.id)
  }

  @Test func drawsOnTheSmallestScreenInASCII() throws {
    var rig = rig(size: PlayerScreen.smallest, charset: .ascii)
    rig.send(.heard(.at(41_000)))
    rig.press(.character("="), .character("p"))
    try expectSnapshot(
      of: rig.drawing(PlayerScreen.smallest, charset: .ascii), named: "listening-60x16-ascii")
  }

  @Test func theTextGoesWhereTheVoiceGoesUntilThePersonGoesElsewhere() {
    var rig = rig()
    rig.send(.heard(.at(60_000)))
    #expect(rig.drawing().contains("●  Sentence 16 of"))
    rig.press(.home)
    #expect(rig.drawing().contains("Sentence 1 of") && !rig.drawing().contains("●"))
    rig.send(.heard(.at(64_000)))
    #expect(rig.drawing().contains("Sentence 1 of"))
    rig.press(.character("."))
    #expect(rig.drawing().contains("●  Sentence 18 of"))
  }

  @Test func aClockThatRunsIsNotOnTheScreen() {
    var rig = rig()
    rig.send(.heard(.at(100)))
    let before = rig.drawing()
    rig.send(.heard(.at(3_500)))
    #expect(rig.drawing() == before)
  }

  @Test func keysGoByCuesAndSeconds() {
    var rig = rig()
    rig.effects = []
    rig.press(.character("."), .character("."), .character(","))
    rig.press(.character("}"), .character("{"), .character("="), .character("-"))
    rig.press(.down, .down, .enter)
    #expect(
      commands(rig).filter { $0 != .ask } == [
        .seek(4_000), .seek(8_000), .seek(4_000), .seek(19_000), .seek(4_000), .setSpeed(110),
        .setSpeed(100), .seek(12_000),
      ])
    #expect(commands(rig).contains(.ask))
    rig.effects = []
    rig.press(.character("p"))
    #expect(commands(rig) == [.pause, .ask])
    #expect(rig.drawing().contains("Paused"))
    rig.press(.character("p"))
    #expect(commands(rig).last == .resume)
  }

  @Test func spaceOnlyGoesOn() {
    var rig = rig()
    rig.effects = []
    var presses = 0
    while rig.screen.page?.id == Self.page.id, presses < 20 {
      rig.press(.space)
      presses += 1
    }
    #expect((2..<10).contains(presses))
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    #expect(commands(rig).filter { $0 != .ask } == [.stop])
  }

  @Test func hearingItToItsEndIsReadingThePage() {
    var rig = rig()
    let read = Deed.read(Self.page.id)
    rig.send(.heard(.at(95_000)))
    #expect(!rig.deeds.contains(read))
    rig.send(.heard(.ended))
    rig.send(.heard(.ended))
    #expect(rig.deeds.filter { $0 == read }.count == 1)
    #expect(rig.drawing().contains("Heard to the end"))
    #expect(rig.kept?.listened == [:])
    rig.press(.character("p"))
    #expect(commands(rig).suffix(2) == [.seek(0), .resume])
  }

  @Test(arguments: [Key.escape, .backspace, .character("]"), .character("q"), .character("Q")])
  func whateverWayItIsLeftTheSoundEnds(_ key: Key) {
    var rig = rig()
    rig.effects = []
    rig.press(key)
    // With the program the sound ends too.
    #expect(commands(rig) == [.stop] || rig.screen.isOver)
  }

  @Test func backIsThePlaceOnThePage() {
    var rig = rig()
    let here = Place(block: 7, offset: 0)
    rig.send(
      .pageOpened(Self.page, .init(place: here, answers: nil, heading: nil, seed: 1)))
    rig.press(.character("p"))
    #expect(rig.kept?.place == here)
    rig.press(.escape)
    #expect(
      rig.effects.contains(.openPage(Self.page.id, place: here, answers: nil, heading: nil)))
  }

  @Test func thePositionIsKept() {
    var rig = rig()
    rig.send(.heard(.at(42_500)))
    #expect(rig.kept?.listened == ["988/voices": 40_000])
    #expect(rig.kept?.page == Self.page.id)
    rig.press(.character("]"))
    #expect(rig.kept?.listened == ["988/voices": 40_000])
    let again = self.rig(
      kept: place(SampleCourse.section.id, listened: ["988/voices": 40_000, "gone": 7]))
    #expect(commands(again) == [.start(at: 40_000, speed: 100)])
    #expect(again.drawing().contains("●  Sentence 11 of"))
  }

  @Test(arguments: [
    Listening.Silence.noProgram, .noDevice, .noRecording, .unplayable, .brokenOff,
  ])
  func withoutSoundTheWordsAreAllOfIt(_ silence: Listening.Silence) {
    var rig = rig(size: PlayerScreen.smallest, silence: silence)
    let drawing = rig.drawing(PlayerScreen.smallest)
    #expect(drawing.contains("Every word is here.") && !drawing.contains("pause"))
    #expect(drawing.contains("install mpv") == (silence == .noProgram))
    #expect(commands(rig) == [])
    rig.press(.character("p"), .enter)
    #expect(rig.drawing(PlayerScreen.smallest).contains("Every word is here."))
    #expect(commands(rig) == [])
    #expect(!rig.deeds.contains(.read(Self.page.id)))
    rig.press(.end)
    #expect(rig.deeds.contains(.read(Self.page.id)))
  }

  @Test func aDeviceThatFailsLaterIsSaidInTheSamePlace() {
    var rig = rig()
    rig.send(.heard(.failed(.noDevice)))
    #expect(rig.drawing().contains("This machine has no sound device. Every word is here."))
    rig.press(.end)
    #expect(rig.deeds.contains(.read(Self.page.id)))
  }

  @Test func aPageWithoutARecordingHasNoKeyForIt() {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space)
    rig.press(.character("p"))
    #expect(rig.effects.allSatisfy { if case .openRecording = $0 { false } else { true } })
    #expect(!rig.drawing().contains("listen"))
  }

  @Test func aTranscriptWithoutEndIsShownAsFarAsAnybodyReads() {
    var rig = Rig(kept: place(SampleCourse.section.id))
    rig.press(.space)
    rig.send(.pageOpened(Self.page, .init(place: .start, answers: nil, heading: nil, seed: 1)))
    let cues = (0..<100_000).map {
      Transcript.Cue(start: $0 * 10, end: $0 * 10 + 9, text: "Word \($0).", range: nowhere)
    }
    rig.recording = PlayerScreen.Recording(
      page: Self.page.id, cues: cues, length: 1_000_000, silence: nil)
    rig.press(.character("p"))
    rig.press(.end)
    #expect(rig.drawing().contains("The transcript goes on in its file."))
    rig.send(.heard(.at(900_000)))
    rig.press(.character("."), .down, .enter)
    #expect(rig.drawing().contains("Word 5999."))
  }

  @Test func resizingKeepsWhatIsHeardInView() {
    var rig = rig()
    rig.send(.heard(.at(60_000)))
    for size in [Size(columns: 120, rows: 40), PlayerScreen.smallest] {
      rig.send(.resized(size))
      #expect(rig.drawing(size).contains("●  Sentence 16 of"), "\(size)")
    }
    rig.send(.resized(Size(columns: 20, rows: 3)))
    _ = rig.drawing(Size(columns: 20, rows: 3))
  }
}
