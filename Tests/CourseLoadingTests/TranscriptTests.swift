import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

/// WebVTT as the W3C's parser reads it, and what is said of files that it would read otherwise than
/// their author meant.
@Suite struct TranscriptTests {
  /// What a page's transcript holds, and what is said about it, a line a diagnostic.
  static func read(_ bytes: Data) throws -> (cues: [Transcript.Cue], said: [String]) {
    let library = try TemporaryLibrary(page: "---\ntitle: Page\ntranscript: a.vtt\n---\nWords.\n")
    try library.write(bytes, to: "Assets/course/a.vtt")
    let page = try library.page().header
    let read = try #require(library.library.transcript(of: page))
    return (
      read.transcript.cues,
      read.diagnostics.map {
        $0.description.replacing(library.root.path() + "/Assets/course/", with: "")
      }
    )
  }

  static func read(_ text: String) throws -> (cues: [Transcript.Cue], said: [String]) {
    try read(Data(text.utf8))
  }

  @Test func readsCues() throws {
    let (cues, said) = try Self.read(
      """
      WEBVTT - Voices

      NOTE Read by a synthetic voice
      over two lines

      intro
      00:00.000 --> 00:04.500 line:90% align:start
      <v Clinician>Hello, and <b>welcome</b>.

      01:02:03.004 --> 01:02:05.000
      Two
        lines &amp; an entity
      """)
    #expect(said == [])
    #expect(
      cues == [
        Transcript.Cue(
          id: "intro", start: 0, end: 4500, voice: "Clinician", text: "Hello, and welcome.",
          range: SourceRange(
            SourcePosition(line: 7, column: 1), SourcePosition(line: 7, column: 45))),
        Transcript.Cue(
          start: 3_723_004, end: 3_725_000, text: "Two lines & an entity",
          range: SourceRange(
            SourcePosition(line: 10, column: 1), SourcePosition(line: 10, column: 30))),
      ])
  }

  @Test(
    arguments: [
      ("<v Clinician>Hello", "Clinician", "Hello"),
      ("<v.loud.far Team  lead>Hello</v>", "Team lead", "Hello"),
      ("<v A &amp; B>Hello", "A & B", "Hello"),
      ("<i>Hello</i> <c.green>you</c>, <lang es>hola</lang>", nil, "Hello you, hola"),
      ("Now <00:01.500>and then", nil, "Now and then"),
      ("a &lt;b&gt; &nbsp;c&#233;&#x2019;s &quot;d&quot;", nil, "a <b> cé’s \"d\""),
      ("AT&T &unknown; &#0; &#xD800; & more", nil, "AT&T &unknown; &#0; &#xD800; & more"),
      ("<v A>One</v> <v B>Two <v A>Three", "A", "One\nB: Two\nA: Three"),
      ("<v A>One <v A>two", "A", "One two"),
      ("Noise <v A>Hello", nil, "Noise\nA: Hello"),
      ("<v A>Hello</v> and noise", "A", "Hello\nand noise"),
      ("<v>Hello", nil, "Hello"),
    ] as [(String, String?, String)])
  func takesMarkupAway(_ markup: String, _ voice: String?, _ text: String) throws {
    let (cues, said) = try Self.read("WEBVTT\n\n00:01.000 --> 00:02.000\n\(markup)\n")
    #expect(cues.map(\.voice) == [voice])
    #expect(cues.map(\.text) == [text])
    #expect(said == [])
  }

  @Test(arguments: ["a < b", "a <", "<v A", "< v A>b", "<<v A>b", "1 <3 of <b", "<é>b"])
  func losesNoWordsToAStrayTag(_ markup: String) throws {
    let (cues, said) = try Self.read("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\(markup)\n")
    #expect(cues.first?.text.contains("<") == true)
    #expect(cues.first?.text.hasSuffix(String(markup.suffix(1))) == true)
    let column = markup.utf8.prefix { $0 != UInt8(ascii: "<") }.count + 1
    #expect(
      said == [
        "a.vtt:5:\(column): warning: A < that begins no tag is written &lt; [webvtt-syntax]"
      ])
  }

  @Test(arguments: [
    ("00:00.000 --> 00:00.001", 0, 1), ("  00:59.999\t-->\t59:59.999", 59_999, 3_599_999),
    ("00:01.000-->00:02.000", 1000, 2000),
    ("100:00:00.000 --> 999999:59:59.999 x:y", 360_000_000, 3_599_999_999_999),
    ("00:02.000 --> 00:01.000", 2000, 1000),
  ])
  func readsTimes(_ line: String, _ start: Int, _ end: Int) throws {
    let (cues, said) = try Self.read("WEBVTT\n\n\(line)\nWords\n")
    #expect(cues.map(\.start) == [start])
    #expect(cues.map(\.end) == [end])
    #expect(said == [])
  }

  @Test(
    arguments: [
      ("00:01,000 --> 00:02.000", 6, "Thousandths of a second come behind a dot, not a comma"),
      ("00:01.000 --> 00:02,000", 20, "Thousandths of a second come behind a dot, not a comma"),
      ("00:61.000 --> 00:02.000", 6, "No such time: minutes and seconds go up to 59"),
      ("1000000:00:01.000 --> 00:02.000", 1, "No such time: minutes and seconds go up to 59"),
      ("0:01.000 --> 00:02.000", 5, nil), ("00:1.000 --> 00:02.000", 4, nil),
      ("00:01.00 --> 00:02.000", 7, nil), ("00:01.0000 --> 00:02.000", 7, nil),
      ("--> 00:02.000", 1, nil), ("00:01.000 --> ", 15, nil), ("00:01.000 --> x", 15, nil),
      ("00:01.000 - --> 00:02.000", 11, "Between the two times stands -->"),
      ("é00:01.000 --> 00:02.000", 1, nil),
    ] as [(String, Int, String?)])
  func saysWhereATimeIsWrongAndGoesOn(_ line: String, _ column: Int, _ summary: String?) throws {
    let (cues, said) = try Self.read(
      "WEBVTT\n\nfirst\n\(line)\nLost\nwords\n\n00:03.000 --> 00:04.000\nKept\n")
    #expect(cues.map(\.text) == ["Kept"])
    let summary =
      summary ?? "Not a time, write 00:01.000 --> 00:04.500 or 01:00:01.000 --> 01:00:04.500"
    #expect(said == ["a.vtt:4:\(column): error: \(summary) [webvtt-syntax]"])
  }

  @Test func beginsACueAtTimesWithoutAnEmptyLine() throws {
    let (cues, said) = try Self.read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo\n")
    #expect(cues.map(\.text) == ["One", "Two"])
    #expect(
      said == [
        "a.vtt:5:1: warning: These times begin a new cue, leave an empty line before it "
          + "[webvtt-syntax]"
      ])
  }

  @Test func readsBlocksThatAreNoCues() throws {
    let (cues, said) = try Self.read(
      """
      WEBVTT
      Kind: captions
      Language: en

      STYLE
      ::cue { color: red }

      REGION
      id:a

      NOTE

      NOTE
      00:01.000 --> 00:02.000
      One

      NOTES
      of somebody

      """)
    // The W3C's parser takes the second NOTE for a cue's name, because times follow it.
    #expect(cues.map(\.text) == ["One"])
    #expect(cues.map(\.id) == ["NOTE"])
    #expect(
      said == [
        "a.vtt:17:1: error: Block without times, write 00:01.000 --> 00:04.500 above its words "
          + "[webvtt-syntax]"
      ])
  }

  @Test(arguments: [
    "", "WEBVT\n\n00:01.000 --> 00:02.000\nOne\n", "WEBVTT2\n", "webvtt\n", "\nWEBVTT\n",
    "1\n00:00:01,000 --> 00:00:02,000\nSubRip\n",
  ])
  func nothingElseIsWebVTT(_ text: String) throws {
    let (cues, said) = try Self.read(text)
    #expect(cues == [])
    #expect(said == ["a.vtt:1:1: error: A transcript's first line is WEBVTT [webvtt-syntax]"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesAllLineEndsAndAByteOrderMark(_ end: String) throws {
    let lines = ["\u{FEFF}WEBVTT\tx", "", "a", "00:01.000 --> 00:02.000", "One", "two", "", "b"]
    let (cues, said) = try Self.read(lines.joined(separator: end))
    #expect(cues.map(\.text) == ["One two"])
    #expect(cues.map(\.range.start.line) == [4])
    #expect(said.map { $0.prefix(10) } == ["a.vtt:8:1:"])
  }

  @Test func saysThatACueHasNoWords() throws {
    let (cues, said) = try Self.read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A></v>\n")
    #expect(cues.map(\.text) == [""])
    #expect(said == ["a.vtt:3:1: warning: Cue without words [webvtt-syntax]"])
  }

  @Test func repairsWhatIsNotUTF8() throws {
    var bytes = Data("WEBVTT\n\n00:01.000 --> 00:02.000\nCaf".utf8)
    bytes += [0xE9, 0x0A]
    let (cues, said) = try Self.read(bytes)
    #expect(cues.map(\.text) == ["Caf\u{FFFD}"])
    #expect(
      said == ["a.vtt:4:4: error: Not UTF-8 from here on, save the file as UTF-8 [not-utf8]"])
  }

  @Test func namesNoFileOutsideOfTheAssets() throws {
    let library = try TemporaryLibrary(
      page: "---\ntitle: Page\ntranscript: ../../a.vtt\n---\nWords.\n")
    try library.write(Data("WEBVTT\n".utf8), to: "a.vtt")
    let page = try library.page().header
    #expect(library.library.transcript(of: page) == nil)
  }

  /// Every cut of a file, and every byte of it replaced, is read without a trap, and in no more
  /// cues than times.
  @Test func readsDamagedFiles() throws {
    let text =
      "WEBVTT\n\na\n00:01.000 --> 00:02.000\n<v A>&lt;One</v>\n\n00:02.000 --> 00:03.000\nB\n"
    let bytes = Data(text.utf8)
    let library = try TemporaryLibrary(page: "---\ntitle: Page\ntranscript: a.vtt\n---\nWords.\n")
    let page = try library.page().header
    func cues(_ bytes: Data) throws -> Int? {
      try library.write(bytes, to: "Assets/course/a.vtt")
      return library.library.transcript(of: page)?.transcript.cues.count
    }
    for index in bytes.indices {
      #expect(try #require(try cues(bytes[..<index])) <= 2)
      for byte: UInt8 in [0, 0x0A, UInt8(ascii: "<"), UInt8(ascii: "-"), 0xFF] {
        var damaged = bytes
        damaged[index] = byte
        #expect(try #require(try cues(damaged)) <= 2)
      }
    }
  }

  static let hostile: [(name: String, text: String)] = [
    ("tags without an end", String(repeating: "<a", count: 500_000)),
    ("tags without an end, then one", String(repeating: "<a", count: 500_000) + ">"),
    ("a long tag", "<" + String(repeating: "a", count: 1_000_000)),
    ("ampersands", String(repeating: "&", count: 1_000_000)),
    ("voices", String(repeating: "<v A>", count: 200_000)),
    ("dashes", String(repeating: "--", count: 500_000)),
    ("blocks", String(repeating: "\n\na", count: 150_000)),
    ("lines", String(repeating: "a\n", count: 500_000)),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile.map(\.name))
  func isNotKeptBusy(_ name: String) throws {
    let text = try #require(Self.hostile.first { $0.name == name }).text
    let (cues, said) = try Self.read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text)
    #expect(cues.count == 1)
    #expect(said.count <= 100_001)
  }
}
