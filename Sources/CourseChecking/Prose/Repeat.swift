import CourseModel
import Diagnostics

/// A paragraph that stood somewhere else before, word for word.
struct Repeat: Sendable {
  var file: String
  var position: SourcePosition
  /// Where it stands first.
  var firstFile: String
  var firstLine: Int
}

/// The paragraphs of the library that were read so far, and where they stand.
struct ParagraphIndex {
  /// A shorter paragraph may well stand twice.
  static let fewestWords = 12

  /// Places by the hash of the words: a library's texts needn't be kept for it.
  private var places: [Int: (file: String, line: Int)] = [:]

  /// Adds a course's paragraphs, and says which of them stood before.
  mutating func repeats(in texts: [PageText]) -> [Repeat] {
    var repeats: [Repeat] = []
    for text in texts {
      for piece in text.prose
      where piece.words.count >= Self.fewestWords && !piece.isNotice {
        var hasher = Hasher()
        for word in piece.words { hasher.combine(word.key) }
        let key = hasher.finalize()
        let start = piece.range.start
        if let first = places[key] {
          repeats.append(
            Repeat(
              file: text.page.file, position: start, firstFile: first.file, firstLine: first.line))
        } else {
          places[key] = (text.page.file, start.line)
        }
      }
    }
    return repeats
  }
}

extension Piece {
  /// The help line and the label of composites, which have the same words everywhere so that they
  /// are known at once.
  var isNotice: Bool {
    opening == "Help now:" || text.hasPrefix("Illustrative composite")
  }
}
