#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths and folders, as far as finding courses needs them.
enum Folder {
  struct Entry {
    var name: String
    var isFolder: Bool
    /// A symbolic link, whatever it leads to.
    var isLink: Bool
  }

  /// What lies in a folder, hidden files left out, by name; nil where it can't be read.
  static func entries(of path: String) -> [Entry]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let next = readdir(folder) {
      let name = withUnsafePointer(to: &next.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      let type = CInt(next.pointee.d_type)
      var isLink = type == CInt(DT_LNK)
      var isDirectory = type == CInt(DT_DIR)
      if isLink || type == CInt(DT_UNKNOWN) {
        var status = stat()
        if lstat(join(path, name), &status) == 0 { isLink = status.st_mode & S_IFMT == S_IFLNK }
        isDirectory = isFolder(join(path, name))
      }
      entries.append(Entry(name: name, isFolder: isDirectory, isLink: isLink))
    }
    return entries.sorted { $0.name < $1.name }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path without symbolic links and `..`; nil where nothing lies there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder above, by the path's text: `a/b` is in `a`, `a` in `.`, `.` in `..`.
  static func parent(_ path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if trimmed == "/" { return "/" }
    if trimmed == "." { return ".." }
    if trimmed == ".." || trimmed.hasSuffix("/..") { return trimmed + "/.." }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The last part of a path; of `.` and `..` the folder's real name.
  static func name(_ path: String) -> String {
    func lastPart(_ path: String) -> String? {
      path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    }
    let last = lastPart(path) ?? path
    guard last == "." || last == "..", let real = realPath(path) else { return last }
    return lastPart(real) ?? last
  }

  /// The path without `.` and, where that is plain from its text, `..`.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let text = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + text : (text.isEmpty ? "." : text)
  }
}
