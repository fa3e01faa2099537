import CourseModel
import Diagnostics

extension Rule {
  static let transcriptWithoutAudio = Rule(
    "transcript-without-audio", .error,
    explanation: "A transcript is read beside its recording; words without one are a page's text.",
    passing: [
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
        "Assets/voices.vtt": "WEBVTT",
      ]
    ],
    failing: [
      [
        "01-module/01-page.md": """
        ---
        title: Voices
                    ↓
        transcript: voices.vtt
        ---
        Words.
        """,
        "Assets/voices.vtt": "WEBVTT",
      ]
    ]
  ) { contents in
    contents.pages.compactMap { page in
      guard let transcript = page.transcript, page.header.audio == nil else { return nil }
      return Finding(page.file, transcript.position, "Transcript without a recording, add audio:")
    }
  }
}
