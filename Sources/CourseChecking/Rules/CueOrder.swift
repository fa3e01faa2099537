import CourseModel
import Diagnostics

extension Rule {
  static let cueOrder = Rule(
    "cue-order", .error,
    explanation: """
      The transcript follows the recording: a cue begins no earlier than the one before it, and ends \
      after it began. Two may overlap, as people do.
      """,
    passing: [
      transcript(
        """
        00:00.000 --> 00:02.000
        One

        00:01.000 --> 00:01.500
        Two
        """)
    ],
    failing: [
      transcript(
        """
        00:02.000 --> 00:03.000
        One

        ↓
        00:01.999 --> 00:04.000
        Two

        ↓
        00:05.000 --> 00:05.000
        Three

        00:06.000 --> 00:07.000
        Four
        """)
    ]
  ) { contents in
    contents.pages.flatMap { page -> [Finding] in
      guard let cues = page.spoken?.cues, case .file(let file) = page.transcript?.target else {
        return []
      }
      var last = 0
      return cues.compactMap { cue in
        defer { last = cue.start }
        if cue.start < last {
          return Finding(
            file, cue.range.start, "Begins before the cue before it, put the cues in order")
        }
        guard cue.end <= cue.start else { return nil }
        return Finding(file, cue.range.start, "Ends before it begins, give it a later end")
      }
    }
  }

  private static func transcript(_ cues: String) -> Example {
    [
      "01-module/01-page.md": """
      ---
      title: Voices
      audio: voices.opus
      transcript: voices.vtt
      ---
      Words.
      """,
      "Assets/voices.opus": "not really",
      "Assets/voices.vtt": "WEBVTT\n\n\(cues)",
    ]
  }
}
