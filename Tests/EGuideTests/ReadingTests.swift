import Foundation
import TestSupport
import Testing

/// What a reader does besides turning pages, on the real program.
@Suite struct ReadingTests {
  /// Words as they are typed, Enter, and the page stands open where they are.
  @Test func searchingEverythingOpensAtTheMatch() throws {
    let home = try Home()
    let player = try home.start()
    try player.wait(for: "A small course")
    try player.press("\\", for: "Search everything")
    try player.press("numb", for: "A long page")
    try player.press("er 37", for: "1 place in 1 course")
    // The page's note comes first, as for all who come there.
    try player.press(Player.keys.enter, for: "You may skip it.")
    try player.press(Player.keys.space, for: "Paragraph 37 ")
    #expect(!player.text.contains("The page begins."))
    #expect(player.bottom.contains("1 of 2"))
    // From there one goes on through the page's matches, and ends that before the page.
    try player.press("n", for: "2 of 2")
    try player.press(Player.keys.escape)
    #expect(player.text.contains("Paragraph 37 ") && !player.bottom.contains("of 2"))
    try player.leave()
    // The index is there for the next one who searches.
    let found = try home.run("search", "policy")
    #expect(found.text.contains("small/start/steps"))
  }

  @Test func findingInAPage() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(Player.keys.space, for: "Paragraph 1 ")
    try player.press("/")
    // As one types, in either case; a capital means itself.
    try player.press("PARAGRAPH", for: "none")
    try player.press(String(repeating: Player.keys.backspace, count: 9))
    try player.press("paragraph 2", for: "1 of 11")
    try player.press(Player.keys.enter, for: "n N 1 of 11")
    #expect(player.text.contains("Paragraph 2 "))
    try player.press("n", for: "2 of 11")
    #expect(player.text.contains("Paragraph 20 "))
    try player.press("N", for: "1 of 11")
    try player.press("N", for: "11 of 11")
    #expect(player.text.contains("Paragraph 29 "))
    try player.leave()
  }

  @Test func linksAndTheWayBack() throws {
    let home = try Home()
    let player = try home.start("small/start/long")
    try player.press(Player.keys.space, for: "Paragraph 1 ")
    // Where it leads stands below, before one goes there.
    try player.press(Player.keys.tab, for: "Start, Next steps")
    try player.press(Player.keys.enter, for: "Meet the director")
    try player.press(Player.keys.backspace, for: "The page begins.")
    try player.press("L", for: "Meet the director")
    try player.press("\u{F}", for: "The page begins.")
    // To a heading of the same page, and back to the line.
    try player.press("\t", for: "Start, Next steps")
    try player.press("\t")
    try player.press(Player.keys.enter, for: "Paragraph 31 ")
    #expect(!player.text.contains("The page begins."))
    try player.press(Player.keys.backspace, for: "The page begins.")
    try player.leave()
  }

  @Test func thePaletteGoesAnywhere() throws {
    let home = try Home()
    let player = try home.start("small/start/steps")
    try player.wait(for: "Meet the director")
    try player.press(":", for: "entries")
    try player.press("lng pg", for: "1 entry")
    try player.press(Player.keys.enter, for: "This page is long.")
    // An action is done as by its key.
    try player.press(":", for: "entries")
    try player.press("help now")
    try player.press(Player.keys.enter, for: "HELP NOW")
    try player.press("x", for: "This page is long.")
    try player.leave()
  }

  @Test func settingsOutliveTheProgram() throws {
    let home = try Home()
    let player = try home.start("small/start/steps")
    try player.wait(for: "Meet the director")
    try player.press("s", for: "SETTINGS")
    try player.press("\u{1B}[B", for: "▸ Line width")
    try player.press("\u{1B}[D", for: "71")
    try player.press("\u{1B}[B")
    try player.press("\u{1B}[C", for: "unicode")
    try player.press("\u{1B}[C", for: "ascii")
    try player.press(Player.keys.escape, for: "Meet the director")
    player.terminal.kill()
    #expect(try player.terminal.exitStatus() == .signalled(SIGKILL))

    let again = try home.start("small/start/steps")
    try again.wait(for: "> [ ] Meet the director")
    #expect(again.text.utf8.allSatisfy { $0 < 0x80 })
    try again.press("s", for: "SETTINGS")
    #expect(again.lines.contains { $0.contains("Line width") && $0.contains("71") })
    try again.press(Player.keys.escape)
    try again.leave()

    // A fault in the file is named with its line, and nothing else is lost for it.
    let file = home.path + "/.config/eguide/settings"
    let kept = String(decoding: home.bytes(of: file), as: UTF8.self)
    try home.write("colour: red\n" + kept, to: ".config/eguide/settings")
    let third = try home.start("small/start/steps")
    try third.wait(for: "> [ ] Meet the director")
    try third.press("s", for: "settings:1: ")
    try third.leave()
  }
}
