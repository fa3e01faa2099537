internal import CourseModel
internal import InterfaceWords
internal import TerminalUI
public import Typesetting

extension ScenarioGraph {
  /// The graph as lines to print: every scene once, under its number, and before each choice the
  /// number of the scene that it leads to, with an arrow that points up where that stands above.
  public func lines(_ typesetter: Typesetter) -> [StyledLine] {
    let marks = typesetter.charset.marks
    let up = typesetter.charset.asciiMarks ? "^" : "↑"
    var printer = Printer(typesetter: typesetter)
    printer.lines = typesetter.lines(of: [.text(summary)])
    var depth: Int?? = .none
    for (index, node) in nodes.enumerated() {
      if depth != .some(node.depth) {
        depth = node.depth
        printer.lines += [StyledLine(), StyledLine(Self.heading(node.depth), .heading)]
      }
      printer.hang(
        node.scene.title, ending: Self.ending(of: node.scene),
        from: [StyledLine.Span(Self.right("\(index + 1)", numberWidth) + "  ", .accent)])
      for (choice, target) in zip(node.scene.choices, node.targets) {
        let number = target.map { "\($0 + 1)" } ?? "?"
        let arrow = target.map { $0 <= index } == true ? up : marks.leadsTo
        printer.hang(
          choice.text,
          from: [
            StyledLine.Span(String(repeating: " ", count: numberWidth + 2)),
            StyledLine.Span(
              Self.padded(arrow, marks.leadsTo.columns) + " " + Self.padded(number, numberWidth)
                + "  ", .subtle),
          ])
      }
    }
    return printer.lines
  }

  /// `16 scenes, 29 choices, 5 endings: 2 good, 1 mixed, 2 poor`
  private var summary: String {
    let endings = nodes.map(\.scene).filter(\.isEnding)
    let outcomes = Scenario.Outcome.allCases.compactMap { outcome -> String? in
      let count = endings.count { $0.outcome == outcome }
      if count == 0 { return nil }
      return switch outcome {
      case .good: wording.reports.goodEndings(count)
      case .mixed: wording.reports.mixedEndings(count)
      case .poor: wording.reports.poorEndings(count)
      }
    }
    return wording.reports.graph(
      scenes: nodes.count, choices: nodes.reduce(0) { $0 + $1.scene.choices.count },
      endings: endings.count, outcomes: outcomes)
  }

  private var numberWidth: Int { "\(nodes.count)".count }

  private static func heading(_ depth: Int?) -> String {
    switch depth {
    case nil: wording.reports.noChoiceLeadsHere
    case 0: wording.reports.start
    case let depth?: wording.reports.after(choices: depth)
    }
  }

  private static func ending(of scene: Scenario.Scene) -> (words: String, style: Style)? {
    guard scene.isEnding else { return nil }
    return switch scene.outcome {
    case .good: (wording.reports.goodEnding, .correct)
    case .mixed: (wording.reports.mixedEnding, .caution)
    case .poor: (wording.reports.poorEnding, .incorrect)
    case nil: (wording.reports.noOutcome, .subtle)
    }
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.columns)) + text
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.columns))
  }
}

/// Lines that hang from what stands before the first of them.
private struct Printer {
  let typesetter: Typesetter
  var lines: [StyledLine] = []

  mutating func hang(
    _ text: [Inline], ending: (words: String, style: Style)? = nil, from head: [StyledLine.Span]
  ) {
    let indent = head.reduce(0) { $0 + $1.text.columns }
    let inner = Typesetter(
      width: max(8, typesetter.width - indent), charset: typesetter.charset)
    var set = inner.lines(of: text, style: ending == nil ? .plain : .strong)
    if set.isEmpty { set = [StyledLine()] }
    if let ending {
      let last = set.count - 1
      if set[last].columns + 2 + ending.words.columns <= inner.width {
        set[last].spans += [StyledLine.Span("  "), StyledLine.Span(ending.words, ending.style)]
      } else {
        set += inner.lines(of: [.text(ending.words)], style: ending.style)
      }
    }
    let blank = [StyledLine.Span(String(repeating: " ", count: indent))]
    for (index, line) in set.enumerated() {
      lines.append(line.prefixed(by: index == 0 ? head : blank))
    }
  }
}
