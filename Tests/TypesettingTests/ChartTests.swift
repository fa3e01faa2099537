import CourseModel
import Diagnostics
import TerminalUI
import Testing

@testable import Typesetting

@Suite struct ChartTests {
  private func chart(_ kind: Chart.Kind, title: String = "", _ csv: String) throws -> Chart {
    try #require(try Chart.read(info: "chart \(kind) \"\(title)\"", csv: csv))
  }

  private func text(
    _ info: String, _ csv: String, width: Int = 60, charset: Charset = .unicode
  ) -> String {
    drawing("```chart \(info)\n\(csv)\n```", width: width, charset: charset)
  }

  private static let least = Double.leastNonzeroMagnitude

  // MARK: Bars

  @Test func drawsBarsInEighths() {
    let scale = BarScale(0...8, cells: 8, isASCII: false)
    #expect(
      [0, 0.001, 0.125, 1, 1.5, 3.9, 8].map { scale.bar($0, full: "█", axis: "│") } == [
        "", "▏", "▏", "█", "█▌", "███▉", "████████",
      ])
    let ascii = BarScale(0...8, cells: 8, isASCII: true)
    #expect(
      [0, 0.001, 1.5, 8].map { ascii.bar($0, full: "#", axis: "|") } == [
        "", "#", "##", "########",
      ])
  }

  @Test func drawsNegativeBarsToTheLeft() {
    let scale = BarScale(-2...4, cells: 7, isASCII: false)
    #expect(
      [-2, -1, -0.5, -0.01, 0, 1, 4].map { scale.bar($0, full: "█", axis: "│") } == [
        "██│", " █│", " ▐│", " ▐│", "  │", "  │█", "  │████",
      ])
    let negative = BarScale(-4...(-2), cells: 5, isASCII: true)
    #expect(negative.cells == 5)
    #expect([-4, -2].map { negative.bar($0, full: "#", axis: "|") } == ["####|", "  ##|"])
  }

  @Test(arguments: [0.0...0, -1e300...1e300, 0...least, -least...0, 1e300...1e300])
  func drawsBarsOfAnySize(_ range: ClosedRange<Double>) {
    for cells in [1, 2, 8, 40] {
      let scale = BarScale(range, cells: cells, isASCII: false)
      for number in [range.lowerBound, 0, range.upperBound] {
        #expect(scale.bar(number, full: "█", axis: "│").count <= max(cells, scale.cells))
      }
    }
  }

  @Test func readsAsASentence() {
    #expect(
      text("bar \"Answered (%)\"", "Year,Share\n2022,10\n2024,22") == """
          Answered (%)
          Year                                          Share
          2022  ██████████████████▏                       10%
          2024  ████████████████████████████████████████  22%
        """)
  }

  // MARK: Axes

  @Test(arguments: [
    (0.0...15_000, ["0", "5,000", "10,000", "15,000"]), (0...1, ["0", "0.5", "1.0"]),
    (40...98, ["0", "50", "100"]), (90...98, ["90", "92", "94", "96", "98"]),
    (-3...4, ["-4", "-2", "0", "2", "4"]), (5...5, ["0", "2", "4", "6"]),
    (0...0, ["0", "0.5", "1.0"]), (-7...(-7), ["-8", "-6", "-4", "-2", "0"]),
    (0.001...0.0042, ["0", "0.002", "0.004", "0.006"]), (0...3e20, ["0", "1e20", "2e20", "3e20"]),
    (0...2e-9, ["0", "5e-10", "1e-9", "15e-10", "2e-9"]),
  ])
  func puts(_ range: ClosedRange<Double>, onAxisWithTicks labels: [String]) {
    #expect(AxisScale(range).ticks.map(\.label) == labels)
  }

  @Test(arguments: [
    -1e300...1e300, 1e300...1e300, 0...least, 1e15...1e15 + 1, -1e-300...1e300, 1...1.000_000_001,
  ])
  func findsAScaleForAnything(_ range: ClosedRange<Double>) {
    let scale = AxisScale(range)
    #expect((2...12).contains(scale.ticks.count))
    let slack = (scale.high - scale.low) * 1e-12
    #expect(scale.low <= range.lowerBound + slack && scale.high >= range.upperBound - slack)
    #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0.number < $1.number })
    #expect(scale.ticks.allSatisfy { $0.label.count <= 24 })
    #expect((0...1).contains(scale.share(of: range.lowerBound)))
  }

  @Test func namesAsManyPointsAsFit() {
    func labels(_ count: Int, width: Int) -> String {
      AxisLabels((0..<count).map { "\(1_990 + $0)" }, width: width, ellipsis: "…") {
        count < 2 ? width / 2 : $0 * (width - 1) / (count - 1)
      }.text
    }
    #expect(labels(1, width: 20) == "        1990")
    #expect(labels(2, width: 20) == "1990            1991")
    #expect(labels(5, width: 40) == "1990   1991      1992      1993     1994")
    #expect(labels(6, width: 24) == "1990   1992         1995")
    #expect(labels(5_000, width: 30).columns <= 30)
    let long = AxisLabels(
      ["A name that is too long", "Another one that is too long"], width: 20, ellipsis: "…"
    ) { $0 * 19 }
    #expect(long.text == "A name t…   Another…")
  }

  // MARK: Lines

  @Test func drawsALineInBraille() {
    var canvas = DotCanvas(columns: 4, rows: 1, isASCII: false)
    canvas.line(from: (0, 0), to: (7, 3), mark: 0, pattern: [])
    #expect(canvas.text(row: 0) == "⣀⠤⠒⠉")
    canvas = DotCanvas(columns: 4, rows: 2, isASCII: true)
    canvas.line(from: (0, 1), to: (3, 0), mark: UInt8(ascii: "*"), pattern: [])
    #expect((0..<2).map { canvas.text(row: $0) } == ["**  ", "  **"])
    canvas.set(x: -1, y: 9, mark: 1)
    canvas.set(x: 99, y: 0, mark: 1)
    #expect((0..<2).map { canvas.text(row: $0) } == ["**  ", "  **"])
  }

  @Test func endsEachLineInItsNumber() throws {
    let csv = "x,a,b,c\n1,0,0,5\n2,10,0,\n3,10,0,"
    let plot = LinePlot(try chart(.line, csv), columns: 20, isASCII: false)
    #expect(plot.endings.first == [1])
    #expect(plot.endings.last == [2])
    #expect(plot.endings[plot.rows / 2] == [3])
  }

  // MARK: Sparks

  @Test(
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7], 20, "▁▂▃▄▅▆▇█"), ([0, 0, 7, 7], 2, "▁█"), ([5, 5], 20, "▅▅"),
      ([-1e300, nil, 1e300], 20, "▁ █"), ([1], 20, "▅"), ([0, 8, nil, nil], 2, "▅ "),
    ] as [([Double?], Int, String)])
  func drawsASpark(_ numbers: [Double?], width: Int, _ expected: String) throws {
    let csv = "x,y\n" + numbers.map { "a,\($0.map { "\($0)" } ?? "")" }.joined(separator: "\n")
    let chart = try chart(.spark, csv)
    #expect(Spark(of: 0, in: chart, width: width, isASCII: false).text == expected)
  }

  // MARK: Words

  @Test func saysAChartInSentences() throws {
    let one = try chart(.bar, title: "Answered in time (%)", "Year,Share\n2022,10\n2023,\n2024,22")
    #expect(
      one.sentences == "Chart, Answered in time. 2022: 10%. 2023: no figure. 2024: 22%.")
    let several = try chart(
      .line, title: "How long? (minutes)", "Day,\"Calls, all\",Texts\nMonday,12500,-3\n,1,2")
    #expect(
      several.sentences
        == "Chart, How long? Monday: Calls, all 12,500 minutes, Texts -3 minutes. "
        + "Calls, all 1 minutes, Texts 2 minutes.")
    let nameless = try chart(.spark, "Day,Calls\nMonday,5")
    #expect(nameless.sentences == "Chart, Calls. Monday: 5.")
    let money = try chart(.bar, title: "Cost ($)", "Day,Cost\nMonday,-5000\nTuesday,12345.5")
    #expect(money.sentences == "Chart, Cost. Monday: -$5,000. Tuesday: $12,345.5.")
  }

  @Test func sumsUpWhatIsTooMuchToSay() throws {
    let rows = (1...2_000).map { "\($0),\($0 == 70 ? -4 : $0 % 1_900),7" }.joined(separator: "\n")
    let chart = try chart(.line, title: "Many", "Day,Calls,Texts\n" + rows)
    #expect(
      chart.sentences
        == "Chart, Many. Calls: 2,000 figures, first 1 (1), last 100 (2000), least -4 (70), "
        + "greatest 1,899 (1899). Texts: 2,000 figures, first 7 (1), last 7 (2000), least 7 (1), "
        + "greatest 7 (1).")
  }

  @Test(arguments: [
    ("988", "988"), ("2022", "2,022"), ("12500", "12,500"), ("-1234567.25", "-1,234,567.25"),
    ("1e30", "1e30"),
    ("12,500", "12,500"), ("0.000001", "0.000001"), ("100000e3", "100000e3"), ("", ""),
  ])
  func groupsDigits(_ text: String, _ grouped: String) {
    #expect(text.groupingDigits() == grouped)
  }

  // MARK: Everything that can be asked for

  private static let hostile: [String] = [
    "x,y\n1,1e300\n2,-1e300\n3,0", "x,y\n,0", "x,y\n1,5\n2,5\n3,5",
    "x,y,z\n1,,\n2,,\n3,1,", "x,y\n" + String(repeating: "a", count: 3_000) + ",1",
    "\(String(repeating: "long ", count: 50)),\(String(repeating: "name ", count: 50))\n1,2\n2,3",
    "x,y\n日本語のとても長い名前,3\n👩‍👩‍👧,-4\n\u{1B}[31m\u{202E},5", "x,y\n1,0.00000001\n2,1e20",
    "x," + (1...20).map { "s\($0)" }.joined(separator: ",") + "\n"
      + (1...3).map { row in "\(row)," + (1...20).map { "\($0 * row)" }.joined(separator: ",") }
      .joined(separator: "\n"),
    "x,y\n" + (1...2_000).map { "\($0),\($0 % 97)" }.joined(separator: "\n"),
    "x,\u{200B},\u{1B}\n1,2,3",
  ]

  @Test(arguments: Chart.Kind.allCases, hostile)
  func staysSane(_ kind: Chart.Kind, _ csv: String) throws {
    let block = try #require(
      blocks(
        ofMarkdown: "> - ~~~chart \(kind) \"Title (%)\"\n"
          + csv.split(separator: "\n").map { ">   \($0)\n" }.joined() + ">   ~~~"
      ).first)
    let count = block.plainText.count
    for width in [1, 2, 5, 10, 17, 20, 24, 40, 66, 120] {
      for charset in [Charset.unicode, .ascii] {
        let lines = Typesetter(width: width, charset: charset).lines(of: block)
        #expect(lines.allSatisfy { $0.columns <= max(2, width) })
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.offset <= $1.offset })
        #expect(lines.allSatisfy { (0...count).contains($0.offset) })
        if charset == .ascii { #expect(lines.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x7F } }) }
        if width >= 40 { #expect(lines.count < 500) }
      }
    }
  }

  /// The Linux console has letters beyond ASCII, and no marks (Charset).
  @Test(arguments: [Sample.bars, .plots, .sparks], [20, 40, 76])
  func drawsInASCIIMarksOnTheConsole(_ sample: Sample, width: Int) {
    let charset = Charset(asciiMarks: true, asciiText: false)
    let text = drawing(sample.markdown, width: width, charset: charset)
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || $0 == "\u{A0}" })
  }

  /// As much as a chart can hold is drawn in as many lines as a little.
  @Test(arguments: Chart.Kind.allCases)
  func drawsNoMoreThanCanBeSeen(_ kind: Chart.Kind) throws {
    let row = (0..<Chart.mostSeries).map { ",\($0)" }.joined()
    let csv = "x\(row)\n" + (1...Chart.mostPoints).map { "\($0)\(row)\n" }.joined()
    let block = Block(
      .code(info: "chart \(kind)", csv),
      SourceRange(SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 1)))
    for width in [10, 76] {
      let lines = Typesetter(width: width, charset: .unicode).lines(of: block)
      #expect(lines.count < 400)
      #expect(lines.last.map { $0.offset > csv.count / 2 } == true)
    }
  }

  /// A place in the figures leads to the line that shows them, at every width.
  @Test func leadsToTheLineOfAFigure() {
    let csv = "Year,Calls\n2022,10\n2023,20\n2024,30"
    for width in [20, 40, 80] {
      let page = layout("```chart bar \"Calls\"\n\(csv)\n```", width: width)
      for name in ["2022", "2023", "2024"] {
        let offset = csv.prefix(upTo: csv.firstRange(of: name)?.lowerBound ?? csv.endIndex).count
        let anchor = page.anchor(for: Place(block: 0, offset: offset))
        let line = page.lines(from: anchor, count: 1).first?.line.text ?? ""
        #expect(line.contains(name))
        #expect(page.place(of: anchor).offset == offset)
      }
    }
  }

  @Test(arguments: ["bar \"Broken\"\nyear,calls\n2022,1,7", "pie\na,b\nc,1", "bar\na,b\nc,\"1"])
  func showsWhatItCantReadAsCode(_ text: String) {
    let code = text.split(separator: "\n").dropFirst().map { "  \($0)" }.joined(separator: "\n")
    #expect(drawing("```chart \(text)\n```", width: 40) == code)
  }
}
