import Assessment
import CourseModel
import Testing

@Suite struct PlanTests {
  static let page = PageID(course: "course", module: "988", page: "next-steps")

  static func item(
    _ id: String, _ text: String? = nil, isDone: Bool = false, note: String = "",
    owner: String = "", due: String? = nil
  ) -> PlanItem {
    PlanItem(
      page: page, item: id, text: text ?? id, isDone: isDone, note: note, owner: owner,
      due: due.flatMap { PlanDate($0) })
  }

  static let plan = Plan(
    title: "Innovations in Crisis Response",
    parts: [
      .init(
        title: "Next steps: 988",
        items: [
          item("meet", "Meet the director", isDone: true, owner: "CIT coordinator"),
          item(
            "agree", "Agree on *what* makes a call eligible; write it down, sign it",
            note: "Start from the calls of one month.\n# 20 of them\n\n1. Mark \"each\".",
            owner: "Dispatch, nights", due: "2027-01-15"),
        ]),
      .init(title: "Youth", items: [item("call--back", "=1+1")]),
    ])

  @Test func sortsByDueDate() {
    let items = [
      Self.item("none"), Self.item("late", due: "2027-02-01"),
      Self.item("done", isDone: true, due: "2026-01-01"), Self.item("soon", due: "2026-12-01"),
      Self.item("done later", isDone: true), Self.item("as soon", due: "2026-12-01"),
    ]
    #expect(
      items.sortedByDueDate().map(\.item) == [
        "soon", "as soon", "late", "none", "done", "done later",
      ])
  }

  @Test func isOverdueTheDayAfter() throws {
    let item = Self.item("a", due: "2026-12-01")
    #expect(!item.isOverdue(today: try date("2026-12-01")))
    #expect(item.isOverdue(today: try date("2026-12-02")))
    #expect(
      !Self.item("a", isDone: true, due: "2026-12-01").isOverdue(today: try date("2027-01-01")))
    #expect(!Self.item("a").isOverdue(today: try date("9999-12-31")))
  }

  @Test func writesMarkdown() {
    #expect(
      Self.plan.markdown == ##"""
        # Innovations in Crisis Response

        ## Next steps: 988

        - [x] Meet the director <!-- id: course/988/next-steps/meet -->
          - Owner: CIT coordinator
        - [ ] Agree on \*what\* makes a call eligible; write it down, sign it <!-- id: course/988/next-steps/agree -->
          - Owner: Dispatch, nights
          - Due: 2027-01-15
          - Note: Start from the calls of one month.\
            \# 20 of them\
            1\. Mark "each".

        ## Youth

        - [ ] =1+1

        """##)
  }

  @Test func writesCSV() {
    let rows = [
      "page,item,done,owner,due,note,id",
      "Next steps: 988,Meet the director,true,CIT coordinator,,,course/988/next-steps/meet",
      "Next steps: 988,\"Agree on *what* makes a call eligible; write it down, sign it\",false,"
        + "\"Dispatch, nights\",2027-01-15,"
        + "\"Start from the calls of one month.\n# 20 of them\n\n1. Mark \"\"each\"\".\","
        + "course/988/next-steps/agree",
      "Youth,'=1+1,false,,,,course/988/next-steps/call--back",
    ]
    #expect(Self.plan.csv == rows.map { $0 + "\r\n" }.joined())
  }

  @Test func writesICalendar() {
    // 2 March 2026, 9:15 in UTC.
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//eguide//Action plan//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "BEGIN:VTODO", "UID:learner-01/course/988/next-steps/meet@eguide.invalid",
      "DTSTAMP:20260302T091500Z", "SUMMARY:Meet the director",
      "DESCRIPTION:Owner: CIT coordinator\\nInnovations in Crisis Response: Next st",
      " eps: 988", "CATEGORIES:CIT coordinator", "STATUS:COMPLETED", "PERCENT-COMPLETE:100",
      "END:VTODO",
      "BEGIN:VTODO", "UID:learner-01/course/988/next-steps/agree@eguide.invalid",
      "DTSTAMP:20260302T091500Z",
      "SUMMARY:Agree on *what* makes a call eligible\\; write it down\\, sign it",
      "DESCRIPTION:Start from the calls of one month.\\n# 20 of them\\n\\n1. Mark \"ea",
      " ch\".\\nOwner: Dispatch\\, nights\\nInnovations in Crisis Response: Next steps",
      " : 988", "CATEGORIES:Dispatch\\, nights", "DUE;VALUE=DATE:20270115",
      "STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0", "END:VTODO",
      "BEGIN:VTODO", "UID:learner-01/course/988/next-steps/call--back@eguide.invalid",
      "DTSTAMP:20260302T091500Z", "SUMMARY:=1+1",
      "DESCRIPTION:Innovations in Crisis Response: Youth", "STATUS:NEEDS-ACTION",
      "PERCENT-COMPLETE:0", "END:VTODO", "END:VCALENDAR",
    ]
    let calendar = Self.plan.iCalendar(of: "learner-01", at: 1_772_442_900)
    #expect(calendar == lines.map { $0 + "\r\n" }.joined())
  }

  /// Whatever is written: lines of 75 octets at most, each valid UTF-8, and unfolded and unescaped
  /// what was written.
  @Test(arguments: [UInt64](0..<100))
  func foldsAndEscapesAnything(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("ab ,;\\\n:\"é日👩‍👩‍👧\u{301}n")
    let text = String(
      (0..<200).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    let plan = Plan(title: "t", parts: [.init(title: "p", items: [Self.item("i", note: text)])])
    let bytes = Array(plan.iCalendar(of: "l", at: 0).utf8)
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
      if byte == 10 { #expect(index > 0 && bytes[index - 1] == 13) }
      if byte == 10 { lines.append([]) } else if byte != 13 { lines[lines.count - 1].append(byte) }
    }
    #expect(lines.last == [])
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    var unfolded: [[UInt8]] = []
    for line in lines {
      if line.first == 32 {
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(line)
      }
    }
    let name = Array("DESCRIPTION:".utf8)
    let value = try #require(unfolded.first { $0.starts(with: name) }).dropFirst(name.count)
    var read: [UInt8] = []
    var isEscaped = false
    for byte in value {
      if isEscaped {
        read.append(byte == UInt8(ascii: "n") ? 10 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        #expect(byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";"))
        read.append(byte)
      }
    }
    let written = String(decoding: read, as: UTF8.self)
    #expect(Array(written.unicodeScalars) == Array((text + "\nt: p").unicodeScalars))
  }

  /// Exports carry nothing that acts on a terminal or hides what it says.
  @Test func leavesOutWhatActs() {
    let text = "a\u{1B}[31mb\u{202E}c\u{7}\u{9B}d\r\ne\tf"
    let plan = Plan(
      title: text, parts: [.init(title: text, items: [Self.item("i", text, note: text)])])
    for export in [plan.markdown, plan.csv, plan.iCalendar(of: "l", at: 0)] {
      #expect(
        !export.unicodeScalars.contains {
          "\u{1B}\u{202E}\u{7}\u{9B}\t".unicodeScalars.contains($0)
        })
    }
  }
}
