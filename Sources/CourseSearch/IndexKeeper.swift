public import CourseModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Brings an index up to date with the courses' files, one file at a time.
///
/// What has the same stamp as in the index isn't opened; each ``step()`` costs one page at most, so
/// questions can be answered in between.
public struct IndexKeeper {
  /// A page that belongs in the index.
  private struct Wanted {
    var file: SearchIndex.File
    var header: PageHeader
    var isGlossary: Bool
  }

  private let index: SearchIndex
  private let open: (PageHeader) -> (page: Page, transcript: Transcript?)
  private var wanted: [Wanted] = []
  private var gone: [String] = []
  /// How many files there are in all.
  public private(set) var files = 0
  /// How many of them are in the index as they are now.
  public var indexed: Int { files - wanted.count }
  public var isDone: Bool { wanted.isEmpty && gone.isEmpty }

  /// Looks at the state of every file of the courses; none is read.
  ///
  /// - Parameters:
  ///   - transcript: the file of a page's transcript.
  ///   - open: reads a page's file and its transcript.
  public init(
    _ index: SearchIndex, courses: [Course], transcript: (PageHeader) -> String?,
    open: @escaping (PageHeader) -> (page: Page, transcript: Transcript?)
  ) throws {
    self.index = index
    self.open = open
    let known = try index.stamps()
    var seen: Set<String> = []
    for course in courses {
      for header in course.allPages where seen.insert(header.file).inserted {
        let file = SearchIndex.File(
          path: header.file, stamp: Self.stamp(of: header, in: course, transcript(header)),
          page: header.id,
          courseTitle: course.header.title,
          moduleTitle: course.module(header.id.module)?.title, pageTitle: header.title)
        files += 1
        guard known[file.path] != file.stamp else { continue }
        wanted.append(
          Wanted(file: file, header: header, isGlossary: header.id == course.glossary?.id))
      }
    }
    gone = known.keys.filter { !seen.contains($0) }
    // In the order of the courses, taken from the end.
    wanted.reverse()
  }

  /// Puts one file into the index, or takes one out that is gone.
  public mutating func step() throws {
    if let path = gone.popLast() {
      try index.remove(path)
    } else if let next = wanted.popLast() {
      let (page, transcript) = open(next.header)
      try index.replace(
        next.file,
        with: page.passages(isGlossary: next.isGlossary)
          + (transcript?.passages(beside: page) ?? []))
    }
  }

  /// Changes whenever the files may have, or what their hits are called.
  private static func stamp(
    of header: PageHeader, in course: Course, _ transcript: String?
  ) -> String {
    [
      stamp(ofFile: header.file), transcript.map(stamp(ofFile:)) ?? "",
      "\(header.id)", header.title, course.header.title,
      course.module(header.id.module)?.title ?? "",
    ].joined(separator: "\u{1F}")
  }

  private static func stamp(ofFile path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(time.tv_sec).\(time.tv_nsec) \(status.st_size) \(status.st_ino)"
  }
}
