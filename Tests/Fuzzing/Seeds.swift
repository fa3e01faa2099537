import Foundation

/// The files that inputs are made from: the courses of this project, and what its tests read.
public struct Seeds: Sendable {
  public private(set) var files: [FuzzInput] = []

  /// - Parameter root: the project's folder.
  public init(root: String) {
    let tests = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Tests")) ?? []
    let folders = ["Content", "Assets"] + tests.map { "Tests/\($0)/Fixtures" }
    let paths = folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: "\(root)/\(folder)")?
        .compactMap { $0 as? String } ?? []).map { "\(root)/\(folder)/\($0)" }
    }
    // In the order of their names, so that a seed means the same on every file system.
    for path in paths.sorted()
    where [".md", ".vtt", ".csv", ".yml", ".yaml"].contains(where: path.hasSuffix) {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      files.append(FuzzInput(role: FuzzInput.Role(file: path), bytes: Array(data)))
    }
  }

  /// The project's folder, from the place of this file in it.
  public static let projectFolder = #filePath.split(separator: "/").dropLast(3)
    .reduce("") { "\($0)/\($1)" }
}
