import LearningRecords
import Reporting
import TerminalUI
import Testing

/// A table of facts that people read, spreadsheets take and programs parse.
@Suite struct ReportTests {
  private static let report = Report(
    columns: [
      .init("Learner", name: "learner"), .init("State", name: "state"),
      .init("Score", name: "score", isNumber: true),
    ],
    rows: [
      [.text("learner-01"), .text("✓ done"), .share(0.625)],
      [.text("日本語の人"), .text("–"), .none],
      [.text("e\u{301}mile"), .text("3 of 7"), .share(1)],
    ], notes: ["learner-09.jsonl:3:1: warning: This entry is set aside"])

  @Test func columnsStandUnderEachOther() {
    #expect(
      Self.report.table(.unicode) == """
        LEARNER     STATE   SCORE
        learner-01  ✓ done    62%
        日本語の人  –           –
        e\u{301}mile       3 of 7   100%

        learner-09.jsonl:3:1: warning: This entry is set aside
        """)
  }

  @Test func asciiIsEnough() {
    let table = Self.report.table(.ascii)
    #expect(table.utf8.allSatisfy { $0 < 0x80 })
    let columns = table.split(separator: "\n").dropLast().map(\.count)
    #expect(columns.allSatisfy { $0 == columns.first })
  }

  @Test func controlCharactersReachNoTable() {
    let report = Report(
      columns: [.init("A", name: "a")], rows: [[.text("a\u{1B}[31mb\u{202E}c\nd")]],
      notes: ["e\u{7}f"])
    #expect(report.table(.unicode) == "A\na[31mbc d\n\nef")
  }

  @Test func notesStandAlone() {
    #expect(
      Report(columns: [], rows: [], notes: ["Nothing yet."]).table(.unicode) == "Nothing yet.")
    #expect(Report(columns: [], rows: []).table(.unicode) == "")
  }

  @Test func aShareIsNeverRoundedUp() {
    #expect(Report.Cell.share(0.7999).text == "79%")
    #expect(Report.Cell.share(0.29).text == "29%")
    #expect(Report.Cell.share(nil).text == "–")
  }

  // MARK: CSV

  private func csv(_ cells: Report.Cell...) -> String {
    let report = Report(
      columns: cells.indices.map { .init("C", name: "c\($0)") }, rows: [cells])
    let lines = report.csv.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    return lines.dropFirst().dropLast().joined(separator: "\r\n")
  }

  @Test func linesEndAsRFC4180HasIt() {
    #expect(
      Array(Self.report.csv.utf8)
        == Array(
          "learner,state,score\r\nlearner-01,✓ done,0.625\r\n日本語の人,–,\r\ne\u{301}mile,3 of 7,1\r\n"
            .utf8))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"988\"", "\"say \"\"988\"\"\""), ("", ""),
    // A line end becomes a space, so that a row stays a line for every tool.
    ("two\nlines", "two lines"),
  ])
  func quotes(text: String, field: String) { #expect(csv(.text(text)) == field) }

  @Test(arguments: [
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+1 555 0100", "'+1 555 0100"),
    ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("-5", "-5"), ("+5", "+5"), ("\t=1+1", " =1+1"),
    ("\u{1B}=1+1", "'=1+1"), ("\u{200B}=1", "'=1"),
  ])
  func guardsAgainstFormulas(text: String, field: String) { #expect(csv(.text(text)) == field) }

  @Test func numbersAndMarksArePlain() {
    #expect(csv(.number(3), .share(0.5), .none, .init("yes", .bool(true))) == "3,0.5,,true")
  }

  @Test func aSpreadsheetIsShownWordsNotJSON() {
    #expect(csv(.init("3 of 7", ["done": 3, "of": 7])) == "3 of 7")
  }

  // MARK: JSON

  @Test func jsonHasTheValuesNotTheWords() throws {
    let json = Self.report.json
    #expect(try JSON(parsing: json.text) == json)
    #expect(
      json == [
        "rows": [
          ["learner": "learner-01", "state": "✓ done", "score": 0.625],
          ["learner": "日本語の人", "state": "–", "score": nil],
          ["learner": "e\u{301}mile", "state": "3 of 7", "score": 1],
        ],
        "notes": ["learner-09.jsonl:3:1: warning: This entry is set aside"],
      ])
  }

  @Test func jsonIsSafeToPrint() {
    let report = Report(
      columns: [.init("A", name: "a")], rows: [[.text("a\u{1B}[31m\u{9B}\u{202E}")]])
    let text = String(decoding: report.json.text, as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }
}
