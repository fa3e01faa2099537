import CourseModel
import Diagnostics

extension Rule {
  static let avoidedWord = Rule(
    "avoided-word", .warning,
    explanation: """
      People are named before their illness, and nobody is called what they would not call \
      themselves; of suicide the words are those that do no harm. In quotation marks, in italics \
      (titles) and in code a word is mentioned, not said. “Subject” for a person is only found \
      beside words such as armed: alone it is as often a topic.
      """,
    passing: [
      """
      ---
      title: Page
      ---
      We say “died by suicide”, never “committed suicide”, *the mentally ill* or "crazy".

      The homeless outreach team calls; two failed attempts to reach her; addiction; the subject of
      this page; we act out a scene, acting out the call.

      Read PERF's guide on suicide by cop.

      `EDP` is a code.[^a]

      [^a]: Police, Suicide by cop, 2019.
      """
    ],
    failing: [
      """
      ---
      title: Page
      summary: A page
                                 ↓
      content-note: It speaks of committed suicide.
      ---
            ↓
      ## An EDP

      He had
      ↓
      committed
                                                              ↓
      suicide, she said. “Crazy” words are one thing, **a crazy** idea is another.

      | Who | What |
      | --- | --- |
        ↓
      | The homeless | Sleep |

                           ↓
      - After a suicide, a failed attempt, the note said
             ↓
        - An armed subject

                   ↓
      The child is acting out. Off and on.
      """
    ]
  ) { contents in
    contents.texts.flatMap { text in
      text.pieces.flatMap { piece in
        piece.avoidedWords.map { phrase, better in
          Finding(
            text.page.file, piece.position(of: phrase, in: text.page),
            "“\(phrase)” is an avoided word, write: \(better)")
        }
      }
    }
  }
}
