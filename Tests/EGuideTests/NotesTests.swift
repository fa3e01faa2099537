import Foundation
import LearningRecords
import TestSupport
import Testing

/// Notes on the real program: written, killed, there again, printed.
@Suite struct NotesTests {
  @Test func surviveAKillAndAnEdit() throws {
    let home = try Home.onePage(
      "# A page\n\nThe first paragraph says who answers the phone at night.\n\nThe second one.\n")
    let player = try home.start("one/m/page")
    try player.wait(for: "The first paragraph")
    try player.press("m", for: "▌ The first paragraph")
    try player.press("\r", for: "Marked.")
    try player.press("a", for: "Enter write a note")
    try player.press("\r", for: "Note on this paragraph")
    try player.press("Ask the sergeant.\rTwice.", for: "Twice.")
    try player.press("\u{1B}", for: "Saved. Only you read it.")
    player.terminal.kill()
    #expect(try player.terminal.exitStatus() == .signalled(SIGKILL))
    #expect(!home.statements(in: home.record).contains { $0.verb == .commented })
    #expect(home.statements(in: home.privateJournal).map(\.verb) == [.bookmarked, .commented])

    // The page is edited: a paragraph before, a word within.
    try home.write(
      "# A page\n\nNew.\n\nThe first paragraph says who answers the telephone at night.\n",
      to: "content/one/01-m/01-page.md")
    let again = try home.start("one/m/page")
    try again.wait(for: "◆✎ The first paragraph")
    try again.press("'", for: "1 note, 1 mark")
    try again.wait(for: "The paragraph has been edited since.")
    #expect(again.text.contains("Ask the sergeant."))
    try again.press("\r", for: "▌ The first paragraph")
    // Half a note, and the plug is pulled.
    try again.press("\u{1B}a", for: "Enter edit the note")
    try again.press("\r", for: "Note on this paragraph")
    try again.press(" And half", for: "Twice. And half")
    again.terminal.kill()
    #expect(try again.terminal.exitStatus() == .signalled(SIGKILL))
    let third = try home.start()
    try third.wait(for: "CONTINUE")
    try third.press(" ", for: "Twice. And half")
    try third.press("\u{1B}", for: "Saved.")

    // The search finds it, and the sheet prints it.
    try third.press("\\", for: "Search everything")
    try third.press("sergeant", for: "(your note)")
    try third.press("\u{1B}", for: "The first paragraph")
    try third.leave()
    let sheet = try home.run("export", "notes")
    #expect(sheet.status == 0)
    #expect(
      sheet.text == """
        # A course

        ## A module

        ### page

        > The first paragraph says who answers the telephone at night.

        Ask the sergeant.
        Twice. And half

        """)
    let found = try home.run("search", "serg")
    #expect(found.status == 0)
    #expect(found.text.contains("one/m/page (your note)\n  Ask the sergeant. Twice. And half"))
    let json = try home.run("export", "notes", "one", "--format", "json")
    #expect(json.text.contains(#""note":"Ask the sergeant.\nTwice. And half""#))
    #expect(try home.run("export", "notes", "two").status == 2)
  }

  @Test func deletedIsGone() throws {
    let home = try Home.onePage("# A page\n\nOnly this paragraph.\n")
    let player = try home.start("one/m/page")
    try player.wait(for: "Only this")
    try player.press("m", for: "▌")
    try player.press("m", for: "Marked.")
    try player.press("'", for: "1 mark")
    try player.press("d", for: "d once more")
    try player.press("d", for: "Nothing is marked yet.")
    try player.press("\u{1B}", for: "Only this")
    #expect(!player.text.contains("◆"))
    try player.leave()
    let sheet = try home.run("export", "notes")
    #expect(sheet.status == 1 && sheet.text.isEmpty)
    #expect(sheet.errors.contains("Nothing is marked"))
  }

  @Test func thePersonsOwnEditor() throws {
    let home = try Home.onePage("# A page\n\nOnly this paragraph.\n")
    // An editor that says what it was given, and how.
    try home.write(
      """
      #!/bin/sh
      stat -c '%a' "$2" "$(dirname "$2")" > "$HOME/modes"
      echo "$1 $2" > "$HOME/arguments"
      cp "$2" "$2~"
      test -t 0 && test -t 1 && echo 'From $EDITOR; `touch x`' >> "$2"
      """, to: "edit")
    chmod(home.path + "/edit", 0o700)
    home.variables["EDITOR"] = "\(home.path)/edit --wait"
    let player = try home.start("one/m/page")
    try player.wait(for: "Only this")
    try player.press("a", for: "▌")
    try player.press("\r", for: "Note on this paragraph")
    try player.press("Mine, then", for: "Mine, then")
    try player.press("\u{18}", for: "Saved. Only you read it.")
    #expect(
      home.statements(in: home.privateJournal).map(\.result.response)
        == ["Mine, then\nFrom $EDITOR; `touch x`"])
    #expect(String(decoding: home.bytes(of: home.path + "/modes"), as: UTF8.self) == "600\n700\n")
    let arguments = String(decoding: home.bytes(of: home.path + "/arguments"), as: UTF8.self)
    let words = arguments.split(whereSeparator: \.isWhitespace)
    #expect(words.first == "--wait")
    let folder = (String(try #require(words.last)) as NSString).deletingLastPathComponent
    #expect(!FileManager.default.fileExists(atPath: folder))
    // One that fails changes nothing, and what is typed is still there.
    home.variables["EDITOR"] = "/bin/false"
    try player.leave()
    let other = try home.start("one/m/page")
    try other.press("a", for: "edit the note")
    try other.press("\r", for: "Note on this paragraph")
    try other.press(" More", for: "More")
    try other.press("\u{18}", for: "Your editor ended with status 1")
    try other.press("\u{1B}", for: "Saved.")
    #expect(home.statements(in: home.privateJournal).count == 2)
    try other.leave()
  }
}
