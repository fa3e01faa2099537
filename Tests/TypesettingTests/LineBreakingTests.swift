import CourseModel
import TerminalUI
import Testing

@testable import Typesetting

@Suite struct LineBreakingTests {
  private func lines(
    _ text: String, width: Int, charset: Charset = .unicode, raggedness: Raggedness = .text
  ) -> [String] {
    var inline = InlineText(charset: charset)
    let words = inline.paragraph { $0.write([.text(text)]) }
    return inline.lines(of: words, width: width, raggedness: raggedness)
      .map { String(decoding: inline.bytes[$0.range], as: UTF8.self) }
  }

  private func greedy(_ words: [String], width: Int) -> [String] {
    words.reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
  }

  private func raggedness(_ lines: [String], width: Int) -> Int {
    lines.dropLast().reduce(0) { $0 + (width - $1.count) * (width - $1.count) }
  }

  @Test func isNeverMoreRaggedThanFillingEachLine() {
    var chance = Chance(seed: 1)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...80, using: &chance)).map { _ in
        String(repeating: "x", count: Int.random(in: 1...12, using: &chance))
      }
      let width = Int.random(in: 12...76, using: &chance)
      let broken = lines(words.joined(separator: " "), width: width)
      let filled = greedy(words, width: width)
      #expect(broken.joined(separator: " ") == words.joined(separator: " "))
      // What a longer last line, or a line less, is worth is the only reason for more.
      #expect(
        raggedness(broken, width: width) + width * broken.count
          <= raggedness(filled, width: width) + width * filled.count + width * width / 8)
      #expect(broken.count <= filled.count + 1)
    }
  }

  @Test(arguments: [
    ("aaa bb cc ddddd", 6, ["aaa", "bb cc", "ddddd"]),
    ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]), ("10\u{202F}000 x", 6, ["10\u{202F}000", "x"]),
    ("well-known", 6, ["well-", "known"]), ("911-988", 5, ["911-9", "88"]),
    ("one—two", 5, ["one—", "two"]), ("2019–2024", 9, ["2019–2024"]),
    ("a\u{200B}b", 1, ["a", "b"]), ("日本語。です", 6, ["日本", "語。", "です"]),
    ("見「括弧」", 4, ["見", "「括", "弧」"]), ("word日本", 4, ["word", "日本"]),
    ("日", 1, ["日"]), ("👩‍👩‍👧👍", 2, ["👩", "👍"]), ("e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}"]),
    ("http://a.org/b/c", 10, ["http://a.", "org/b/c"]), ("", 5, []), (" \u{7}\u{1B} ", 5, []),
    ("a  b\tc\nd", 20, ["a b c d"]), ("x\u{AD}y", 5, ["xy"]),
    ("one—\u{2060}two", 5, ["one—t", "wo"]), ("a\u{200B}\u{2060}b", 1, ["a", "b"]),
    ("日\u{2060}本語", 4, ["日本", "語"]), ("x 日\u{2060}本", 5, ["x", "日本"]),
    ("well-\u{2060}known", 8, ["well-kno", "wn"]),
    ("ten\u{A0}thousand\u{202F}people", 9, ["ten", "thousand", "people"]),
    ("x 10\u{A0}000\u{A0}m", 9, ["x", "10\u{A0}000\u{A0}m"]),
  ])
  func breaks(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(lines(text, width: width) == expected)
  }

  @Test(arguments: [
    ("they all said that they would come at once again", 22),
    ("aaaa bbbb cccc dddd eeee ffff gggg h", 34), ("a b c d e f g h i j k l", 21),
    ("The police alone went to most of the calls that came in at night, and stayed.", 72),
  ])
  func leavesNoShortWordAlone(_ text: String, _ width: Int) {
    let broken = lines(text, width: width)
    #expect(broken.count > 1)
    #expect(broken.last?.contains(" ") == true)
  }

  /// The words that stay together are those that the author has tied.
  @Test func keepsTiedWordsTogetherAtAnyWidth() {
    let tied = "of 10\u{A0}000\u{A0}calls, 42\u{202F}% came at night,\u{A0}at 988 and 911"
    for width in 14...70 {
      let broken = lines(tied, width: width)
      for part in ["10\u{A0}000\u{A0}calls,", "42\u{202F}%", "night,\u{A0}at"] {
        #expect(broken.contains { $0.contains(part) }, "\(width)")
      }
    }
  }

  @Test func tearsNoHoleBeforeAnAddress() {
    let address = "https://example.org/behavioral-health/calls/2024/annual-report.html"
    let broken = lines("The figures are those of the report at \(address), page 3.", width: 70)
    #expect(
      broken == [
        "The figures are those of the report at https://example.org/",
        "behavioral-health/calls/2024/annual-report.html, page 3.",
      ])
    #expect(
      lines("See \(address) there.", width: 70) == [
        "See https://example.org/behavioral-health/calls/2024/", "annual-report.html there.",
      ])
    // What fits as it is stays whole.
    #expect(
      lines("At https://example.org/calls there.", width: 32).first
        == "At https://example.org/calls")
  }

  @Test func balancesHeadings() {
    #expect(
      lines("How a call is sorted when it reaches us", width: 36, raggedness: .balanced) == [
        "How a call is sorted", "when it reaches us",
      ])
  }

  @Test func writesASCII() {
    #expect(lines("Café — “naïve…”", width: 40, charset: .ascii) == ["Cafe -- \"naive...\""])
    #expect(lines("日本", width: 2, charset: .ascii) == ["??", "??"])
  }

  @Test func joinsIdeographsOverTheEndOfALine() {
    var text = InlineText(charset: .unicode)
    let words = text.paragraph {
      $0.write([.text("日本"), .softBreak, .text("語 a"), .softBreak, .text("b")])
    }
    let line = text.lines(of: words, width: 40)
    #expect(line.map { String(decoding: text.bytes[$0.range], as: UTF8.self) } == ["日本語 a b"])
  }

  @Test func setsWhatHasNoSpace() {
    let long = String(repeating: "a", count: 100_000)
    let broken = lines(long, width: 70)
    #expect(broken.count == 1_429)
    #expect(broken.joined() == long)
  }
}

