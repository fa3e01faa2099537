public import CourseModel

/// How much a page asks for, as boards count it.
public struct ReadingAmount: Hashable, Sendable {
  /// The words outside of questions.
  public var words: Int
  /// The questions that an attempt asks: of a bank, those that are drawn.
  public var questions: Int
  /// What the page states, else what follows from words and questions.
  public var minutes: Int
}

extension Library {
  /// Words that are read in a minute, and minutes that a question takes: the formula for self-study
  /// of NASBA and AICPA's standards for continuing education. They count a question's own words
  /// with the question.
  private static let wordsPerMinute = 180.0
  private static let minutesPerQuestion = 1.85

  /// The minutes that a page takes: those that it states, else its words and questions, rounded
  /// up; 0 for a page without either. Its file is read for it.
  public func readingMinutes(of header: PageHeader) -> Int {
    header.statedMinutes ?? Self.minutes(of: opened(header))
  }

  /// The page, and how much there is of it.
  public func pageWithAmount(of header: PageHeader) -> (page: Page, amount: ReadingAmount) {
    let opened = opened(header)
    return (opened.page, Self.amount(of: opened))
  }

  static func minutes(of opened: OpenedPage) -> Int {
    opened.page.header.statedMinutes ?? amount(of: opened).minutes
  }

  private static func amount(of opened: OpenedPage) -> ReadingAmount {
    var questions = 0
    if case .quiz(let quiz) = opened.page.content {
      questions = quiz.askedCount(opened.page.header.quiz)
    }
    // A page that is shown as plain text is read as its bytes, for which no blocks are made.
    let words =
      opened.tree?.wordCount(untilLevel2: questions > 0)
      ?? opened.bytes[opened.bodyStart...].wordCount
    let minutes =
      Double(words) / wordsPerMinute + Double(questions) * minutesPerQuestion
    return ReadingAmount(
      words: words, questions: questions,
      minutes: opened.page.header.statedMinutes ?? Int(minutes.rounded(.up)))
  }
}

extension MarkdownTree {
  /// The words of the text, comments and other HTML left out.
  fileprivate func wordCount(untilLevel2: Bool) -> Int {
    withRoot { root, _ in
      var words = 0
      for node in root.children {
        if untilLevel2, node.kind == .heading, node.headingLevel == 2 { break }
        node.visitAll { node in
          switch node.kind {
          case .text, .codeSpan, .code: words += node.literal.utf8.wordCount
          default: break
          }
        }
      }
      return words
    }
  }
}

extension Sequence<UInt8> {
  /// Runs of anything but white space that hold a letter or a digit.
  fileprivate var wordCount: Int {
    var words = 0
    var isInWord = false
    for byte in self {
      switch byte {
      case 0x20, 0x09...0x0D: isInWord = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        if !isInWord { words += 1 }
        isInWord = true
      default: break
      }
    }
    return words
  }
}
