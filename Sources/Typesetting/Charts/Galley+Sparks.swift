import CourseModel
import TerminalUI

extension Galley {
  /// A small line of blocks for every series, and in words where it begins, ends, and how far it goes.
  mutating func setSparks(_ chart: Chart, belowLinesFrom firstLine: Int) {
    let start = offset
    let names = chart.series.map { columns(of: $0) }
    let nameWidth = names.max() ?? 0
    let isNamed = chart.series.count > 1 || chart.title.isEmpty
    let isBeside = isNamed && chartWidth >= 24 && nameWidth <= chartWidth / 3
    for (index, name) in chart.series.enumerated() {
      guard let summary = SeriesSummary(of: index, in: chart) else { continue }
      var first = Prefix()
      var rest = Prefix()
      if isBeside {
        let blanks = String(repeating: " ", count: nameWidth - names[index] + 2)
        first = Prefix(charset.clean(name) + blanks)
        rest = Prefix(String(repeating: " ", count: nameWidth + 2))
      } else if isNamed {
        setWords(name)
      }
      let words = summary.words(gap: "\u{A0}", figure: chart.figure)
      margin(first: first, rest: rest) { $0.setSpark(of: index, in: chart, words: words) }
    }
    spread(linesFrom: firstLine, over: start..<start + chart.lastOffset + 1)
  }

  private mutating func setSpark(of series: Int, in chart: Chart, words: String) {
    let spark = Spark(of: series, in: chart, width: chartWidth, isASCII: isASCII).text
    let text = charset.clean(words)
    guard spark.columns + 2 + text.columns <= chartWidth else {
      append([StyledLine.Span(spark, .accent)], offset: offset)
      return setWords(words)
    }
    append(
      [StyledLine.Span(spark, .accent), StyledLine.Span("  " + text)], offset: offset)
  }
}

/// A series in one row of characters that grow with its values.
struct Spark {
  let text: String

  private static let blocks: [Character] = Array("▁▂▃▄▅▆▇█")
  /// Marks that take more and more ink.
  private static let asciiMarks: [Character] = Array(".:-=+*#@")

  /// Takes `width` cells at most; more points than that are put together by their mean.
  init(of series: Int, in chart: Chart, width: Int, isASCII: Bool) {
    let levels = isASCII ? Self.asciiMarks : Self.blocks
    let numbers = chart.points.map { $0.values[series]?.number }
    let present = numbers.compactMap(\.self)
    let least = present.min() ?? 0
    let greatest = present.max() ?? 0
    let count = min(numbers.count, max(1, width))
    var text = ""
    for cell in 0..<count {
      let part = numbers[(cell * numbers.count / count)..<((cell + 1) * numbers.count / count)]
      let values = part.compactMap(\.self)
      guard !values.isEmpty else {
        text.append(" ")
        continue
      }
      // In shares of the range first: a sum of huge numbers would be no number any more.
      let shares = values.map { greatest > least ? ($0 - least) / (greatest - least) : 0.5 }
      let mean = shares.reduce(0, +) / Double(shares.count)
      text.append(levels[max(0, min(levels.count - 1, Int(mean * Double(levels.count))))])
    }
    self.text = text
  }
}
