import Testing
import TerminalUI

@testable import CursesTerminal

@Suite struct InputDecoderTests {
  /// The events of bytes that come at once, and of what is left when nothing follows.
  static func events(_ text: String, mouse: Bool = false) -> [Event] {
    events(of: Array(text.utf8), mouse: mouse)
  }

  static func events(of bytes: [UInt8], mouse: Bool = false) -> [Event] {
    var decoder = InputDecoder(hasMouse: mouse)
    decoder.feed(bytes)
    if decoder.patience != nil { decoder.expire() }
    #expect(decoder.patience == nil)
    return decoder.drain()
  }

  static func keys(_ text: String) -> [Key] {
    events(text).compactMap {
      if case .key(let key) = $0 { key } else { nil }
    }
  }

  @Test(arguments: [
    // The arrows and their like, as CSI and as SS3.
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
    ("OC", .right), ("OD", .left), ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end),
    ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end), ("[2~", .insert),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
    // With Shift, Alt and Ctrl, as xterm, rxvt and old Konsole send them.
    ("[1;2A", .up), ("[1;5C", .right), ("[1;3D", .altLeft), ("[1;3C", .altRight),
    ("[1;4C", .altRight), ("[1;5D", .left), ("\u{1B}[D", .altLeft), ("\u{1B}OC", .altRight),
    ("\u{1B}[A", .up), ("[5;5~", .pageUp), ("[a", .up), ("Od", .left), ("[5$", .pageUp),
    ("[6^", .pageDown), ("[3@", .delete), ("O5P", .function(1)), ("O3D", .altLeft),
    // Function keys of xterm, the VT220 and the Linux console.
    ("OP", .function(1)), ("OS", .function(4)), ("[P", .function(1)), ("[1;2S", .function(4)),
    ("[11~", .function(1)), ("[15~", .function(5)), ("[17~", .function(6)),
    ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
    ("[[A", .function(1)), ("[[E", .function(5)),
  ])
  func knowsTheSequence(_ sequence: String, _ key: Key) {
    #expect(Self.events("\u{1B}" + sequence + "x") == [.key(key), .key(.character("x"))])
    // However the network cuts it.
    var decoder = InputDecoder()
    for byte in Array(("\u{1B}" + sequence).utf8) { decoder.feed([byte]) }
    #expect(decoder.drain() == [.key(key)])
  }

  @Test(arguments: [
    "[99~", "[5", "[?1;2c", "[>0;276;0c", "[12;40R", "[?12;2$y", "[I", "[O", "[27;5;49~", "[49u",
    "[1;2;3;4m", "[G", "[<0;5;5M", "[E", "[[F", "[0n", "Oq", "O1", "Oj", "]11;rgb:0/0/0\u{7}",
    "]0;5 1 2\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\", "X123\u{1B}\\", "^1\u{7}", "[201~",
  ])
  func swallowsWhole(_ sequence: String) {
    #expect(Self.events("\u{1B}" + sequence) == [])
  }

  @Test func goesOnAfterWhatItSwallowed() {
    #expect(Self.keys("\u{1B}[99~2") == [.character("2")])
    #expect(Self.keys("\u{1B}]52;c;1234\u{1B}\\2") == [.character("2")])
    #expect(Self.keys("\u{1B}[12\u{1B}[A") == [.up])
    #expect(Self.keys("\u{1B}]1;2\u{1B}[A") == [.up])
    // Whatever was cut off, Ctrl-C and Enter get through.
    #expect(Self.keys("\u{1B}[5\u{3}") == [.control("c")])
    #expect(Self.keys("\u{1B}P12\r") == [.enter])
    #expect(
      Self.keys("\u{1B}[" + String(repeating: "1", count: 10_000) + "A2").last == .character("2"))
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
    ("\u{1B}1", [.alt("1")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
    ("\u{1B}P", [.alt("P")]), ("\u{1B}\u{1B}x", [.escape, .alt("x")]), ("\u{1B}\r", [.enter]),
    ("\u{1B}é", [.character("é")]), ("\u{1B}\u{7F}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{0C}", [.control("l")]),
    ("\u{1C}", [.control("\\")]), ("\u{0}", []), ("\r", [.enter]), ("\n", [.enter]),
    ("\t", [.tab]), (" ", [.space]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("aB1", [.character("a"), .character("B"), .character("1")]), ("\u{85}", []),
  ])
  func knowsTheKey(_ text: String, _ keys: [Key]) {
    #expect(Self.keys(text) == keys)
  }

  @Test func waitsForTheRest() {
    var decoder = InputDecoder()
    #expect(decoder.patience == nil)
    decoder.feed([0x1B])
    #expect(decoder.patience == 25)
    #expect(decoder.next() == nil)
    decoder.feed("[".utf8)
    #expect(decoder.patience == 500)
    decoder.feed("5".utf8)
    decoder.expire()
    #expect(decoder.next() == nil)
    decoder.feed("1".utf8)
    #expect(decoder.drain() == [.key(.character("1"))])
  }

  @Test func joinsMarksThatCameWithTheirCharacter() {
    #expect(Self.keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
    #expect(Self.keys("日本") == [.character("日"), .character("本")])
    #expect(Self.keys("👩‍👩‍👧!") == [.character("👩‍👩‍👧"), .character("!")])
    // One that comes later is a character of its own: the first was acted on already.
    var decoder = InputDecoder()
    decoder.feed("e".utf8)
    decoder.feed("\u{301}".utf8)
    #expect(decoder.drain() == [.key(.character("e")), .key(.character("\u{301}"))])
    // Nor is a key ever as long as someone likes.
    let marks = String(repeating: "\u{301}", count: 10_000)
    #expect(Self.keys("e" + marks).count > 100)
  }

  @Test func takesUTF8InPiecesAndDropsWhatIsNone() {
    var decoder = InputDecoder()
    for byte in Array("é日👍".utf8) { decoder.feed([byte]) }
    #expect(decoder.drain() == ["é", "日", "👍"].map { .key(.character($0)) })
    #expect(Self.events(of: [0xE9, 0x61]) == [.key(.character("a"))])
    #expect(Self.events(of: [0xFF, 0x80, 0x61, 0xC3]) == [.key(.character("a"))])
    #expect(Self.events(of: [0xED, 0xA0, 0x80, 0xC0, 0xAF]) == [])
    #expect(Self.events(of: [0xC3, 0x1B, 0x5B, 0x41]) == [.key(.up)])
  }

  @Test func neverMakesAnAnswerOfASequence() {
    // Whatever two bytes begin it and wherever it ends, no digit comes out of what is in it.
    for second in UInt8(0x40)...0x5F {
      for final in UInt8(0x40)...0x7E {
        let events = Self.events(of: [0x1B, second, 0x31, 0x3B, 0x32, final])
        let isSequence = "[O]PX^_".utf8.contains(second)
        let digits = events.filter { $0 == .key(.character("1")) || $0 == .key(.character("2")) }
        #expect(digits.isEmpty == isSequence, "\(second) \(final)")
      }
    }
  }

  @Test func asksTerminfoForWhatItDoesNotKnow() {
    var decoder = InputDecoder(terminfo: { [Array("[I".utf8): .pageUp, [9]: .backTab] })
    decoder.feed("\u{1B}[I\u{1B}\t".utf8)
    #expect(decoder.drain() == [.key(.pageUp), .key(.backTab)])
  }

  // MARK: Pastes

  @Test func takesAPasteWhole() {
    #expect(
      Self.events("a\u{1B}[200~1\r\n2\r3\t\u{3}\u{1B}[A 4é\u{85}\u{1B}[201~b") == [
        .key(.character("a")), .paste("1\n2\n3 [A 4é"), .key(.character("b")),
      ])
    #expect(Self.events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    #expect(Self.events("\u{1B}[200~\u{1B}\u{1B}[20\u{1B}[201~") == [.paste("[20")])
  }

  @Test func boundsAPaste() {
    let text = String(repeating: "é", count: 100_000)
    let events = Self.events("\u{1B}[200~\(text)\u{1B}[201~q")
    #expect(events == [.paste(String(repeating: "é", count: 32 * 1024)), .key(.character("q"))])
  }

  @Test func givesUpAPasteThatDoesNotEnd() {
    var decoder = InputDecoder()
    decoder.feed("\u{1B}[200~abc".utf8)
    #expect(decoder.patience == 2000)
    decoder.expire()
    decoder.feed("d".utf8)
    #expect(decoder.drain() == [.paste("abc"), .key(.character("d"))])
  }

  // MARK: The mouse

  @Test(arguments: [
    ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m", [Event.click(Position(column: 4, row: 2))]),
    ("\u{1B}[<4;300;200M", [.click(Position(column: 299, row: 199))]), ("\u{1B}[<2;5;3M", []),
    ("\u{1B}[<64;1;1M\u{1B}[<64;1;1M", [.wheel(-6)]), ("\u{1B}[<65;1;1M", [.wheel(3)]),
    ("\u{1B}[<65;1;1Mx\u{1B}[<65;1;1M", [.wheel(3), .key(.character("x")), .wheel(3)]),
    ("\u{1B}[<32;5;3M", []), ("\u{1B}[M %#", [.click(Position(column: 4, row: 2))]),
    ("\u{1B}[Ma%#", [.wheel(3)]), ("\u{1B}[M#%#", []),
  ])
  func readsTheMouse(_ text: String, _ events: [Event]) {
    #expect(Self.events(text, mouse: true) == events)
  }

  @Test func addsOnlyWhatWasNotYetTold() {
    var decoder = InputDecoder(hasMouse: true)
    decoder.feed("\u{1B}[<65;1;1M".utf8)
    #expect(decoder.next() == .wheel(3))
    decoder.feed("\u{1B}[<65;1;1M".utf8)
    #expect(decoder.next() == .wheel(3))
  }
}

extension InputDecoder {
  fileprivate mutating func drain() -> [Event] {
    var events: [Event] = []
    while let event = next() { events.append(event) }
    return events
  }
}
