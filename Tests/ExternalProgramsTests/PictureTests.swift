import Foundation
import Testing

@testable import ExternalPrograms

@Suite struct PictureSizeTests {
  private func png(_ width: Int, _ height: Int) -> [UInt8] {
    func four(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + four(13) + Array("IHDR".utf8) + four(width)
      + four(height) + [8, 2, 0, 0, 0]
  }

  private func jpeg(_ width: Int, _ height: Int, before: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + before + [0xFF, 0xC2, 0, 17, 8]
      + [height >> 8, height & 0xFF, width >> 8, width & 0xFF].map { UInt8($0) } + [3, 1, 2, 3]
  }

  @Test func standsAtTheStart() {
    #expect(PictureSize(png(400, 300)) == PictureSize(jpeg(400, 300)))
    #expect(PictureSize(png(400, 300))?.width == 400)
    #expect(PictureSize(png(400, 300))?.height == 300)
    // Segments of other kinds, and fill bytes, come first.
    let others: [UInt8] = [0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 3, 9]
    #expect(PictureSize(jpeg(400, 300, before: others)) == PictureSize(png(400, 300)))
  }

  @Test func someAreNotShown() {
    #expect(PictureSize(png(8_000, 5_000))?.isShowable == true)
    for (width, height) in [
      (1, 1_000_000), (1_000_000, 1), (30_000, 30_000), (0, 5), (5, 0), (0xFFFF_FFFF, 0xFFFF_FFFF),
      (0xFFFF_FFFF, 1), (1, 201),
    ] {
      #expect(PictureSize(png(width, height))?.isShowable == false, "\(width)×\(height)")
    }
  }

  @Test func anythingElseIsNone() {
    let pictures = [png(4, 3), jpeg(4, 3, before: [0xFF, 0xE0, 0, 4, 1, 2])]
    for picture in pictures {
      for count in 0..<17 {
        #expect(PictureSize(Array(picture[..<count])) == nil)
      }
    }
    for text in ["", "GIF89a", "<svg/>", "push graphic-context", "RIFF....WEBP", "\u{FF}\u{D8}"] {
      #expect(PictureSize(Array(text.utf8)) == nil)
    }
    let endless: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] + [UInt8](repeating: 0xFF, count: 1_000)
    #expect(PictureSize(endless) == nil)
    #expect(PictureSize([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 300_000)) == nil)
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var bytes = pictures[Int.random(in: 0...1, using: &chance)]
      bytes[Int.random(in: 0..<bytes.count, using: &chance)] = .random(in: 0...255, using: &chance)
      _ = PictureSize(bytes)?.isShowable
    }
  }

  private func isOpened(_ path: String) -> Bool { PictureFile(path) != nil }

  @Test func onlyRegularFilesAreOpened() {
    for path in ["/", "/dev/zero", "/dev/null", "/nowhere", "/proc/self/mem", "/etc/passwd"] {
      #expect(!isOpened(path), "\(path)")
    }
  }

  @Test func tenGigabytesAreNotRead() throws {
    let path = NSTemporaryDirectory() + "eguide-" + UUID().uuidString + ".png"
    try Data(png(4, 3)).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(isOpened(path))
    #expect(truncate(path, 10_000_000_000) == 0)
    #expect(!isOpened(path))
  }
}

@Suite struct BoundedRunTests {
  private func run(
    _ line: String, milliseconds: Int = 10_000, bytes: Int = 1_000, memory: Int = 1 << 30
  ) throws -> BoundedRun.State {
    let nothing = open("/dev/null", O_RDONLY)
    defer { close(nothing) }
    var run = try BoundedRun(
      "/bin/sh", ["-c", line], input: nothing,
      limits: .init(milliseconds: milliseconds, bytes: bytes, memory: memory))
    while true {
      let state = run.receive()
      if state != .unfinished { return state }
      usleep(2_000)
    }
  }

  @Test func whatItWroteIsThereAtItsEnd() throws {
    #expect(try run("printf a; sleep 0.1; printf b") == .finished(Array("ab".utf8)))
    #expect(try run(":") == .finished([]))
  }

  @Test func whatEndedBadlyHasWrittenNothing() throws {
    #expect(try run("printf a; exit 3") == .failed)
    #expect(try run("printf a; kill -9 $$") == .failed)
  }

  @Test func hasOnlySoMuchTimeOutputAndMemory() throws {
    let began = ContinuousClock.now
    #expect(try run("sleep 100", milliseconds: 300) == .failed)
    #expect(try run("exec >&-; sleep 100") == .failed)
    #expect(try run("yes") == .failed)
    #if os(Linux)
      #expect(try run("ulimit -v", memory: 512 << 20) == .finished(Array("524288\n".utf8)))
    #endif
    #expect(ContinuousClock.now - began < .seconds(60))
  }

  @Test func aProgramThatIsNotThere() {
    #expect(throws: ProgramFault.self) {
      _ = try BoundedRun(
        "/nowhere", [], input: 0, limits: .init(milliseconds: 1, bytes: 1, memory: 1 << 30))
    }
  }
}
