import ExternalPrograms
import Foundation
import Testing

@Suite struct SoundFormatTests {
  @Test(arguments: [
    ("OggS\0\u{2}", SoundFormat.ogg), ("fLaC\0\0", .flac), ("RIFF....WAVEfmt ", .wav),
    ("ID3\u{3}\0", .mp3),
  ])
  func isToldByTheFirstBytes(_ text: String, _ format: SoundFormat) {
    #expect(SoundFormat(bytes: text.utf8) == format)
  }

  @Test(arguments: [
    "", "O", "#EXTM3U\nhttp://example.org/a.mp3", "RIFF....AVI LIST", "<?xml", "[playlist]",
    "ffconcat version 1.0", "RIFF", "edl://", "\u{FEFF}OggS",
  ])
  func nothingElseIsPlayed(_ text: String) {
    #expect(SoundFormat(bytes: text.utf8) == nil)
  }

  @Test func framesOfMP3() {
    #expect(SoundFormat(bytes: [0xFF, 0xFB, 0x90]) == .mp3)
    #expect(SoundFormat(bytes: [0xFF, 0xF3, 0x14]) == .mp3)
    // No such version, layer, bit rate; and the start of UTF-16.
    for bytes: [UInt8] in [
      [0xFF, 0xEB, 0x90], [0xFF, 0xF9, 0x90], [0xFF, 0xFB, 0xF0], [0xFF, 0xFE],
    ] {
      #expect(SoundFormat(bytes: bytes) == nil)
    }
  }

  @Test func onlyRegularFilesAreLookedAt() {
    for path in ["/", "/dev/zero", "/dev/null", "/nowhere", "/proc/self/mem"] {
      #expect(SoundFormat(ofFile: path) == nil, "\(path)")
    }
  }

  @Test func numbersAsMpvReadsThem() {
    #expect(SoundPlayer.seconds(0) == "0.000")
    #expect(SoundPlayer.seconds(83_005) == "83.005")
    #expect(SoundPlayer.seconds(-5) == "0.000")
    #expect(SoundPlayer.seconds(.max).hasSuffix(".807"))
    #expect(SoundPlayer.hundredths(100) == "1.00")
    #expect(SoundPlayer.hundredths(125) == "1.25")
    #expect(SoundPlayer.hundredths(50) == "0.50")
    #expect(SoundPlayer.hundredths(-1) == "0.01")
  }
}

/// With mpv itself, which plays into nothing.
@Suite(.enabled(if: Launch.find("mpv") != nil, "mpv is not installed")) struct SoundPlayerTests {
  /// Listens until a line holds some words, at most so long.
  private func wait(
    _ player: inout SoundPlayer, for words: String, seconds: Double = 20
  ) -> [String]? {
    let end = ContinuousClock.now + .seconds(seconds)
    var lines: [String] = []
    while ContinuousClock.now < end {
      guard let more = player.receive() else { return words.isEmpty ? lines : nil }
      lines += more
      if !words.isEmpty, lines.contains(where: { $0.contains(words) }) { return lines }
      usleep(5_000)
    }
    return nil
  }

  private func withRecording<Result>(
    seconds: Double, _ body: (String) throws -> Result
  ) throws -> Result {
    let path = NSTemporaryDirectory() + "eguide-sound-" + UUID().uuidString + " --x.wav"
    try Data(Recording.wave(seconds: seconds)).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test func playsAndAnswers() throws {
    try withRecording(seconds: 2) { path in
      var player = try SoundPlayer(
        try #require(Launch.find("mpv")), file: path, format: .wav, from: 1_000, speed: 200,
        options: ["--ao=null"])
      _ = player.send(#"{"command":["observe_property",1,"eof-reached"]}"#)
      #expect(wait(&player, for: "playback-restart") != nil)
      _ = player.send(#"{"command":["get_property","time-pos"],"request_id":2}"#)
      #expect(wait(&player, for: #""request_id":2"#) != nil)
      #expect(wait(&player, for: #""eof-reached","data":true"#) != nil)
    }
  }

  @Test func isGoneWithTheValue() throws {
    let process = try withRecording(seconds: 60) { path in
      var player = try SoundPlayer(
        try #require(Launch.find("mpv")), file: path, format: .wav, from: 0, speed: 100,
        options: ["--ao=null"])
      _ = player.send(#"{"command":["get_property","pid"],"request_id":7}"#)
      let line = try #require(
        wait(&player, for: #""request_id":7"#)?.last { $0.contains(#""request_id":7"#) })
      return try #require(line.firstMatch(of: /"data":(\d+)/).flatMap { Int32($0.1) })
    }
    #expect(kill(process, 0) != 0)
  }

  @Test func aFileThatIsSomethingElseEndsIt() throws {
    var player = try SoundPlayer(
      try #require(Launch.find("mpv")), file: "/etc/passwd", format: .ogg, from: 0, speed: 100,
      options: ["--ao=null"])
    #expect(wait(&player, for: #""reason":"error""#) != nil)
    #expect(wait(&player, for: "") != nil)
    // Whoever writes on is told, and not ended.
    let isSent = player.send("{}")
    let more = player.receive()
    #expect(!isSent && more == nil)
  }

  @Test func aProgramThatIsNotThere() {
    #expect(throws: ProgramFault.self) {
      _ = try SoundPlayer("/nowhere/mpv", file: "/x", format: .ogg, from: 0, speed: 100)
    }
  }
}

enum Recording {
  /// A WAV file of silence: 8 bits, 8 kHz.
  static func wave(seconds: Double) -> [UInt8] {
    let samples = [UInt8](repeating: 0x80, count: Int(seconds * 8_000))
    func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } }
    func two(_ number: Int) -> [UInt8] { Array(four(number)[..<2]) }
    return Array("RIFF".utf8) + four(36 + samples.count) + Array("WAVEfmt ".utf8) + four(16)
      + two(1) + two(1) + four(8_000) + four(8_000) + two(1) + two(8) + Array("data".utf8)
      + four(samples.count) + samples
  }
}
