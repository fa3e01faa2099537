import Assessment
import CourseModel
import Testing

@Suite struct NumberTests {
  /// Whether the text is read as this number, which is asked of the grade: this number and no other
  /// is in the range.
  static func reads(_ text: String, as value: Double, unit: String? = nil) -> Bool {
    let question = number(value, value, unit: unit)
    return question.problem(with: .text(text)) == nil && question.grade(.text(text)) == .right
  }

  @Test(arguments: [
    ("34", 34), ("34.0", 34), ("034", 34), (" 34 ", 34), ("34.", 34), ("٣٤", 34), ("３４", 34),
    ("+34", 34), ("-34", -34), ("−34", -34), ("– 34", -34), (".5", 0.5), ("0", 0),
    // Marks: a lone comma before three digits parts thousands, any other is a decimal mark.
    ("3,4", 3.4), ("3,14159", 3.14159), ("12,50", 12.5), ("1,000", 1000), ("0,125", 0.125),
    (",125", 0.125), ("1234,567", 1234.567), ("1.000", 1), ("1,000,000", 1_000_000),
    ("1.000.000", 1_000_000), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1 000", 1000),
    ("1\u{202F}000\u{202F}000,5", 1_000_000.5), ("1'000.5", 1000.5), ("1’000", 1000),
    // Fractions.
    ("½", 0.5), ("2½", 2.5), ("2 ½", 2.5), ("1/2", 0.5), ("-2 1/2", -2.5), ("¾ hour", 0.75),
    // Powers.
    ("1e3", 1000), ("2.5E-1", 0.25), ("3 × 10^2", 300), ("3x10**2", 300),
    // Units.
    ("34%", 34), ("34 percent", 34), ("34 minutes", 34), ("5EUR", 5), ("5 m²", 5), ("5 km/h", 5),
    ("$1,332", 1332), ("€ 5", 5), ("34°", 34),
  ])
  func reads(_ text: String, _ value: Double) {
    #expect(Self.reads(text, as: value))
  }

  @Test(arguments: [
    "about 34", "thirty", "34 or 35", "30-40", "30..40", "34, 35", "1,00,000", "1,2,3", "1.2.3",
    "12,34,567.8", "1,0000,000", "--5", "1/0", "/2", ".", ",", "-", "e8", "1e999", "34 5", "5+5",
    "$5 USD", "∞", "nan",
  ])
  func saysWhatIsNoNumber(_ text: String) {
    let question = number(-.infinity, .infinity)
    #expect(question.problem(with: .text(text)) == .notANumber)
    // Graded all the same when time runs out.
    #expect(question.grade(.text(text)) == .wrong)
  }

  @Test func countsBothEnds() {
    let thirties = number(30, 40)
    for (text, grade) in [
      ("30", Grade.right), ("40.0", .right), ("29.999", .wrong), ("41", .wrong),
    ] {
      #expect(thirties.grade(.text(text)) == grade, "\(text)")
      #expect(thirties.problem(with: .text(text)) == nil)
    }
  }

  @Test(arguments: [
    ("34 %", Grade.right), ("34%", .right), ("34 Percent.", .right), ("34 per cent", .right),
    ("34 minutes", .wrong), ("35 %", .wrong),
  ])
  func comparesAUnitThatIsRequired(_ text: String, _ grade: Grade) {
    let question = number(34, 34, unit: "%", rule: .required)
    #expect(question.problem(with: .text(text)) == nil)
    #expect(question.grade(.text(text)) == grade)
  }

  @Test func saysThatAUnitIsMissingAndThatItIsNearly() {
    let minutes = number(34, 34, unit: "minutes", rule: .required)
    #expect(minutes.problem(with: .text("34")) == .unitMissing)
    #expect(minutes.grade(.text("34")) == .wrong)
    #expect(minutes.grade(.text("34 Minute")) == .nearly)
    #expect(minutes.grade(.text("minutes 34")) == .right)
    #expect(number(34, 34, rule: .required).problem(with: .text("34")) == nil, "it has none")
  }

  /// What the tests of Moodle's "Numerical" read with point and comma (its units m and cm), as
  /// coefficient and exponent; here they are numbers.
  @Test(arguments: [
    ("3.142", 3.142), (".2", 0.2), ("1.", 1), ("1.0", 1), ("-1.", -1), ("+1.0", 1), ("1e4", 1e4),
    ("3.142E-4", 3.142e-4), (".2e+2", 20), ("1.e-1", 0.1), ("1.0e0", 1), ("3x10^8", 3e8),
    ("3×10^8", 3e8), ("3.0*10^8", 3e8), ("3.00x10**-8", 3e-8), ("0.001×10**7", 1e4), ("1m", 1),
    ("3.142 m", 3.142), (".2m", 0.2), ("1.cm", 1), ("1.0   cm", 1), ("-1.m", -1), ("1e4 m", 1e4),
    (".2e+2m", 20), ("1.e-1 m", 0.1), ("1.0e0cm", 1), ("1,000,000", 1e6), ("1,000.00 m", 1000),
    ("3 frogs", 3), ("-1 000", -1000), ("3,14159", 3.14159), ("3%", 3), ("1e-6 %", 1e-6),
    ("£1,234.56", 1234.56), ("$100.", 100), ("314000000x10^-8m", 3.14), ("0001.000 mph", 1),
  ])
  func readsWhatMoodleReads(_ text: String, _ value: Double) {
    #expect(Self.reads(text, as: value))
  }

  /// Moodle calls these no numbers too. Differences: it grades them as wrong, here they are said;
  /// it takes any word before a number for a unit where units stand left, here only a currency or
  /// the question's own; its units can have multipliers (314 cm for 3.14 m) and a missing one costs
  /// a share of the points, here there is one unit, and it is asked for.
  @Test(arguments: ["frog", ". m", ".e8 m", ",", "frog 100"])
  func readsNotWhatMoodleDoesNot(_ text: String) {
    #expect(number(0, 1e9).problem(with: .text(text)) == .notANumber)
  }

  /// Whatever is written as a number is read as that number.
  @Test(arguments: [UInt64](0..<300))
  func readsWhatIsWritten(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let value = Double(Int.random(in: -10_000_000...10_000_000, using: &random)) / 1000
    #expect(Self.reads("\(value)", as: value))
    let whole = Int.random(in: 0...99_999_999, using: &random)
    let digits = Array("\(whole)")
    for mark in [",", " ", "\u{00A0}", "'"] {
      var grouped = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped += mark }
        grouped.append(digit)
      }
      #expect(Self.reads(grouped, as: Double(whole)), "\(grouped)")
      #expect(Self.reads(grouped + ".25 %", as: Double(whole) + 0.25), "\(grouped)")
    }
  }

  /// Nothing that can be typed stops the program.
  @Test(arguments: [UInt64](0..<500))
  func survivesAnything(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("0123456789,.. ’'+-−/eExX×*^%$½²٣é\u{0301}\u{200D}m\n")
    let text = String(
      (0..<12).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    let question = number(0, 0, unit: "m", rule: .required)
    #expect(question.grade(.text(text)) != nil)
    let problem = question.problem(with: .text(text))
    #expect(problem != .nothingChosen && problem?.description != "")
  }
}
