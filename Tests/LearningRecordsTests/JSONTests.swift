import Testing

@testable import LearningRecords

@Suite struct JSONTests {
  static func parse(_ text: String) throws(JSONFault) -> JSON {
    try JSON(parsing: Array(text.utf8))
  }

  @Test(
    arguments: [
      ("null", JSON.null), (" true\n", true), ("-0.5e1", -5), ("12.25", 12.25), ("0", 0),
      ("9007199254740993", 9_007_199_254_740_992),
      ("123456789012345678901234567890", 1.2345678901234568e29),
      ("1e-7", 1e-7), ("4.35", 4.35), ("2.2250738585072014e-308", 2.2250738585072014e-308),
      ("\"\"", ""), (#""a\/b\"\\\b\f\n\r\t""#, "a/b\"\\\u{8}\u{C}\n\r\t"),
      (#""\u00e9\u20AC\uD83D\uDE00""#, "é€😀"), (#""\u0000""#, "\u{0}"),
      (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
      (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), ("[ ]", []), ("[1 , [2]]", [1, [2]]),
      ("{}", [:]), (#"{"b" : 1, "a":{"c":null}}"#, ["a": ["c": nil], "b": 1]),
      (#"{"a":1,"b":2,"a":3}"#, ["a": 3, "b": 2]),
    ] as [(String, JSON)])
  func reads(_ text: String, as value: JSON) throws {
    #expect(try Self.parse(text) == value)
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("nul", 3), ("nulL", 3), ("True", 0), ("01", 1), ("-", 1), ("+1", 0),
    ("1.", 2), (".5", 0), ("1e", 2), ("1e999", 0), ("NaN", 0), ("[1,]", 3), ("[1 2]", 3), ("[", 1),
    ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7), ("\"a", 2), ("\"a\nb\"", 2),
    (#""\x""#, 2), (#""\u12g4""#, 5), ("1 2", 2), ("[]]", 2), ("'a'", 0), ("\u{FEFF}1", 0),
  ])
  func refuses(_ text: String, at offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try Self.parse(text) }
    #expect(fault?.offset == offset, "\(text)")
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0xC3, 0x28],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    for padding in 0..<9 {
      let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + bytes + [0x22]
      let fault = #expect(throws: JSONFault.self) { try JSON(parsing: text) }
      #expect(fault?.offset == padding + 1)
      #expect(String(validating: text, as: UTF8.self) == nil)
    }
  }

  @Test func takesAllOfUTF8() throws {
    let text = "a\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(try Self.parse("\"\(text)\"") == .string(text))
  }

  @Test func stopsAtADepth() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try Self.parse(deep) }
    #expect(throws: JSONFault(offset: 64, "Nested too deep")) { try Self.parse("[\(deep)]") }
    #expect(throws: JSONFault.self) { try Self.parse(String(repeating: "{\"a\":", count: 500_000)) }
  }

  @Test func escapesWhatTerminalsAndLinesWouldObey() {
    let text = JSON.string(
      "\"\\/\u{8}\t\n\u{C}\r\u{0}\u{1B}\u{7F}\u{9B}\u{A0}é\u{2027}\u{2028}\u{2029}😀"
    ).text
    #expect(
      String(decoding: text, as: UTF8.self)
        == #""\"\\/\b\t\n\f\r\u0000\u001b\u007f\u009b"# + "\u{A0}é\u{2027}" + #"\u2028\u2029😀""#)
  }

  @Test(arguments: [
    (0.0, "0"), (-3, "-3"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e300, "1e+300"),
    (.leastNonzeroMagnitude, "5e-324"), (.infinity, "null"), (.nan, "null"),
  ])
  func writesNumbers(_ number: Double, as text: String) {
    #expect(String(decoding: JSON.number(number).text, as: UTF8.self) == text)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var sample = SampleMaker(seed: 1)
    for _ in 0..<2000 {
      let json = sample.json(depth: 5)
      #expect(try JSON(parsing: json.text) == json)
      #expect(!json.text.contains { $0 < 0x20 })
    }
  }

  @Test func membersAreFoundAndReplaced() {
    var members: Members<JSON> = ["b": 2, "a": 1, "c": 3, "b": 4]
    #expect(members.map(\.name) == ["a", "b", "c"])
    #expect(members["b"] == 4)
    #expect(members["d"] == nil)
    members["d"] = 5
    members["a"] = nil
    members["b"] = 6
    #expect(members == ["b": 6, "c": 3, "d": 5])
  }

  @Test func wholeNumbersAreToldApart() {
    #expect(JSON.number(60).integer == 60)
    #expect(JSON.number(0.5).integer == nil)
    #expect(JSON.number(1e300).integer == nil)
    #expect(JSON.string("60").integer == nil)
  }
}
