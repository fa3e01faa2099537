internal import CourseModel
internal import Crypto
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The hash of a course's text that every statement of the training record names: whoever answered
/// other questions is seen.
enum CourseText {
  /// 16 hexadecimal digits of SHA-256 over the course's files in the order of its pages, each with
  /// its id and length before it.
  static func hash(of course: Course) -> String {
    var hash = SHA256()
    for page in course.allPages {
      let bytes = contents(of: page.file)
      hash.update(data: Array("\(page.id.pathInCourse)\n\(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func contents(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &room, room.count)
      guard count > 0, bytes.count < 1 << 26 else { return bytes }
      bytes += room[..<count]
    }
  }
}
