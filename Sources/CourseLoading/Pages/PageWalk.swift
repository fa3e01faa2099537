import CourseModel
import Diagnostics

/// A walk over all of a page's tree, for what an author should know and a learner needn't wait for:
/// links and pictures with their places, HTML that can't be shown, charts that can't be drawn,
/// footnotes that lead nowhere.
struct PageWalk {
  struct Found {
    /// Their targets are still to be resolved.
    var references: [Reference] = []
    var rawHTML: [ExaminedPage.RawHTML] = []
    var brokenCharts: [ExaminedPage.BrokenChart] = []
    var diagnostics: [Diagnostic] = []
  }

  private(set) var found = Found()
  private let file: String
  private let lines: SourceLines
  private let blocks: BlockReader
  /// Behind the footnote mark that was found last: the next one of its block comes later.
  private var lastMark = SourcePosition(line: 1, column: 1)
  private var hiddenMarks = 0

  init(file: String, bytes: [UInt8], blocks: BlockReader) {
    self.file = file
    self.lines = SourceLines(bytes)
    self.blocks = blocks
  }

  mutating func read(_ root: MarkdownNode, after frontMatterLines: Int) {
    var found = Found()
    var block = root
    root.visitAll { node in
      switch node.kind {
      case .paragraph, .heading, .tableCell: block = node
      case .code: readChart(node, into: &found)
      case .htmlBlock: readHTMLBlock(node, into: &found)
      case .htmlInline:
        let html = HTMLComment.stripped(node.literal)
        if !html.isEmpty {
          found.rawHTML.append(
            ExaminedPage.RawHTML(text: html, position: position(of: node, in: block)))
        }
      case .link, .image:
        found.references.append(
          Reference(
            kind: node.kind == .link ? .link : .picture, destination: node.destination,
            text: blocks.inlines(in: node).plainText, position: position(of: node, in: block),
            target: .refused(.empty)))
      case .text: readFootnoteMarks(node.literal, in: block.range, into: &found)
      default: break
      }
    }
    readFootnoteDefinitions(root, after: frontMatterLines, into: &found)
    self.found = found
  }

  private func readHTMLBlock(_ node: MarkdownNode, into found: inout Found) {
    let html = HTMLComment.stripped(node.literal).trimmingSpaces()
    guard !html.isEmpty else { return }
    if HTMLComment.split(node.literal) != nil, !html.contains("<") {
      found.diagnostics.append(
        Diagnostic(
          "text-after-comment", .warning, file: file, at: withinLine(node.start),
          "Words behind a comment are lost, give them a line of their own"))
    } else {
      found.rawHTML.append(ExaminedPage.RawHTML(text: html, position: withinLine(node.start)))
    }
  }

