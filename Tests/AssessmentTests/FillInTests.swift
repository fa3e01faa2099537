import Assessment
import CourseModel
import Testing

@Suite struct FillInTests {
  static func grade(_ text: String, _ accepted: String...) -> Grade? {
    question("q", .fillIn(accepted: accepted)).grade(.text(text))
  }

  @Test(arguments: [
    ("988", "988"), (" 988. ", "988"), ("９８８", "988"),
    ("NINE  EIGHT\u{00A0}EIGHT", "nine eight eight"), ("warm\u{2009}transfer", "warm transfer"),
    ("Sao Paulo", "São Paulo"), ("Sa\u{0303}o Paulo", "São Paulo"), ("TIẾNG VIỆT", "tieng viet"),
    ("Lodz", "Łódź"), ("Tromso", "Tromsø"), ("STRASSE", "Straße"), ("oeuvre", "œuvre"),
    ("efﬁcient", "efficient"), ("istanbul", "İstanbul"), ("ΟΔΟΣ", "οδος"),
    ("\u{201C}I\u{2019}m safe\u{201D}", "\"I'm safe\""), ("de\u{2010}escalation", "de-escalation"),
    ("call \u{2014} or text", "call -- or text"), ("and then\u{2026}", "and then..."),
    ("co\u{00AD}response", "coresponse"), ("\u{200F}988\u{200E}", "988"),
    ("Kiel.", "kiel"), ("e.g", "e.g."), ("5*3", "5*3"),
  ])
  func takesForTheSame(_ given: String, _ accepted: String) {
    #expect(Self.grade(given, accepted) == .right)
    #expect(Self.grade(accepted, given) == .right)
  }

  @Test func takesAnyOfSeveralAnswers() {
    #expect(Self.grade("nine eight eight", "988", "nine eight eight") == .right)
    #expect(Self.grade("911", "988", "nine eight eight") == .wrong)
  }

  /// Vowels of other scripts are marks too, and no accents.
  @Test(arguments: [("कि", "कु"), ("ð", "eth"), ("", "x"), ("...", "x"), ("fuel", "f*l")])
  func keepsApart(_ given: String, _ accepted: String) {
    #expect(Self.grade(given, accepted) == .wrong)
  }

  @Test(arguments: [
    ("mobil crisis team", "mobile crisis team"), ("mobiile crisis team", "mobile crisis team"),
    ("mobike crisis team", "mobile crisis team"), ("mobiel crisis team", "mobile crisis team"),
    ("Marcsu Alert", "Marcus alert"), ("warmtransfer", "warm transfer"), ("team", "teams"),
    ("omen", "women"), ("Łodz 2", "lodz2"),
  ])
  func saysNearlyForOneSlip(_ given: String, _ accepted: String) {
    #expect(Self.grade(given, accepted) == .nearly)
    #expect(Grade.nearly.score == 0 && !Grade.nearly.isCorrect)
  }

  @Test(arguments: [
    // Short answers: a slip is another word.
    ("cop", "cup"), ("98", "988"), ("teams", "tea"),
    // Another number is another answer.
    ("section 13", "section 12"), ("in 2202", "in 2022"), ("1984", "1985"), ("45 days", "4 days"),
    // Two slips.
    ("mobel crisis team", "mobile crisis team"), ("mibole", "mobile"), ("abcdxy", "abcd"),
  ])
  func saysNearlyForNothingElse(_ given: String, _ accepted: String) {
    #expect(Self.grade(given, accepted) == .wrong)
  }

  /// A right answer among several counts, however near the others are.
  @Test func prefersRightToNearly() {
    #expect(Self.grade("form", "from", "form") == .right)
  }

  /// Every single edit of a word without digits is near, and what it's made of doesn't matter.
  @Test(arguments: [UInt64](0..<300))
  func findsEverySlip(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("abcdéü日")
    func letter(_ random: inout SeededRandom) -> Character {
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    let accepted = "x" + String((0..<6).map { _ in letter(&random) }) + "y"
    var given = Array(accepted)
    let place = Int.random(in: 1..<7, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: given.remove(at: place)
    case 1: given.insert("q", at: place)
    case 2: given[place] = "q"
    default: given.swapAt(place, place - 1)
    }
    let grade = Self.grade(String(given), accepted)
    // Two letters alike can be exchanged unseen.
    #expect(grade == (Array(accepted) == given ? .right : .nearly))
  }

  @Test func takesLongTextsInItsStride() {
    let long = String(repeating: "é \u{00A0}", count: 200_000)
    #expect(Self.grade(long, "e") == .wrong)
  }
}
