import CourseModel
import Diagnostics

extension Rule {
  /// The most words that a paragraph has without a finding.
  private static let longestParagraph = 90

  static let longParagraph = Rule(
    "long-paragraph", .warning,
    explanation: """
      A paragraph of more than 90 words fills the small screen of a patrol car: cut it where a \
      second thought begins.
      """,
    passing: [Example(words: 90, in: 6)],
    failing: [Example(words: 91, in: 6, isMarked: true)]
  ) { contents in
    contents.texts.flatMap { text in
      text.prose.compactMap { piece in
        let count = piece.words.count
        guard count > longestParagraph else { return nil }
        return Finding(
          text.page.file, piece.range.start,
          "Paragraph of \(count) words, cut it in two (\(longestParagraph) at most)")
      }
    }
  }
}
