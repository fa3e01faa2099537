import Foundation
import TerminalUI
import TestSupport
import Testing

/// The player under test, and someone at its keys who reads the screen.
final class Player {
  let terminal: PseudoTerminal

  init(_ terminal: PseudoTerminal) { self.terminal = terminal }

  var text: String { terminal.screen.text }
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  var top: String { lines.first ?? "" }
  var bottom: String { lines.last ?? "" }
  /// What stands between the line above and the two below.
  var body: String { lines.dropFirst().dropLast(2).joined(separator: "\n") }

  /// The body without the outline beside it.
  var question: String {
    lines.dropFirst(2).dropLast(2).map { line in
      guard let bar = line.firstIndex(of: "│") else { return line }
      return String(line[line.index(after: bar)...])
    }.joined(separator: "\n")
  }

  /// Presses a key, and waits until the screen says something else.
  @discardableResult
  func press(_ keys: String) throws -> String {
    let before = terminal.output.count
    terminal.send(keys)
    // A key that changes nothing writes nothing: there is no text to wait for.
    _ = try? terminal.wait(until: "an answer to \(keys.debugDescription)", timeout: .seconds(2)) {
      $0.output.count > before
    }
    settle()
    return text
  }

  @discardableResult
  func wait(for text: String) throws -> String {
    try terminal.wait(for: text)
    // The text may have come before the rest of its frame.
    settle()
    return self.text
  }

  /// Waits until the program has written all that it has to, and sleeps.
  private func settle() {
    let end = ContinuousClock.now + .seconds(20)
    var count = -1
    while ContinuousClock.now < end, count != terminal.output.count || !isAsleep {
      count = terminal.output.count
      terminal.settle(milliseconds: 1)
    }
  }

  /// Not running, nor about to (proc_pid_stat(5): the state stands behind the name); gone counts too.
  private var isAsleep: Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(terminal.process)/stat", encoding: .utf8),
      let state = stat.split(separator: ")").last?.dropFirst().first
    else { return true }
    return "STZX".contains(state)
  }

  /// Presses a key and waits for what must then be on the screen.
  @discardableResult
  func press(_ keys: String, for text: String) throws -> String {
    terminal.send(keys)
    return try wait(for: text)
  }

  /// Leaves, and returns what the shell shows then.
  @discardableResult
  func leave() throws -> String {
    terminal.send("Q")
    #expect(try terminal.exitStatus() == .exited(0))
    return text
  }

  static let keys = (
    space: " ", enter: "\r", backspace: "\u{7F}", escape: "\u{1B}", tab: "\t", down: "\u{1B}[B",
    up: "\u{1B}[A"
  )
}

/// The right answers of a course's quizzes, as their files have them.
struct AnswerKey {
  /// By the words of the question's title, without spaces: what is right, from 1.
  private var right: [String: [Int]] = [:]

  /// Of all Markdown files in a folder.
  init(folder: String) throws {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    self.init(
      try files.filter { $0.hasSuffix(".md") }.map {
        try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
      })
  }

  init(_ files: [String]) {
    for file in files {
      var question = ""
      var number = 0
      for line in file.split(separator: "\n") {
        if line.hasPrefix("## ") {
          question = Self.folded(line.dropFirst(3))
          number = 0
        }
        guard line.hasPrefix("- [") else { continue }
        number += 1
        if line.hasPrefix("- [x]") { right[question, default: []].append(number) }
      }
    }
  }

  /// The answers to the question on a screen.
  func answers(_ screen: String) -> [Int]? {
    let text = Self.folded(screen)
    return right.first { text.contains($0.key) }?.value
  }

  /// Letters and digits alone: a title wraps, and loses its marks of emphasis.
  private static func folded(_ text: some StringProtocol) -> String {
    String(text.filter { $0.isLetter || $0.isNumber })
  }
}
