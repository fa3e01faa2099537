import CourseModel
import Diagnostics

extension Rule {
  /// The grades that a text may have, where its words are as plain as its matter lets them be.
  private static let grades = 8.0...11.0
  /// A shorter page has too few sentences for an average.
  private static let fewestWords = 200

  static let readingGrade = Rule(
    "reading-grade", .warning,
    explanation: """
      What is read on a night shift reads at the eighth to eleventh grade by the formula of Kincaid \
      and others (1975); what weighs no sources, such as steps, scenes and questions, may read easier. \
      Shorter sentences and words lower it; sentences that say how one thing follows from another \
      raise it.
      """,
    passing: [
      page(
        "The officer listens to what the person says, and repeats it calmly in other words before "
          + "the team arrives. "),
      page("He sits. ", kind: "checklist"),
      page("He sits.[^a] "),
      "---\ntitle: Short\n---\nHe sits.[^a] He waits.[^b]\n\n[^a]: City, 2023.\n[^b]: State, 2024.\n",
    ],
    failing: [
      page("He sits.[^a] He waits.[^b] ", isMarked: true),
      page(
        "Interdisciplinary collaboration necessitates institutional accountability. ",
        isMarked: true),
      page(
        "Interdisciplinary collaboration necessitates institutional accountability. ",
        kind: "checklist", isMarked: true),
    ]
  ) { contents in
    contents.texts.compactMap { text in
      guard !text.page.header.id.course.isEmpty else { return nil }
      var measure = KincaidGrade()
      for piece in text.prose where !piece.isNotice { measure.add(piece) }
      guard measure.words >= fewestWords else { return nil }
      // What is shown is what is judged.
      let grade = (measure.grade * 10).rounded() / 10
      let length = measure.wordsPerSentence.tenths
      let summary: String
      if grade > grades.upperBound {
        summary = "above 11: \(length) words a sentence, shorten sentences and words"
      } else if grade < grades.lowerBound, text.weighsSources {
        summary = "below 8: \(length) words a sentence, join what belongs together"
      } else {
        return nil
      }
      return Finding(
        text.page.file, SourcePosition(line: 1, column: 1),
        "Reading grade \(grade.tenths), \(summary)")
    }
  }

  /// Pages of a thing said again and again until there are words enough.
  private static func page(
    _ sentence: String, kind: String = "section", isMarked: Bool = false
  ) -> Example {
    let mark = isMarked ? "↓\n" : ""
    let text = String(repeating: sentence, count: fewestWords / 2)
    return Example(
      stringLiteral:
        "\(mark)---\ntitle: Page\nkind: \(kind)\n---\n\(text)\n\n[^a]: City, 2023.\n[^b]: State, 2024.\n"
    )
  }
}

extension PageText {
  /// Whether the page weighs what others found, from more than one source: read too easily, such a
  /// text has left out how one thing follows from another.
  fileprivate var weighsSources: Bool {
    statesFigures && noteCount > 1 && !page.header.isIntroduction && page.header.id.module != nil
  }
}

extension Double {
  /// The number with one digit behind the point.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
