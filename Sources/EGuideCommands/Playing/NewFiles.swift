internal import InterfaceWords

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes files for a person to keep, and never over one that is there.
enum NewFiles {
  struct Refusal: Error { var reason: String }

  /// Writes files that belong together, `NAME.txt` and `NAME.html`, into the folder that the program
  /// was started in, and returns their paths. Where one of them is there already, all of them get
  /// the next free number: `NAME-2.txt`.
  static func write(
    _ contents: [(suffix: String, text: String)], named name: String
  ) throws(Refusal) -> [String] {
    let folder = try currentFolder()
    for number in 1...999 {
      let stem = folder + "/" + name + (number == 1 ? "" : "-\(number)")
      let paths = contents.map { stem + $0.suffix }
      var status = stat()
      // Whatever has the name, be it a link to nowhere, is left alone.
      if paths.contains(where: { lstat($0, &status) == 0 }) { continue }
      var written: [String] = []
      do throws(Refusal) {
        for (path, content) in zip(paths, contents) {
          try write(content.text, to: path)
          written.append(path)
        }
        return paths
      } catch {
        for path in written { unlink(path) }
        throw error
      }
    }
    throw Refusal(reason: wording.program.tooMany(in: folder))
  }

  private static func currentFolder() throws(Refusal) -> String {
    guard let path = getcwd(nil, 0) else { throw refusal(wording.program.folderIsGone) }
    defer { free(path) }
    return String(cString: path)
  }

  private static func write(_ text: String, to path: String) throws(Refusal) {
    // A record of what a person did: theirs to show.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      guard count > 0 else {
        let refusal = refusal(path)
        unlink(path)
        throw refusal
      }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func refusal(_ what: String) -> Refusal {
    Refusal(reason: "\(what): \(String(cString: strerror(errno)))")
  }
}
