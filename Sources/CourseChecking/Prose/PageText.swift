import CourseModel
import Diagnostics

/// The words of a page, passage by passage; what stands in footnotes is apart.
///
/// A page that is shown as plain text has none: what its lines mean nobody knows.
struct PageText: Sendable {
  let page: ExaminedPage
  private(set) var passages: [Passage] = []
  private(set) var noteCount = 0
  /// The numbers of the footnotes that hold a date.
  private(set) var datedNotes: Set<Int> = []

  init(_ page: ExaminedPage) {
    self.page = page
    guard let source = page.source else { return }
    let whole = SourceRange(
      SourcePosition(line: 1, column: 1), SourcePosition(line: source.count + 1, column: 1))
    for line in [page.header.summary, page.header.contentNote].compactMap(\.self) {
      addHeading([.text(line)], whole)
    }
    addHeading(page.page.heading, whole)
    read(Array(page.page.body))
    switch page.page.content {
    case .reading, .checklist: break
    case .quiz(let quiz): quiz.questions.forEach { read($0) }
    case .scenario(let scenario): scenario.scenes.forEach { read($0) }
    }
  }

  /// All that is said on the page, footnotes left out.
  var pieces: some Sequence<Piece> { passages.lazy.flatMap(\.pieces) }

  /// The sentences of the page: its paragraphs, wherever they stand.
  var prose: some Sequence<Piece> { pieces.filter { $0.role == .prose } }

  // MARK: Blocks

  private mutating func read(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(_, _, let text): addHeading(text, block.range)
      case .paragraph(let text):
        passages.append(Passage(kind: .paragraph, pieces: [Piece(.prose, text, block.range)]))
      case .list(let list): list.items.forEach { read($0) }
      case .quote(let inner), .alert(_, let inner): read(inner)
      case .voice(let role, let inner):
        addHeading(role, block.range)
        read(inner)
      case .table, .code: readFigures(blocks, index)
      case .footnote(let number, let inner):
        noteCount += 1
        if inner.plainText.words.areDated { datedNotes.insert(number) }
      case .rule, .html: break
      }
    }
  }

  private mutating func addHeading(_ text: [Inline], _ range: SourceRange) {
    passages.append(Passage(kind: .heading, pieces: [Piece(.heading, text, range)]))
  }

  private mutating func read(_ item: BlockList.Item) {
    // Items inside it come after it.
    let place = passages.count
    passages.append(Passage(kind: .item, pieces: []))
    passages[place].pieces = pieces(ofItem: item.blocks)
  }

  private mutating func pieces(ofItem blocks: [Block]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(_, _, let text): pieces.append(Piece(.heading, text, block.range))
      case .paragraph(let text): pieces.append(Piece(.prose, text, block.range))
      case .quote(let inner), .alert(_, let inner), .voice(_, let inner):
        pieces += self.pieces(ofItem: inner)
      case .list: read([block])
      case .table, .code: readFigures(blocks, index)
      case .footnote, .rule, .html: break
      }
    }
    return pieces
  }

  // MARK: Tables and charts

  private mutating func readFigures(_ blocks: [Block], _ index: Int) {
    let block = blocks[index]
    switch block.kind {
    case .table(let table):
      let captions = captions(blocks, index)
      let headings = cells(table.header, block.range)
      passages.append(Passage(kind: .row, pieces: headings, captions: captions))
      for (row, texts) in table.rows.enumerated() {
        // Rows are lines, below that of the headings and that of the dashes.
        let line = block.range.start.line + 2 + row
        let range = SourceRange(
          SourcePosition(line: line, column: 1), SourcePosition(line: line + 1, column: 1))
        passages.append(
          Passage(
            kind: .row, pieces: cells(texts, range), captions: captions, headings: headings))
      }
    case .code(let info, let figures) where info.prefix(while: { !$0.isWhitespace }) == "chart":
      passages.append(
        Passage(
          kind: .chart, pieces: [Piece(.data, [.text("\(info)\n\(figures)")], block.range)],
          captions: captions(blocks, index)))
    default: break
    }
  }

  private func cells(_ row: [[Inline]], _ range: SourceRange) -> [Piece] {
    row.enumerated().map { column, text in Piece(.cell(column: column), text, range) }
  }

  /// A row of more tables or charts than this has no paragraph that speaks of all of them.
  private static let longestRow = 16

  /// The paragraphs directly before and after a table or a chart, or a row of them.
  private func captions(_ blocks: [Block], _ index: Int) -> [Piece] {
    func caption(_ blocks: some Sequence<Block>) -> Piece? {
      for block in blocks {
        switch block.kind {
        case .table, .code: continue
        case .paragraph(let text): return Piece(.prose, text, block.range)
        default: return nil
        }
      }
      return nil
    }
    return [
      caption(blocks[..<index].suffix(Self.longestRow).reversed()),
      caption(blocks[(index + 1)...].prefix(Self.longestRow)),
    ]
    .compactMap(\.self)
  }

  // MARK: Questions and scenes

  private mutating func read(_ question: Question) {
    addHeading(question.title, question.range)
    read(question.stem)
    read(question.hint)
    for choice in question.choices {
      addHeading(choice.text, choice.range)
      read(choice.more)
      read(choice.feedback)
    }
    if case .match(let matching) = question.answer {
      for side in matching.left + matching.right { addHeading(side.text, question.range) }
    }
    read(question.explanation)
  }

  private mutating func read(_ scene: Scenario.Scene) {
    addHeading(scene.title, scene.range)
    read(scene.blocks)
    for choice in scene.choices {
      addHeading(choice.text, choice.range)
      read(choice.coaching)
    }
  }
}
