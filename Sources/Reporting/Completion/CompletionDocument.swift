internal import CourseModel
internal import InterfaceWords
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
    let words = wording.completion
    title = record.isComplete ? words.title : words.notComplete
    rows = [
      Row(words.learner, [record.learner]),
      Row(words.identified, [words.identifiedBy]),
      Row(words.course, Self.course(record)),
      Row(words.provider, [record.course.provider ?? words.notStated]),
      Row(words.approval, [record.course.approvals ?? words.noneClaimed]),
      Row(words.delivery, [Self.delivery(record, day)]),
      Row(words.hours, Self.hours(record)),
      Row(words.assessment, Self.assessment(record)),
    ]
    let done = Self.done(record)
    if let completed = record.completed {
      rows.append(Row(words.completed, ["\(moment(completed)), \(done)"]))
    } else {
      rows.append(Row(words.doneSoFar, [done]))
      rows.append(
        Row(words.missing, record.missing.isEmpty ? [words.nothingCounts] : record.missing))
    }
    rows.append(
      Row(
        words.verify,
        [words.source(entries: record.source.entries, unreadable: record.source.unreadable)]))
    rows.append(Row(words.printed, [moment(record.printed)]))
    guard record.isComplete else {
      signatures = []
      footer = words.isNone
      return
    }
    signatures = [
      Signature(label: words.learner, words: words.ownWork, signer: words.name),
      Signature(label: words.agency, words: words.creditGranted, signer: words.nameAndRole),
    ]
    footer = words.footer
  }

  // MARK: Rows

  private static func course(_ record: CompletionRecord) -> [String] {
    let edition = wording.completion.edition(
      of: record.course.title, version: record.edition.version, text: record.edition.text)
    return [edition] + (record.hasChangedSince ? [wording.completion.textHasChanged] : [])
  }

  private static func delivery(
    _ record: CompletionRecord, _ day: (Timestamp) -> String
  ) -> String {
    wording.completion.selfPaced(
      from: record.first.map(day), to: record.last.map(day), sessions: record.sessions,
      enrolment: record.enrolment)
  }

  private static func hours(_ record: CompletionRecord) -> [String] {
    let amount = record.amount
    return [
      wording.completion.hours(
        stated: record.course.hours.map(short), words: amount.words,
        questions: amount.questions, minutes: amount.minutes),
      wording.completion.active(spoken(record.active)),
    ]
  }

  private static func assessment(_ record: CompletionRecord) -> [String] {
    var lines: [String] = []
    if let objectives = record.objectives {
      lines.append(wording.completion.objectives(objectives.done, of: objectives.of))
    }
    for quiz in record.quizzes {
      let score = Report.Cell.share
      let pass = score(quiz.pass).text
      lines.append(
        quiz.results.map { results in
          wording.completion.result(
            quiz.title, pass: pass, first: score(results.first).text,
            best: score(results.best).text, runs: results.runs)
        } ?? wording.completion.notFinished(quiz.title, pass: pass))
    }
    return lines.isEmpty ? [wording.completion.none] : lines
  }

  private static func done(_ record: CompletionRecord) -> String {
    let passed = record.quizzes.count(where: \.isPassed)
    var parts: [String] = []
    if record.pages.of > 0 {
      parts.append(wording.completion.pages(record.pages.done, of: record.pages.of))
    }
    if !record.quizzes.isEmpty {
      parts.append(wording.completion.quizzes(passed, of: record.quizzes.count))
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Words

  /// `4 h 22 min`, rounded down: time that was not there is not claimed.
  static func spoken(_ duration: Duration) -> String {
    wording.completion.time(minutes: Int(duration / .seconds(60)))
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
