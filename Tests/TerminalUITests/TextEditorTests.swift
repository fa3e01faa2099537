import TerminalUI
import Testing

@Suite struct TextEditorTests {
  @Test func editsALineWithTheUsualKeys() {
    var editor = TextEditor("nine eight")
    for key in [Key.space, .character("8"), .home, .control("k"), .character("x")] {
      let isTaken = editor.press(key)
      #expect(isTaken)
    }
    #expect(editor.text == "x")
    editor.insert("日本 é\u{1B}[31m\nzwei")
    #expect(editor.text == "x日本 é[31m zwei")
    _ = editor.press(.control("w"))
    #expect(editor.text == "x日本 é[31m ")
    _ = editor.press(.control("u"))
    #expect(editor.isEmpty)
    let taken1 = editor.press(.enter)
    #expect(!taken1, "Enter hands a line in")
    let taken2 = editor.press(.tab)
    #expect(!taken2)
  }

  @Test func movesByCharactersAndWords() {
    var editor = TextEditor("one two three")
    _ = editor.press(.altLeft)
    _ = editor.press(.altLeft)
    #expect(editor.cursor == 4)
    _ = editor.press(.delete)
    _ = editor.press(.backspace)
    #expect(editor.text == "onewo three")
    _ = editor.press(.left)
    _ = editor.press(.altRight)
    #expect(editor.cursor == 5)
  }

  @Test func severalLines() {
    var editor = TextEditor("", isMultiline: true)
    for key in [Key.character("a"), .character("b"), .enter, .character("c"), .up] {
      _ = editor.press(key)
    }
    #expect(editor.text == "ab\nc")
    #expect(editor.cursor == 1)
    let taken3 = editor.press(.up)
    #expect(!taken3, "above the first line is nothing")
    _ = editor.press(.down)
    #expect(editor.cursor == 4)
    let taken4 = editor.press(.down)
    #expect(!taken4)
  }

  @Test func standsInAWidthWithItsCursor() {
    let editor = TextEditor("Ask for an hour at the console", isMultiline: true)
    let (rows, cursor) = editor.rows(width: 12)
    #expect(rows == ["Ask for an ", "hour at the ", "console"])
    #expect(cursor == Position(column: 7, row: 2))
    #expect(TextEditor("").rows(width: 5).rows == [""])
    #expect(TextEditor("aaaaaaaaaa").rows(width: 5).rows == ["aaaa", "aaaa", "aa"])
  }

  @Test func keepsWithinItsLimit() {
    var editor = TextEditor("", limit: 5)
    editor.insert("abcdefgh")
    #expect(editor.text == "abcde")
  }
}
