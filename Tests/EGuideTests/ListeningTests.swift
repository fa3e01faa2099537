import Foundation
import TerminalUI
import TestSupport
import Testing

/// A recording and its words, played by mpv into nothing.
@Suite struct ListeningTests {
  private func home(seconds: Int = 30) throws -> Home {
    let home = try Home.onePage(
      """
      ---
      title: Voices
      kind: commentary
      audio: voices.wav
      transcript: voices.vtt
      ---

      \((1...60).map { "Paragraph \($0) of the page.\n\n" }.joined())
      """)
    var transcript = "WEBVTT\n"
    for second in 0..<seconds {
      transcript +=
        "\n00:\(two(second)).000 --> 00:\(two(second)).900\n<v Nurse>Sentence \(second) here.\n"
    }
    try home.write(transcript, to: "Assets/one/voices.vtt")
    try Data(wave(seconds: seconds)).write(to: URL(filePath: home.path + "/Assets/one/voices.wav"))
    home.variables["EGUIDE_MPV_OPTIONS"] = "--ao=null"
    return home
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  /// Silence as a WAV file, 8 bits at 8 kHz.
  private func wave(seconds: Int) -> [UInt8] {
    let count = seconds * 8_000
    func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } }
    return Array("RIFF".utf8) + four(36 + count) + Array("WAVEfmt ".utf8) + four(16)
      + [1, 0, 1, 0] + four(8_000) + four(8_000) + [1, 0, 8, 0] + Array("data".utf8) + four(count)
      + [UInt8](repeating: 0x80, count: count)
  }

  /// The processes that a process started and that are still at work.
  private func children(of process: Int32) -> [Int32] {
    let path = "/proc/\(process)/task/\(process)/children"
    return (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ")
      .compactMap { Int32($0) } ?? []
  }

  private func isAtWork(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return status.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  @Test func isHeardSentenceBySentenceAndTakenUpAgain() throws {
    let home = try home()
    let player = try home.start("one/m/page")
    try player.press("p", for: "Playing")
    try player.wait(for: "●  Sentence 2 here.")
    try player.press("}", for: "●  Sentence 18 here.")
    try player.press("p", for: "Paused")
    let shown = try #require(player.text.firstMatch(of: /●  Sentence (\d+) here/)?.1)
    try player.leave()

    let again = try home.start("one/m/page")
    try again.wait(for: "Paragraph 1 of")
    try again.press("p", for: "●  Sentence \(shown) here.")
    try again.wait(for: "Playing")
    #expect(!home.deeds.contains("experienced one/m/page"))
    try again.press("}", for: "Heard to the end")
    #expect(home.deeds.filter { $0 == "experienced one/m/page" }.count == 1)
    try again.press("\u{1B}", for: "Paragraph 1 of")
    #expect(children(of: again.terminal.process).allSatisfy { !isAtWork($0) })
    try again.leave()
  }

  @Test func nothingGoesOnWithoutThePlayer() throws {
    let home = try home()
    let player = try home.start("one/m/page")
    try player.press("p", for: "●  Sentence 1 here.")
    let mpv = try #require(children(of: player.terminal.process).first)
    #expect(isAtWork(mpv))
    player.terminal.kill()
    #expect(try player.terminal.exitStatus() == .signalled(SIGKILL))
    let end = ContinuousClock.now + .seconds(10)
    while isAtWork(mpv), ContinuousClock.now < end { usleep(10_000) }
    #expect(!isAtWork(mpv))
  }

  @Test func mpvMayBeKilledAndThePlayerGoesOn() throws {
    let home = try home()
    let player = try home.start("one/m/page")
    try player.press("p", for: "●  Sentence 1 here.")
    kill(try #require(children(of: player.terminal.process).first), SIGKILL)
    try player.wait(for: "The sound broke off. Every word is here.")
    try player.press("\u{1B}", for: "Paragraph 1 of")
    try player.leave()
  }

  @Test func withoutMpvTheWordsAreThere() throws {
    let home = try home()
    home.variables["PATH"] = "/nowhere"
    let player = try home.start("one/m/page")
    try player.press("p", for: "To hear it: sudo apt install mpv. Every word is here.")
    #expect(player.text.contains("Sentence 3 here."))
    try player.press("G", for: "Sentence 29 here.")
    #expect(home.deeds.contains("experienced one/m/page"))
    try player.leave()
  }

  @Test func withoutADeviceTheWordsAreThere() throws {
    let home = try home()
    home.variables["EGUIDE_MPV_OPTIONS"] = "--ao=pcm --ao-pcm-file=/nowhere/x"
    let player = try home.start("one/m/page")
    try player.press("p", for: "This machine has no sound device. Every word is here.")
    try player.leave()
  }

  @Test func whatIsNoRecordingIsNotPlayed() throws {
    let home = try home()
    for text in ["#EXTM3U\nhttp://192.0.2.1/x.mp3\n", "RIFF\u{1}\u{1}\u{1}\u{1}WAVE"] {
      try home.write(text, to: "Assets/one/voices.wav")
      let player = try home.start("one/m/page")
      try player.press("p", for: "The recording can't be played. Every word is here.")
      try player.leave()
    }
  }
}
