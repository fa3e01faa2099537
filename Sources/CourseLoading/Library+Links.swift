public import CourseModel

extension Library {
  /// Where a link or a picture of a page leads: the page or file that the path names, looked up on
  /// the disk, or why it isn't followed.
  public func resolve(_ destination: String, from page: PageHeader) -> LinkTarget {
    switch LinkReader.destination(destination) {
    case .web(let address): return .web(address)
    case .heading(let anchor): return .heading(anchor)
    case .refused(let refusal): return .refused(refusal)
    case .path(let path, let anchor):
      return Self.target(path, anchor: anchor, in: Folder.parent(page.file), of: page)
    }
  }

  /// A recording or a transcript that a page's front matter names: a path in the course's folder
  /// of assets.
  public func asset(_ path: String, of page: PageHeader) -> LinkTarget {
    guard case .path(let path, _) = LinkReader.destination(path) else {
      return .refused(.absolutePath)
    }
    guard let course = FileLocation(of: page.file).course else {
      return Self.target(path, anchor: nil, in: Folder.parent(page.file), of: page)
    }
    let folder = FileLocation.assetsFolder(ofCourse: course, id: page.id.course)
    return Self.target(path, anchor: nil, in: folder, of: page)
  }

  private static func target(
    _ path: String, anchor: String?, in folder: String, of page: PageHeader
  ) -> LinkTarget {
    let full = Folder.normalized(Folder.join(folder, path))
    let location = FileLocation(of: page.file)
    guard let real = Folder.realPath(full) else {
      // Outside or not is asked of the folder that it would lie in, so that nothing can be learnt
      // about the rest of the disk.
      var above = Folder.parent(full)
      while Folder.realPath(above) == nil, above != "/", above != "." {
        above = Folder.parent(above)
      }
      return mayHold(above, location) ? .missing(path: full) : .refused(.outside)
    }
    guard location.mayRead(realPath: real) else { return .refused(.outside) }
    guard Folder.isFile(real) else {
      // A folder's page is its introduction, as on a Git host.
      for name in ["module.md", "course.md"] where Folder.isFile(Folder.join(full, name)) {
        return self.page(Folder.join(full, name), anchor: anchor)
      }
      return .missing(path: full)
    }
    return full.hasSuffix(".md") ? self.page(full, anchor: anchor) : .file(full)
  }

  private static func page(_ file: String, anchor: String?) -> LinkTarget {
    .page(pageHeader(ofFile: file).id, file: file, anchor: anchor)
  }

  /// Whether a missing file in this folder is merely missing.
  private static func mayHold(_ folder: String, _ location: FileLocation) -> Bool {
    if location.mayRead(folder) { return true }
    guard let course = location.course, let real = Folder.realPath(folder),
      let own = Folder.realPath(course)
    else { return false }
    // The folders that hold the courses and the assets may be named, though not read.
    let library = Folder.parent(own)
    return real == library || real == Folder.parent(library)
      || real == Folder.join(Folder.parent(library), "Assets")
  }
}
