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
  private let open: (PageHeader) -> Page
  private var wanted: [Wanted] = []
  private var gone: [String] = []
  /// How many files there are in all.
  public private(set) var files = 0
  /// How many of them are in the index as they are now.
  public var indexed: Int { files - wanted.count }
  public var isDone: Bool { wanted.isEmpty && gone.isEmpty }

  /// Looks at the state of every file of the courses; none is read.
  ///
  /// - Parameter open: reads a page's file.
  public init(
    _ index: SearchIndex, courses: [Course], open: @escaping (PageHeader) -> Page
  ) throws {
    self.index = index
    self.open = open
    let known = try index.stamps()
    var seen: Set<String> = []
    for course in courses {
      for header in course.allPages where seen.insert(header.file).inserted {
        let file = SearchIndex.File(
          path: header.file, stamp: Self.stamp(of: header, in: course), page: header.id,
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
      try index.replace(next.file, with: open(next.header).passages(isGlossary: next.isGlossary))
    }
  }

  /// Changes whenever the file may have, or what its hits are called.
  private static func stamp(of header: PageHeader, in course: Course) -> String {
    var status = stat()
    guard stat(header.file, &status) == 0 else { return "" }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return [
      "\(time.tv_sec).\(time.tv_nsec)", "\(status.st_size)", "\(status.st_ino)",
      "\(header.id)", header.title, course.header.title,
      course.module(header.id.module)?.title ?? "",
    ].joined(separator: "\u{1F}")
  }
}
