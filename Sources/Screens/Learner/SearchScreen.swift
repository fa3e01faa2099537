public import CourseModel
internal import InterfaceWords
public import TerminalUI
internal import Typesetting

/// Searches everything: pages, transcripts, terms, questions, steps and one's own notes, as one
/// types.
public struct SearchScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case type(Key)
    case paste(String)
    case moveUp, moveDown, screenUp, screenDown
    case open
    case click(Int)
    case scroll(Int)
  }

  public enum Outcome: Hashable, Sendable {
    case search(String)
    case open(SearchHit)
  }

  private var editor = TextEditor(limit: 200)
  public private(set) var answer: SearchAnswer?
  /// Why nothing can be searched.
  public private(set) var failure: String?
  public private(set) var selection = 0
  /// The person has moved: what one stands on stays where it is when more comes.
  private var hasChosen = false
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  init(area: Area, charset: Charset) {
    self.area = area
    self.charset = charset
    flow = Flow(area: area, charset: charset)
    write()
  }

  public var query: String { editor.text }
  private var hits: [SearchHit] { answer?.hits ?? [] }

  var keys: [KeyBinding<Message>] {
    [KeyBinding(.enter, wording.keys.open, .open, prominence: 1)]
      + KeyBinding.inList(
        up: .moveUp, down: .moveDown, screenUp: .screenUp, screenDown: .screenDown)
  }

  mutating func update(_ message: Message) -> Outcome? {
    switch message {
    case .type(let key):
      let before = query
      guard editor.press(key), query != before else { return nil }
      return changed()
    case .paste(let text):
      editor.insert(text)
      return changed()
    case .moveUp: move(to: selection - 1)
    case .moveDown: move(to: selection + 1)
    case .screenUp: move(to: selection - max(1, area.height / 4))
    case .screenDown: move(to: selection + max(1, area.height / 4))
    case .scroll(let rows): flow.scroll(.lines(rows))
    case .open: return hits.indices.contains(selection) ? .open(hits[selection]) : nil
    case .click(let item):
      guard hits.indices.contains(item) else { return nil }
      if item == selection { return .open(hits[item]) }
      move(to: item)
    }
    return nil
  }

  private mutating func changed() -> Outcome? {
    selection = 0
    hasChosen = false
    if query.allSatisfy(\.isWhitespace) {
      answer = nil
      write()
      return nil
    }
    return .search(query)
  }

  private mutating func move(to index: Int) {
    hasChosen = true
    select(index)
  }

  private mutating func select(_ index: Int) {
    selection = max(0, min(index, hits.count - 1))
    flow.reveal(selection)
    if selection == 0 { flow.stand(at: 0) }
  }

  /// An answer came; one to other words than those typed now is too late.
  mutating func answered(_ answer: SearchAnswer) {
    guard answer.query == query else { return }
    let chosen = hasChosen && hits.indices.contains(selection) ? hits[selection] : nil
    self.answer = answer
    failure = nil
    selection = chosen.flatMap { hits.firstIndex(of: $0) } ?? 0
    write()
    select(selection)
  }

  mutating func failed(_ sentence: String) {
    failure = sentence
    write()
  }

  mutating func resized(to area: Area) {
    self.area = area
    write()
    select(selection)
  }

  /// `17 places in 2 courses`, or how far the index has come.
  var standing: String {
    guard let answer else { return "" }
    if answer.indexed < answer.files {
      return wording.search.reading(answer.indexed, of: answer.files)
    }
    guard !hits.isEmpty else { return "" }
    let courses = Set(hits.map(\.page.course)).count
    return wording.search.found(places: hits.count, courses: courses, hasMore: answer.hasMore)
  }

  // MARK: Writing

  private mutating func write() {
    var flow = Flow(
      area: Area(
        columns: area.columns, rows: (area.rows.lowerBound + 2)..<area.rows.upperBound,
        measure: area.measure),
      charset: charset)
    if let failure {
      flow.text(failure, style: .caution)
    } else if answer == nil {
      flow.text(
        wording.search.whatIsSearched, style: .subtle)
      flow.blank()
      flow.text(wording.search.nobodySees, style: .subtle)
    } else if hits.isEmpty, answer?.indexed == answer?.files {
      flow.text(wording.search.nothingHasAll, style: .plain)
      flow.blank()
      flow.text(wording.search.tryFewer, style: .subtle)
    }
    var course: String?
    for (index, hit) in hits.enumerated() {
      if hit.page.course != course {
        flow.blank()
        flow.text(hit.courseTitle, style: .subtle)
        course = hit.page.course
      }
      flow.inlines(
        title(of: hit), indent: 2, item: index, aside: hit.moduleTitle.map { " " + $0 } ?? "")
      flow.inlines(snippet(of: hit), indent: 4, style: .subtle, item: index, continues: true)
    }
    self.flow = flow
  }

  private func title(of hit: SearchHit) -> [Inline] {
    let kind =
      switch hit.source {
      case .text: ""
      case .transcript: wording.search.recording
      case .term: wording.search.term
      case .question: wording.search.question
      case .step: wording.search.step
      case .note: wording.search.yourNote
      }
    let heading = hit.heading.flatMap { $0 == hit.pageTitle ? nil : $0 }
    return [.text(hit.pageTitle)]
      + (heading.map {
        [.text(" \(charset.marks.separator) \(kind.isEmpty ? "" : "\(kind): ")\($0)")]
      }
        ?? (kind.isEmpty ? [] : [.text(" (\(kind))")]))
  }

  private func snippet(of hit: SearchHit) -> [Inline] {
    hit.snippet.map { $0.isMatch ? .strong([.text($0.text)]) : .text($0.text) }
  }

  // MARK: Drawing

  func draw(on frame: inout Frame) {
    Chrome.drawTop(wording.search.title, right: standing, on: &frame)
    let (_, margin) = area.text
    let column = area.columns.lowerBound + margin
    let row = area.rows.lowerBound
    let end = frame.write("/ ", at: Position(column: column, row: row), style: .accent)
    let (text, cursor) = editor.visible(in: max(4, area.columns.upperBound - margin - end))
    frame.write(text, at: Position(column: end, row: row), style: .strong)
    flow.draw(
      on: &frame,
      in: Area(
        columns: area.columns, rows: (row + 2)..<area.rows.upperBound, measure: area.measure),
      selected: hits.isEmpty ? nil : selection)
    // Typing goes on in the field, wherever the mark of the choice stands.
    frame.cursor = Position(column: end + cursor, row: row)
  }
}
