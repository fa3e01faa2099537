import CourseModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("What 988 changed", "what-988-changed"), ("911–988: who answers?", "911988-who-answers"),
    ("  Two   spaces ", "two-spaces"), ("Straße_1-a", "straße_1-a"), ("?!", ""), ("日本", "日本"),
  ])
  func followsGitHub(_ text: String, _ expected: String) {
    #expect(slug(text) == expected)
  }

  @Test func countsTheSecondOfAKind() {
    var slugs = SlugCounter()
    #expect(
      ["Fees", "Fees 1", "fees", "Fees"].map { slugs($0) } == [
        "fees", "fees-1", "fees-2", "fees-3",
      ])
  }
}

@Suite struct PageKindTests {
  @Test(arguments: [
    ("quiz", PageKind.quiz), ("case-study-virginia", .caseStudy),
    ("lessons-learned", .lessonsLearned),
    ("quizzical", .section), ("what-988-changed", .section), ("roll-call", .rollCall),
  ])
  func comesFromTheFileName(_ name: String, _ kind: PageKind) {
    #expect(PageKind(fileName: name) == kind)
  }
}
