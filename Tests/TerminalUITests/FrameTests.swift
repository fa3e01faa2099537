import Testing

@testable import TerminalUI

@Suite struct FrameTests {
  @Test func writesWideCharactersWhole() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.write("日本語", at: Position(column: 0, row: 0))
    #expect(frame.text == "日本")
    frame.write("x", at: Position(column: 1, row: 0))
    #expect(frame.text == " x本")
    frame.write("y", at: Position(column: 2, row: 0))
    #expect(frame.text == " xy")
  }

  @Test func letsNoControlCharacterThrough() {
    var frame = Frame(size: Size(columns: 20, rows: 1))
    frame.write("a\u{1B}[31mb\u{7}\u{202E}c\u{9B}d\te", at: Position(column: 0, row: 0))
    #expect(frame.text == "a[31mbcd e")
  }

  @Test func clipsAtTheLimitAndAtTheEdge() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    #expect(frame.write("abcdef", at: Position(column: 0, row: 0), limit: 3) == 3)
    #expect(frame.write("abcdef", at: Position(column: 4, row: 1)) == 6)
    frame.write("nowhere", at: Position(column: 0, row: 9))
    #expect(frame.text == "abc\n    ab")
  }

  @Test func findsWhatAClickMeans() {
    var frame = Frame(size: Size(columns: 10, rows: 4))
    frame.addZone(rows: 1..<3, tag: 7)
    frame.addZone(columns: 2..<4, rows: 1..<2, tag: 8)
    #expect(frame.tag(at: Position(column: 0, row: 1)) == 7)
    #expect(frame.tag(at: Position(column: 3, row: 1)) == 8)
    #expect(frame.tag(at: Position(column: 3, row: 3)) == nil)
  }
}

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("✓●◐○▸", 5), ("—“”", 3),
    ("👩‍👩‍👧", 2), ("❤️", 1), ("\u{200B}a\u{FEFF}", 1), ("\u{1B}", 0), ("한", 2), ("¹²³", 3),
    ("a\u{AD}b", 2),
  ])
  func counts(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  /// Text of scalars that stand alone is drawn scalar by scalar: no two of them may be one
  /// character, in any order, and each must be what the gate lets through.
  @Test func whatStandsAloneCombinesWithNothing() {
    let alone = (0x20...0xFFFF).compactMap(Unicode.Scalar.init).filter(\.standsAlone)
    #expect(alone.count > 3_000)
    var text = ""
    for stride in [1, 2, 7, 64, 1_001] {
      for index in alone.indices { text.unicodeScalars.append(alone[index * stride % alone.count]) }
    }
    #expect(text.count == alone.count * 5)
    for scalar in alone {
      let character = Character(scalar)
      #expect(character.columns == scalar.columns && character.columns > 0)
      #expect(character.drawable == character && !character.isNewline)
    }
  }

  @Test func cutsWithAnEllipsis() {
    #expect("Case study".fitting(20) == "Case study")
    #expect("Case study".fitting(6) == "Case…")
    #expect("日本語".fitting(5) == "日本…")
    #expect("abc".fitting(0) == "")
  }
}

@Suite struct CharsetTests {
  @Test(arguments: [
    ("Café “now” — 5 ≥ 3…", "Cafe \"now\" -- 5 >= 3..."), ("e\u{301}", "e"),
    ("Ångström", "Angstrom"),
    ("日本", "????"), ("a\u{202E}b", "ab"), ("Łódź", "Lodz"), ("2¹", "2(1)"),
  ])
  func writesASCIIWhereThereIsNothingElse(_ text: String, _ ascii: String) {
    #expect(Charset.ascii.clean(text) == ascii)
    #expect(Charset.ascii.clean(ascii) == ascii)
  }

  @Test func drawsAClusterByItsFirstCharacter() {
    #expect(Charset.unicode.clean("👩‍👩‍👧!") == "👩!")
    #expect(Charset.unicode.clean("a\r\nb") == "a b")
  }

  /// What is set piece by piece and stands beside its like is still what was set: no two of the pieces
  /// become one character.
  @Test(arguments: [
    "ᄀ", "ᄒ", "ꥠ", "🇺", "🏻", "ा", "क्", "ൎ", "\u{600}", "각", "漢", "é", "\u{301}", "ß",
  ])
  func piecesStayApart(_ text: String) {
    let piece = Charset.unicode.clean(text)
    let row = piece + piece + "a" + piece
    #expect(row.columns == 3 * piece.columns + 1)
    #expect(Charset.unicode.clean(row) == row)
    #expect(piece.columns == text.columns)
  }

  @Test func takenApartSyllablesAndFlagsAreDrawn() {
    #expect(Charset.unicode.clean("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}") == "한글")
    #expect(Charset.unicode.clean("🇺🇸 👍🏽") == "U 👍")
  }
}
