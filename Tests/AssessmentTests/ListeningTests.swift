import Assessment
import CourseModel
import Diagnostics
import Testing

@Suite struct ListeningTests {
  private static func cue(_ start: Int, _ end: Int, _ text: String = "Words.") -> Transcript.Cue {
    let nowhere = SourcePosition(line: 1, column: 1)
    return Transcript.Cue(
      start: start, end: end, voice: "Nurse", text: text, range: SourceRange(nowhere, nowhere))
  }

  private static let cues = [cue(0, 3_000), cue(3_500, 6_000), cue(8_000, 9_900)]

  private func playing(at position: Int = 0) -> Listening {
    var listening = Listening(cues: Self.cues, length: 10_000, position: position)
    #expect(listening.playOrPause() == [.start(at: position, speed: 100)])
    return listening
  }

  @Test func marksTheCueThatHasBegun() {
    var listening = Listening(cues: [Self.cue(500, 1_000), Self.cue(2_000, 3_000)], length: 4_000)
    #expect(listening.current == nil)
    _ = listening.playOrPause()
    for (position, current) in [(499, 0), (1_500, 0), (1_970, 1), (2_000, 1), (3_999, 1)] {
      listening.heard(.at(position))
      #expect(listening.current == current, "at \(position)")
    }
  }

  @Test func playsPausesAndPlaysOn() {
    var listening = playing()
    #expect(listening.isPlaying)
    #expect(listening.playOrPause() == [.pause, .ask])
    #expect(!listening.isPlaying)
    #expect(listening.playOrPause() == [.resume])
  }

  @Test func beginsWhereItWasLeft() {
    _ = playing(at: 3_500)
    // What was heard to its end, and what is no place in it, begins at its start.
    for position in [10_000, 99_999, -1] {
      #expect(Listening(cues: Self.cues, length: 10_000, position: position).position == 0)
    }
  }

  @Test func goesByCues() {
    var listening = playing()
    #expect(listening.goToCue(forward: true) == [.seek(3_500)])
    #expect(listening.goToCue(forward: true) == [.seek(8_000)])
    #expect(listening.goToCue(forward: true) == [])
    #expect(listening.goToCue(forward: false) == [.seek(3_500)])
    // Some of it was heard: its start comes first.
    listening.heard(.at(5_000))
    #expect(listening.goToCue(forward: false) == [.seek(3_500)])
    #expect(listening.goToCue(forward: false) == [.seek(0)])
    #expect(listening.goToCue(forward: false) == [.seek(0)])
    #expect(listening.play(fromCue: 2) == [.seek(8_000)])
    #expect(listening.play(fromCue: 3) == [])
  }

  @Test func skipsWithinTheRecording() {
    var listening = playing()
    #expect(listening.skip(by: -15_000) == [.seek(0)])
    #expect(listening.skip(by: 4_000) == [.seek(4_000)])
    #expect(listening.skip(by: 15_000) == [.seek(10_000)])
    listening.heard(.ended)
    #expect(listening.skip(by: 15_000) == [])
    #expect(listening.isOver)
  }

  @Test func changesItsSpeedInSteps() {
    var listening = playing()
    #expect(listening.changeSpeed(faster: true) == [.setSpeed(110)])
    for _ in 0..<20 { _ = listening.changeSpeed(faster: true) }
    #expect(listening.speed == Listening.speeds.last)
    for _ in 0..<20 { _ = listening.changeSpeed(faster: false) }
    #expect(listening.speed == Listening.speeds.first)
    // Before anything plays there is nobody to tell.
    var still = Listening(cues: Self.cues)
    #expect(still.changeSpeed(faster: true) == [])
    #expect(still.playOrPause() == [.start(at: 0, speed: 110)])
  }

  @Test func endsAndBeginsAnew() {
    var listening = playing()
    listening.heard(.ended)
    #expect(listening.isOver && !listening.isPlaying)
    #expect(listening.position == 10_000)
    // A report that was on its way comes too late.
    listening.heard(.at(9_990))
    #expect(listening.position == 10_000)
    #expect(listening.playOrPause() == [.seek(0), .resume])
    #expect(!listening.isOver)
  }

  @Test func askWhenOtherWordsAreDue() {
    var listening = playing()
    listening.heard(.at(1_000))
    #expect(listening.untilNextCue == 2_465)
    _ = listening.changeSpeed(faster: true)
    #expect(listening.untilNextCue == 2_241)
    // Never in a spin, and now and then where nothing is due.
    listening.heard(.at(3_455))
    #expect(listening.untilNextCue == 30)
    listening.heard(.at(9_000))
    #expect(listening.untilNextCue == 5_000)
    _ = listening.playOrPause()
    #expect(listening.untilNextCue == nil)
  }

  @Test func withoutSoundThereIsNothingToPlay() {
    var listening = playing()
    listening.heard(.failed(.noDevice))
    #expect(listening.silence == .noDevice)
    #expect(listening.untilNextCue == nil)
    #expect(listening.playOrPause() == [])
    #expect(listening.play(fromCue: 1) == [])
    #expect(listening.goToCue(forward: true) == [])
    #expect(listening.current == 1)
  }

  /// Nothing is promised of a transcript's times.
  @Test func cuesOfAnyOrder() {
    let cues = [Self.cue(9, 3), Self.cue(4_000, 1), Self.cue(2, 9_999), Self.cue(2, 2)]
    var listening = Listening(cues: cues)
    #expect(listening.cues.map(\.start) == [2, 2, 9, 4_000])
    #expect(listening.cues.map(\.end) == [9_999, 2, 3, 1])
    _ = listening.playOrPause()
    for _ in 0..<6 { _ = listening.goToCue(forward: true) }
    #expect(listening.position == 4_000)
    #expect(listening.skip(by: .max / 2) == [.seek(4_000 + .max / 2)])
    listening.heard(.at(.max / 2))
    #expect(Listening(cues: []).current == nil)
    var nothing = Listening(cues: [])
    #expect(nothing.goToCue(forward: true) == [])
    #expect(nothing.goToCue(forward: false) == [])
    #expect(nothing.playOrPause() == [.start(at: 0, speed: 100)])
  }
}
