import CourseModel
import Diagnostics

extension Rule {
  static let figureWithoutDate = Rule(
    "figure-without-date", .warning,
    explanation: """
      Numbers age. “As of” or a year stands in the same paragraph, item or row, in a heading of the \
      table, in the paragraph beside a table or chart, or in the footnote that is the source.
      """,
    passing: [
      """
      ---
      title: Page
      ---
      About 34% of the calls went to teams.[^a]

      The budget was $4.8 million as
      of March.[^b]

      | When | Calls in 2022 |
      | --- | --- |
      | March | 1,200[^b] |

      ```chart bar "Calls, 2022-23"
      Month,Calls
      March,1200
      ```

      It has 24 posts.

      [^a]: City, *Report*, 2023.
      [^b]: City, *Report*.
      """
    ],
    failing: [
      """
      ---
      title: Page
      ---
            ↓
      About 34% of the calls went to teams, and 2,000 did not.[^b]

      | When | Calls |
      | --- | --- |
                ↓
      | March | 1,200[^b] |

      ↓
      ```chart bar "Calls"
      Month,Calls
      March,1200
      ```

      [^b]: City, *Report*, 12th edition.
      """
    ]
  ) { contents in
    contents.texts.flatMap { text in
      text.figures { passage, piece in
        let near = passage.pieces + passage.captions + passage.headings
        return !near.contains(where: \.isDated)
          && passage.footnotes(for: piece).isDisjoint(with: text.datedNotes)
      }
      .map { piece, figure in
        Finding(
          text.page.file, piece.position(of: figure, in: text.page),
          piece.role == .data
            ? "Chart without a date, say as of when"
            : "Figure \(figure) without a date, say as of when")
      }
    }
  }
}
