import CourseModel
import Diagnostics

extension Rule {
  static let missingAsset = Rule(
    "missing-asset", .error,
    explanation: "The recording or transcript that the front matter names isn't there.",
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
                    ↓
        transcript: voices.vtt
        ---
        Words.
        """,
        "Assets/other.opus": "not really",
      ]
    ]
  ) { contents in
    contents.pages.flatMap { page in
      [page.audio, page.transcript].compactMap { asset in
        guard let asset else { return nil }
        switch asset.target {
        case .file: return nil
        case .refused:
          return Finding(
            page.file, asset.position, "\(asset.path) is no path in the course's assets")
        default: return Finding(page.file, asset.position, "No file \(asset.path) in the assets")
        }
      }
    }
  }
}
