internal import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI
internal import Typesetting

/// Marks at paragraphs, and notes on them.
extension ReaderScreen {
  /// What is asked of marks and notes.
  public enum MarkMessage: Hashable, Sendable {
    /// Shows which paragraph it is about, and lets another one be chosen.
    case choose(Purpose)
    case move(Int)
    /// Marks the chosen paragraph, or takes its mark away.
    case mark
    case write, writeOutside
    /// Back to reading.
    case leave
    case type(Key)
    case paste(String)
    case save, discard
  }

  public enum Purpose: Hashable, Sendable { case mark, note }

  /// What a person has marked and written on the page, and what they are about to.
  struct PageMarks: Sendable {
    var annotations: [Annotation] = []
    var standings: [Annotation.ID: ParagraphFinder.Standing] = [:]
    /// The paragraph that has the cursor, and what Enter does with it.
    var choice: (block: Int, purpose: Purpose)?
    /// The paragraph that was chosen last.
    var last: Int?
    var writing: Writing?

    /// Those of a block, the newest first.
    func at(_ block: Int) -> [Annotation] {
      annotations.filter { standings[$0.id]?.block == block }
    }
  }

  /// A note that is being written.
  struct Writing: Sendable {
    /// Nil where the paragraph is gone.
    var block: Int?
    var quotation: Quotation
    var replaced: Annotation?
    var editor: TextEditor
    /// Where one was before.
    var origin: Place
  }

  // MARK: What stands on the page

  /// Takes over what a person has marked and written on the page; where it stands is found here.
  public mutating func annotate(_ annotations: [Annotation]) {
    guard annotations != marks.annotations else { return }
    marks.annotations = annotations
    marks.standings = [:]
    if annotations.isEmpty { return }
    var finder = ParagraphFinder(page.body)
    for annotation in annotations {
      marks.standings[annotation.id] = finder.standing(of: annotation.quotation)
    }
  }

  /// Goes to the paragraph of a mark or a note, with the cursor on it; false where it is gone.
  mutating func show(_ id: Annotation.ID) -> Bool {
    guard let annotation = marks.annotations.first(where: { $0.id == id }) else { return false }
    guard let block = marks.standings[id]?.block else {
      if let heading = annotation.quotation.heading { _ = go(to: heading) }
      return false
    }
    show(layout.anchor(for: Place(block: block, offset: 0)))
    marks.choice = (block, annotation.note == nil ? .mark : .note)
    marks.last = block
    return true
  }

  // MARK: Keys

  var markKeys: [KeyBinding<Message>] {
    guard let choice = marks.choice else {
      return [
        KeyBinding(.character("m"), wording.keys.mark, .marks(.choose(.mark))),
        KeyBinding(.character("a"), wording.keys.note, .marks(.choose(.note)), prominence: 8),
      ]
    }
    let there = marks.at(choice.block)
    let mark = there.contains { $0.note == nil } ? wording.keys.takeMarkAway : wording.keys.markIt
    let note = there.contains { $0.note != nil } ? wording.keys.editNote : wording.keys.writeNote
    return [
      KeyBinding(
        .enter, choice.purpose == .mark ? mark : note,
        .marks(choice.purpose == .mark ? .mark : .write), prominence: 1),
      KeyBinding(
        [.up, .character("k")], shownAs: "Up k", wording.keys.paragraphAbove, .marks(.move(-1))),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.paragraphBelow, .marks(.move(1)),
        prominence: 2, bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(
        .character("m"), mark, .marks(.mark), prominence: choice.purpose == .mark ? nil : 3,
        bar: .init("m", wording.keys.mark)),
      KeyBinding(
        .character("a"), note, .marks(.write), prominence: choice.purpose == .note ? nil : 3,
        bar: .init("a", wording.keys.note)),
      KeyBinding(.character("e"), wording.keys.noteInYourEditor, .marks(.writeOutside)),
      KeyBinding(
        [.escape, .backspace], shownAs: "Esc", wording.keys.backToReading, .marks(.leave),
        prominence: 4,
        bar: .init("Esc", wording.keys.back)),
      KeyBinding(.space, wording.keys.goOn, .goOn),
    ]
  }

  var writingKeys: [KeyBinding<Message>] {
    [
      KeyBinding(
        [.escape, .control("s")], shownAs: "Esc", wording.keys.save, .marks(.save), prominence: 1),
      KeyBinding(.control("x"), wording.keys.yourEditor, .marks(.writeOutside), prominence: 2),
      KeyBinding(.control("g"), wording.keys.discard, .marks(.discard), prominence: 3),
    ]
  }

