import Foundation
import TestSupport
import Testing

/// The plain player between two pipes, and someone who types a line when it has asked for one.
final class PipedPlayer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// All bytes that it has written.
  private(set) var written: [UInt8] = []

  struct Silence: Error, CustomStringConvertible {
    let written: String
    var description: String { "It ended before it asked for a line:\n\(written)" }
  }

  init(_ home: Home, _ arguments: [String] = []) throws {
    process.executableURL = URL(filePath: try PseudoTerminal.product("eguide"))
    process.arguments = arguments
    process.environment = home.environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// What is said until a line is asked for.
  @discardableResult
  func listen() throws -> String {
    let start = written.count
    while true {
      let more = output.fileHandleForReading.availableData
      written += more
      let said = written[start...]
      if more.isEmpty { throw Silence(written: String(decoding: written, as: UTF8.self)) }
      if said.suffix(3).elementsEqual("\n> ".utf8) {
        return String(decoding: said.dropLast(2), as: UTF8.self)
      }
    }
  }

  /// Types a line, and returns what is said to it.
  @discardableResult
  func type(_ line: String) throws -> String {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    return try listen()
  }

  /// Pulls the plug.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Leaves, and returns the last words and the exit status.
  func leave() throws -> (text: String, status: Int32) {
    try input.fileHandleForWriting.write(contentsOf: Data("Q\n".utf8))
    return end()
  }

  /// Ends the input instead.
  func end() -> (text: String, status: Int32) {
    try? input.fileHandleForWriting.close()
    let rest = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    written += rest
    process.waitUntilExit()
    return (String(decoding: rest, as: UTF8.self), process.terminationStatus)
  }
}

/// Someone who goes through a course with Enter and numbers alone, as the lines tell them.
struct Listener {
  let player: PipedPlayer
  let key: AnswerKey
  private(set) var last: String
  private(set) var steps = 0

  init(_ player: PipedPlayer, content: String) throws {
    self.player = player
    key = try AnswerKey(folder: content)
    last = try player.listen()
  }

  /// What the last words ask for.
  private var line: String {
    let lines = last.split(separator: "\n")
    // After the answer every choice has its reason, and Enter goes on.
    let isAnswered = ["Right.", "Not this one.", "Kept."].contains { lines.contains(Substring($0)) }
    if last.contains("A full stop alone on a line ends it") { return "." }
    if last.contains("\nQuestion "), !isAnswered, let answers = key.answers(last) {
      return answers.map { "\($0)" }.joined(separator: " ")
    }
    return last.contains("\nScene: ") && last.contains("\n1: ") ? "1" : ""
  }

  var isAtTheEnd: Bool { last.contains("You completed this course on") }

  mutating func step() throws {
    steps += 1
    last = "\n" + (try player.type(line))
  }

  /// All the way to the end of the course, or to a page.
  mutating func finish(at title: String? = nil) throws {
    while !isAtTheEnd, title.map({ !last.contains($0) }) ?? true {
      try #require(steps < 1_500, "It never ends:\n\(last)")
      try step()
    }
  }
}
