public import CourseModel
internal import InterfaceWords
public import LearningRecords
public import ProgressTracking

/// What a training record says of one learner's way through one course: what boards and agencies
/// ask for, and nothing that the record can't prove.
///
/// Where the course isn't complete it says what is missing, and is no certificate.
public struct CompletionRecord: Hashable, Sendable {
  public struct Quiz: Hashable, Sendable {
    public var title: String
    /// The share of the points that passes, 0…1.
    public var pass: Double
    /// Nil before the first result.
    public var results: CourseProgress.Results?
    public var isPassed: Bool
  }

  /// So many of so many.
  public struct Count: Hashable, Sendable {
    public var done: Int
    public var of: Int

    public init(_ done: Int, of: Int) {
      self.done = done
      self.of = of
    }
  }

  /// How much the course asks for, all pages that count taken together.
  public struct Amount: Hashable, Sendable {
    public var words: Int
    public var questions: Int
    public var minutes: Int

    public init(words: Int, questions: Int, minutes: Int) {
      self.words = words
      self.questions = questions
      self.minutes = minutes
    }
  }

  /// The training record that all of it comes from.
  public struct Source: Hashable, Sendable {
    /// Lines that could be read.
    public var entries: Int
    /// Lines that could not.
    public var unreadable: Int

    public init(entries: Int, unreadable: Int) {
      self.entries = entries
      self.unreadable = unreadable
    }
  }

  public var learner: String
  public var course: CourseHeader
  /// The course as it was when it was completed, else as it is.
  public var edition: CourseProgress.Edition
  /// The course has another text today than when it was completed.
  public var hasChangedSince: Bool
  public var enrolment: Int
  public var first: Timestamp?
  public var last: Timestamp?
  public var sessions: Int
  public var active: Duration
  public var amount: Amount
  /// Objectives that a question of a scored quiz was answered right for, of those that questions
  /// ask for; nil where questions name none.
  public var objectives: Count?
  public var quizzes: [Quiz]
  /// Required pages that are no quizzes.
  public var pages: Count
  /// Titles of what counts and isn't done; none once the course is complete.
  public var missing: [String]
  public var completed: Timestamp?
  public var source: Source
  public var printed: Timestamp

  /// - Parameters:
  ///   - progress: the fold of the training record alone: whoever has the file gets the same.
  ///   - text: the hash of the course's text as it is today.
  ///   - questions: what each quiz asks.
  public init(
    of progress: CourseProgress, learner: LearnerID, text: String, amount: Amount,
    questions: [PageID: [Question]], source: Source, printed: Timestamp
  ) {
    self.learner = learner.name
    course = progress.course.header
    edition = progress.finishedEdition ?? .init(version: course.version, text: text)
    hasChangedSince = edition.text.map { $0 != text } ?? false
    enrolment = progress.enrolment
    first = progress.firstSeen
    last = progress.lastSeen
    (active, sessions) = progress.timeSpent
    self.amount = amount
    objectives = Self.objectives(of: progress, questions)
    let needed = progress.neededPages
    quizzes = needed.filter { $0.kind == .quiz }.map {
      Quiz(
        title: $0.title, pass: $0.quiz.pass, results: progress.results(of: $0.id),
        isPassed: progress.isDone($0.id))
    }
    let pages = needed.filter { $0.kind != .quiz }
    self.pages = Count(pages.count { progress.isDone($0.id) }, of: pages.count)
    missing = progress.missing.map { page in
      guard page.isIntroduction else { return page.title }
      return page.id.module == nil
        ? wording.course.overview : wording.completion.introduction(of: page.title)
    }
    completed = progress.finishedOn
    self.source = source
    self.printed = printed
  }

  public var isComplete: Bool { completed != nil }

  private static func objectives(
    of progress: CourseProgress, _ questions: [PageID: [Question]]
  ) -> Count? {
    var count = Count(0, of: 0)
    for module in progress.course.modules {
      var asked: Set<String> = []
      var met: Set<String> = []
      for quiz in module.pages where quiz.kind == .quiz && !quiz.isPractice {
        let answers = progress.attempts(of: quiz.id).map(\.answers)
        for question in questions[quiz.id] ?? [] {
          guard let objective = question.objective else { continue }
          asked.insert(objective)
          let names = [question.id] + question.was
          if answers.contains(where: { given in
            names.contains { given[$0]?.isCorrect ?? false }
          }) {
            met.insert(objective)
          }
        }
      }
      let known = module.objectives.map(\.id).filter(asked.contains)
      count.of += known.count
      count.done += known.count(where: met.contains)
    }
    return count.of == 0 ? nil : count
  }
}
