import CourseLoading
import CourseModel
import Foundation
import Testing

/// The length of a recording, from its first and its last page.
@Suite struct RecordingTests {
  /// 1.234 seconds of silence, as opusenc 0.2 writes it.
  static let silence =
    Data(
      base64Encoded: """
        T2dnUwACAAAAAAAAAAAfCUZTAAAAALZBQ30BE09wdXNIZWFkAQE4AYA+AAAAAABPZ2dTAAAAAAAAAAAAAB8JRlMB
        AAAAV545lAGQT3B1c1RhZ3MfAAAAbGlib3B1cyAxLjMuMSwgbGlib3B1c2VuYyAwLjIuMQIAAAAjAAAARU5DT0RF
        Uj1vcHVzZW5jIGZyb20gb3B1cy10b29scyAwLjI2AAAARU5DT0RFUl9PUFRJT05TPS0tYml0cmF0ZSA2IC0tZnJh
        bWVzaXplIDYwIC0tcGFkZGluZyAwT2dnUwAAALQAAAAAAAAfCUZTAgAAAD10moAQDw4ODg4ODg4ODg4ODg4ODhgC
        +Y7I4c+Uvpce+oJusBgCKyzDjNgL1wW2vRDSGAIrLMOM2AvXBba9ENIYAissw4zYC9cFtr0Q0hgCKyzDjNgL1wW2
        vRDSGAIrLMOM2AvXBba9ENIYAissw4zYC9cFtr0Q0hgCKyzDjNgL1wW2vRDSGAIrLMOM2AvXBba9ENIYAissw4zY
        C9cFtr0Q0hgCKyzDjNgL1wW2vRDSGAIrLMOM2AvXBba9ENIYAissw4zYC9cFtr0Q0hgCKyzDjNgL1wW2vRDSGAIr
        LMOM2AvXBba9ENIYAissw4zYC9cFtr0Q0k9nZ1MABJjoAAAAAAAAHwlGUwMAAACWN3ElBQ4ODg4OGAIrLMOM2AvX
        Bba9ENIYAissw4zYC9cFtr0Q0hgCKyzDjNgL1wW2vRDSGAIrLMOM2AvXBba9ENIYAissw4zYC9cFtr0Q0g==
        """, options: .ignoreUnknownCharacters) ?? Data()

  static func milliseconds(_ bytes: Data) throws -> Int? {
    let library = try TemporaryLibrary(page: "---\ntitle: Page\naudio: a.opus\n---\nWords.\n")
    try library.write(bytes, to: "Assets/course/a.opus")
    return library.library.recordingMilliseconds(of: try library.page().header)
  }

  @Test func readsWhatOpusencWrote() throws {
    #expect(try Self.milliseconds(Self.silence) == 1234)
  }

  /// An Ogg page with a right checksum.
  static func page(
    _ body: [UInt8], position: UInt64, serial: UInt32 = 7, flags: UInt8 = 0
  ) -> Data {
    var page = Data("OggS\0".utf8)
    page.append(flags)
    for byte in 0..<8 { page.append(UInt8(truncatingIfNeeded: position >> (byte * 8))) }
    for byte in 0..<4 { page.append(UInt8(truncatingIfNeeded: serial >> (byte * 8))) }
    page += [0, 0, 0, 0, 0, 0, 0, 0]
    let whole = body.count / 255
    page.append(UInt8(whole + 1))
    page += [UInt8](repeating: 255, count: whole) + [UInt8(body.count % 255)] + body
    var checksum: UInt32 = 0
    for byte in page {
      checksum ^= UInt32(byte) << 24
      for _ in 0..<8 {
        checksum = (checksum << 1) ^ (checksum & 0x8000_0000 != 0 ? 0x04C1_1DB7 : 0)
      }
    }
    for byte in 0..<4 { page[22 + byte] = UInt8(truncatingIfNeeded: checksum >> (byte * 8)) }
    return page
  }

  static func head(preSkip: UInt16 = 312) -> Data {
    let skip = [UInt8(truncatingIfNeeded: preSkip), UInt8(truncatingIfNeeded: preSkip >> 8)]
    return page(
      Array("OpusHead".utf8) + [1, 1] + skip + [0x80, 0x3E, 0, 0, 0, 0, 0], position: 0, flags: 2)
  }

  @Test func takesOffWhatIsPlayedToNobody() throws {
    let second: UInt64 = 48_000
    #expect(try Self.milliseconds(Self.head() + Self.page([1], position: second + 312)) == 1000)
    #expect(
      try Self.milliseconds(Self.head(preSkip: 0) + Self.page([1], position: second)) == 1000)
    #expect(try Self.milliseconds(Self.head(preSkip: 400) + Self.page([1], position: 399)) == nil)
  }

  @Test func passesOverPagesOnWhichNothingEnds() throws {
    let unfinished = Self.page([UInt8](repeating: 1, count: 40_000), position: .max)
    let bytes = Self.head() + Self.page([1], position: 48_312) + unfinished
    #expect(try Self.milliseconds(bytes) == 1000)
  }

  @Test func passesOverSoundThatLooksLikeAPage() throws {
    let sound = Self.page(
      Array("OggS\0\0".utf8) + [UInt8](repeating: 1, count: 60), position: 48_312)
    #expect(try Self.milliseconds(Self.head() + sound) == 1000)
  }

  @Test func saysNothingOfOtherFiles() throws {
    #expect(try Self.milliseconds(Data()) == nil)
    #expect(try Self.milliseconds(Data("not really".utf8)) == nil)
    #expect(try Self.milliseconds(Self.page([1], position: 48_312)) == nil)
    let other = Self.page(Array("\u{1}vorbis".utf8), position: 0, flags: 2)
    #expect(try Self.milliseconds(other + Self.page([1], position: 48_312)) == nil)
    // Two streams, one after the other.
    let chained =
      Self.head() + Self.page([1], position: 48_312) + Self.page([1], position: 1, serial: 8)
    #expect(try Self.milliseconds(chained) == nil)
    // The last page has lost its end.
    let cut = (Self.head() + Self.page([1, 2, 3], position: 48_312)).dropLast()
    #expect(try Self.milliseconds(cut) == nil)
  }

  @Test func readsDamagedFiles() throws {
    let library = try TemporaryLibrary(page: "---\ntitle: Page\naudio: a.opus\n---\nWords.\n")
    let page = try library.page().header
    func milliseconds(_ bytes: Data) throws -> Int {
      try library.write(bytes, to: "Assets/course/a.opus")
      return library.library.recordingMilliseconds(of: page) ?? 0
    }
    for index in Self.silence.indices {
      #expect(try milliseconds(Self.silence[..<index]) <= 1234)
      var damaged = Self.silence
      damaged[index] ^= 0x55
      // The checksum knows.
      #expect(try milliseconds(damaged) <= 1234)
    }
  }

  @Test(.timeLimit(.minutes(1))) func isNotKeptBusy() throws {
    var marks = Data()
    for _ in 0..<40_000 { marks += Data("OggS\0".utf8) + [UInt8](repeating: 255, count: 22) }
    #expect(try Self.milliseconds(Self.head() + marks) == nil)
  }
}
