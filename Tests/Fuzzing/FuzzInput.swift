import Foundation

/// What one file of a course says.
public struct FuzzInput: Hashable, Sendable {
  /// Which file it is: each has a reader of its own.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case page, course, module, glossary, transcript

    /// What a file of that name is in a course.
    public init(file: String) {
      let name = file.split(separator: "/").last ?? ""
      self =
        switch name {
        case "course.md": .course
        case "module.md": .module
        case "glossary.md": .glossary
        default: name.hasSuffix(".vtt") ? .transcript : .page
        }
    }
  }

  public var role: Role
  public var bytes: [UInt8]

  public init(role: Role, bytes: [UInt8]) {
    self.role = role
    self.bytes = bytes
  }
}

extension FuzzInput {
  /// What a saved input is called; it says how to make it again.
  public static func name(role: Role, seed: UInt64, number: Int) -> String {
    "\(role.rawValue)-\(seed)-\(number).\(role == .transcript ? "vtt" : "md")"
  }

  /// Reads an input that was saved, or any file of a course. Nil where there is no such file.
  public init?(file: String) {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let name = file.split(separator: "/").last ?? ""
    let saved = Role(rawValue: String(name.prefix { $0 != "-" }))
    self.init(role: saved ?? Role(file: file), bytes: Array(data))
  }

  /// Saves the input, so that a trap in what it is given to leaves it behind.
  public func save(_ file: String) throws {
    try Data(bytes).write(to: URL(filePath: file))
  }
}
