import CourseModel
import TerminalUI
import Testing

@testable import Typesetting

@Suite struct SidewaysTests {
  private func lines(
    _ markdown: String, width: Int, overflow: Typesetter.Overflow, charset: Charset = .unicode
  ) -> [StyledLine] {
    blocks(ofMarkdown: markdown).flatMap {
      Typesetter(width: width, charset: charset, overflow: overflow).lines(of: $0)
    }
  }

  private func line(_ text: String, fixed: Int) -> StyledLine {
    var line = StyledLine(text)
    line.breadth = .wide(fixed: fixed)
    return line
  }

  // MARK: Setting

  @Test func knowsWhatItFolds() {
    let short =
      "| A | B |\n|---|---|\n| 1 | 2 |\n\n    code\n\nWords and words and words and words."
    let all = lines(short, width: 20, overflow: .wrap) + lines(short, width: 20, overflow: .scroll)
    #expect(all.allSatisfy { $0.breadth == .natural })
    let long = "    a line of code that is too long\n    short"
    #expect(lines(long, width: 20, overflow: .wrap).allSatisfy { $0.breadth == .folded })
    let wide = lines(long, width: 20, overflow: .scroll)
    #expect(wide.map(\.text) == ["a line of code that is too long", "short"])
    #expect(wide.allSatisfy { $0.breadth == .wide(fixed: 0) })
    #expect(
      lines(
        "> - x\n>\n>   ```\n>   a line of code that is too long for it\n>   ```", width: 34,
        overflow: .scroll
      )
      .last?.breadth == .wide(fixed: 8))
  }

  /// A table that became a list of records is a table again.
  @Test func setsATableAsWideAsItIs() {
    let table =
      "| Region | \(String(repeating: "Long head | ", count: 6))\n"
      + "|---|\(String(repeating: "--:|", count: 6))\n"
      + "| Northern Virginia | 1 | 2 | 3 | 4 | 5 | 6 |\n"
    let folded = lines(table, width: 30, overflow: .wrap)
    #expect(folded.allSatisfy { $0.breadth == .folded })
    #expect(folded.contains { $0.text == "Long head: 3" })
    let wide = lines(table, width: 30, overflow: .scroll)
    #expect(wide.count == 3)
    #expect(
      wide[0].text
        == "Region             Long head  Long head  Long head  Long head  Long head  Long head")
    #expect(
      wide[2].text
        == "Northern Virginia          1          2          3          4          5          6")
    // A first column of more than a third goes with the others, a narrower one stays.
    #expect(wide.allSatisfy { $0.breadth == .wide(fixed: 0) })
    #expect(
      lines(table, width: 60, overflow: .scroll).allSatisfy { $0.breadth == .wide(fixed: 18) })
    // Within reason: a cell is no page.
    let cell =
      "| A | B |\n|---|---|\n| \(String(repeating: "word ", count: 40)) | \(String(repeating: "b", count: 30)) |"
    let bounded = lines(cell, width: 40, overflow: .scroll)
    #expect(bounded.map(\.columns).max() == 80)
    #expect(bounded.count > 5)
  }

  @Test(arguments: [10, 24, 66])
  func isWideOnlyWhereItSaysSo(width: Int) {
    let pages =
      Specification.examples + Sample.allCases.map(\.markdown)
      + [
        "    " + String(repeating: "x", count: 5_000),
        "|\(String(repeating: " a |", count: 500))\n|\(String(repeating: "---|", count: 500))\n",
      ]
    for page in pages {
      for block in blocks(ofMarkdown: page) {
        let lines = Typesetter(width: width, charset: .unicode, overflow: .scroll).lines(of: block)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.offset <= $1.offset })
        for line in lines {
          if case .wide(let fixed) = line.breadth {
            #expect(fixed < width && line.columns <= Galley.widestLine + fixed)
          } else {
            #expect(line.columns <= width, "\(line.text)")
          }
        }
      }
    }
  }

  /// The place that one reads at is the same line of the table, folded or not.
  @Test func keepsThePlace() {
    let rows = (1...40).map { "| row \($0) | \(String(repeating: "word ", count: 30)) |" }
    let body = Body(blocks(ofMarkdown: "| A | B |\n|---|---|\n" + rows.joined(separator: "\n")))
    func page(_ overflow: Typesetter.Overflow) -> PageLayout {
      PageLayout(
        heading: [], body: body,
        typesetter: Typesetter(width: 40, charset: .unicode, overflow: overflow))
    }
    let (folded, wide) = (page(.wrap), page(.scroll))
    for placed in folded.lines(from: folded.start, count: .max)
    where placed.line.text.hasPrefix("row") {
      let there = wide.anchor(for: folded.place(of: placed.anchor))
      let text = wide.lines(from: there, count: 1).first?.line.text ?? ""
      #expect(text.prefix(6) == placed.line.text.prefix(6))
    }
  }

  // MARK: Showing

  @Test(arguments: [
    (0, "abcdefghijklmn", "abcdefghi›"), (1, "abcdefghijklmn", "‹cdefghij›"),
    (4, "abcdefghijklmn", "‹fghijklmn"), (99, "abcdefghijklmn", "‹"),
    (0, "abcdefghij", "abcdefghij"),
    (3, "abcdefghij", "‹efghij"), (0, "日本語日本語", "日本語日 ›"), (1, "日本語日本語", "‹本語日本›"),
    (2, "日本語日本語", "‹ 語日本語"), (0, "", ""), (5, "", ""), (5, "ab", "‹"),
  ])
  func showsALineFromAColumnOn(_ shift: Int, _ text: String, _ shown: String) {
    #expect(line(text, fixed: 0).shown(from: shift, width: 10, marks: .unicode).text == shown)
  }

  @Test func leavesMarginsWhereTheyAre() {
    let quote = line("▌ abcdefghijklmn", fixed: 2)
    #expect(quote.shown(from: 0, width: 10, marks: .unicode).text == "▌ abcdefg›")
    #expect(quote.shown(from: 5, width: 10, marks: .ascii).text == "▌ <ghijkl>")
    #expect(quote.shown(from: 8, width: 10, marks: .ascii).text == "▌ <jklmn")
    #expect(quote.reach(width: 10) == 6)
    #expect(quote.shown(from: 6, width: 10, marks: .unicode).text == "▌ ‹hijklmn")
    // Where marks would leave nothing to see, there are none.
    #expect(
      (0...3).map { quote.shown(from: $0, width: 4, marks: .unicode).text } == [
        "▌ ab", "▌ bc", "▌ cd", "▌ de",
      ])
    let plain = StyledLine("abcdefghijklmn")
    #expect(plain.shown(from: 5, width: 10, marks: .unicode) == plain)
    #expect(plain.reach(width: 10) == 0)
  }

  @Test func keepsLooksAndLinks() {
    var line = line("", fixed: 1)
    let link = LinkReference(.address("a.md"), ordinal: 0)
    line.spans = [
      .init("|"), .init("abcd", .code), .init("efgh", .link, link: link), .init("ijkl"),
    ]
    let shown = line.shown(from: 4, width: 8, marks: .unicode)
    #expect(
      shown.spans == [
        .init("|"), .init("‹", .accent), .init("fgh", .link, link: link), .init("ij"),
        .init("›", .accent),
      ])
    #expect(shown.links.map(\.columns) == [2..<5])
    #expect(line.shownColumns(5..<9, from: 4, width: 8) == 1..<5)
    #expect(line.shownColumns(5..<9, from: 0, width: 8) == 5..<8)
    #expect(line.shownColumns(5..<9, from: 9, width: 8) == nil)
    #expect(line.shownColumns(0..<1, from: 9, width: 8) == 0..<1)
    #expect(line.shownColumns(0..<9, from: 4, width: 8) == 0..<5)
    #expect(StyledLine("x").shownColumns(3..<5, from: 9, width: 8) == 3..<5)
  }

  @Test func isNeverWiderThanTheScreen() {
    for text in ["日本語日本語日本語", "ab日cd本ef語gh", "▌ ●◐○ plain text e\u{301}e\u{301}"] {
      for fixed in [0, 1, 2, 3, 9] {
        for width in 1...20 {
          for shift in 0...20 {
            let shown = line(text, fixed: fixed).shown(from: shift, width: width, marks: .unicode)
            #expect(shown.columns <= width)
          }
        }
      }
    }
  }
}
