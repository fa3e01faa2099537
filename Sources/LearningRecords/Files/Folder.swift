#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders, by path.
enum Folder {
  /// The folder that a path's last part is in.
  static func containing(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = path[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// A path's last part.
  static func lastPart(of path: String) -> String {
    String(
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    )
  }

  /// Makes the folder and those that it is in, as far as they are missing, for this person alone.
  ///
  /// - Parameter isForGood: its name is to survive a power cut; that takes some milliseconds for each.
  static func make(_ path: String, isForGood: Bool = true) throws(SystemError) {
    if mkdir(path, 0o700) == 0 {
      if isForGood { try syncEntries(of: containing(path)) }
      return
    }
    let error = SystemError.last
    switch error.code {
    case EEXIST: return
    case ENOENT where containing(path) != path:
      try make(containing(path), isForGood: isForGood)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
      if isForGood { try syncEntries(of: containing(path)) }
    default:
      // Some systems refuse before they look whether it is there already.
      var status = stat()
      guard stat(path, &status) == 0 else { throw error }
    }
  }

  /// Returns when the names of the files in the folder are on the disk: a file just made is lost
  /// with its name at a power cut, however well its content was kept.
  static func syncEntries(of path: String) throws(SystemError) {
    do throws(SystemError) {
      let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
      _ = try retrying { Int(fsync(folder.descriptor)) }
    } catch {
      // A folder that may be written but not listed, and file systems that know no such thing.
      guard [EACCES, EPERM, EINVAL, ENOTSUP, EBADF].contains(error.code) else { throw error }
    }
  }
}
