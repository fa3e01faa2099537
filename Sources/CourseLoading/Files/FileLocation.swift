/// Where a file stands: in a course, in a module, or alone (FORMAT, the folders).
struct FileLocation: Hashable {
  /// The folder of the course; nil for a file outside of any.
  var course: String?
  /// The folder of the module; nil for the course's own files.
  var module: String?
  /// The folder that the file lies in.
  var folder: String

  /// The place of a file, found by the `course.md` and `module.md` around it.
  init(of file: String) {
    self.init(inFolder: Folder.parent(file))
  }

  /// The place of what lies in `folder`.
  init(inFolder folder: String) {
    self.folder = folder
    if Folder.isFile(Folder.join(folder, "course.md")) {
      course = folder
    } else if Folder.isFile(Folder.join(folder, "module.md")) {
      let above = Folder.parent(folder)
      if Folder.isFile(Folder.join(above, "course.md")) {
        course = above
        module = folder
      }
    }
  }

  /// Whether content may name this path: after all symbolic links it lies in a course of the same
  /// library or in its assets; for a file alone, in the file's folder.
  func mayRead(_ path: String) -> Bool {
    guard let real = Folder.realPath(path) else { return false }
    return mayRead(realPath: real)
  }

  func mayRead(realPath real: String) -> Bool {
    guard let course else {
      guard let base = Folder.realPath(folder) else { return false }
      return real == base || Self.part(of: real, under: base) != nil
    }
    guard let own = Folder.realPath(course) else { return false }
    if real == own || Self.part(of: real, under: own) != nil { return true }
    let library = Folder.parent(own)
    if let other = Self.part(of: real, under: library),
      Folder.isFile(Folder.join(Folder.join(library, other), "course.md"))
    {
      return true
    }
    let assets = Folder.join(Folder.parent(library), "Assets")
    return Self.part(of: real, under: assets) != nil
  }

  /// The first part of `path` below `folder`; nil where it isn't below.
  private static func part(of path: String, under folder: String) -> String? {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    // Bytes, because two spellings of é are one to `hasPrefix` and two to the file system.
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return path.utf8.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "/")).first
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder of the course's recordings and pictures: `Assets` inside a course that travels
  /// alone, else `Assets/COURSE` beside the folder of courses.
  static func assetsFolder(ofCourse folder: String, id: String) -> String {
    let own = Folder.join(folder, "Assets")
    if Folder.isFolder(own) { return own }
    let library = Folder.parent(folder)
    return Folder.join(Folder.join(Folder.parent(library), "Assets"), id)
  }
}
