import TerminalUI
import Testing

@Suite struct CellPictureTests {
  private let room = Size(columns: 8, rows: 4)

  private func picture(_ text: String) -> CellPicture? {
    CellPicture(sgr: text.utf8, atMost: room)
  }

  @Test func readsBlocksInTheirColors() throws {
    let picture = try #require(
      self.picture(
        "\u{1B}[0m\u{1B}[38;5;160;48;5;196m▄▄\u{1B}[38;5;16m▌\u{1B}[0m \n"
          + "\u{1B}[48;5;255m█"))
    #expect(picture.size == Size(columns: 4, rows: 2))
    func style(_ foreground: UInt8, _ background: UInt8) -> Style {
      Style(Style.Paint(foreground: foreground, background: background))
    }
    #expect(
      picture.rows == [
        [
          .init(text: "▄▄", style: style(160, 196)), .init(text: "▌", style: style(16, 196)),
          .init(text: " ", style: .plain),
        ],
        [.init(text: "█", style: style(0, 255))],
      ])
  }

  /// What shows through is the other half of the block.
  @Test func exchangedColorsAreTheOtherHalf() throws {
    let rows = try #require(
      picture("\u{1B}[7;38;5;196m▄▀▌▐ \u{1B}[27m▄\u{1B}[7m█\u{1B}[39m\n")
    ).rows
    #expect(rows.first?.map(\.text).joined() == "▀▄▐▌█▄ ")
    #expect(rows.first?.first?.style.paint == .init(foreground: 196, background: 0))
  }

  @Test func fillsTheRoomAndNoMore() {
    let row = String(repeating: "▄", count: 8)
    #expect(picture(row + "\n" + row + "\n" + row + "\n" + row + "\n") != nil)
    #expect(picture(row + "▄") == nil)
    #expect(picture(String(repeating: "▄\n", count: 5)) == nil)
    #expect(picture(String(repeating: "\n", count: 1_000_000)) == nil)
    #expect(CellPicture(sgr: "▄".utf8, atMost: Size(columns: 0, rows: 0)) == nil)
  }

  /// Nothing else than colours and blocks ever gets through.
  @Test(arguments: [
    "", "\n\n", "x", "▄x", "é", "▓", "\u{1B}", "\u{1B}[", "\u{1B}[0", "▄\u{1B}[0",
    "\u{1B}[2J▄", "\u{1B}[31m▄", "\u{1B}[1m▄", "\u{1B}]0;title\u{7}▄", "\u{1B}]52;c;eA==\u{7}▄",
    "\u{1B}[?25l▄", "\u{1B}c▄", "\u{1B}[38;5m▄", "\u{1B}[38;5;m▄", "\u{1B}[38;2;1;2;3m▄",
    "\u{1B}[38;5;256m▄", "\u{1B}[38;5;15m▄", "\u{1B}[48;5;99999999999999999999m▄",
    "\u{1B}[38:5:200m▄", "\u{1B}[8b▄", "\u{1B}[0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0m▄",
    "\u{1B}\u{1B}[0m▄", "▄\r\n", "▄\t", "▄\u{0}", "▄\u{9B}0m", "\u{1B}[ 0m▄",
  ])
  func allElseIsNoPicture(_ text: String) {
    #expect(picture(text) == nil)
  }

  @Test func cutOffAnywhere() {
    let whole = Array("\u{1B}[0m\u{1B}[38;5;160;48;5;196m▄▌\u{1B}[0m\n▀\n".utf8)
    for count in 0..<whole.count {
      let part = CellPicture(sgr: whole[..<count], atMost: room)
      #expect(part.map { $0.size.columns <= 2 } ?? true)
    }
    for byte in UInt8.min...UInt8.max where byte != 0x20 && byte != 0x0A {
      #expect(CellPicture(sgr: whole + [byte], atMost: room) == nil)
    }
  }
}
