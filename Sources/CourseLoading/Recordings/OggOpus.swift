/// How long an Ogg Opus recording is, from the first and the last of its bytes (RFC 3533 and 7845).
///
/// The last page says how many samples were played at its end, at 48 kHz whatever the sound was made
/// at; the first says how many of them are played to nobody. So the sound itself is never read.
enum OggOpus {
  /// As much of a file's start as is read: the first page of an Opus stream is tiny.
  static let headSize = 4 << 10
  /// As much of a file's end as is read: a page is at most 65,307 bytes long.
  static let tailSize = 128 << 10

  private static let samplesPerMillisecond: UInt64 = 48

  /// The length in milliseconds, rounded down; nil where the bytes are no whole Ogg Opus stream.
  ///
  /// A stream that begins in the middle of a broadcast counts from the broadcast's start, and where
  /// several streams follow each other in one file nothing is said.
  ///
  /// - Parameters:
  ///   - head: the file's first bytes, ``headSize`` of them or all.
  ///   - tail: its last bytes, ``tailSize`` of them or all.
  static func milliseconds(head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>) -> Int? {
    guard let first = OggPage(head), first.isFirst, first.body.starts(with: "OpusHead".utf8),
      first.body.count >= 19, first.body[first.body.startIndex + 8] & 0xF0 == 0
    else { return nil }
    let preSkip = UInt64(littleEndian: first.body.dropFirst(10).prefix(2))
    guard let last = lastPage(in: tail), last.serial == first.serial, last.position >= preSkip
    else { return nil }
    return Int((last.position - preSkip) / samplesPerMillisecond)
  }

  /// The last page on which a packet ends, read backwards: its checksum proves that it is one.
  private static func lastPage(in tail: ArraySlice<UInt8>) -> OggPage? {
    var end = tail.endIndex
    var candidates = 0
    while let start = tail[..<end].lastIndex(of: UInt8(ascii: "O")) {
      end = start
      guard tail[start...].starts(with: OggPage.mark) else { continue }
      if let page = OggPage(tail[start...]), page.hasPosition { return page }
      // Sound that looks like a page is one in a million million; a file full of it is made to
      // keep us busy.
      candidates += 1
      if candidates == mostCandidates { return nil }
    }
    return nil
  }

  private static let mostCandidates = 64
}

/// A page of an Ogg file whose checksum is right (RFC 3533, section 6).
private struct OggPage {
  var isFirst: Bool
  /// The granule position: in Opus, samples at 48 kHz up to the end of the page.
  var position: UInt64
  var serial: UInt64
  var body: ArraySlice<UInt8>

  /// No packet ends on a page whose position is −1; other negative ones are nobody's.
  var hasPosition: Bool { position <= UInt64(Int64.max) }

  /// What a page begins with, its version included.
  static let mark = Array("OggS\0".utf8)
  private static let headerSize = 27

  /// - Parameter bytes: from the page's first byte on.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.mark) else { return nil }
    let start = bytes.startIndex
    let segments = bytes.dropFirst(Self.headerSize).prefix(Int(bytes[start + 26]))
    guard segments.count == bytes[start + 26] else { return nil }
    let size = segments.reduce(0) { $0 + Int($1) }
    body = bytes[segments.endIndex...].prefix(size)
    guard body.count == size else { return nil }
    isFirst = bytes[start + 5] & 0x02 != 0
    position = UInt64(littleEndian: bytes[(start + 6)..<(start + 14)])
    serial = UInt64(littleEndian: bytes[(start + 14)..<(start + 18)])
    let stated = UInt32(UInt64(littleEndian: bytes[(start + 22)..<(start + 26)]))
    guard Self.checksum(bytes[start..<body.endIndex]) == stated else { return nil }
  }

  /// Ogg's CRC of a page, whose own four bytes count as zero.
  private static func checksum(_ page: ArraySlice<UInt8>) -> UInt32 {
    var checksum: UInt32 = 0
    for index in page.indices {
      let byte = (22..<26).contains(index - page.startIndex) ? 0 : page[index]
      checksum = (checksum << 8) ^ table[Int(UInt8(checksum >> 24) ^ byte)]
    }
    return checksum
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte) << 24) { remainder, _ in
      (remainder << 1) ^ (remainder >> 31 == 1 ? 0x04C1_1DB7 : 0)
    }
  }
}

extension UInt64 {
  /// At most eight bytes, the lowest first.
  fileprivate init(littleEndian bytes: ArraySlice<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
