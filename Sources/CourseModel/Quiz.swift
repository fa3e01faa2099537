public import Diagnostics

/// The questions of a quiz page. How it runs is in the page's header.
public struct Quiz: Hashable, Sendable {
  public var questions: [Question]

  public init(questions: [Question]) { self.questions = questions }

  /// How many questions an attempt asks: as many as are drawn, at least one of a bank that has any.
  public func askedCount(_ settings: QuizSettings) -> Int {
    min(questions.count, max(1, settings.draw ?? questions.count))
  }
}

/// One thing that a quiz asks.
public struct Question: Hashable, Sendable, Identifiable {
  /// What is asked for; the shape of the answer block in the file (FORMAT, Quizzes).
  public enum Answer: Hashable, Sendable {
    case single([Choice])
    case multiple([Choice])
    /// The choices are True and False, in the file's order.
    case trueFalse([Choice])
    /// The choices in the right order.
    case order([Choice])
    case match(Matching)
    case fillIn(accepted: [String])
    case number(NumberRange)
    case reflection
  }

  public enum Scoring: String, Hashable, Sendable, CaseIterable { case all, partial }
  public enum UnitRule: String, Hashable, Sendable, CaseIterable { case ignored, required }

  /// The slug of the heading, or what a comment says.
  public var id: String
  public var was: [String] = []
  /// The heading: what is asked, in a line.
  public var title: [Inline]
  /// What stands between the heading and the answer block, the hint left out.
  public var stem: [Block] = []
  public var answer: Answer
  public var points = 1.0
  public var scoring = Scoring.all
  /// An objective's id.
  public var objective: String?
  /// The page, or `page.md#heading`, that holds the answer, as it was written.
  public var answeredIn: String?
  public var hint: [Block] = []
  /// The share of the points that the hint costs, 0…1.
  public var hintCost = 0.0
  public var unitRule = UnitRule.ignored
  /// What stands after the answer block; of a reflection the model answer.
  public var explanation: [Block] = []
  public var range: SourceRange

  public init(id: String, title: [Inline], answer: Answer, range: SourceRange) {
    self.id = id
    self.title = title
    self.answer = answer
    self.range = range
  }
}

/// One of the answers that a question offers.
public struct Choice: Hashable, Sendable, Identifiable {
  /// The slug of the choice's text, or what a comment says.
  public var id: String
  public var was: [String]
  public var text: [Inline]
  /// Blocks of the choice's text after the first paragraph, such as code.
  public var more: [Block]
  public var isCorrect: Bool
  public var feedback: [Block]
  public var range: SourceRange

  public init(
    id: String, was: [String] = [], text: [Inline], more: [Block] = [], isCorrect: Bool,
    feedback: [Block], range: SourceRange
  ) {
    self.id = id
    self.was = was
    self.text = text
    self.more = more
    self.isCorrect = isCorrect
    self.feedback = feedback
    self.range = range
  }
}

/// What a matching question pairs: every left side has its right side; right sides without a left
/// one are wrong.
public struct Matching: Hashable, Sendable {
  public struct Side: Hashable, Sendable, Identifiable {
    /// The slug of the text.
    public var id: String
    public var text: [Inline]

    public init(id: String, text: [Inline]) {
      self.id = id
      self.text = text
    }
  }

  public var headings: [[Inline]]
  public var left: [Side]
  /// Right sides, each once.
  public var right: [Side]
  /// The right side that belongs to each left one: left id to right id.
  public var pairs: [String: String]

  public init(headings: [[Inline]], left: [Side], right: [Side], pairs: [String: String]) {
    self.headings = headings
    self.left = left
    self.right = right
    self.pairs = pairs
  }
}

/// The numbers that count as right, both ends included, and the unit that may follow.
public struct NumberRange: Hashable, Sendable {
  public var lowest: Double
  public var highest: Double
  public var unit: String?
  /// As the author wrote it.
  public var written: String

  public init(lowest: Double, highest: Double, unit: String?, written: String) {
    self.lowest = lowest
    self.highest = highest
    self.unit = unit
    self.written = written
  }
}

extension Question.Answer {
  /// The word for it in files and fingerprints (FORMAT, Quizzes, `type:`).
  public var type: String {
    switch self {
    case .single: "single"
    case .multiple: "multiple"
    case .trueFalse: "true-false"
    case .order: "order"
    case .match: "match"
    case .fillIn: "fill-in"
    case .number: "number"
    case .reflection: "reflection"
    }
  }
}

extension Question {
  /// The choices of the types that have them.
  public var choices: [Choice] {
    switch answer {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices),
      .order(let choices):
      choices
    case .match, .fillIn, .number, .reflection: []
    }
  }
}
