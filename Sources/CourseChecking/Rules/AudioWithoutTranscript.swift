import CourseModel
import Diagnostics

extension Rule {
  static let audioWithoutTranscript = Rule(
    "audio-without-transcript", .error,
    explanation: "Who can't hear it, or may not on a shift, reads the transcript.",
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
        audio: voices.opus
        ---
        Words.
        """,
        "Assets/voices.opus": "not really",
      ]
    ]
  ) { contents in
    contents.pages.compactMap { page in
      guard let audio = page.audio, page.header.transcript == nil else { return nil }
      return Finding(page.file, audio.position, "Audio without a transcript, add transcript:")
    }
  }
}
