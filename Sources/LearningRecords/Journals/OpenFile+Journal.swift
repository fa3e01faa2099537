#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OpenFile {
  /// Opens a journal: a regular file, and nothing else that can have a path.
  static func journal(at path: String, _ flags: CInt) throws(JournalError) -> OpenFile {
    let file: OpenFile
    do throws(SystemError) {
      file = try OpenFile(path, flags)
    } catch {
      switch error.code {
      case EISDIR, ELOOP, ENXIO: throw .notAFile(path: path)
      default: throw .cannotOpen(path: path, code: error.code)
      }
    }
    guard (try? file.kind()) == .file else { throw .notAFile(path: path) }
    return file
  }
}
