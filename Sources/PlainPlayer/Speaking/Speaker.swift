internal import CourseModel
internal import InterfaceWords
internal import Typesetting

/// Says parsed Markdown: a paragraph a line, marks as words, tables as records, charts as sentences.
/// Nothing in it needs to be seen, and no mark has to be spelled.
struct Speaker {
  /// What is said in one breath, and where its words stand in the block's plain text.
  struct Line: Hashable, Sendable {
    var text: String
    /// Characters of the plain text before it.
    var offset: Int
  }

  private(set) var lines: [Line] = []
  /// The number of the next link; nil where links can't be followed, and so have none.
  private(set) var nextLink: Int?
  private var offset = 0
  /// How many lists the next block stands in.
  private var listDepth = 0
  /// What the next line begins with, such as `Note:`.
  private var label = ""

  init(firstLink: Int? = nil) { nextLink = firstLink }

  /// The lines of blocks whose links can't be followed.
  static func lines(of blocks: [Block]) -> [String] {
    var speaker = Speaker()
    speaker.say(blocks)
    return speaker.lines.map(\.text)
  }

  /// Words whose links can't be followed, on one line.
  static func words(_ inlines: [Inline]) -> String {
    var speaker = Speaker()
    return speaker.words(inlines).foldingSpaces()
  }

  // MARK: Blocks

  /// Blocks one after the other. Their plain texts are on lines of their own, those without any left
  /// out.
  mutating func say(_ blocks: [Block]) {
    var start = offset
    for block in blocks {
      offset = start
      say(block)
      let length = block.plainText.count
      if length > 0 { start += length + 1 }
    }
    offset = start
  }

  mutating func say(_ block: Block) {
    switch block.kind {
    case .heading(let level, _, let inlines):
      add(wording.speech.heading(folded(inlines).sentence, isInner: level > 2))
    case .paragraph(let inlines): say(paragraph: inlines)
    case .list(let list): say(list)
    case .quote(let blocks): labelled(wording.speech.quote) { $0.say(blocks) }
    case .alert(let alert, let blocks):
      labelled(wording.speech.alert(alert.name)) { $0.say(blocks) }
    case .voice(let role, let blocks):
      labelled(wording.speech.voice(folded(role))) { speaker in
        speaker.offset += role.plainText.foldingSpaces().count + 1
        speaker.say(blocks)
      }
    case .code(let info, let code):
      if let chart = try? Chart.read(info: info, csv: code) {
        add(chart.sentences)
      } else {
        say(code: code)
      }
    case .table(let table): say(table)
    case .rule: add(wording.speech.rule)
    case .html(let html):
      for line in html.split(separator: "\n") { add(String(line)) }
    case .footnote(let number, let blocks):
      labelled(wording.speech.note(number)) { $0.say(blocks) }
    }
  }

  private mutating func add(_ text: String) {
    lines.append(Line(text: label.isEmpty ? text : "\(label) \(text)", offset: offset))
    label = ""
  }

  /// Says something whose first line begins with a label; that stands alone where nothing follows.
  private mutating func labelled(_ text: String, _ say: (inout Speaker) -> Void) {
    label = label.isEmpty ? text : "\(label) \(text)"
    say(&self)
    if !label.isEmpty {
      lines.append(Line(text: label, offset: offset))
      label = ""
    }
  }

  private mutating func say(paragraph inlines: [Inline]) {
    if inlines.count == 1, case .image(_, let title, let alt)? = inlines.first {
      let words = [folded(alt), title.foldingSpaces()].filter { !$0.isEmpty }
      add(wording.speech.picture(words.map(\.sentence).joined(separator: " ")))
      return
    }
    let start = offset
    for line in words(inlines).split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.foldingSpaces()
      if !text.isEmpty { add(text) }
      offset += text.count + 1
    }
    offset = start
  }

  private mutating func say(_ list: BlockList) {
    listDepth += 1
    var start = offset
    for (index, item) in list.items.enumerated() {
      let label = wording.speech.item(
        list.start.map { $0 + index }, level: listDepth, isDone: item.box)
      offset = start
      labelled(label) { $0.say(item.blocks) }
      start += item.blocks.plainText.count + 1
    }
    listDepth -= 1
  }

  private mutating func say(code: String) {
    let all = code.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = all.last?.isEmpty == true ? all.dropLast() : all[...]
    add(wording.speech.code(lines: rows.count))
    for row in rows {
      add(String(row.replacing("\t", with: "    ")))
      offset += row.count + 1
    }
  }

  /// The names of the columns, then a record a line: `Level: 1. Who answers: A voice on the phone.`
  private mutating func say(_ table: Table) {
    let start = offset
    let names = table.header.map { $0.plainText.foldingSpaces() }
    let header = table.header.map { folded($0) }.filter { !$0.isEmpty }
    add(
      wording.speech.table(rows: table.rows.count, columns: header))
    offset += names.joined(separator: " ").count + 1
    for row in table.rows {
      let cells = zip(names, row).compactMap { name, cell -> String? in
        let text = folded(cell)
        guard !text.isEmpty else { return nil }
        return (name.isEmpty ? text : "\(name): \(text)").sentence
      }
      add(cells.isEmpty ? wording.speech.emptyRow : cells.joined(separator: " "))
      offset += row.map { $0.plainText.foldingSpaces() }.joined(separator: " ").count + 1
    }
    offset = start
  }

  // MARK: Words

  private mutating func folded(_ inlines: [Inline]) -> String { words(inlines).foldingSpaces() }

  /// The words of a line; where the author ended one, a newline.
  mutating func words(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak: text += " "
      case .lineBreak: text += "\n"
      case .emphasis(let inner), .strong(let inner): text += words(inner)
      case .strikethrough(let inner): text += wording.speech.struckOut(words(inner))
      case .link(_, _, let inner):
        text += words(inner)
        if let number = nextLink {
          text += " " + wording.speech.linkMark(number)
          nextLink = number + 1
        }
      case .image(_, let title, let alt):
        let inner = words(alt).foldingSpaces()
        let named = [inner, title.foldingSpaces()].filter { !$0.isEmpty }
        text += wording.speech.pictureMark(named.joined(separator: ", "))
      case .footnoteReference(let number):
        text += (text.last?.isWhitespace ?? true ? "" : " ") + wording.speech.noteMark(number)
      case .html(let html):
        switch HTMLTag(html) {
        case .lineBreak: text += "\n"
        case .formatting: break
        case .other: text += html
        }
      }
    }
    return text
  }
}
