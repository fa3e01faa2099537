import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import Testing

@Suite struct PictureScreenTests {
  private static let page = {
    var page = SampleCourse.page(
      SampleCourse.header("what-changed", .section, "What 988 changed"))
    var blocks = (1...60).map { paragraph("Paragraph \($0).") }
    for (index, source) in [(2, "disc.png"), (14, "map.jpg"), (58, "last.png")] {
      blocks[index] = Block(
        .paragraph([.image(source: source, title: "Drawn for us", [.text("A picture")])]), nowhere)
    }
    page.body = Body(blocks)
    return page
  }()

  private let picture = CellPicture(
    sgr: String(repeating: "\u{1B}[38;5;196;48;5;16m▄▄▄▄▄▄\n", count: 5).utf8,
    atMost: Size(columns: 6, rows: 5))

  private func rig(size: Size = Size(columns: 80, rows: 24)) -> Rig {
    var rig = Rig(
      size: size,
      kept: KeptPlace(
        page: SampleCourse.section.id, place: .start, pageTitle: "", courseTitle: "",
        moduleTitle: nil))
    rig.press(.space)
    rig.effects = []
    rig.send(
      .pageOpened(Self.page, .init(place: .start, answers: nil, heading: nil, seed: 1)))
    return rig
  }

  private func requests(_ rig: Rig) -> [PictureRequest] {
    rig.effects.compactMap { if case .makePicture(let request) = $0 { request } else { nil } }
  }

  @Test func thePageIsThereBeforeAnyPictureIsAskedFor() {
    var rig = rig()
    #expect(rig.drawing().contains("[picture: A picture]"))
    #expect(rig.drawing().contains("Drawn for us"))
    #expect(requests(rig) == [] && rig.screen.hasPending)
    rig.idle()
    // That of this screen and of the next; the last one is far below.
    #expect(requests(rig).map(\.source) == ["disc.png", "map.jpg"])
    #expect(requests(rig).allSatisfy { $0.room == Size(columns: 70, rows: 12) })
    rig.press(.space, .up, .down)
    #expect(requests(rig).count == 2)
    rig.press(.end)
    #expect(requests(rig).last?.source == "last.png")
  }

  @Test func comesWhenItIsReady() throws {
    var rig = rig()
    rig.idle()
    let request = try #require(requests(rig).first)
    rig.send(.pictureMade(request, try #require(picture)))
    let rows = rig.drawing().split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(rows.firstIndex { $0.contains("▄▄▄▄▄▄") })
    #expect(rows[first..<(first + 5)].allSatisfy { $0.contains("▄▄▄▄▄▄") })
    #expect(rows[first + 5].contains("[picture: A picture]"))
    #expect(rows[first + 6].contains("Drawn for us"))
  }

  @Test func whatIsReadMeanwhileStaysWhereItIs() throws {
    var rig = rig()
    rig.idle()
    let request = try #require(requests(rig).first)
    rig.press(.pageDown)
    let before = rig.drawing()
    rig.send(.pictureMade(request, try #require(picture)))
    #expect(rig.drawing() == before)
  }

  @Test func anotherSizeOfTheScreenAsksForAnotherPicture() throws {
    var rig = rig()
    rig.idle()
    rig.send(.pictureMade(try #require(requests(rig).first), try #require(picture)))
    rig.send(.resized(Size(columns: 60, rows: 16)))
    rig.idle()
    let request = try #require(requests(rig).last { $0.source == "disc.png" })
    #expect(request.room.columns < 60 && request.room.rows == 6)
    // Until it comes, the one that is there does.
    #expect(rig.drawing(Size(columns: 60, rows: 16)).contains("▄▄▄▄▄▄"))
  }

  @Test func aPictureOfAnotherPageIsOfNoUse() throws {
    var rig = rig()
    rig.idle()
    let request = try #require(requests(rig).first)
    rig.press(.character("["))
    let before = rig.drawing()
    rig.send(.pictureMade(request, try #require(picture)))
    #expect(rig.drawing() == before)
  }

  @Test func oOpensTheOneOnTheScreen() {
    var rig = rig()
    #expect(rig.drawing().contains("o picture"))
    rig.press(.character("o"))
    #expect(rig.effects.contains(.openPicture("disc.png", from: Self.page.header.id)))
    rig.effects = []
    rig.press(.pageDown, .pageDown, .pageDown)
    #expect(!rig.drawing().contains("o picture"))
    rig.press(.character("o"))
    #expect(rig.effects.allSatisfy { if case .openPicture = $0 { false } else { true } })
  }
}
