public import CourseModel
public import Diagnostics

/// The courses in some folders, read as they are asked for.
///
/// A root is a folder of courses, a course, a module or a page in it, or a Markdown file outside of
/// any course (FORMAT, the folders). Nothing is kept between calls: what is read is what the disk
/// holds now. Content is data: only regular files inside the courses' folders and their assets are
/// ever opened, whatever a path or a symbolic link says.
public struct Library: Sendable {
  /// What a root turned out to be.
  public enum Root: Hashable, Sendable {
    case folderOfCourses(String)
    case course(folder: String)
    case module(folder: String, course: String)
    case page(file: String, course: String)
    case loosePage(file: String)
    /// Neither; `courseHeaders` has a diagnostic for it.
    case nothing(path: String)
  }

  public let roots: [Root]

  /// - Parameter roots: paths, as a person types them; diagnostics name files beginning with them.
  public init(roots: [String]) {
    self.roots = roots.map(Root.init(path:))
  }

  /// Reads the front matter of every `course.md`, and nothing else.
  public func courseHeaders() -> (headers: [CourseHeader], diagnostics: [Diagnostic]) {
    var headers: [CourseHeader] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    func add(_ folder: String) {
      guard seen.insert(folder).inserted else { return }
      let read = Self.courseHeader(in: folder)
      headers.append(read.header)
      diagnostics += read.diagnostics
    }
    for root in roots {
      switch root {
      case .course(let folder), .module(_, let folder), .page(_, let folder): add(folder)
      case .loosePage: break
      case .nothing(let path):
        diagnostics.append(FileFault.missing.diagnostic(of: path))
      case .folderOfCourses(let folder):
        let found = Self.courses(in: folder)
        diagnostics += found.diagnostics
        found.folders.forEach(add)
      }
    }
    headers.sort {
      ($0.order ?? .infinity, $0.title, $0.folder) < ($1.order ?? .infinity, $1.title, $1.folder)
    }
    return (headers, diagnostics)
  }

  /// Reads the front matter of the course's modules and pages.
  public func course(_ header: CourseHeader) -> (course: Course, diagnostics: [Diagnostic]) {
    var reader = CourseReader(header)
    let course = reader.course()
    return (course, reader.diagnostics)
  }

  /// Opens a page of a course. A page that can't be read is empty and says why.
  public func page(_ header: PageHeader) -> Page {
    opened(header).page
  }

  /// Opens any Markdown file: a page of the course around it, or a page alone.
  public func page(atFile path: String) -> Page {
    page(Self.pageHeader(ofFile: path))
  }

  /// The terms of the course's glossary; none where there is no glossary.
  public func glossary(of course: Course) -> (terms: [Term], diagnostics: [Diagnostic]) {
    guard let header = course.glossary else { return ([], []) }
    let opened = opened(header)
    guard let tree = opened.tree else { return ([], opened.page.diagnostics) }
    let (terms, diagnostics) = tree.withRoot { root, blocks in
      var reader = PartReader(file: header.file, bytes: opened.bytes, blocks: blocks)
      let terms = reader.terms(root)
      return (terms, reader.diagnostics)
    }
    return (terms, opened.page.diagnostics + diagnostics)
  }

  /// Reads a page with its header as the file now says.
  func opened(_ header: PageHeader) -> OpenedPage {
    OpenedPage(at: PagePlace(header), fallback: header)
  }
}

extension Library.Root {
  init(path: String) {
    let path = Folder.normalized(path)
    if Folder.isFolder(path) {
      let location = FileLocation(inFolder: path)
      switch (location.course, location.module) {
      case (let course?, let module?): self = .module(folder: module, course: course)
      case (let course?, nil): self = .course(folder: course)
      case (nil, _): self = .folderOfCourses(path)
      }
    } else if Folder.isFile(path) {
      let course = FileLocation(of: path).course
      self = course.map { .page(file: path, course: $0) } ?? .loosePage(file: path)
    } else {
      self = .nothing(path: path)
    }
  }
}

extension PagePlace {
  init(_ header: PageHeader) {
    let role: PagePlace.Role =
      if header.id.course.isEmpty {
        .loose
      } else if header.isIntroduction {
        header.id.module == nil ? .courseOverview : .moduleIntroduction
      } else {
        header.id.module == nil ? .glossary : .page
      }
    self.init(file: header.file, course: header.id.course, module: header.id.module, role: role)
  }
}
