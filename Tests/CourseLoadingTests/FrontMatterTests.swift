@testable import CourseLoading
import Diagnostics
import Testing

/// The fast path for plain YAML and Yams must say the same, or the fast path nothing.
@Suite struct PlainYAMLTests {
  static let plain = [
    "title: Words", "title: \"Quoted: yes\"", "title: 'Single'", "title: x # comment",
    "title:   spaced   ", "a: 1.20\nb: no\nc: 10:30\nd: ~\ne:\nf: null", "a: [b, c]", "a: []",
    "a: [ 'b, c' , d ]", "a:\n- b\n- c", "a:\n  - b\n  - \"c\"\nd: e", "a: -1", "a: 80%",
    "a: https://x.y/z#f", "a: x:y", "a: b\n\n# comment\n\nc: d", "é: x", "a: é ü 日本", "a-b_c: d",
    "a: b]c", "a: b, c", "a: don't", "a: say \"x\"", "a: what?", "a: \"\"", "a: ''", "a:\n\nb: c",
    "a: x!y&z*", "a: 2026-04-01", "a: b: c", "a: [b: c]", "a: \"x\" y", "a: {b: c}", "a: |\n  x",
    "a: >-\n  x\n  y", "a: b\n  c", "a: 'it''s'", "a: \"x\\n\"", "- a\n- b", "a: @x", "a: `x`",
    "a: *x", "a: &x y", "a: !t x", "a: - b", "a: ? b", "a: b #c", "a: b#c", "a:b", "a : b",
    "\"a\": b", "? a\n: b", "a: [b,c]", "a: [b,]", "a: [,b]", "a: [[b]]", "a: [b", "a:\n  b: c",
    "a:\n  - b: c", "a:\n  - b: c\n  - d-e: \"f g\"", "a:\n  - b: c\n    d: e", "a:\n  - b:",
    "a:\n  - b: ~", "a:\n  - é: f", "a:\n  - b: [c]", "a:\n  - b: c: d", "a:\n  -   b:  c",
    "a:\n - b\n  - c", "a:\n  - b\n - c", "a: b\n- c", "a:\t b", "a: b\t", " a: b",
    "---\na: b", "a: b\n...", "%YAML 1.2", "a: \u{2028}", "a: x\u{85}y", "a: [b] c", "a: #x",
    "a: ]", "a: }", "a: %x", "a: |", "-a: b", "a: -", "a:\n  -\n  - b", "a: \"x\" # y", "a: 'x'#y",
    "a: [~]", "a: [b, null]", "a: b\nc", "a: b:", "a: :b", "a: ::", "", "# only", "a: [\"b\", 'c']",
    "a: [b c, d-e]", "a: [-b]", "a: [b #c]", "a: [b?]", "a: '", "a: \"", "a: [']", "1: x",
    "a: 0x1F",
  ]

  @Test(arguments: plain)
  func agreesWithYams(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let fast = PlainYAML.mapping(lines: lines, firstLine: 2) else { return }
    #expect(try fast == YamsReader(lines: lines, firstLine: 2).mapping())
  }

  @Test(arguments: [
    "id: a", "id: a, points: 2", "id: a, was: [b, c]", "also: [\"988\", the Lifeline]",
    "id: a , points: 2.5", "answered-in: 03-x.md#words-that-help", "id: 'a, b', was: []",
    "a: b:c", "a: http://x", "id: a,", "id:", "id: {a: b}", "id: [a", "a: b}", "a: b]", "a: 'x'y",
    "a: \"x\\y\"", "a: b c, d: e", "a: é, b: c", "a: 50%", "id: a\npoints: 2", "a: #b", "a: b #c",
    "a: ~", "a: -b", "a: b, a: c",
  ])
  func flowAgreesWithYams(_ text: String) throws {
    let position = SourcePosition(line: 7, column: 6)
    guard let fast = PlainYAML.flowMapping(text, at: position) else { return }
    guard text != "a: b, a: c" else { return }
    #expect(try fast == YamsReader(flow: text, at: position).mapping())
  }

  @Test(arguments: [
    "title: Words", "a: [b, c]", "a:\n  - b\n  - \"c\"\nd: \"e: f\"", "a: 1.20\nb: no",
    "objectives:\n  - tell-apart: Tell the forms apart\n  - lead: Share the lead",
  ])
  func takesTheUsualFrontMatter(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    #expect(PlainYAML.mapping(lines: lines, firstLine: 2) != nil)
  }

  @Test func randomLinesAgreeWithYams() throws {
    var chance = Chance(seed: 3)
    let pieces = [
      "a", "b", ":", " ", ": ", "- ", "\n  - a: ", "-", "[", "]", ",", "\"", "'", "#", " #", "\n",
      "\n  ",
      "é", "1", "~", "?", "|", "&", "{", "}", "\\", "%", ".",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1..<12, using: &chance))
        .compactMap { _ in pieces.randomElement(using: &chance) }.joined()
      let lines = ("k: " + text).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if let fast = PlainYAML.mapping(lines: lines, firstLine: 2),
        Set(fast.map(\.key.text)).count == fast.count
      {
        let yams = try? YamsReader(lines: lines, firstLine: 2).mapping()
        #expect(fast == yams, "\(lines)")
      }
      let flow = "k: " + text.replacing("\n", with: " ")
      if let fast = PlainYAML.flowMapping(flow, at: SourcePosition(line: 1, column: 1)),
        Set(fast.map(\.key.text)).count == fast.count
      {
        let yams = try? YamsReader(flow: flow, at: SourcePosition(line: 1, column: 1)).mapping()
        #expect(fast == yams, "\(flow)")
      }
    }
  }
}

@Suite struct HostileYAMLTests {
  @Test(arguments: [
    "a: " + String(repeating: "[", count: 30_000), "a: " + String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 20_000) + "a",
    (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + (0..<9).map { i in
        let (this, last) = (
          ["b", "c", "d", "e", "f", "g", "h", "i", "j"][i],
          ["a", "b", "c", "d", "e", "f", "g", "h", "i"][i]
        )
        return "\(this): &\(this) [" + (0..<9).map { _ in "*\(last)" }.joined(separator: ",")
          + "]\n"
      }.joined(),
  ])
  func isRefused(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    let document = YAMLDocument(lines: lines, firstLine: 2, file: "page.md")
    #expect(document.entries.isEmpty)
    #expect(document.diagnostics.map(\.rule) == ["front-matter-syntax"])
  }

  @Test func columnsAreBytes() {
    let document = YAMLDocument(
      lines: ["a: 日本", "ü: [é, \"日\", {x: 1]"], firstLine: 2, file: "page.md")
    #expect(document.diagnostics.map(\.position) == [SourcePosition(line: 3, column: 22)])
  }
}
