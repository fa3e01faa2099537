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
      and others (1975); quizzes, scenarios and lists may read easier. Shorter sentences and shorter \
      words lower it, sentences that say how one thing follows from another raise it.
      """,
    passing: [
      page(
        "The officer listens to what the person says, and repeats it calmly in other words before "
          + "the team arrives. "),
      page("He sits. ", kind: "checklist"),
      "---\ntitle: Short\n---\nHe sits.\n",
    ],
    failing: [
      page("He sits. ", isMarked: true),
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
      } else if grade < grades.lowerBound, text.isRunningText {
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
    return Example(stringLiteral: "\(mark)---\ntitle: Page\nkind: \(kind)\n---\n\(text)\n")
  }
}

extension PageText {
  /// Whether the page is read from top to bottom: a text that is too easy says too little.
  fileprivate var isRunningText: Bool {
    guard !page.header.isIntroduction, page.header.id.module != nil else { return false }
    switch page.header.kind {
    case .section, .caseStudy, .lessonsLearned: return true
    case .commentary: return !page.header.isComposite
    case .resources, .checklist, .scenario, .quiz, .rollCall: return false
    }
  }
}

extension Double {
  /// The number with one digit behind the point.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
