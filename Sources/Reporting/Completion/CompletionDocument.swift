internal import CourseModel
public import LearningRecords
internal import ProgressTracking

/// A completion record in words: rows that text and HTML are both made of.
public struct CompletionDocument: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var label: String
    public var lines: [String]

    public init(_ label: String, _ lines: [String]) {
      self.label = label
      self.lines = lines
    }
  }

  /// A place to sign at.
  public struct Signature: Hashable, Sendable {
    public var label: String
    /// What is signed.
    public var words: String
    /// Who signs.
    public var signer: String
  }

  public var title: String
  public var rows: [Row]
  /// None where the course isn't complete.
  public var signatures: [Signature]
  public var footer: String

  /// - Parameters:
  ///   - day: a day with its year: `3 Mar 2027`.
  ///   - moment: the same with the time and its zone: `3 Mar 2027 02:58 EST`.
  public init(
    _ record: CompletionRecord, day: (Timestamp) -> String, moment: (Timestamp) -> String
  ) {
    title = record.isComplete ? "Completion record" : "Not complete yet"
    rows = [
      Row("Learner", [record.learner]),
      Row("Identified", ["by this id, as typed or as the machine had it; proctored: no"]),
      Row("Course", Self.course(record)),
      Row("Provider", [record.course.provider ?? "not stated"]),
      Row("Approval", [record.course.approvals ?? "none claimed"]),
      Row("Delivery", [Self.delivery(record, day)]),
      Row("Hours", Self.hours(record)),
      Row("Assessment", Self.assessment(record)),
    ]
    let done = Self.done(record)
    if let completed = record.completed {
      rows.append(Row("Completed", ["\(moment(completed)), \(done)"]))
    } else {
      rows.append(Row("Done so far", [done]))
      rows.append(Row("Missing", record.missing.isEmpty ? ["nothing counts"] : record.missing))
    }
    rows.append(Row("Verify", [Self.source(record.source)]))
    rows.append(Row("Printed", [moment(record.printed)]))
    guard record.isComplete else {
      signatures = []
      footer = "This is no completion record: the course is not complete."
      return
    }
    signatures = [
      Signature(label: "Learner", words: "I did this work myself.", signer: "name"),
      Signature(label: "Agency", words: "Credit granted: ________ hours", signer: "name and role"),
    ]
    footer = "Hours are the author's estimate. Credit is for the agency and board to give."
  }

  // MARK: Rows

  private static func course(_ record: CompletionRecord) -> [String] {
    var line = record.course.title
    if let version = record.edition.version { line += ", version \(version)" }
    if let text = record.edition.text { line += ", text \(text)" }
    return [line] + (record.hasChangedSince ? ["The course's text has changed since then."] : [])
  }

  private static func delivery(
    _ record: CompletionRecord, _ day: (Timestamp) -> String
  ) -> String {
    var parts = ["self-paced at a terminal"]
    if let first = record.first.map(day), let last = record.last.map(day) {
      parts.append(first == last ? first : "\(first) to \(last)")
    }
    parts.append(count(record.sessions, "session"))
    if record.enrolment > 1 { parts.append("enrolment \(record.enrolment)") }
    return parts.joined(separator: ", ")
  }

  private static func hours(_ record: CompletionRecord) -> [String] {
    let amount = record.amount
    return [
      "\(record.course.hours.map { "\(short($0)) stated" } ?? "none stated"); counted: "
        + "\(count(amount.words, "word")), \(count(amount.questions, "question")), "
        + count(amount.minutes, "minute"),
      "\(spoken(record.active)) active in this record",
    ]
  }

  private static func assessment(_ record: CompletionRecord) -> [String] {
    var lines: [String] = []
    if let objectives = record.objectives {
      lines.append(
        "\(objectives.done) of \(count(objectives.of, "objective")) with a question answered right")
    }
    for quiz in record.quizzes {
      let score = Report.Cell.share
      var line = "\(quiz.title) (\(score(quiz.pass).text) passes): "
      if let results = quiz.results {
        line += "first \(score(results.first).text), best \(score(results.best).text), "
        line += count(results.runs, "run")
      } else {
        line += "not finished yet"
      }
      lines.append(line)
    }
    return lines.isEmpty ? ["none"] : lines
  }

  private static func done(_ record: CompletionRecord) -> String {
    let passed = record.quizzes.count(where: \.isPassed)
    var parts: [String] = []
    if record.pages.of > 0 {
      parts.append("\(record.pages.done) of \(count(record.pages.of, "required page"))")
    }
    if !record.quizzes.isEmpty {
      parts.append("\(passed) of \(count(record.quizzes.count, "quiz", "quizzes")) passed")
    }
    return parts.joined(separator: ", ")
  }

  private static func source(_ source: CompletionRecord.Source) -> String {
    let entries = count(source.entries, "entry", "entries")
    return source.unreadable == 0
      ? "\(entries) in the training record, every line readable"
      : "\(entries) in the training record, and \(count(source.unreadable, "line")) that can't be "
        + "read"
  }

  // MARK: Words

  /// `4 h 22 min`, rounded down: time that was not there is not claimed.
  static func spoken(_ duration: Duration) -> String {
    let minutes = Int(duration / .seconds(60))
    if minutes < 1 { return "less than a minute" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// `1 word`, `24,000 words`.
  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `3.5`, `4`.
  private static func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
