#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file with one owner, closed with it.
struct OpenFile: ~Copyable {
  enum Kind: Hashable { case file, folder, other }

  let descriptor: CInt

  /// Opens the file, never to be inherited by other programs, and never waiting for whoever holds
  /// the other end, should it be a pipe.
  init(_ path: String, _ flags: CInt, mode: mode_t = 0o600) throws(SystemError) {
    descriptor = CInt(
      try retrying { Int(open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)) })
  }

  deinit { close(descriptor) }

  func kind() throws(SystemError) -> Kind {
    switch try status().st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// In bytes.
  func size() throws(SystemError) -> Int { Int(try status().st_size) }

  private func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try retrying { Int(fstat(descriptor, &status)) }
    return status
  }

  /// Whether the path still leads to this very file.
  func stands(at path: String) -> Bool {
    var there = stat()
    guard let here = try? status(), lstat(path, &there) == 0 else { return false }
    return here.st_ino == there.st_ino && here.st_dev == there.st_dev
  }

  /// Reads what is there, at most as much as there is room for; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    try retrying { pread(descriptor, room.baseAddress, room.count, off_t(offset)) }
  }

  /// Writes all of it, or says after how many bytes it stopped and why.
  ///
  /// One call does it as a rule; it is made again only for what it left, which on a full disk also
  /// brings the reason to light.
  func write(_ bytes: UnsafeRawBufferPointer) -> (written: Int, error: SystemError?) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      do throws(SystemError) {
        written += try retrying { Self.write(descriptor, rest) }
      } catch {
        return (written, error)
      }
    }
    return (written, nil)
  }

  private static func write(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Returns when the file's content is on the disk.
  func sync() throws(SystemError) {
    #if canImport(Darwin)
      // There fsync leaves the bytes in the drive's own memory.
      _ = try retrying { Int(fcntl(descriptor, F_FULLFSYNC)) }
    #else
      _ = try retrying { Int(fdatasync(descriptor)) }
    #endif
  }
}
