/// All words of the interface in one language, by what they belong to.
///
/// What is shown, said or typed stands here as an entry that is named for what it is for. It takes
/// values and gives whole sentences, so that plurals and the order of words are the language's own.
/// A language sets the groups that it has:
///
///     var spanish = Wording()
///     spanish.quiz = SpanishQuizWords()
public struct Wording: Sendable {
  /// The language's code, as HTML names it.
  public var language = "en"
  public var numbers = NumberWords()
  public var library = LibraryWords()
  public var course = CourseWords()
  public var page = PageWords()
  public var reading = ReadingWords()
  public var annotations = AnnotationWords()
  public var quiz = QuizWords()
  public var scenario = ScenarioWords()
  public var checklist = ChecklistWords()
  public var review = ReviewWords()
  public var search = SearchWords()
  public var record = RecordWords()
  public var help = HelpWords()
  public var commands = CommandWords()
  public var speech = SpeechWords()
  public var blocks = BlockWords()
  public var charts = ChartWords()
  public var dates = DateWords()
  public var typedDates = TypedDateWords()
  public var terminal = TerminalWords()
  public var keys = KeyWords()
  public var sound = SoundWords()
  public var settings = SettingsWords()
  public var reports = ReportWords()
  public var completion = CompletionWords()
  public var program = ProgramWords()
  public var printed = PrintedWords()
  public var options = OptionWords()

  /// English in all groups.
  public init() {}
}

/// The words that everybody reads through. Where there is a second language, it is chosen here, once.
///
/// Not `words`: that is what texts are called everywhere.
public let wording = Wording()
