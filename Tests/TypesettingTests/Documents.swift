import CourseModel
import TerminalUI
import Typesetting

/// A page of nothing but its title and a body.
func layout(
  _ markdown: String, title: String = "", width: Int, charset: Charset = .unicode,
  extraLines: [StyledLine] = []
) -> PageLayout {
  PageLayout(
    heading: title.isEmpty ? [] : [.text(title)], body: Body(blocks(ofMarkdown: markdown)),
    typesetter: Typesetter(width: width, charset: charset), extraLines: extraLines)
}

/// What a page looks like.
func drawing(
  _ markdown: String, title: String = "", width: Int, charset: Charset = .unicode
) -> String {
  layout(markdown, title: title, width: width, charset: charset).plainLines()
    .joined(separator: "\n")
}

/// Chance that is the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
