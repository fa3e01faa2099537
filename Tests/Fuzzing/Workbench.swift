import CourseLoading
import Foundation

/// A library of one course in a folder of its own, in which every file can be an input.
public final class Workbench {
  /// The folder; gone with the workbench.
  let root: String
  private var changed: FuzzInput.Role?

  public init() throws {
    root = NSTemporaryDirectory() + "eguide-fuzz-" + UUID().uuidString
    for folder in ["/Content/course/01-module", "/Assets/course"] {
      try FileManager.default.createDirectory(
        atPath: root + folder, withIntermediateDirectories: true)
    }
    for role in FuzzInput.Role.allCases { try write(Self.usual(role), as: role) }
    try write(
      Array("---\ntitle: Another\n---\n\n## Heading\n\nIt is linked to.\n".utf8),
      to: "Content/course/01-module/02-other.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var library: Library { Library(roots: [root + "/Content"]) }

  /// Where a file of the course lies.
  func file(_ role: FuzzInput.Role) -> String {
    let path =
      switch role {
      case .page: "Content/course/01-module/01-page.md"
      case .course: "Content/course/course.md"
      case .module: "Content/course/01-module/module.md"
      case .glossary: "Content/course/glossary.md"
      case .transcript: "Assets/course/voices.vtt"
      }
    return "\(root)/\(path)"
  }

  /// Puts an input in the place of a file; that of the input before is as it was.
  func place(_ input: FuzzInput) throws {
    if let changed, changed != input.role { try write(Self.usual(changed), as: changed) }
    changed = input.role
    try write(input.bytes, as: input.role)
  }

  private func write(_ bytes: [UInt8], as role: FuzzInput.Role) throws {
    try Data(bytes).write(to: URL(filePath: file(role)))
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(root)/\(path)"))
  }

  private static func usual(_ role: FuzzInput.Role) -> [UInt8] {
    let text =
      switch role {
      case .page:
        "---\ntitle: A page\nkind: commentary\naudio: voices.opus\ntranscript: voices.vtt\n---\n\n"
          + "A warm transfer, [elsewhere](02-other.md#heading).\n"
      case .course: "---\ntitle: A course\nversion: 1\n---\n\nAn overview.\n"
      case .module: "---\ntitle: A module\nobjectives: [one: Know it]\n---\n\nAn introduction.\n"
      case .glossary: "---\ntitle: Glossary\n---\n\n## Warm transfer\n\nOne stays on the line.\n"
      case .transcript: "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Someone>Words.\n"
      }
    return Array(text.utf8)
  }
}
