import Foundation
import TerminalUI
import TestSupport
import Testing

/// Pictures as chafa draws them, and whatever else may lie under their names.
@Suite struct PictureTests {
  private static let page = """
    ---
    title: Pictures
    ---

    Before.

    ![A red square](square.png "Drawn for this page")

    After.
    """

  private func home(_ page: String = PictureTests.page) throws -> Home {
    let home = try Home.onePage(page)
    try write(PNG(width: 32, height: 32, color: [255, 0, 0]).bytes, "square.png", home)
    return home
  }

  private func write(_ bytes: [UInt8], _ name: String, _ home: Home) throws {
    try Data(bytes).write(to: URL(filePath: home.path + "/content/one/01-m/" + name))
  }

  @Test func standsAboveItsAltTextInItsColors() throws {
    let home = try home()
    let player = try home.start("one/m/page")
    let text = try player.wait(for: "▄▄▄▄▄▄")
    let rows = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let last = try #require(rows.lastIndex { $0.hasPrefix("▄▄▄▄▄▄") })
    #expect(rows[(last + 1)...].prefix(2) == ["[picture: A red square]", "Drawn for this page"])
    let look = player.terminal.screen.look(of: "▄▄▄▄▄▄")
    #expect(look?.foreground == 196 && look?.background == 196)
    #expect(player.terminal.screen.unknown == [])
    try player.leave()
  }

  @Test(arguments: [
    ["NO_COLOR": "1"], ["TERM": "xterm"], ["TERM": "vt100"], ["LANG": "C"], ["PATH": "/nowhere"],
  ])
  func whereItCannotBeShownItsWordsAre(_ variables: [String: String]) throws {
    let home = try home()
    home.variables = variables
    let player = try home.start("one/m/page")
    try player.wait(for: "[picture: A red square]")
    try player.press("j")
    #expect(!player.text.contains("▄"))
    try player.leave()
  }

  /// None of them hangs, none ends the player, and the page is there all the while.
  @Test func hostileFiles() throws {
    let names = ["tall.png", "bomb.png", "cut.png", "text.png", "huge.png", "fifo.png", "lie.jpg"]
    let home = try home(
      Self.page + names.map { "\n\n![\($0)](\($0))" }.joined() + "\n\n![out](../../../../x.png)\n")
    let good = PNG(width: 32, height: 32, color: [0, 255, 0]).bytes
    try write(PNG.header(width: 1, height: 1_000_000) + good[33...], "tall.png", home)
    try write(PNG.header(width: 100_000, height: 100_000) + good[33...], "bomb.png", home)
    try write(Array(good[..<(good.count / 2)]), "cut.png", home)
    try write(
      Array("push graphic-context\nimage over 0,0 0,0 'https://192.0.2.1/x'".utf8),
      "text.png", home)
    try write(good, "huge.png", home)
    let folder = home.path + "/content/one/01-m/"
    #expect(truncate(folder + "huge.png", 10_000_000_000) == 0)
    #expect(mkfifo(folder + "fifo.png", 0o600) == 0)
    try write(
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 9, 0, 9, 3] + [UInt8](repeating: 7, count: 5_000),
      "lie.jpg", home)
    let began = ContinuousClock.now
    let player = try home.start("one/m/page", size: Size(columns: 80, rows: 60))
    try player.wait(for: "[picture: tall.png]")
    #expect(player.text.contains("[picture: out]"))
    try player.wait(for: "▄▄▄▄▄▄")
    for _ in 0..<3 { try player.press("j") }
    #expect(player.terminal.screen.look(of: "▄▄▄▄▄▄")?.foreground == 196)
    #expect(ContinuousClock.now - began < .seconds(60))
    try player.leave()
  }

  /// The person's viewer gets the picture's path, whole, and nothing that is no picture.
  @Test func oOpensTheViewer() throws {
    let home = try home()
    let viewer = home.path + "/bin/xdg-open"
    try home.write(
      "#!/bin/sh\nprintf '%s' \"$1\" > '\(home.path)/opened.new'\n"
        + "mv '\(home.path)/opened.new' '\(home.path)/opened'\n", to: "bin/xdg-open")
    #expect(chmod(viewer, 0o700) == 0)
    home.variables = ["PATH": home.path + "/bin:/usr/bin:/bin"]
    var player = try home.start("one/m/page")
    try player.wait(for: "o picture")
    try player.press("o", for: "No window can open here.")
    try player.leave()

    home.variables["DISPLAY"] = ":99"
    player = try home.start("one/m/page")
    try player.wait(for: "o picture")
    try player.press("o", for: "Opening square.png")
    let end = ContinuousClock.now + .seconds(10)
    while home.bytes(of: home.path + "/opened").isEmpty, ContinuousClock.now < end { usleep(5_000) }
    let opened = String(decoding: home.bytes(of: home.path + "/opened"), as: UTF8.self)
    #expect(opened.hasSuffix("/content/one/01-m/square.png") && opened.hasPrefix("/"))
    try player.leave()

    try write(Array("[Desktop Entry]\nExec=true\n".utf8), "square.png", home)
    player = try home.start("one/m/page")
    try player.wait(for: "o picture")
    try player.press("o", for: "square.png is no PNG or JPEG that can be opened.")
    try player.leave()
  }
}

/// A picture of one colour, not compressed (PNG, second edition; RFC 1950 and 1951).
struct PNG {
  var width: Int
  var height: Int
  var color: [UInt8]

  var bytes: [UInt8] {
    let row: [UInt8] = [0] + (0..<width).flatMap { _ -> [UInt8] in color }
    var data: [UInt8] = []
    for _ in 0..<height { data += row }
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65_535) {
      let piece = data[start..<min(start + 65_535, data.count)]
      let count = UInt16(piece.count)
      stream += [start + 65_535 >= data.count ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8)]
      stream += [UInt8(~count & 0xFF), UInt8(~count >> 8)] + piece
    }
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    stream += Self.four(b << 16 | a)
    return Self.header(width: width, height: height) + Self.chunk("IDAT", stream)
      + Self.chunk("IEND", [])
  }

  /// All up to the first data.
  static func header(width: Int, height: Int) -> [UInt8] {
    [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
      + chunk("IHDR", four(UInt32(width)) + four(UInt32(height)) + [8, 2, 0, 0, 0])
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    var sum: UInt32 = .max
    for byte in named {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return four(UInt32(data.count)) + named + four(~sum)
  }
}
