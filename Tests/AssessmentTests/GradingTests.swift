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
    let withoutRight = question("q", .single([choice("a"), choice("b")]))
    #expect(!withoutRight.canBeAsked)
    #expect(withoutRight.grade(.choices(["a"])) == nil)
    #expect(!question("q", .order([choice("alone")])).canBeAsked)
    #expect(!question("q", .fillIn(accepted: [])).canBeAsked)
    #expect(!matching("q", []).canBeAsked)
  }

  @Test func keepsAReflectionWithoutJudgingIt() {
    let reflection = question("q", .reflection)
    #expect(reflection.canBeAsked)
    #expect(!reflection.isGraded)
    #expect(reflection.grade(.text("a thought")) == .kept)
    #expect(!Grade.kept.isGraded)
    #expect(!Grade.kept.isCorrect)
  }

  @Test(arguments: [
    single("q"), question("q", .fillIn(accepted: ["x"])), question("q", .order(letters("ab"))),
    matching("q", [("l", "r")]), question("q", .reflection),
  ])
  func gradesNoResponseOfAnotherKind(_ question: Question) {
    let responses: [Response] = [.choices(["b"]), .order(["a", "b"]), .pairs([:]), .text("x")]
    #expect(responses.count { question.grade($0) != nil } == 1)
  }
}

/// What `scoring: partial` gives, beside what Moodle gives for the same.
@Suite struct PartialScoreTests {
  /// The six letters of the examples for the grading types of Moodle's question type "Ordering"
  /// (docs.moodle.org; its tests have the first three rows with other words), by its "Longest
  /// ordered subset". Its "Longest contiguous subset" would give the second row of four no more
  /// than 2, 0, 2 and 0 sixths.
  @Test(arguments: [
    ("ABCDEF", 6), ("FEDCBA", 0), ("BCDEFA", 5), ("FABCDE", 5), ("DEFABC", 3),
    ("ABDCEF", 5), ("ACBDFE", 4), ("CDABEF", 4), ("FBEDCA", 2),
  ])
  func ordersByTheLongestRun(_ order: String, _ sixths: Int) throws {
    let response = Response.order(order.map(String.init))
    let partial = question("q", .order(letters("ABCDEF")), scoring: .partial)
    let grade = try #require(partial.grade(response))
    #expect(grade.score == Double(sixths) / 6)
    #expect(grade.verdict == (sixths == 6 ? .right : sixths > 0 ? .partlyRight : .wrong))
    let all = try #require(question("q", .order(letters("ABCDEF"))).grade(response))
    #expect(all == (sixths == 6 ? .right : .wrong))
  }

  @Test func namesTheItemsThatStandWell() {
    let six = question("q", .order(letters("ABCDEF")))
    #expect(six.longestRunInOrder(letters("BCDEFA").map(\.id)) == ["B", "C", "D", "E", "F"])
    #expect(six.longestRunInOrder(letters("DEFABC").map(\.id)) == ["A", "B", "C"])
    #expect(single("q").longestRunInOrder(["a"]) == [])
  }

  @Test func countsAnItemOnceAndAStrangerNever() {
    let three = question("q", .order(letters("ABC")), scoring: .partial)
    #expect(three.grade(.order(["A", "A", "A"])) == .wrong)
    #expect(three.grade(.order(["A", "gone", "B", "A"])) == Grade(.partlyRight, score: 2.0 / 3))
    #expect(three.grade(.order([])) == .wrong)
  }

  /// As Moodle's "Matching" counts, which knows no other way; here it has to be asked for.
  @Test(arguments: [
    (["cat": "meow", "dog": "bark", "cow": "moo"], 3), (["cat": "meow", "dog": "bark"], 2),
    (["cat": "bark", "dog": "meow", "cow": "moo"], 1), (["cat": "quack"], 0), ([:], 0),
    (["cat": "meow", "gone": "meow", "dog": "meow"], 1),
  ])
  func countsPairs(_ pairs: [String: String], _ right: Int) {
    let pets = [("cat", "meow"), ("dog", "bark"), ("cow", "moo")]
    let partial = matching("q", pets, wrong: ["quack"], scoring: .partial)
    #expect(partial.grade(.pairs(pairs))?.score == Double(right) / 3)
    let all = matching("q", pets, wrong: ["quack"])
    #expect(all.grade(.pairs(pairs)) == (right == 3 ? .right : .wrong))
  }

  @Test func letsARightSideBelongToTwo() {
    let twice = matching("q", [("cat", "yes"), ("dog", "yes"), ("cow", "no")])
    #expect(twice.grade(.pairs(["cat": "yes", "dog": "yes", "cow": "no"])) == .right)
  }

  /// Of Moodle's advice for "Multiple choice" with several answers: two right ones at 50%, the wrong
  /// ones at −50%. Moodle's authors can choose other weights; here they can't.
  @Test(arguments: [("ab", 1.0), ("a", 0.5), ("abc", 0.5), ("ac", 0), ("abcd", 0), ("cd", 0)])
  func takesTheWrongOffTheRight(_ taken: String, _ score: Double) {
    let four = [choice("a", correct: true), choice("b", correct: true), choice("c"), choice("d")]
    let partial = question("q", .multiple(four), scoring: .partial)
    #expect(partial.grade(.choices(Set(taken.map(String.init))))?.score == score)
  }

  /// 200 questions of chance: a score is a share, all points mean right, and neither the order of
  /// the choices nor that of the pairs matters.
  @Test(arguments: [UInt64](0..<200))
  func staysBetweenNothingAndEverything(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    var choices = (0..<count).map { number in
      choice("c\(number)", correct: number == 0 || Bool.random(using: &random))
    }
    let ids = choices.map(\.id)
    let taken = Set(ids.filter { _ in Bool.random(using: &random) })
    let order = random.shuffled(ids)
    let pairs = Dictionary(uniqueKeysWithValues: zip(ids, random.shuffled(ids)))
    for scoring in Question.Scoring.allCases {
      let multiple = question("q", .multiple(choices), scoring: scoring)
      let ordering = question("q", .order(choices), scoring: scoring)
      let pairing = matching("q", ids.map { ($0, $0) }, scoring: scoring)
      for (question, response) in [
        (multiple, Response.choices(taken)), (ordering, .order(order)), (pairing, .pairs(pairs)),
      ] {
        let grade = try #require(question.grade(response))
        #expect((0...1).contains(grade.score))
        #expect(grade.isCorrect == (grade.score == 1))
        if scoring == .all { #expect(grade.score == 0 || grade.score == 1) }
      }
      #expect(ordering.longestRunInOrder(order).count == longestRun(order, in: ids))
    }
    let before = question("q", .multiple(choices), scoring: .partial).grade(.choices(taken))
    choices = random.shuffled(choices)
    #expect(question("q", .multiple(choices), scoring: .partial).grade(.choices(taken)) == before)
  }

  /// The slow way, by the textbook: the longest common subsequence.
  private func longestRun(_ order: [String], in right: [String]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for item in order {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = item == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row.last ?? 0
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
