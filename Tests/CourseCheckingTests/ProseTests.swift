import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

@testable import CourseChecking

/// Words, syllables, sentences and grades, as the rules about prose count them.
@Suite struct ProseTests {
  static func piece(_ text: String) -> Piece {
    let start = SourcePosition(line: 1, column: 1)
    return Piece(.prose, [.text(text)], SourceRange(start, start))
  }

  @Test func findsWords() {
    let text = """
      A “well-known” team’s 24/7 line, 988lifeline.org, took 1,200 calls (34%), cost $4.8… – or so. \
      e.g. x., 'quoted' .5 -3 Zürich ... — & Čapek’s
      """
    #expect(
      text.words.map(String.init) == [
        "A", "well-known", "team’s", "24", "7", "line", "988lifeline.org", "took", "1,200",
        "calls", "34%", "cost", "$4.8", "or", "so", "e.g", "x", "'quoted'", ".5", "-3", "Zürich",
        "Čapek’s",
      ])
    #expect("".words == [])
    #expect("— … !".words == [])
  }

  @Test(arguments: [
    ("force", 1), ("forces", 2), ("forced", 1), ("needed", 2), ("table", 2), ("tables", 1),
    ("people", 2), ("the", 1), ("cities", 1), ("houses", 2), ("changes", 2), ("teams'", 1),
    ("crisis-line", 3), ("1,200", 1), ("$4.8", 1), ("eye", 1), ("rhythm", 1), ("agreed", 1),
    ("judges", 2), ("watched", 1), ("boxes", 2), ("FREE", 1), ("naïve", 1), ("hm", 1),
    ("deescalation", 4), ("Responder", 3),
  ])
  func countsSyllables(_ word: String, _ count: Int) {
    #expect(word[...].syllables == count)
  }

  /// The counts are those of the tool that the courses were written with.
  @Test func gradesAsKincaidDid() {
    let text = """
      Two people sit in one car, and each of them knows what the other is for. The officer keeps the \
      scene safe; the clinician listens, asks and writes down what was said. In 2022 the county \
      counted 1,200 calls, or 34% more than before, and it paid $4.8 million. Who pays afterwards is \
      a question for the state's budget office. They practised together: Nobody is left alone. The \
      nurse's notes were passed on, the phone rang twice, and the judges agreed.
      """
    var measure = KincaidGrade()
    #expect(measure.grade == 0)
    measure.add(Self.piece(text))
    #expect(measure.words == 81)
    #expect(measure.sentences == 7)
    #expect(measure.syllables == 106)
    #expect(abs(measure.grade - 4.3648) < 0.0001)
  }

  @Test(arguments: [
    "One. Two", "One! Two", "One? Two", "One: Two", "One… Two", "He said “one.” Two",
    "He said (one.) Two", "He said ‘one!’ “Two”", "It was 5. Two", "It was 5.5. 6 came",
    "At 2 a.m. The team", "Calls, notes etc. Then", "In the U.S. The team", "Plan B. Then",
    "Was it? No. Then",
  ])
  func endsASentence(_ text: String) {
    // The last word begins what follows.
    let piece = Self.piece(text)
    #expect(piece.sentences.count >= 2)
    #expect(piece.sentences.joined().map(String.init) == piece.words.map(String.init))
  }

  @Test(arguments: [
    "Dr. Smith", "vs. Others", "e.g. Durham", "i.e. Durham", "In the U.S. Department", "At No. 5",
    "In Sept. 2022", "Ba et al. (2025)", "J. Smith", "one; Two", "3.5 Days", "1,200. and",
    "at 10:30 Monday", "well... then", "a.m. 2022", "St. Paul", "988lifeline.org Now",
    "“One. two", "Ph.D. Students", "", "…", "One.", "One.” ",
  ])
  func endsNoSentence(_ text: String) {
    #expect(Self.piece(text).sentences.count <= 1)
  }

  @Test(arguments: [
    "34%", "34.5%", "34 percent", "forty percent", "3 percentage", "$5", "$4.8 million",
    "2.1 million", "two billion", "12 thousand", "1,200", "1,200,000-dollar", "0.87", "3.5-hour",
  ])
  func findsFigures(_ text: String) {
    #expect(Self.piece("It was \(text), then.").figures.map(\.text) == [text[...]])
  }

  @Test func findsASignOfItsOwn() {
    #expect(Self.piece("It was 34 % then.").figures.map(\.text) == ["34"])
  }

  @Test(arguments: [
    "2022", "July 16, 2022", "16 to 24 years", "the 3rd", "10:30 p.m.", "988", "911", "24/7",
    "1-800-273-8255", "555-0123", "838255", "Public Law 116-172", "section 4.2", "§ 4.2",
    "version 2.0", "eGuide 0.1", "the Swift 6.3 compiler", "version 2.0.1", "988lifeline.org",
    "42 CFR 8.12", "doi 10.1176/appi.ps",
    "412 calls", "two in three",
    "millions of people", "a percent sign", "one of them", "$", "SF-98,821", "1,2 and 3,45", "T1.5",
  ])
  func findsNoFigures(_ text: String) {
    #expect(Self.piece("It was \(text) then.").figures.map(\.text) == [])
  }

  @Test(arguments: [
    ("as of March", true), ("As\nof then", true), ("in 2022", true), ("2022–23", true),
    ("FY2022-23", true), ("the 1990s", true), ("(2025)", true), ("of as", false),
    ("2,022 calls", false), ("$2022", false), ("12022", false), ("1850", false), ("", false),
  ])
  func findsDates(_ text: String, _ isDated: Bool) {
    #expect(Self.piece(text).isDated == isDated)
  }

  @Test(arguments: [
    ("He committed suicide.", "committed suicide"),
    ("A Successful  suicide", "Successful  suicide"),
    ("the mentally ill, too", "the mentally ill"), ("He’s off his meds.", "off his meds"),
    ("That is crazy!", "crazy"), ("Frequent flyers", "Frequent flyers"), ("an addict", "addict"),
    ("for the homeless.", "the homeless"), ("the homeless and others", "the homeless"),
    ("the homeless", "the homeless"), ("EDPs", "EDPs"), ("an armed subject", "armed subject"),
    ("He acts out", "acts out"), ("an epidemic of it", "epidemic"),
    ("suicide-by-cop", "suicide-by-cop"), ("a suicide: the failed attempt", "failed attempt"),
    ("“Not me.” The crazy one", "crazy"), ("a mentally ill man", "mentally ill man"),
  ])
  func findsAvoidedWords(_ text: String, _ phrase: String) {
    #expect(Self.piece(text).avoidedWords.map { String($0.phrase) } == [phrase])
  }

  @Test(arguments: [
    "He died by suicide.", "people with a mental illness", "“committed suicide”",
    "the \"crazy\" one",
    "addiction and addictive", "the homeless outreach team", "acting out a scene",
    "acted out the call", "the subject of the talk", "subject to change",
    "a failed attempt to call",
    "PERF wrote on suicide by cop", "epidemiology", "a home less cold", "off", "the mentally",
    "commit to suicide prevention",
  ])
  func findsNoAvoidedWords(_ text: String) {
    #expect(Self.piece(text).avoidedWords.map { String($0.phrase) } == [])
  }

  @Test func everyAvoidedPhraseIsFoundAsItStands() {
    for word in AvoidedWord.all {
      for phrase in word.phrases {
        let found = Self.piece("Of suicide: \(phrase)").avoidedWords
        #expect(found.map { String($0.phrase) } == [phrase])
        #expect(found.map(\.better) == [word.better])
      }
    }
  }
}

/// Pages that were made to keep a check busy.
@Suite struct BusyProseTests {
  static let texts: [(name: String, text: String)] = [
    ("avoided words", String(repeating: "crazy ", count: 100_000)),
    ("figures", String(repeating: "34% ", count: 100_000)),
    ("sentences", String(repeating: "A b. ", count: 100_000)),
    (
      "long sentences",
      String(repeating: String(repeating: "a ", count: 41) + "b. A ", count: 5_000)
    ),
    ("quotations", String(repeating: "“crazy” ", count: 50_000)),
    ("code", String(repeating: "`1%` 2% ", count: 10_000)),
    ("emphasis", String(repeating: "*crazy* ", count: 10_000)),
    ("points", String(repeating: ". ", count: 200_000)),
    ("closing marks", String(repeating: ".)”", count: 100_000) + " A"),
    ("one word", String(repeating: "a", count: 500_000) + ". B"),
    ("years", String(repeating: "2022-", count: 100_000)),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: texts.map(\.name))
  func isChecked(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).text
    let folder = try CourseFolder(["01-module/01-page.md": "---\ntitle: Page\n---\n\(text)\n"])
    let found = CourseCheck.diagnostics(of: Library(roots: [folder.path]))
    #expect(found.count <= 10)
  }
}
