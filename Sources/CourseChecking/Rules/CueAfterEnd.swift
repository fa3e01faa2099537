import CourseModel
import Diagnostics

extension Rule {
  /// Rounding, and the breath behind the last word, in milliseconds.
  private static let slack = 100

  static let cueAfterEnd = Rule(
    "cue-after-end", .error,
    explanation: """
      Words past the end of the recording are never heard: the transcript belongs to another take. \
      The length is read from the last page of an Ogg Opus file; of other recordings nothing is \
      said, nor of a tenth of a second.
      """,
    passing: [
      voices(endingAt: "00:00.700"),
      [
        "01-module/01-page.md": """
        ---
        title: Voices
        audio: voices.mp3
        transcript: voices.vtt
        ---
        Words.
        """,
        "Assets/voices.mp3": "not Opus",
        "Assets/voices.vtt": "WEBVTT\n\n00:00.000 --> 59:59.999\nOne",
      ],
    ],
    failing: [voices(endingAt: "00:00.900", isMarked: true)]
  ) { contents in
    contents.pages.compactMap { page in
      guard let cues = page.spoken?.cues, let length = page.recordingMilliseconds,
        case .file(let file) = page.transcript?.target
      else { return nil }
      let late = cues.filter { $0.end > length + slack }
      guard let first = late.first else { return nil }
      let others = late.count == 1 ? "" : ", and \(late.count - 1) more"
      return Finding(
        file, first.range.start,
        "Ends after the recording, which is \(length.seconds) seconds long\(others)")
    }
  }

  private static func voices(endingAt end: String, isMarked: Bool = false) -> Example {
    let mark = isMarked ? "↓\n" : ""
    return [
      "01-module/01-page.md": """
      ---
      title: Voices
      audio: voices.opus
      transcript: voices.vtt
      ---
      Words.
      """,
      // The first and the last page of an Opus stream of 0.629 seconds, its sound left out.
      "Assets/voices.opus":
        "OggS\0\u{2}\0\0\0\0\0\0\0\0AAJR\0\0\0\0\"#;\u{12}\u{1}\u{13}OpusHead\u{1}\u{1}8\u{1}  "
        + "\0\0\0\0\0OggS\0\u{4}8w\0\0\0\0\0\0AAJR\u{1}\0\0\0#O0O\u{1}\u{1}a",
      "Assets/voices.vtt": """
      WEBVTT

      00:00.000 --> 00:00.600
      One

      \(mark)00:00.600 --> \(end)
      Two

      \(mark.isEmpty ? "" : "00:00.800 --> 00:01.000\nThree")
      """,
    ]
  }
}

extension Int {
  /// Milliseconds as seconds with three decimals.
  fileprivate var seconds: String {
    let thousandths = String(self % 1000)
    return "\(self / 1000)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }
}