  /// Where an inline stands in the file. cmark counts the columns of a block's later lines from the
  /// first line's column, whatever stands before the text there.
  private func position(of node: MarkdownNode, in block: MarkdownNode) -> SourcePosition {
    let reported = node.start
    let start = withinLine(block.start)
    guard reported.line >= start.line, reported != SourcePosition(line: 1, column: 1) else {
      return start
    }
    guard reported.line > start.line else {
      return withinLine(reported) == reported ? reported : start
    }
    let opening = lines[reported.line].prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">")
    }
    return withinLine(
      SourcePosition(
        line: reported.line, column: opening.count + 1 + reported.column - block.start.column))
  }

  /// cmark's columns are now and then beyond their line: of a table's row that goes over several, of
  /// HTML behind a comment, of a block that begins further right than its lines do.
  private func withinLine(_ position: SourcePosition) -> SourcePosition {
    let end = Self.withoutEnd(lines[position.line]).count + 1
    return SourcePosition(line: position.line, column: max(1, min(position.column, end)))
  }

  // MARK: Charts

  private func readChart(_ node: MarkdownNode, into found: inout Found) {
    let figures = node.literal
    do throws(Chart.Fault) {
      _ = try Chart.read(info: node.info, csv: figures)
    } catch {
      found.brokenCharts.append(
        ExaminedPage.BrokenChart(
          fault: error, position: position(of: error.place, in: node, figures: figures)))
    }
  }

  /// Where a place in a code block's text stands in the file: the text's lines are ends of the
  /// file's, after whatever indentation and quote marks the block has.
  private func position(
    of faultPlace: Chart.Fault.Place, in node: MarkdownNode, figures: String
  ) -> SourcePosition {
    let start = node.start
    let place: CSVPlace
    switch faultPlace {
    case .info(let bytes):
      let opening = lines[start.line].dropFirst(start.column - 1)
      let fence = opening.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
      let blanks = opening.dropFirst(fence.count).prefix { $0 == 0x20 || $0 == 0x09 }
      return SourcePosition(
        line: start.line, column: start.column + fence.count + blanks.count + bytes)
    case .figures(let figuresPlace): place = figuresPlace
    }
    let shown = figures.utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: place.line + 1, omittingEmptySubsequences: false)
    let line = start.line + 1 + place.line
    guard shown.indices.contains(place.line) else { return start }
    let whole = Self.withoutEnd(lines[line])
    let indentation = whole.count - Self.withoutEnd(shown[place.line]).count
    return SourcePosition(line: line, column: max(0, indentation) + place.column + 1)
  }

  private static func withoutEnd<Bytes: BidirectionalCollection<UInt8>>(
    _ line: Bytes
  ) -> Bytes.SubSequence {
    var line = line[...]
    while line.last == UInt8(ascii: "\n") || line.last == UInt8(ascii: "\r") {
      line = line.dropLast()
    }
    return line
  }

  // MARK: Footnotes

  /// As many marks that aren't where they should be are looked for: those with a backslash before
  /// them, for which a block is searched to its end.
  private static let mostHiddenMarks = 100

  /// `[^name]` that stayed text, because no footnote has that name.
  private mutating func readFootnoteMarks(
    _ text: String, in block: SourceRange, into found: inout Found
  ) {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return }
    for name in text.footnoteNames where hiddenMarks < Self.mostHiddenMarks {
      let mark = Array("[^\(name)]".utf8)
      let isInBlock = block.start < lastMark && lastMark < block.end
      let rest = SourceRange(isInBlock ? lastMark : block.start, block.end)
      guard let position = place(of: mark, in: rest) else {
        hiddenMarks += 1
        continue
      }
      lastMark = SourcePosition(line: position.line, column: position.column + mark.count)
      found.diagnostics.append(
        Diagnostic(
          "footnote-without-text", .error, file: file, at: position,
          "No footnote [^\(name)]: stands on this page"))
    }
  }

  /// The first place of some bytes in the lines of a range, unless a backslash stands before them.
  private func place(of wanted: [UInt8], in range: SourceRange) -> SourcePosition? {
    for number in range.start.line...max(range.start.line, range.end.line) {
      let line = lines[number]
      guard let first = wanted.first else { return nil }
      let skipped = number == range.start.line ? range.start.column - 1 : 0
      var index = min(line.startIndex + skipped, line.endIndex)
      while let next = line[index...].firstIndex(of: first) {
        let isEscaped = next > line.startIndex && line[next - 1] == UInt8(ascii: "\\")
        if !isEscaped, line[next...].starts(with: wanted) {
          return SourcePosition(line: number, column: next - line.startIndex + 1)
        }
        index = next + 1
      }
    }
    return nil
  }

  /// Definitions that nothing refers to aren't in the tree: lines that no block covers.
  private func readFootnoteDefinitions(
    _ root: MarkdownNode, after frontMatterLines: Int, into found: inout Found
  ) {
    guard lines.count > frontMatterLines else { return }
    let ranges = root.children.map(\.range).sorted { $0.start < $1.start }
    var next = 0
    for number in (frontMatterLines + 1)...lines.count {
      while next < ranges.count, ranges[next].end.line < number { next += 1 }
      let line = lines[number]
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      guard indentation < 4, line.dropFirst(indentation).starts(with: "[^".utf8),
        next >= ranges.count || ranges[next].start.line > number
      else { continue }
      let text = String(decoding: line, as: UTF8.self)
      guard let name = text.footnoteNames.first,
        text.dropFirst(indentation).hasPrefix("[^\(name)]:")
      else { continue }
      found.diagnostics.append(
        Diagnostic(
          "unused-footnote", .warning, file: file,
          at: SourcePosition(line: number, column: indentation + 1),
          "Footnote [^\(name)] is never shown: nothing refers to it, or its name is taken"))
    }
  }
}

extension String {
  /// The names of all `[^name]` in the text.
  fileprivate var footnoteNames: [Substring] {
    var names: [Substring] = []
    var rest = self[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[rest.utf8.index(after: start)...]
      guard rest.utf8.first == UInt8(ascii: "^") else { continue }
      let name = rest.dropFirst().prefix {
        $0 != "]" && $0 != "[" && $0 != "^" && !$0.isWhitespace
      }
      guard !name.isEmpty, rest[name.endIndex...].hasPrefix("]") else { continue }
      names.append(name)
      rest = rest[name.endIndex...]
    }
    return names
  }
}
