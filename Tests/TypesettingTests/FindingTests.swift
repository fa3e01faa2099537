import CourseModel
import Diagnostics
import Testing
import TerminalUI

@testable import Typesetting

@Suite struct FindingTests {
  private func finder(_ texts: String...) -> PageFinder {
    PageFinder(
      heading: [.text("Title")],
      body: Body(texts.map { Block(.paragraph([.text($0)]), nowhere) }))
  }

  private func found(_ words: String, in finder: PageFinder) -> [PageMatch] {
    guard let pattern = FindPattern(words) else { return [] }
    let matches = finder.matches(of: pattern)
    return (0..<matches.count).map { matches[$0] }
  }

  @Test func findsInTheHeadingAndTheBlocks() {
    let finder = finder("One title here.", "No such word.")
    #expect(
      found("title", in: finder) == [
        PageMatch(block: -1, offset: 0), PageMatch(block: 0, offset: 4),
      ])
  }

  @Test func aCapitalMeansACapital() {
    let finder = finder("One Title here, one title there.")
    #expect(found("title", in: finder).count == 3)
    #expect(found("Title", in: finder).count == 2)
    #expect(found("TITLE", in: finder).isEmpty)
  }

  @Test func theKeyboardsMarksAreThoseOfTheTypesetter() {
    let finder = finder("She said “don’t go” – and\u{A0}waited.")
    for words in ["don't go", "\"don't", "- and waited"] {
      #expect(found(words, in: finder).count == 1)
    }
  }

  /// Offsets count characters, also behind those of several bytes.
  @Test func offsetsAreCharacters() {
    let finder = finder("日本語 ñandú café end")
    #expect(found("end", in: finder) == [PageMatch(block: 0, offset: 15)])
  }

  @Test func nothingGoesFromOneBlockIntoTheNext() {
    #expect(found("one two", in: finder("one", "two")).isEmpty)
    #expect(FindPattern("") == nil)
    #expect(found("\u{0}", in: finder("one", "two")).isEmpty)
  }

  @Test func theFirstOneFromAPlaceOn() throws {
    let finder = finder("a word", "word, word", "last")
    let matches = finder.matches(of: try #require(FindPattern("word")))
    #expect(matches.first(from: .start) == 0)
    #expect(matches.first(from: Place(block: 1, offset: 0)) == 1)
    #expect(matches.first(from: Place(block: 1, offset: 1)) == 2)
    #expect(matches.first(from: Place(block: 2, offset: 0)) == nil)
  }

  /// Places count characters, whatever bytes stand before them.
  @Test func theFirstOneBehindCharactersOfSeveralBytes() throws {
    let matches = finder("日本 é word, e\u{301} word").matches(of: try #require(FindPattern("word")))
    let block = Place(block: 0, offset: 0).block
    #expect(matches.first(from: Place(block: block, offset: 5)) == 0)
    #expect(matches.first(from: Place(block: block, offset: 6)) == 1)
    #expect(matches.first(from: Place(block: block, offset: 13)) == 1)
    #expect(matches.first(from: Place(block: block, offset: 14)) == nil)
    #expect(matches.first(from: Place(block: block, offset: 99)) == nil)
    #expect(matches.first(from: Place(block: -1, offset: 0)) == 0)
  }

  /// What goes over the end of a line is marked on both, and margins are no part of it.
  @Test func matchesOnLines() throws {
    let text = "The least intrusive response that keeps everyone safe comes first of all."
    let quote = Block(.quote([Block(.paragraph([.text(text)]), nowhere)]), nowhere)
    let layout = PageLayout(
      heading: [], body: Body([quote]), typesetter: Typesetter(width: 24, charset: .unicode))
    let lines = layout.lines(from: layout.start, count: 20)
    let pattern = try #require(FindPattern(text.lowercased()))
    let matches = layout.matches(of: pattern, on: lines)
    #expect(matches.map(\.anchor) == lines.map(\.anchor))
    #expect(matches.allSatisfy { $0.columns.lowerBound == 2 })
    #expect(zip(matches, lines).allSatisfy { $0.columns.upperBound == $1.line.columns })
  }
}

@Suite struct TermMarkerTests {
  private let marker = TermMarker([
    Term(
      id: "warm-transfer", was: [], title: [.text("Warm transfer")], also: ["warm hand-over"],
      definition: [], range: nowhere),
    Term(
      id: "transfer", was: [], title: [.text("Transfer")], also: [], definition: [],
      range: nowhere),
    Term(
      id: "988", was: [], title: [.text("988")], also: ["9-8-8"], definition: [],
      range: nowhere),
  ])

  private func marked(_ body: Body) -> [[String]] {
    let uses = marker.firstUses(in: body)
    return marker.body(body, marking: uses).map { block in
      guard case .paragraph(let inlines) = block.kind else { return [] }
      return inlines.compactMap {
        if case .link(let destination, _, let inner) = $0,
          destination.hasPrefix(LinkReference.termScheme)
        {
          "\(destination.dropFirst(LinkReference.termScheme.count)): \(inner.plainText)"
        } else {
          nil
        }
      }
    }
  }

  private func paragraphs(_ texts: String...) -> Body {
    Body(texts.map { Block(.paragraph([.text($0)]), nowhere) })
  }

  @Test func marksTheFirstUseAlone() {
    #expect(
      marked(paragraphs("A warm transfer. Warm transfers.", "A warm transfer.")) == [
        ["warm-transfer: warm transfer"], [],
      ])
  }

  @Test func theLongestTermCounts() {
    #expect(
      marked(paragraphs("A transfer, then warm transfers.")) == [
        ["transfer: transfer", "warm-transfer: warm transfers"]
      ])
  }

  @Test func otherSpellingsAndLineEndsCount() {
    let body = Body([
      Block(
        .paragraph([.text("a warm"), .softBreak, .text("hand-over is")]), nowhere)
    ])
    #expect(marked(body) == [["warm-transfer: warm hand-over"]])
    // The words are the same as before.
    let uses = marker.firstUses(in: body)
    #expect(marker.body(body, marking: uses)[0].plainText == body[0].plainText)
  }

  @Test func numbersHeadingsLinksAndPartsOfWordsAreLeftAlone() {
    let body = Body([
      Block(.heading(level: 2, slug: "t", [.text("Transfer")]), nowhere),
      Block(
        .paragraph([.link(destination: "a.md", title: "", [.text("transfer")])]), nowhere),
      Block(.paragraph([.text("Call 988. A transferable retransfer.")]), nowhere),
    ])
    #expect(marker.firstUses(in: body).isEmpty)
  }
}

private let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))
