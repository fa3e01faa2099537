import Foundation
import LearningRecords
import TerminalUI
import TestSupport
import Testing

/// A person's home folder, empty at first and gone after the test, and the programs started there.
final class Home {
  let path: String
  var content: String
  /// Besides those that every program here gets.
  var variables: [String: String] = [:]

  init(content: String = Home.fixtures) throws {
    path = NSTemporaryDirectory() + "eguide-" + UUID().uuidString
    self.content = content
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  // MARK: Places

  private static let tests = String(#filePath.dropLast("/Home.swift".count))
  /// The small course with a page of every kind.
  static var fixtures: String { tests + "/Fixtures/Content" }
  /// The courses that eguide comes with.
  static var courses: String { tests + "/../../Content" }

  var journals: String { path + "/journals" }
  var record: String { journals + "/learner-01.jsonl" }
  var privateJournal: String { path + "/.local/share/eguide/private/learner-01.jsonl" }

  var environment: [String: String] {
    [
      "HOME": path, "EGUIDE_CONTENT": content, "EGUIDE_JOURNALS": journals,
      "EGUIDE_LEARNER": "learner-01", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": "/usr/bin:/bin",
    ].merging(variables) { $1 }
  }

  // MARK: Files

  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func bytes(of path: String) -> [UInt8] {
    (FileManager.default.contents(atPath: path)).map(Array.init) ?? []
  }

  func append(_ text: String, to path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func statements(in path: String) -> [Statement] {
    (try? JournalReader.read(path))?.statements ?? []
  }

  /// What the training record says, a verb and the end of the object's path each.
  var deeds: [String] {
    statements(in: record).map { statement in
      let object = statement.object.activity?.id ?? "#"
      let path = object.split(separator: "/").dropFirst(2).joined(separator: "/")
      return "\(statement.verb.word ?? "?") \(path)"
    }
  }

  /// A folder of courses with one page of one course in it.
  static func onePage(_ text: String, title: String = "A course") throws -> Home {
    let home = try Home()
    try home.write("---\ntitle: \(title)\n---\n", to: "content/one/course.md")
    try home.write("---\ntitle: A module\n---\n", to: "content/one/01-m/module.md")
    try home.write(text, to: "content/one/01-m/01-page.md")
    home.content = home.path + "/content"
    return home
  }

  // MARK: Programs

  /// The player, at a terminal of its own.
  func start(
    _ arguments: String..., size: Size = Size(columns: 80, rows: 24)
  ) throws -> Player {
    let terminal = try PseudoTerminal(
      program: try PseudoTerminal.product("eguide"), arguments: arguments,
      environment: environment, size: size)
    return Player(terminal)
  }

  /// The player started by a line of bash.
  func start(shell line: String) throws -> Player {
    let program = try PseudoTerminal.product("eguide")
    return Player(
      try PseudoTerminal(
        program: "/bin/bash", arguments: ["--norc", "--noprofile", "-c", line, program],
        environment: environment))
  }

  struct Output {
    var status: Int32
    var text: String
    var errors: String
  }

  /// Runs a command to its end, with pipes for its input and output.
  func run(_ arguments: String...) throws -> Output { try run(arguments: arguments) }

  func run(arguments: [String], input: [UInt8] = []) throws -> Output {
    let process = Process()
    process.executableURL = URL(filePath: try PseudoTerminal.product("eguide"))
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (path + "/.output", path + "/.errors")
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    let typed = path + "/.input"
    try Data(input).write(to: URL(filePath: typed))
    process.standardInput = FileHandle(forReadingAtPath: typed)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, text: String(decoding: bytes(of: output), as: UTF8.self),
      errors: String(decoding: bytes(of: errors), as: UTF8.self))
  }
}
