import CourseModel
import Diagnostics
import Testing

/// A marked paragraph is found by its words, whatever became of the page around it.
@Suite struct ParagraphFinderTests {
  private static let nowhere = SourceRange(
    .init(line: 1, column: 1), .init(line: 1, column: 1))

  /// Paragraphs, and headings where a line begins with `#`.
  private static func body(_ lines: [String]) -> Body {
    Body(
      lines.map { line in
        line.hasPrefix("#")
          ? Block(
            .heading(level: 2, slug: String(line.dropFirst()), [.text(line)]), nowhere)
          : Block(.paragraph([.text(line)]), nowhere)
      })
  }

  private static let virginia =
    "At level one the answer comes by phone; at level two a mobile team goes to the person."
  private static let page = [
    "Virginia sorts a call into four levels before anyone is sent.", "#levels", virginia,
    "Police lead at level four, and a team may come along when it is safe for them.",
  ]

  private func standing(
    of block: Int, of page: [String] = Self.page, on edited: [String]
  ) throws -> ParagraphFinder.Standing {
    let quotation = try #require(Quotation(of: block, in: Self.body(page)))
    var finder = ParagraphFinder(Self.body(edited))
    return finder.standing(of: quotation)
  }

  @Test func quotesAParagraphUnderItsHeading() throws {
    let body = Self.body(["First,  with\tspaces.", "#levels", "Second."])
    #expect(
      Quotation(of: 0, in: body) == Quotation(text: "First, with spaces.", heading: nil, block: 0))
    #expect(Quotation(of: 2, in: body)?.heading == "levels")
    // A heading is none, and neither is what isn't there.
    #expect(Quotation(of: 1, in: body) == nil)
    #expect(Quotation(of: 3, in: body) == nil && Quotation(of: -1, in: body) == nil)
    let long = Self.body([String(repeating: "word ", count: 1000)])
    let cut = try #require(Quotation(of: 0, in: long))
    #expect(cut.text.count == Quotation.longest - 1 && cut.text.hasSuffix("word"))
    #expect(Quotation(text: cut.text, heading: nil, block: 0) == cut)
  }

  @Test func staysWhereNothingWasEdited() throws {
    #expect(try standing(of: 2, on: Self.page) == .same(block: 2))
  }

  @Test func followsWhenItIsMoved() throws {
    #expect(
      try standing(of: 2, on: ["New.", "#a", "Newer."] + Self.page) == .same(block: 5))
    #expect(try standing(of: 2, on: Self.page.reversed()) == .same(block: 1))
  }

  @Test func followsWhenItIsEdited() throws {
    var edited = Self.page
    edited[2] =
      "At level 1 the answer comes by telephone; at level two a mobile crisis team goes to the person."
    #expect(try standing(of: 2, on: edited) == .edited(block: 2))
    #expect(try standing(of: 2, on: ["New."] + edited) == .edited(block: 3))
    // A sentence more, or one less.
    edited[2] = Self.virginia + " That was so in 2025, and it is to be so in every region by 2026."
    #expect(try standing(of: 2, on: edited) == .edited(block: 2))
    edited[2] = "At level one the answer comes by phone."
    #expect(try standing(of: 2, on: edited) == .edited(block: 2))
  }

  @Test func saysWhenItIsGone() throws {
    #expect(try standing(of: 2, on: [Self.page[0], Self.page[3]]) == .gone)
    #expect(try standing(of: 2, on: []) == .gone)
    // A few common words in a long paragraph are not it.
    let long = (0..<40).map { "at the level of a person by phone number \($0)" }
      .joined(separator: ", ")
    #expect(try standing(of: 2, on: [long]) == .gone)
    // Too short to be told from others once a word was changed.
    #expect(try standing(of: 0, of: ["Call 988 now."], on: ["Call 911 now."]) == .gone)
    #expect(
      try standing(of: 0, of: ["Call 988 now."], on: ["a", "Call 988 now."]) == .same(block: 1))
  }

  @Test func ofAlikeOnesItTakesTheOneUnderItsHeadingThenTheNearest() throws {
    let twice = ["#first", "The same words stand here.", "#second", "The same words stand here."]
    #expect(
      try standing(
        of: 3, of: twice, on: ["#first"] + Array(twice[1...2]) + ["A new one."] + [twice[3]])
        == .same(block: 4))
    #expect(
      try standing(
        of: 1, of: ["x", "The same words stand here.", "y"],
        on: ["The same words stand here.", "x", "y", "z", "The same words stand here."])
        == .same(block: 0))
  }

  /// However long the page is, a paragraph that is gone is not looked for in all of it.
  @Test func looksNoFurtherThanItsReach() throws {
    let made = Made()
    let body = Body(count: 1_000_000) { index in
      made.count += 1
      return Block(.paragraph([.text("Block \(index) of very many others here")]), Self.nowhere)
    }
    var finder = ParagraphFinder(body)
    let quotation = Quotation(text: "Nothing is like this.", heading: nil, block: 500_000)
    #expect(finder.standing(of: quotation) == .gone)
    #expect(made.count <= 2 * ParagraphFinder.reach + 1)
    // Nor more than once again where thousands say the same.
    let alike = Body(count: 1_000_000) { index in
      made.count += 1
      return Block(.paragraph([.text("Every block of this page says the same")]), Self.nowhere)
    }
    made.count = 0
    finder = ParagraphFinder(alike)
    let moved = Quotation(
      text: "Every block of this page says the same thing", heading: nil, block: 500_000)
    #expect(finder.standing(of: moved) == .edited(block: 500_000))
    #expect(finder.standing(of: moved) == .edited(block: 500_000))
    #expect(made.count <= 4 * ParagraphFinder.reach + 1_100)
  }

  private final class Made: @unchecked Sendable {
    // Only the test's own thread counts.
    var count = 0
  }
}