  /// What a key means that is no bound one while something is typed.
  func typed(_ key: Key) -> Message {
    marks.writing == nil ? .find(.type(key)) : .marks(.type(key))
  }

  func pasted(_ text: String) -> Message {
    marks.writing == nil ? .find(.paste(text)) : .marks(.paste(text))
  }

  // MARK: Choosing a paragraph

  /// A paragraph has the cursor, to be marked or written on.
  var isChoosing: Bool { marks.choice != nil && marks.writing == nil }

  mutating func mark(_ message: MarkMessage) -> [PageEffect] {
    switch message {
    case .choose(let purpose):
      guard let block = paragraphAtHand else {
        return [.say(wording.annotations.noParagraph)]
      }
      marks.choice = (block, purpose)
    case .move(let by): move(by)
    case .mark: return toggleMark()
    case .write: write()
    case .writeOutside:
      if marks.writing == nil { write() }
      return marks.writing.map { [.editOutside($0.editor.text)] } ?? []
    case .leave: marks.choice = nil
    case .type(let key): _ = marks.writing?.editor.press(key)
    case .paste(let text): marks.writing?.editor.insert(text)
    case .save: return save()
    case .discard:
      endWriting()
      return [.say(wording.annotations.nothingSaved)]
    }
    return []
  }

  /// The paragraph of the link that has the cursor, else the one that was chosen last, if it is on
  /// the screen, else the first one that is whole.
  private var paragraphAtHand: Int? {
    let shown = layout.lines(from: top, count: rows).filter { !$0.line.isBlank }
    var blocks: [Int] = []
    for block in shown.map(\.anchor.block)
    where block != blocks.last && page.body.indices.contains(block) && page.body[block].isQuotable {
      blocks.append(block)
    }
    if let focus, blocks.contains(focus.anchor.block) { return focus.anchor.block }
    if let last = marks.last, blocks.contains(last) { return last }
    let bottom = shown.last?.anchor
    return blocks.first { block in
      top <= firstLine(of: block) && bottom.map { layout.lastLine(ofBlock: block) <= $0 } ?? false
    } ?? blocks.first
  }

  private func firstLine(of block: Int) -> Anchor {
    layout.anchor(for: Place(block: block, offset: 0))
  }

  /// How many blocks without a paragraph are passed over at most.
  private static let reach = 500

  private mutating func move(_ by: Int) {
    guard let choice = marks.choice, by != 0 else { return }
    var block = choice.block + by.signum()
    for _ in 0..<Self.reach where page.body.indices.contains(block) {
      if page.body[block].isQuotable {
        marks.choice?.block = block
        marks.last = block
        return reveal(paragraph: block)
      }
      block += by.signum()
    }
  }

  /// Scrolls as little as shows a paragraph, its beginning first of all.
  private mutating func reveal(paragraph block: Int) {
    let first = firstLine(of: block)
    let last = layout.lastLine(ofBlock: block)
    if first < top { return stand(at: layout.clamped(first, rows: rows)) }
    guard let bottom = layout.lines(from: top, count: rows).last?.anchor, bottom < last else {
      return
    }
    stand(at: min(first, layout.moved(last, by: -(rows - 1), rows: rows)))
  }

  private mutating func toggleMark() -> [PageEffect] {
    guard let block = marks.choice?.block else { return [] }
    marks.choice = nil
    marks.last = block
    let standing = marks.at(block).filter { $0.note == nil }.map(\.id)
    if !standing.isEmpty {
      return [.record(.removed(standing)), .say(wording.annotations.markRemoved)]
    }
    guard let quotation = Quotation(of: block, in: page.body) else { return [] }
    return [.record(.marked(page.id, quotation)), .say(wording.annotations.marked)]
  }

  // MARK: Writing a note

  private mutating func write() {
    guard let block = marks.choice?.block, let quotation = Quotation(of: block, in: page.body)
    else { return }
    let replaced = marks.at(block).first { $0.note != nil }
    beginWriting(replaced?.note ?? "", on: quotation, at: block, replacing: replaced)
  }

  private mutating func beginWriting(
    _ text: String, on quotation: Quotation, at block: Int?, replacing replaced: Annotation?
  ) {
    marks.choice = nil
    marks.last = block
    marks.writing = Writing(
      block: block, quotation: quotation, replaced: replaced,
      editor: TextEditor(text, isMultiline: true, limit: Annotation.longestNote), origin: place)
    focusNothing()
    // The field takes its rows from the text, which must still show the paragraph.
    if let block { reveal(paragraph: block) }
  }

