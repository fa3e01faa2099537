import Assessment
import CourseModel
import Diagnostics
import LearningRecords
import ProgressTracking
import TerminalUI
import Testing

@testable import PlainPlayer

/// Whatever is typed and whatever a page holds: lines that are safe to write, in time.
@Suite struct HostileLineTests {
  static let paths = [
    nil, "words/blocks", "words/voices", "words/steps", "words/room", "words/quiz", "exam/exam",
    "exam/last",
  ]
  static let lines = [
    "\u{1B}[31mred", "\u{7}", "\u{0}\u{1}\u{2}", "\u{9B}2J", "\u{202E}abc", "\u{FEFF}", "\u{2028}",
    "\r",
    "=", "/", "//", "= ", "/ ", ".", "-", "—", "👩‍👩‍👧‍👦", "1️⃣", "١", "Ⅷ", "½", "find", "find \u{1B}",
    "find [", "link", "link x", "link -1", "link 99999999999999999999", "note", "try 0", "try -1",
    "tick 0", "tick -9", "-9223372036854775808", "9223372036854775807", "tick -9223372036854775808",
    "link -9223372036854775808", "try -9223372036854775808", "9223372036854775807b 1a", "+1", "1.",
    "2)", "edit 99", "\t1", "1\t", String(repeating: "x", count: 20_000),
    String(repeating: "9", count: 5_000), String(repeating: "1 ", count: 5_000),
    String(repeating: "a", count: 1 << 20),
  ]

  /// Every line everywhere, one after the other, with Enter between them.
  @Test(arguments: paths)
  func anythingMayBeTyped(_ path: String?) {
    var rig = Rig(at: path)
    for line in Self.lines + Self.lines.reversed() {
      for said in rig.type(line) + rig.type("") { expectSafe(said) }
      if rig.player.isOver { rig = Rig(at: path) }
    }
    for statement in rig.statements { expectSafe(statement.result.response ?? "", newlines: true) }
  }

  private func expectSafe(_ text: String, newlines: Bool = false) {
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      let isOverride =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      if newlines, scalar == "\n" || scalar == "\t" { continue }
      if isControl || isOverride { Issue.record("U+\(String(scalar.value, radix: 16)) in \(text)") }
    }
  }

  @Test func aLineThatIsTooLongIsNoAnswer() {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "2", "", "1 2", "", "1", "", "3 2 1", "", "1c 2b", ""])
    let deeds = rig.deeds.count
    #expect(
      rig.type(String(repeating: "x", count: 1 << 20)) == [
        "That line is too long, and nothing was done with it."
      ])
    #expect(rig.deeds.count == deeds && rig.player.kept?.answers?.drafts == [:])
  }

  @Test func aReflectionEndsWhereNoMoreFits() {
    var rig = Rig(at: "words/quiz")
    rig.type(["", "", "2", "", "1 2", "", "1", "", "3 2 1", "", "1c 2b", "", "988", "", "34", ""])
    rig.type(String(repeating: "y", count: 9_999))
    #expect(rig.type("zz").first == "No more fits: 10000 characters are kept.")
    #expect(rig.player.kept?.answers?.drafts["thought"]?.text?.count == 10_000)
  }

  // MARK: Wrapping

  @Test func wrapsBetweenWords() {
    #expect(wrapped("one two three", columns: 7) == ["one two", "three"])
    #expect(wrapped("one two", columns: 7) == ["one two"])
    #expect(wrapped("", columns: 7) == [""])
    #expect(wrapped("    code that is long", columns: 7) == ["    code that is long"])
    #expect(wrapped("日本語 日本語", columns: 8) == ["日本語", "日本語"])
    let word = String(repeating: "x", count: 1 << 20)
    #expect(wrapped("a \(word) b", columns: 20) == ["a", word, "b"])
  }

  // MARK: Charts, where a block is not what it says

  @Test(arguments: ["", "x", "a,b", "a,b\n1", "a,b\n\"", "a,b\n1,2,3"])
  func whatIsNoChartIsSaidAsCode(_ csv: String) {
    let range = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))
    let lines = Speaker.lines(of: [Block(.code(info: "chart bar \"T\"", csv), range)])
    #expect(lines.first?.hasPrefix("Code, ") == true)
  }

  @Test func asciiAloneWhereNothingElseCanBeShown() {
    var rig = Rig(at: "words/blocks", charset: .ascii)
    for _ in 0..<40 { rig.type("") }
    #expect(rig.transcript.utf8.allSatisfy { $0 < 0x80 })
  }
}
