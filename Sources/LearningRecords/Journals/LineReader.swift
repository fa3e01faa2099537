#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands out the lines of a file, one after the other, in memory that doesn't grow with the file.
struct LineReader: ~Copyable {
  struct Line {
    /// The line without its end. Only good until the next one is asked for; empty where the line
    /// is too long to be kept.
    var bytes: UnsafeBufferPointer<UInt8>
    /// How long it is without its end, also where it isn't kept.
    var length: Int
    /// Whether it ends with a line feed; only the last may not.
    var isWhole: Bool
  }

  private static let chunk = 1 << 18

  private let file: OpenFile
  private let longest: Int
  private let room: UnsafeMutableRawBufferPointer
  /// Where in the file to read next.
  private var offset: Int
  /// What of `room` is read and not handed out.
  private var pending = 0..<0

  /// - Parameters:
  ///   - offset: where in the file to begin.
  ///   - longest: the longest line that is kept.
  init(_ file: consuming OpenFile, from offset: Int, longest: Int) {
    self.file = file
    self.longest = longest
    self.offset = offset
    room = .allocate(byteCount: longest + Self.chunk, alignment: 16)
  }

  deinit { room.deallocate() }

  /// The next line; nil behind the last.
  mutating func next() throws(SystemError) -> Line? {
    var searched = 0
    while true {
      let unsearched = pending.dropFirst(searched)
      if let end = lineFeed(in: unsearched) {
        defer { pending = end + 1..<pending.upperBound }
        let length = end - pending.lowerBound
        return Line(
          bytes: bytes(pending.lowerBound..<(length <= longest ? end : pending.lowerBound)),
          length: length, isWhole: true)
      }
      searched = pending.count
      if searched > longest { return try longLine() }
      if try fill() == 0 {
        guard searched > 0 else { return nil }
        defer { pending = 0..<0 }
        return Line(bytes: bytes(pending), length: searched, isWhole: false)
      }
    }
  }

  /// Passes over a line that is too long, and only counts it.
  private mutating func longLine() throws(SystemError) -> Line {
    var length = 0
    while true {
      if let end = lineFeed(in: pending) {
        length += end - pending.lowerBound
        pending = end + 1..<pending.upperBound
        return Line(bytes: bytes(0..<0), length: length, isWhole: true)
      }
      length += pending.count
      pending = 0..<0
      if try fill() == 0 { return Line(bytes: bytes(0..<0), length: length, isWhole: false) }
    }
  }

  /// Reads on; how much, 0 at the end of the file.
  private mutating func fill() throws(SystemError) -> Int {
    if pending.lowerBound > 0, let start = room.baseAddress {
      memmove(start, start + pending.lowerBound, pending.count)
      pending = 0..<pending.count
    }
    let free = UnsafeMutableRawBufferPointer(
      rebasing: room[pending.upperBound..<min(pending.upperBound + Self.chunk, room.count)])
    let count = try file.read(into: free, at: offset)
    offset += count
    pending = 0..<pending.upperBound + count
    return count
  }

  private func lineFeed(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let start = room.baseAddress,
      let found = memchr(start + range.lowerBound, 0x0A, range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: room[range]).assumingMemoryBound(to: UInt8.self)
  }
}
