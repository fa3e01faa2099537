import Foundation
import Testing

/// What people read stands in the table, so that another language finds it there. Words that stand
/// anywhere else are found here by what they look like.
struct WordsInSourcesTests {
  /// The modules that speak to a learner, an author or an instructor. Problems of courses and records
  /// (CourseLoading, CourseChecking, LearningRecords) stand beside their rules and examples.
  static let modules = [
    "Assessment", "CourseModel", "CursesTerminal", "EGuideCommands", "PlainPlayer",
    "ProgressTracking", "Reporting", "Screens", "TerminalUI", "Typesetting",
  ]

  struct Exception: CustomTestStringConvertible {
    /// The end of a file's path.
    var file: String
    /// What the literal holds; nil is all of the file.
    var text: String? = nil
    var why: String
    var testDescription: String { "\(file): \(text ?? "all of it")" }
  }

  static let exceptions = [
    Exception(
      file: "Assessment/Grading/FoldedText.swift",
      why: "Unicode's names of letters, and units that a learner may write"),
    Exception(
      file: "Assessment/Plans/Plan+Markdown.swift", why: "the form of a file, to be read again"),
    Exception(
      file: "Assessment/Plans/Plan+ICalendar.swift", text: "-//eguide//",
      why: "the program's name in a calendar (RFC 5545, 3.7.3)"),
    Exception(
      file: "CourseModel/Choice+Others.swift",
      why: "what authors write, in the language of their course"),
    Exception(
      file: "EGuideCommands/Commands/LearnerOptions.swift", text: "Content", why: "a folder"),
    Exception(
      file: "EGuideCommands/Environment.swift", text: "eguide: ", why: "the program's name"),
    Exception(
      file: "EGuideCommands/Playing/SoundHost.swift", text: "audio output initialization failed",
      why: "mpv's words"),
    Exception(
      file: "Reporting/Completion/CompletionDocument+HTML.swift", text: "<", why: "HTML"),
    Exception(
      file: "Reporting/Completion/CompletionDocument+HTML.swift", text: "{ font", why: "CSS"),
    Exception(
      file: "TerminalUI/Graphics/Themes.swift", text: "high contrast",
      why: "the name of a theme in the file of settings"),
    Exception(
      file: "TerminalUI/Text/Charset.swift", text: " deg", why: "what stands for a sign in ASCII"),
  ]

  // MARK: What looks like words

  /// Letters and a space; a capitalised word; any word where it is surely shown. Names of keys are
  /// what is written on them.
  static func looksLikeWords(_ literal: StringLiteral) -> Bool {
    let words = literal.text.split { !$0.isLetter }.filter { $0.count > 1 }
    if words.allSatisfy({ keys.contains(String($0)) }) || isOfATrap(literal) { return false }
    if literal.text.contains(where: \.isWhitespace) || isShown(literal) { return true }
    guard words.count == 1, let word = words.first, word.first?.isUppercase == true else {
      return false
    }
    return word.dropFirst().allSatisfy(\.isLowercase)
      && literal.text.allSatisfy { $0.isLetter || ".:?!…".contains($0) }
  }

  private static let keys: Set = [
    "Alt", "Backspace", "Ctrl", "Delete", "Down", "End", "Enter", "Esc", "Home", "Insert", "Left",
    "PgDn", "PgUp", "Right", "Shift", "Space", "Tab", "Up",
  ]

  /// What only a programmer reads.
  private static func isOfATrap(_ literal: StringLiteral) -> Bool {
    ["preconditionFailure(", "fatalError("].contains(where: literal.before.hasSuffix)
  }

  private static func isShown(_ literal: StringLiteral) -> Bool {
    let before = literal.before
    let showing = [
      "say(", "hint(", ".text(", "Speech(", ".cannot(", ".said(", "complain(", "ArgumentHelp(",
      "saying:", "title:", "aside:", "abstract:", "help:",
    ]
    // The label of a key stands after the key and how that is shown.
    let label = #/KeyBinding(<\w+>)?\( ?(\.\w+(\(".+"\))?|\[.*\]),( shownAs: ".*",)?$/#
    return showing.contains(where: before.hasSuffix) || before.firstMatch(of: label) != nil
  }

  static func words(in source: String, file: String) -> [String] {
    StringLiteral.all(in: source).filter(looksLikeWords)
      .map { "\(file):\($0.line): “\($0.text)”" }
  }

  // MARK: Tests

  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test(arguments: modules)
  func standInTheTableAlone(_ module: String) throws {
    for (file, source) in try Self.files(of: module) {
      let own = Self.exceptions.filter { file.hasSuffix($0.file) }
      let found = StringLiteral.all(in: source).filter { literal in
        Self.looksLikeWords(literal)
          && !own.contains { $0.text.map(literal.text.contains) ?? true }
      }
      for literal in found {
        let place = "Sources/\(file):\(literal.line)"
        Issue.record("\(place): these words belong in InterfaceWords: “\(literal.text)”")
      }
    }
  }

  @Test(arguments: exceptions)
  func exceptionsAreNeeded(_ exception: Exception) throws {
    let module = try #require(exception.file.split(separator: "/").first.map(String.init))
    let literals = try Self.files(of: module).filter { $0.file.hasSuffix(exception.file) }
      .flatMap { StringLiteral.all(in: $0.source) }.filter(Self.looksLikeWords)
    #expect(literals.contains { literal in exception.text.map(literal.text.contains) ?? true })
  }

  private static func files(of module: String) throws -> [(file: String, source: String)] {
    let folder = sources.appending(path: module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return ("\(module)/\(path)", source)
    }
  }

  @Test func findsWords() {
    let source = ##"""
      /// "In a comment nothing is shown."
      let greeting = "Good evening"
      speech.say("hello")
      let label = count == 1 ? "page" : "\(count) pages, \(isDone ? "all done" : "") \n"
      KeyBinding(.enter, "open", .open)
      KeyBinding([.up, .character("k")], shownAs: "Up k", "above", .moveUp)
      let long = """
        Two "lines" of
        words.
        """
      let title = "Settings", raw = #"A raw "one" \(no) \#(yes)"#
      """##
    #expect(
      Self.words(in: source, file: "Example.swift") == [
        "Example.swift:2: “Good evening”", "Example.swift:3: “hello”",
        "Example.swift:4: “ pages,  ”", "Example.swift:4: “all done”", "Example.swift:5: “open”",
        "Example.swift:6: “above”",
        "Example.swift:7: “\n  Two \"lines\" of\n  words.\n  ”",
        "Example.swift:11: “Settings”", "Example.swift:11: “A raw \"one\" \\(no) ”",
      ])
  }

  @Test func passesOverWhatNobodyReads() {
    let source = ##"""
      members["page"] = .string("case-study")
      KeyBinding(.space, shownAs: "Space Enter", wording.keys.goOn, .goOn)
      let gap = "\u{A0}\u{A0} \(facts)", number = "\(index + 1): \(text)", mark = "x "
      preconditionFailure("1 January 1970 is a day")
      let name = "TERM"
      """##
    #expect(Self.words(in: source, file: "Example.swift") == [])
  }
}