  /// Goes on with a note that was being written when the program ended.
  mutating func resume(_ note: KeptNote) {
    guard note.page == page.id else { return }
    var finder = ParagraphFinder(page.body)
    let replaced = marks.annotations.first { $0.id == note.replacing }
    beginWriting(
      note.text, on: note.quotation, at: finder.standing(of: note.quotation).block,
      replacing: replaced)
  }

  /// What is written and not saved.
  var unsavedNote: KeptNote? {
    guard let writing = marks.writing else { return nil }
    return KeptNote(
      page: page.id, quotation: writing.quotation, replacing: writing.replaced?.id,
      text: writing.editor.text)
  }

  /// The person's own editor has ended, with this text: that saves it, as everywhere.
  mutating func wroteOutside(_ text: String) -> [PageEffect] {
    guard marks.writing != nil else { return [] }
    marks.writing?.editor = TextEditor(isMultiline: true, limit: Annotation.longestNote)
    marks.writing?.editor.insert(text)
    let effects = save()
    guard text.trimmingBlanks().count > Annotation.longestNote else { return effects }
    return effects + [.say(wording.annotations.savedInPart(Annotation.longestNote))]
  }

  private mutating func save() -> [PageEffect] {
    guard let writing = marks.writing else { return [] }
    endWriting()
    let text = writing.editor.text.trimmingBlanks()
    if text == writing.replaced?.note ?? "" { return [] }
    if text.isEmpty {
      return writing.replaced.map {
        [.record(.removed([$0.id])), .say(wording.annotations.noteDeleted)]
      }
        ?? []
    }
    return [
      .record(
        .noted(page.id, writing.quotation, note: text, replacing: writing.replaced?.id)),
      .say(wording.annotations.saved),
    ]
  }

  private mutating func endWriting() {
    guard let writing = marks.writing else { return }
    marks.writing = nil
    go(to: writing.origin)
  }

  /// The rows that the field for a note takes from the text.
  var noteRows: Int {
    marks.writing == nil ? 0 : min(9, max(5, area.height / 2))
  }

  // MARK: Drawing

  /// Marks stand in the margin, at the first row of their paragraph on the screen; the cursor is a
  /// bar along all of it.
  func drawMarks(_ lines: [PlacedLine], column: Int, row: Int, on frame: inout Frame) {
    let chosen = marks.choice?.block ?? marks.writing?.block
    var seen: Set<Int> = []
    for (index, line) in lines.enumerated() where !line.line.isBlank {
      let block = line.anchor.block
      let isFirst = seen.insert(block).inserted
      let there = isFirst ? marks.at(block) : []
      func draw(_ glyph: String, _ offset: Int) {
        guard column >= offset else { return }
        frame.write(glyph, at: Position(column: column - offset, row: row + index), style: .accent)
      }
      if there.contains(where: { $0.note == nil }) { draw(frame.marks.mark, 3) }
      if block == chosen {
        draw(frame.marks.quoteBar, 2)
      } else if there.contains(where: { $0.note != nil }) {
        draw(frame.marks.note, 2)
      }
      if isFirst, block == marks.choice?.block {
        frame.cursor = Position(column: max(0, column - 2), row: row + index)
      }
    }
  }

  func drawNote(column: Int, width: Int, in area: Area, on frame: inout Frame) {
    guard let writing = marks.writing else { return }
    let top = area.rows.upperBound - noteRows
    frame.rule(row: top, columns: area.columns.lowerBound + 1..<max(2, area.columns.upperBound - 1))
    frame.write(
      writing.block == nil ? wording.annotations.noteOnGone : wording.annotations.noteOnThis,
      at: Position(column: column, row: top + 1), style: .accent)
    let words = wording.checklist.onlyYouReadIt
    if width > 24 + words.columns {
      frame.write(words, endingAt: column + width, row: top + 1, style: .subtle)
    }
    let (rows, cursor) = writing.editor.rows(width: width)
    let room = max(1, noteRows - 2)
    let first = max(0, cursor.row - room + 1)
    for index in 0..<room {
      let text = first + index < rows.count ? frame.charset.clean(rows[first + index]) : ""
      let end = frame.write(
        text, at: Position(column: column, row: top + 2 + index), style: .strong, limit: width)
      frame.write(
        String(repeating: "_", count: max(0, column + width - end)),
        at: Position(column: end, row: top + 2 + index), style: .subtle)
    }
    frame.cursor = Position(column: column + cursor.column, row: top + 2 + cursor.row - first)
  }
}

extension String {
  /// Without white space at the end, and blank lines at the beginning.
  fileprivate func trimmingBlanks() -> String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while let end = text.firstIndex(where: \.isNewline), text[..<end].allSatisfy(\.isWhitespace) {
      text = text[text.index(after: end)...]
    }
    return String(text)
  }
}
