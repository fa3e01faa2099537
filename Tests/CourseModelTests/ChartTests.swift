import Testing

@testable import CourseModel

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,\"b, c\"\r\n1,\"x\"\"y\"", [["a", "b, c"], ["1", "x\"y"]]),
    ("\n \na\r", [["a"]]), ("a,\n,b", [["a", ""], ["", "b"]]), ("\"\"", [[""]]), ("", []),
    ("a, \"b\" ,c", [["a", "b", "c"]]), ("\"a\r\nb\",\u{E9}", [["a\nb", "\u{E9}"]]),
  ])
  func reads(_ text: String, _ expected: [[String]]) throws {
    #expect(try CSV(text).records.map { $0.fields.map(\.text) } == expected)
  }

  @Test(arguments: [
    ("\"open", Chart.Fault.Reason.unclosedQuote, 0, 0), ("a\n\"a\"b", .strayQuote, 1, 3),
    ("é,a\"b", .strayQuote, 0, 4), ("\"a\nb\",\"c", .unclosedQuote, 1, 3),
  ])
  func saysWhereAQuoteIsWrong(_ text: String, _ reason: Chart.Fault.Reason, line: Int, column: Int)
  {
    #expect(throws: Chart.Fault(reason, at: .figures(CSVPlace(line: line, column: column)))) {
      try CSV(text)
    }
  }

  @Test func readsNoMoreThanItIsTold() throws {
    let text = String(repeating: "a,1\n", count: 1_000)
    #expect(try CSV(text, limit: 3).records.count == 3)
  }
}

@Suite struct ChartTests {
  @Test func readsSeriesAndGaps() throws {
    let csv = "Year,Calls,\"Texts, chats\"\n\n2022,\"12,500\",-3.5\r\né,,1e3\n"
    let chart = try #require(try Chart.read(info: "chart line \"A “b” (%)\"", csv: csv))
    #expect(chart.kind == .line)
    #expect(chart.title == "A “b” (%)")
    #expect(chart.axis == "Year")
    #expect(chart.series == ["Calls", "Texts, chats"])
    #expect(chart.points.map(\.name) == ["2022", "é"])
    #expect(chart.points.map { $0.values.map { $0?.number } } == [[12_500, -3.5], [nil, 1_000]])
    #expect(
      chart.points.map { $0.values.map { $0?.text } } == [["12,500", "-3.5"], [nil, "1e3"]])
    let places = chart.points.map { String(csv.dropFirst($0.offset).prefix(1)) }
    #expect(places == ["2", "é"])
  }

  @Test(arguments: [
    ("chart bar Plain words", "Plain words"), ("chart  spark", ""), ("chart line \"\"", ""),
    ("chart bar \"a \"b\" c\"", "a \"b\" c"), ("chart\tbar \"a\"", "a"),
  ])
  func readsTheTitle(_ info: String, _ title: String) throws {
    #expect(try Chart.read(info: info, csv: "a,b\nc,1")?.title == title)
  }

  @Test(arguments: ["", "swift", "charts bar", "Chart bar", "bar chart"])
  func leavesOtherCodeAlone(_ info: String) throws {
    #expect(try Chart.read(info: info, csv: "\"") == nil)
  }

  @Test(arguments: [
    "abc", "nan", "inf", "0x10", "1 000", "10%", "1,00", "--1", "1e999", "١", "-", ".",
  ])
  func takesNothingElseForANumber(_ text: String) {
    #expect(
      throws: Chart.Fault(.notANumber(text), at: .figures(CSVPlace(line: 1, column: 2)))
    ) {
      try Chart.read(info: "chart bar", csv: "a,b\nc,\"\(text)\"")
    }
  }

  @Test(arguments: [
    ("−5", -5.0), ("+5", 5), (".5", 0.5), ("1,234,567.5", 1_234_567.5), (" 7 ", 7), ("-0", 0),
    ("1e300", 1e300),
  ])
  func readsNumbersAsPeopleWriteThem(_ text: String, _ number: Double) throws {
    let chart = try Chart.read(info: "chart bar", csv: "a,b\nc,\"\(text)\"")
    #expect(
      chart?.points.first?.values == [Chart.Value(number: number, text: text.foldingSpaces())])
  }

  @Test func isNoLargerThanCanBeLookedAt() throws {
    let row = "a" + String(repeating: ",1", count: Chart.mostSeries + 1)
    #expect(throws: Chart.Fault.self) {
      try Chart.read(info: "chart bar", csv: "\(row)\n\(row)")
    }
    let rows = String(repeating: "a,1\n", count: Chart.mostPoints)
    #expect(try Chart.read(info: "chart bar", csv: "a,b\n\(rows)") != nil)
    #expect(
      throws: Chart.Fault(
        .tooManyPoints, at: .figures(CSVPlace(line: Chart.mostPoints + 1, column: 0)))
    ) {
      try Chart.read(info: "chart bar", csv: "a,b\n\(rows)a,1")
    }
  }

  @Test(arguments: [
    ("Calls (%)", "%"), ("Calls [minutes]", "minutes"), ("Cost (US$)", "US$"), ("(°C) ", "°C"),
    ("Calls", nil), ("Calls (2022)", nil), ("Calls (as of 2025)", nil), ("Calls (Virginia)", nil),
    ("(%) of calls", nil), ("Calls ()", nil), ("Calls)", nil), ("", nil),
  ])
  func findsTheUnit(_ title: String, _ unit: String?) {
    #expect(ChartUnit(title: title)?.text == unit)
  }
}
