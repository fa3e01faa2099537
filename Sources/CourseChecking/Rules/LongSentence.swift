import CourseModel
import Diagnostics

extension Rule {
  /// The most words that a sentence has without a finding.
  private static let longestSentence = 40

  static let longSentence = Rule(
    "long-sentence", .warning,
    explanation: "Nobody says a sentence of more than 40 words aloud: make two of it.",
    passing: [
      Example(words: 80, in: 2),
      """
      ---
      title: Page
      ---
      \(String(repeating: "word ", count: 30)) at 2 p.m. Then \
      \(String(repeating: "word ", count: 30))
      """,
    ],
    failing: [
      Example(words: 41, in: 1, isMarked: true),
      """
      ---
      title: Page
      ---
      Short.
                  ↓
      “Also.” Dr. \(String(repeating: "Word ", count: 20))at 2.5, e.g. 3,
      \(String(repeating: "word ", count: 20)).
      """,
    ]
  ) { contents in
    contents.texts.flatMap { text in
      text.prose.flatMap { piece in
        // A paragraph with more of them is written anew, not mended.
        piece.sentences.filter { $0.count > longestSentence }.prefix(3).compactMap { sentence in
          sentence.first.map { first in
            Finding(
              text.page.file, piece.position(of: first, in: text.page),
              "Sentence of \(sentence.count) words, make two of it (\(longestSentence) at most)")
          }
        }
      }
    }
  }
}

extension Rule.Example {
  /// A page of one paragraph: so many words in so many sentences.
  init(words: Int, in sentences: Int, isMarked: Bool = false) {
    let length = (words + sentences - 1) / sentences
    let text = (0..<words).map { word in
      let isFirst = word % length == 0
      let isLast = word % length == length - 1 || word == words - 1
      return (isFirst ? "Word" : "word") + (isLast ? "." : "")
    }
    let mark = isMarked ? "↓\n" : ""
    self.init(
      stringLiteral: "---\ntitle: Page\n---\n\(mark)\(text.joined(separator: " "))\n")
  }
}
