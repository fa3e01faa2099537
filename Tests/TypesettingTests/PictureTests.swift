import CourseModel
import TerminalUI
import Testing
import Typesetting

@Suite struct PictureTests {
  private let picture = CellPicture(
    sgr: "\u{1B}[38;5;196;48;5;16m▄▄▄▄▄▄▄▄▄▄▄▄\n\u{1B}[38;5;46m▀▀▀▀▀▀▀▀▀▀▀▀\n".utf8,
    atMost: Size(columns: 12, rows: 2))

  private func layout(_ markdown: String, width: Int = 30) throws -> PageLayout {
    TypesettingTests.layout(markdown, width: width)
      .showing(["disc.png": try #require(picture)])
  }

  private func lines(_ layout: PageLayout) -> [String] {
    layout.lines(from: layout.start, count: .max).map(\.line.text)
  }

  @Test func standsAboveItsAltTextAndCaption() throws {
    let layout = try layout("Before.\n\n![A disc](disc.png \"The disc\")\n\nAfter.")
    #expect(
      lines(layout).suffix(8) == [
        "Before.", "", "▄▄▄▄▄▄▄▄▄▄▄▄", "▀▀▀▀▀▀▀▀▀▀▀▀", "[picture: A disc]", "The disc", "",
        "After.",
      ])
    let styles = layout.lines(from: layout.start, count: .max).compactMap { placed in
      placed.line.spans.first { $0.style.paint != .none }?.style.paint
    }
    #expect(
      styles == [.init(foreground: 196, background: 16), .init(foreground: 46, background: 16)])
  }

  @Test func standsInMarginsWhereThereIsRoom() throws {
    #expect(
      lines(try layout("> ![A disc](disc.png)", width: 14)).contains("▌ ▄▄▄▄▄▄▄▄▄▄▄▄"))
    #expect(lines(try layout("> ![A disc](disc.png)", width: 13)).allSatisfy { !$0.contains("▄") })
    #expect(lines(try layout("- ![A disc](disc.png)")).contains { $0.hasSuffix("▄▄▄▄▄▄▄▄▄▄▄▄") })
  }

  @Test func amongWordsItIsItsAltText() throws {
    for markdown in ["See ![A disc](disc.png).", "[![A disc](disc.png)](page.md)"] {
      let text = lines(try layout(markdown)).joined()
      #expect(text.contains("[picture: A disc]") && !text.contains("▄"), "\(markdown)")
    }
  }

  @Test func saysWhereAPictureCouldStand() throws {
    let layout = try layout("![A disc](disc.png)\n\n> ![Another](other.png)\n\nWords.")
    let pictures = layout.lines(from: layout.start, count: .max).compactMap(\.line.picture)
    #expect(
      Set(pictures) == [
        StyledLine.Picture(source: "disc.png", columns: 30),
        StyledLine.Picture(source: "other.png", columns: 28),
      ])
  }

  /// A place in the text holds whether its pictures are drawn or not.
  @Test func placesHold() throws {
    let with = try layout("One.\n\n![A disc](disc.png)\n\nTwo words.")
    let without = with.showing([:])
    #expect(lines(without).count == lines(with).count - 2)
    for placed in without.lines(from: without.start, count: .max) {
      let place = without.place(of: placed.anchor)
      #expect(with.place(of: with.anchor(for: place)) == place)
    }
  }
}
