import Foundation
import TestSupport
import Testing

/// Someone who goes through a course with Space, numbers and Enter alone, as the screen tells them.
struct Learner {
  let player: Player
  let key: AnswerKey
  private(set) var steps = 0

  init(_ player: Player, content: String) throws {
    self.player = player
    key = try AnswerKey(folder: content)
  }

  /// What the screen asks for next.
  func nextKey() throws -> String {
    let bottom = player.bottom
    if bottom.contains("choose all that fit") || player.top.contains("question") {
      guard !bottom.hasPrefix(" Space") else { return Player.keys.space }
      let answers = key.answers(player.question)
      let right = try #require(answers, "No answer known:\n\(player.text)")
      let chosen = player.lines.filter { $0.contains("(•)") || $0.contains("[✓]") }
      let open = right.filter { number in
        !chosen.contains { $0.contains(" \(number)  (") || $0.contains(" \(number)  [") }
      }
      return open.first.map { "\($0)" } ?? Player.keys.enter
    }
    if bottom.contains(" choose ") || bottom.contains("1-2 choose")
      || bottom.contains("1-3 choose"),
      !bottom.hasPrefix(" Space")
    {
      return "1"
    }
    return Player.keys.space
  }

  var isAtTheEnd: Bool { player.text.contains("You completed this course on") }

  /// One key.
  mutating func step() throws {
    steps += 1
    try player.press(try nextKey())
  }

  /// All the way to the end of the course.
  mutating func finish() throws {
    while !isAtTheEnd {
      try #require(steps < 400, "It never ends:\n\(player.text)")
      try step()
    }
  }
}
