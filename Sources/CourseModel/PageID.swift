/// What a page is called wherever it is named: `course/module/page`, or `course/page` for the
/// course's own pages (FORMAT, Identity). No part of it is ever a number of a line or of an item.
public struct PageID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var course: String
  /// Nil for the pages of the course itself, such as its overview.
  public var module: String?
  public var page: String

  public init(course: String, module: String?, page: String) {
    self.course = course
    self.module = module
    self.page = page
  }

  public var description: String {
    module.map { "\(course)/\($0)/\(page)" } ?? "\(course)/\(page)"
  }

  /// The id from the course on: `module/page`, as `requires` and activity ids write it.
  public var pathInCourse: String { module.map { "\($0)/\(page)" } ?? page }

  public static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}
