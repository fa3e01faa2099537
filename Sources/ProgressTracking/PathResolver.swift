internal import CourseModel

/// Finds today's page under the path that a record names, through every alias (FORMAT, Identity).
struct PathResolver: Sendable {
  private var pages: [String: PageID] = [:]
  private var pathsByPage: [PageID: [String]] = [:]
  private var moduleIDs: [String: String] = [:]

  init(_ course: Course) {
    // Today's own names first: an alias never takes a page away from the one that has the name now.
    let all = course.allPages
    for page in all { pages[page.id.pathInCourse] = page.id }
    for module in course.modules { moduleIDs[module.id] = module.id }
    for module in course.modules {
      for alias in module.aliases where moduleIDs[alias] == nil { moduleIDs[alias] = module.id }
    }
    for page in all {
      let folders = course.module(page.id.module).map { [$0.id] + $0.aliases }
      for alias in [page.id.page] + page.aliases {
        let paths =
          alias.contains("/")
          ? [alias] : folders.map { $0.map { "\($0)/\(alias)" } } ?? [alias]
        for path in paths where pages[path] == nil { pages[path] = page.id }
      }
    }
    for (path, page) in pages { pathsByPage[page, default: []].append(path) }
  }

  func page(_ path: String) -> PageID? { pages[path] }

  /// The id of the module that has this name, or had it.
  func module(_ name: String) -> String? { moduleIDs[name] }

  /// Every path under which records of a page may stand.
  func paths(of page: PageID) -> [String] { pathsByPage[page] ?? [] }

  /// The page and the part of it that a path names.
  func part(_ path: String) -> (PageID, String)? {
    guard let slash = path.lastIndex(of: "/"), let page = pages[String(path[..<slash])] else {
      return nil
    }
    return (page, String(path[path.index(after: slash)...]))
  }

  /// Which of the course's modules are among paths that were done.
  func modules(of paths: some Sequence<String>) -> Set<String> {
    Set(paths.compactMap { moduleIDs[$0] })
  }
}
