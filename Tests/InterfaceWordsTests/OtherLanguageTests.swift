import InterfaceWords
import Testing

/// A second language, begun: what another file beside `English.swift` would hold.
private final class SpanishQuizWords: QuizWords, @unchecked Sendable {
  override var notThisOne: String { "Esta no." }

  // Plurals and the order of words are the language's own.
  override func attemptsLeft(_ count: Int) -> String {
    count == 1 ? "Le queda un intento." : "Le quedan \(count) intentos."
  }
}

private final class SpanishCommandWords: CommandWords, @unchecked Sendable {
  override var nextPage: TypedCommand { TypedCommand("siguiente", help: "la página siguiente") }
}

private final class SpanishKeyWords: KeyWords, @unchecked Sendable {
  override func written(on keys: String) -> String {
    keys.split(separator: " ").map { $0 == "Space" ? "Espacio" : String($0) }.joined(separator: " ")
  }
}

struct OtherLanguageTests {
  static let spanish = {
    var wording = Wording()
    wording.quiz = SpanishQuizWords()
    wording.commands = SpanishCommandWords()
    wording.keys = SpanishKeyWords()
    return wording
  }()

  @Test func saysWhatItTranslates() {
    #expect(Self.spanish.quiz.notThisOne == "Esta no.")
    #expect(Self.spanish.quiz.attemptsLeft(1) == "Le queda un intento.")
    #expect(Self.spanish.quiz.attemptsLeft(3) == "Le quedan 3 intentos.")
    #expect(Self.spanish.commands.nextPage.word == "siguiente")
  }

  @Test func namesKeysAsTheyAreLabelled() {
    #expect(Self.spanish.keys.written(on: "Space PgDn") == "Espacio PgDn")
    #expect(Wording().keys.written(on: "Space PgDn") == "Space PgDn")
  }

  @Test func saysTheRestInEnglish() {
    #expect(Self.spanish.quiz.notAnswered == "Not answered.")
    #expect(Self.spanish.commands.previousPage.word == "previous")
    #expect(Self.spanish.numbers.minutes(85) == "1 hour 25 minutes")
  }

  @Test func leavesEnglishAsItIs() {
    #expect(wording.quiz.notThisOne == "Not this one.")
    #expect(wording.quiz.attemptsLeft(1) == "You may try 1 more time in this enrolment.")
    #expect(wording.quiz.attemptsLeft(3) == "You may try 3 more times in this enrolment.")
    #expect(wording.commands.nextPage.word == "next")
  }
}

struct NumberTests {
  @Test(arguments: [
    (0, "0 minutes", "0 min"), (1, "1 minute", "1 min"), (59, "59 minutes", "59 min"),
    (60, "1 hour", "1h00"), (65, "1 hour 5 minutes", "1h05"), (121, "2 hours 1 minute", "2h01"),
  ])
  func minutes(_ minutes: Int, _ spoken: String, _ brief: String) {
    #expect(wording.numbers.minutes(minutes) == spoken)
    #expect(wording.numbers.briefMinutes(minutes) == brief)
  }

  /// 0.29 * 100 is a little less than 29.
  @Test(arguments: [(0, "0%"), (0.29, "29%"), (0.7999, "79%"), (0.8, "80%"), (1, "100%")])
  func sharesNeverRoundUp(_ share: Double, _ text: String) {
    #expect(wording.quiz.best(share) == "best \(text)")
  }

  @Test(arguments: [
    (1, "first"), (8, "eighth"), (9, "9th"), (11, "11th"), (21, "21st"), (112, "112th"),
    (123, "123rd"),
  ])
  func ordinals(_ attempt: Int, _ word: String) {
    let result = wording.quiz.result(
      wording.quiz.passed, right: 4, of: 5, score: 0.8, pass: 0.8, attempt: attempt)
    #expect(result == "Passed: 4 of 5 right, 80%, 80% passes, \(word) attempt.")
  }

  @Test func lists() {
    #expect(wording.quiz.chosenSoFar([2]) == "Chosen so far: 2.")
    #expect(wording.quiz.chosenSoFar([1, 3]) == "Chosen so far: 1 and 3.")
    #expect(wording.quiz.chosenSoFar([1, 3, 4]) == "Chosen so far: 1, 3 and 4.")
  }
}
