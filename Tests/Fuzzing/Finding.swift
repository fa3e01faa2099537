import CourseModel
import TerminalUI
import Typesetting

/// What is looked for in a page is found where it stands.
enum Finding {
  static func faults(in page: Page) -> [String] {
    let finder = PageFinder(heading: page.heading, body: page.body)
    let layout = PageLayout(page, typesetter: Typesetter(width: 40, charset: .unicode))
    var faults: [String] = []
    for (index, block) in page.body.enumerated().prefix(400) where index % 17 == 0 {
      guard let word = block.plainText.split(whereSeparator: \.isWhitespace).first?.prefix(12),
        let pattern = FindPattern(word)
      else { continue }
      let matches = finder.matches(of: pattern)
      guard let first = matches.first(from: Place(block: index, offset: 0)) else {
        faults.append("Not found: \(word.debugDescription)")
        continue
      }
      let anchor = layout.anchor(for: matches[first].place)
      let lines = layout.lines(from: anchor, count: 20)
      for match in layout.matches(of: pattern, on: lines) {
        let line = lines.first { $0.anchor == match.anchor }?.line
        if match.columns.isEmpty || match.columns.upperBound > line?.columns ?? 0 {
          faults.append("\(word.debugDescription) is marked in \(match.columns)")
        }
      }
    }
    return faults
  }
}
