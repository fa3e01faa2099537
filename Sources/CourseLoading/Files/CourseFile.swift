#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one door through which content is read: regular files only, and never more than a bound.
enum CourseFile {
  /// The largest file that is read as a page, in bytes: as much as is read in a fifth of a second.
  static let largest = 32 << 20
  /// How much of a file is read for its front matter, in bytes.
  static let largestHead = 64 << 10

  /// The bytes of the file, without a byte order mark.
  static func read(_ path: String) throws(FileFault) -> [UInt8] {
    try read(path, atMost: largest, isWhole: true).bytes
  }

  /// The first bytes of the file, without a byte order mark, and whether they are all of it.
  ///
  /// A page is mostly longer than its front matter, so little is read at first: `suffices` says
  /// whether it was enough.
  static func readHead(
    _ path: String, suffices: ([UInt8]) -> Bool
  ) throws(FileFault) -> (bytes: [UInt8], isWhole: Bool) {
    let first = try read(path, atMost: 2 << 10, isWhole: false)
    if first.isWhole || suffices(first.bytes) { return first }
    return try read(path, atMost: largestHead, isWhole: false)
  }

  /// The first and the last bytes of a file of any size: so many, or all where it has no more.
  static func readEnds(
    _ path: String, head headLimit: Int, tail tailLimit: Int
  ) throws(FileFault) -> (head: [UInt8], tail: [UInt8]) {
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    let head = try Self.bytes(of: descriptor, in: 0..<min(size, headLimit))
    let tail = try Self.bytes(of: descriptor, in: max(0, size - tailLimit)..<size)
    return (head, tail)
  }

  private static func read(
    _ path: String, atMost limit: Int, isWhole mustBeWhole: Bool
  ) throws(FileFault) -> (bytes: [UInt8], isWhole: Bool) {
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    if mustBeWhole, size > limit { throw .tooLarge }
    var bytes = try Self.bytes(of: descriptor, in: 0..<min(size, limit))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return (bytes, size <= limit)
  }

  /// Opens a regular file, and nothing that lies elsewhere.
  private static func openFile(
    _ path: String
  ) throws(FileFault) -> (descriptor: CInt, size: Int) {
    // A pipe without a writer would block for ever, so nothing is opened blocking.
    var flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY
    var descriptor = open(path, flags)
    if descriptor < 0, errno == ELOOP {
      guard FileLocation(of: path).mayRead(path) else { throw .outside }
      flags &= ~O_NOFOLLOW
      descriptor = open(path, flags)
    }
    guard descriptor >= 0 else {
      let code = errno
      throw code == ENOENT || code == ENOTDIR ? .missing : .unreadable(code: code)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(code: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile
    }
    return (descriptor, Int(status.st_size))
  }

  /// A stretch of the file; shorter where the file is by now.
  private static func bytes(
    of descriptor: CInt, in range: Range<Int>
  ) throws(FileFault) -> [UInt8] {
    var code: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let place = off_t(range.lowerBound + count)
        let got = pread(descriptor, base + count, buffer.count - count, place)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    guard code == 0 else { throw .unreadable(code: code) }
    return bytes
  }
}
