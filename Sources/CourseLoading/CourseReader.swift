import CourseModel
import Diagnostics

/// Reads what a course is made of: the front matter of its files, and nothing behind it.
struct CourseReader {
  let header: CourseHeader
  private(set) var diagnostics: [Diagnostic] = []

  init(_ header: CourseHeader) { self.header = header }

  mutating func course() -> Course {
    let file = Folder.join(header.folder, "course.md")
    var overview: PageHeader?
    if let head = try? Self.head(file) {
      overview = Self.introduction(
        head, FrontMatter(head.bytes, file: file),
        PagePlace(file: file, course: header.id, module: nil, role: .courseOverview),
        title: header.title, summary: header.summary)
    }
    var glossary: PageHeader?
    var modules: [Module] = []
    guard let entries = Folder.entries(of: header.folder) else {
      report("unreadable-file", .error, header.folder, "Folder can't be read")
      return Course(header: header, overview: overview, modules: [], glossary: nil)
    }
    let sorted = entries.map { (name: FileName($0.name), entry: $0) }.sorted { $0.name < $1.name }
    for (name, entry) in sorted {
      let path = Folder.join(header.folder, entry.name)
      if !entry.isFolder {
        if entry.name == "glossary.md" {
          glossary = pageHeader(
            PagePlace(file: path, course: header.id, module: nil, role: .glossary))
        } else if FileName.isPage(name.full) {
          report(
            "page-outside-module", .warning, path,
            "Page in no module, so nobody gets to see it: move it into a module's folder")
        }
        continue
      }
      if entry.name.hasPrefix("_") || entry.name == "Assets" { continue }
      if let module = module(path, isLink: entry.isLink) { modules.append(module) }
    }
    if modules.isEmpty {
      report("empty-folder", .warning, header.folder, "Course without a module")
    }
    return Course(header: header, overview: overview, modules: modules, glossary: glossary)
  }

  // MARK: Modules

  private mutating func module(_ folder: String, isLink: Bool) -> Module? {
    if isLink, !FileLocation(inFolder: header.folder).mayRead(folder) {
      diagnostics.append(FileFault.outside.diagnostic(of: folder))
      return nil
    }
    guard let entries = Folder.entries(of: folder) else {
      report("unreadable-file", .error, folder, "Folder can't be read")
      return nil
    }
    let file = Folder.join(folder, "module.md")
    let names = entries.filter { !$0.isFolder && FileName.isPage($0.name) }
      .map { FileName($0.name) }.sorted()
    guard entries.contains(where: { $0.name == "module.md" && !$0.isFolder }) else {
      if entries.isEmpty {
        report("empty-folder", .warning, folder, "Empty folder")
      } else if !names.isEmpty {
        report(
          "folder-without-module", .error, folder,
          "Folder has pages and no module.md, so nobody gets to see them")
      }
      return nil
    }
    var module: Module
    do {
      let head = try Self.head(file)
      let frontMatter = FrontMatter(head.bytes, file: file)
      let read = Module.read(frontMatter, folder: folder, file: file)
      module = read.module
      diagnostics += read.diagnostics
      let place = PagePlace(
        file: file, course: header.id, module: module.id, role: .moduleIntroduction)
      if let page = Self.introduction(
        head, frontMatter, place, title: module.title, summary: module.summary)
      {
        module.pages.append(page)
      }
    } catch {
      diagnostics.append(error.diagnostic(of: file))
      let stem = FileName(Folder.name(folder)).stem
      module = Module(id: stem, folder: folder, title: stem)
    }
    for name in names {
      module.pages.append(
        pageHeader(
          PagePlace(
            file: Folder.join(folder, name.full), course: header.id, module: module.id,
            role: .page)))
    }
    if names.isEmpty {
      report("empty-folder", .warning, folder, "Module without a page")
    }
    return module
  }

  // MARK: Pages

  /// The page of a `course.md` or `module.md`, where it has a body.
  private static func introduction(
    _ head: (bytes: [UInt8], isWhole: Bool), _ frontMatter: FrontMatter, _ place: PagePlace,
    title: String, summary: String?
  ) -> PageHeader? {
    guard !head.isWhole || !isBlank(head.bytes[frontMatter.bodyStart...]) else { return nil }
    var header = ReadHeader(frontMatter, at: place).header
    header.title = title
    header.summary = summary
    return header
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private mutating func pageHeader(_ place: PagePlace) -> PageHeader {
    let read = Self.readHeader(place)
    diagnostics += read.diagnostics
    return read.header
  }

  /// The front matter of a page, read from the head of its file.
  static func readHeader(_ place: PagePlace) -> ReadHeader {
    do {
      return ReadHeader(try frontMatter(place.file), at: place)
    } catch {
      var read = ReadHeader(FrontMatter([], file: place.file), at: place)
      read.header.hasProblems = true
      read.diagnostics = [error.diagnostic(of: place.file)]
      return read
    }
  }

  static func frontMatter(_ file: String) throws(FileFault) -> FrontMatter {
    FrontMatter(try head(file).bytes, file: file)
  }

  private static func head(
    _ file: String
  ) throws(FileFault) -> (bytes: [UInt8], isWhole: Bool) {
    try CourseFile.readHead(file) { bytes in
      guard let lines = FrontMatterLines(bytes) else { return true }
      guard lines.isClosed else { return false }
      return !isBlank(bytes[lines.bodyStart...])
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Diagnostic.Severity, _ file: String, _ summary: String
  ) {
    diagnostics.append(Diagnostic(rule, severity, file: file, at: nil, summary))
  }
}
