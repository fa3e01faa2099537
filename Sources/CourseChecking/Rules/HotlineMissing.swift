import CourseModel
import Diagnostics

extension Rule {
  static let hotlineMissing = Rule(
    "hotline-missing", .error,
    explanation: """
      Whoever reads of suicide may be thinking of their own: every page that speaks of it names 988. \
      A footnote's title is no such page.
      """,
    passing: [
      """
      ---
      title: Page
      content-note: This page speaks of suicide.
      ---
      **Help now:** call or text 988.

      Words about suicide.
      """,
      """
      ---
      title: Page
      ---
      Words.[^a]

      [^a]: *Suicide*, 2020.
      """,
    ],
    failing: [
      """
      ---
      title: Page
      ---
      Words, and
             ↓
      of a **suicidal** person, and of suicide. The form is SF-98821.
      """,
      """
      ---
      title: Quiz
      kind: quiz
                             ↓
      content-note: It names suicide.
      ---
      ## Which number is it?

      - [x] The one
      - [ ] The other
        > No.
      """,
    ]
  ) { contents in
    contents.texts.compactMap { text in
      for piece in text.pieces {
        guard let word = piece.words.first(where: { $0.key.hasPrefix("suicid") }) else { continue }
        if text.pieces.contains(where: \.names988) { return nil }
        return Finding(
          text.page.file, piece.position(of: word, in: text.page),
          "Speaks of suicide and doesn't name 988, add the help line")
      }
      return nil
    }
  }
}

extension Piece {
  fileprivate var names988: Bool {
    words.contains { word in word.split { !$0.isNumber && !$0.isLetter }.contains("988") }
  }
}
