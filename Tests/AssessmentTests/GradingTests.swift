import Assessment
import CourseModel
import Testing

@Suite struct GradingTests {
  static let four = [
    choice("a", correct: true), choice("b", correct: true), choice("c"), choice("d"),
  ]

  @Test(arguments: [
    ("ab", 1.0), ("a", 0), ("abc", 0), ("", 0), ("cd", 0),
  ])
  func givesAllOrNothing(_ taken: String, _ score: Double) throws {
    let grade = try #require(
      question("q", .multiple(Self.four)).grade(.choices(Set(taken.map(String.init)))))
    #expect(grade.score == score)
    #expect(grade.isCorrect == (score == 1))
  }

  @Test(arguments: [
    ("ab", 1.0), ("a", 0.5), ("abc", 0.5), ("ac", 0), ("", 0), ("cd", 0), ("abcd", 0),
  ])
  func givesPartOfThePoints(_ taken: String, _ score: Double) throws {
    let question = question("q", .multiple(Self.four), scoring: .partial)
    let grade = try #require(question.grade(.choices(Set(taken.map(String.init)))))
    #expect(grade.score == score)
    #expect(grade.isCorrect == (score == 1))
  }

  @Test func doesNotGradeWhatItCannotAsk() {
    #expect(question("q", .reflection).grade(.text("a thought")) == nil)
    #expect(single("q").grade(.text("b")) == nil)
  }
}

@Suite struct FingerprintTests {
  @Test func staysWhereOnlyOrderIdsPointsAndFeedbackChange() {
    let one = question("q", .single([choice("a"), choice("b", correct: true)]))
    var other = question("q", .single([choice("b", correct: true), choice("a")]), points: 3)
    other.id = "renamed"
    other.explanation = [Block(.paragraph([.text("New.")]), nowhere)]
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.fingerprint.count == 16)
  }

  @Test func changesWithStemChoicesAndKey() {
    let one = single("q")
    var stem = one
    stem.title = [.text("What else?")]
    var more = one
    more.answer = .single([choice("a"), choice("b", correct: true)])
    var key = one
    key.answer = .single([choice("a", correct: true), choice("b"), choice("c")])
    var type = one
    type.answer = .multiple(one.choices)
    #expect(Set([one, stem, more, key, type].map(\.fingerprint)).count == 5)
  }

  /// Records name it, so it may never change for the same question.
  @Test func isTheSameForEver() {
    #expect(single("q").fingerprint == "e4657cb85048fd56")
  }
}
