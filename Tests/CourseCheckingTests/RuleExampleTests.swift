import CourseChecking
import CourseLoading
import Diagnostics
import Foundation
import Testing

/// Every rule on its own examples.
@Suite struct RuleExampleTests {
  @Test(arguments: CourseCheck.rules.map(\.name))
  func passesWhatItShould(_ name: String) throws {
    let rule = try #require(CourseCheck.rules.first { $0.name == name })
    #expect(!rule.passing.isEmpty)
    for example in rule.passing {
      let folder = try CourseFolder(example.files)
      #expect(folder.places(of: name) == [])
    }
  }

  @Test(arguments: CourseCheck.rules.map(\.name))
  func findsWhatItShould(_ name: String) throws {
    let rule = try #require(CourseCheck.rules.first { $0.name == name })
    #expect(!rule.failing.isEmpty)
    for example in rule.failing {
      let folder = try CourseFolder(example.files)
      #expect(folder.places(of: name) == folder.marked)
      #expect(!folder.marked.isEmpty)
    }
  }

  @Test func rulesHaveNamesOfTheirOwn() {
    #expect(Set(CourseCheck.rules.map(\.name)).count == CourseCheck.rules.count)
  }
}

/// A course in a temporary folder, made of an example's files; `↓` marks the place below it.
struct CourseFolder: ~Copyable {
  let path: String
  private(set) var marked: [String] = []

  init(_ files: [String: String]) throws {
    let library = FileManager.default.temporaryDirectory.appending(
      path: "eguide-\(UUID().uuidString)/Content")
    path = library.path()
    let course = library.appending(path: "course")
    var files = files
    files["course.md"] = files["course.md"] ?? "---\ntitle: Course\n---\n"
    for file in files.keys where file.contains("/") && !file.hasPrefix("Assets") {
      let module = file.split(separator: "/")[0] + "/module.md"
      files[String(module)] = files[String(module)] ?? "---\ntitle: Module\n---\n"
    }
    for (file, text) in files {
      let url = course.appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      var lines: [Substring] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if let arrow = line.firstIndex(of: "↓") {
          let column = line[..<arrow].utf8.count + 1
          marked.append("\(file):\(lines.count + 1):\(column)")
        } else {
          lines.append(line)
        }
      }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
    }
    marked.sort()
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }

  /// Where a rule finds something, as the example marks it.
  func places(of rule: String) -> [String] {
    CourseCheck.diagnostics(of: Library(roots: [path])).filter { $0.rule == rule }.map {
      let file = $0.file.dropFirst("\(path)/course/".count)
      return "\(file):\($0.position?.line ?? 0):\($0.position?.column ?? 0)"
    }
    .sorted()
  }
}
