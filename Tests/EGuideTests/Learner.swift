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
      if player.text.contains("Nobody grades it.") {
        return bottom.contains("Tab done") ? "\t" : Player.keys.enter
      }
      guard let right = key.answers(player.question) else {
        // Practice may be left for the next page, and counts for nothing.
        try #require(isPractice, "No answer known:\n\(player.text)")
        return "]"
      }
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

  /// The question asks for something else than a choice, and nobody scores it.
  private var isPractice: Bool {
    ["uick check", "What do you think", "Before you read"].contains {
      player.text.contains($0)
    }
  }

  /// One key.
  mutating func step() throws {
    steps += 1
    try player.press(try nextKey())
  }

  /// All the way to the end of the course, or to a page.
  mutating func finish(at title: String? = nil) throws {
    while !isAtTheEnd, title.map({ !player.text.contains($0) }) ?? true {
      try #require(steps < 1_000, "It never ends:\n\(player.text)")
      try step()
    }
  }
}
