import CourseModel
import Diagnostics

extension Rule {
  static let figureWithoutSource = Rule(
    "figure-without-source", .warning,
    explanation: """
      A reader who doubts a share, an amount or a count looks for its footnote, in the same \
      paragraph, item or row; that of a table's heading or of the paragraph beside a table or chart \
      counts for all of it. Sections, case studies, lessons and researched commentary are looked \
      at; years, dates, ages and other small whole numbers are no figures.
      """,
    passing: [
      """
      ---
      title: Page
      ---
      In 2022 about 34% of the calls went to teams, and 1,200 did not.[^a]

      On July 16, 2022 the number became 988. Section 4.2 of Public Law 116-172 says so; it takes \
      calls 24/7 from people of 16 to 24 years, at 1-800-273-8255 and 555-0123 as well.

      A quiz is passed at `80%`; 100 people sat there.

      - Two in three teams
      - 7.5 calls a day[^a]

      | Year | Calls[^a] |
      | --- | --- |
      | 2022 | 1,200 |
      | 2023 | 2.1 million[^a] |

      ```chart bar "Calls"
      Year,Calls
      2022,1200
      ```

      The city counted.[^a]

      [^a]: City, *Report*, 2023, 40% of it.
      """,
      """
      ---
      title: Voices
      kind: commentary
      ---
      > **Officer**
      > I took 34% of them.
      """,
    ],
    failing: [
      """
      ---
      title: Page
      ---
      In 2022 the number
              ↓
      rose to 34% and 40 percent.

      Another paragraph.[^a]

           ↓
      - In 7.5 of ten cases
      - In two others, as **others**[^a] found

      | Year | Calls[^a] | Share |
      | --- | --- | --- |
                    ↓
      | 2022 | 41 | 12% |

            ↓
      About two million calls, at $4 each.

      ↓
      ```chart bar "Calls"
      Year,Calls
      2022,1200
      ```

      ## A heading

      [^a]: City, *Report*, 2023.
      """,
      """
      ---
      title: What the research says
      kind: commentary
      composite: false
      ---
               ↓
      It found 1,200.
      """,
    ]
  ) { contents in
    contents.texts.flatMap { text in
      text.figures { passage, piece in passage.footnotes(for: piece).isEmpty }.map {
        piece, figure in
        Finding(
          text.page.file, piece.position(of: figure, in: text.page),
          piece.role == .data
            ? "Chart without a source, add a sentence with a footnote beside it"
            : "Figure \(figure) without a source, add a footnote")
      }
    }
  }
}