@Suite struct TableColumnsTests {
  @Test(arguments: [
    ([5, 10], [5, 4], 40, [5, 10]), ([200, 30, 5], [8, 6, 5], 74, [47, 18, 5]),
    ([20, 20], [12, 3], 10, nil), ([100], [50], 30, [30]),
  ])
  func sharesTheWidth(_ natural: [Int], _ longest: [Int], _ available: Int, _ widths: [Int]?) {
    #expect(
      TableColumns.widths(natural: natural, longest: longest, available: available) == widths)
  }
}

@Suite struct MeasureTests {
  @Test(arguments: [
    (80, 70, 5), (120, 72, 24), (100, 72, 14), (66, 60, 3), (60, 54, 3), (59, 57, 1), (20, 18, 1),
    (5, 5, 0), (0, 1, 0),
  ])
  func leavesMargins(_ columns: Int, _ width: Int, _ margin: Int) {
    let measure = Typesetter.measure(for: columns)
    #expect(measure.width == width)
    #expect(measure.margin == margin)
  }
}

@Suite struct ANSITests {
  @Test func writesLooksAsSGR() {
    let line = StyledLine([
      StyledLine.Span("a "), StyledLine.Span("b", .strong), StyledLine.Span("c", .link),
      StyledLine.Span("d", Style(.subtle, [.italic, .struck])),
    ])
    #expect(
      line.ansi(theme: .standard, colors: .all)
        == "a \u{1B}[1mb\u{1B}[0m\u{1B}[4;36mc\u{1B}[0m\u{1B}[2;3;9md\u{1B}[0m")
    #expect(
      line.ansi(theme: .mono, colors: .none)
        == "a \u{1B}[1mb\u{1B}[0m\u{1B}[4mc\u{1B}[0m\u{1B}[3;9md\u{1B}[0m")
    let theme = Theme(
      name: "t",
      looks: [
        .code: .init(Color(200, of16: 13, of8: 5)), .quote: .init(Color(12, of16: 12, of8: nil)),
      ])
    let colors = StyledLine([StyledLine.Span("x", .code), StyledLine.Span("y", .quote)])
    #expect(
      colors.ansi(theme: theme, colors: .all)
        == "\u{1B}[38;5;200mx\u{1B}[0m\u{1B}[94my\u{1B}[0m")
    #expect(
      colors.ansi(theme: theme, colors: .sixteen) == "\u{1B}[95mx\u{1B}[0m\u{1B}[94my\u{1B}[0m")
    #expect(colors.ansi(theme: theme, colors: .eight) == "\u{1B}[35mx\u{1B}[0my")
    #expect(colors.ansi(theme: theme, colors: .none) == "xy")
    #expect(
      StyledLine("a").ansi(theme: .light, colors: .all) == "\u{1B}[38;5;235;48;5;255ma\u{1B}[0m")
    #expect(StyledLine("a").ansi(theme: .light, colors: .sixteen) == "\u{1B}[30;107ma\u{1B}[0m")
  }

  @Test func letsNoEscapeOfTheContentThrough() {
    let page = layout(
      "a\u{1B}[31mb `c\u{1B}]0;x\u{7}`\n\n    d\u{9B}e\n\n<b\u{1B}>\n\n[x\u{202E}](y)", width: 40)
    page.forEachLine { line in
      #expect(!line.ansi(theme: .mono, colors: .none).unicodeScalars.contains("\u{9B}"))
      #expect(!line.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!line.text.unicodeScalars.contains("\u{202E}"))
    }
  }
}
