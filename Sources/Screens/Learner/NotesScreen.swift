public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI
internal import Typesetting

/// All of a person's marks and notes, of all courses, the newest first.
public struct NotesScreen: Sendable {
  /// A mark or a note, and where it stands today.
  public struct Entry: Hashable, Sendable, Identifiable {
    public var annotation: Annotation
    /// Nil where the page, or the course, is gone.
    public var page: PageID?
    public var courseTitle: String
    public var moduleTitle: String?
    public var pageTitle: String
    /// Nil until the page has been looked at.
    public var standing: ParagraphFinder.Standing?

    public var id: Annotation.ID { annotation.id }

    public init(
      annotation: Annotation, page: PageID?, courseTitle: String, moduleTitle: String?,
      pageTitle: String
    ) {
      self.annotation = annotation
      self.page = page
      self.courseTitle = courseTitle
      self.moduleTitle = moduleTitle
      self.pageTitle = pageTitle
    }
  }

  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case scroll(ScrollKey)
    case open, delete
    case filter, endFilter
    case type(Key)
    case paste(String)
    case click(Int)
  }

  public enum Outcome: Hashable, Sendable {
    case open(Entry)
    case delete(Annotation)
    case say(String)
  }

  public private(set) var entries: [Entry]
  private var shown: [Entry] = []
  public private(set) var selection = 0
  private var filter: TextEditor?
  public private(set) var isTyping = false
  /// The one that goes if it is asked for once more.
  private var doomed: Annotation.ID?
  /// The day of a moment, as it is written.
  private let day: @Sendable (Annotation) -> String
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  init(
    _ entries: [Entry], area: Area, charset: Charset,
    day: @escaping @Sendable (Annotation) -> String
  ) {
    self.entries = entries
    self.area = area
    self.charset = charset
    self.day = day
    flow = Flow(area: area, charset: charset)
    write()
  }

  var keys: [KeyBinding<Message>] {
    if isTyping {
      return [
        KeyBinding(.enter, wording.keys.goThere, .open, prominence: 1),
        KeyBinding([.up, .control("p")], wording.keys.oneAbove, .moveUp),
        KeyBinding(
          [.down, .control("n")], wording.keys.oneBelow, .moveDown, prominence: 2,
          bar: .init("Up Down", wording.keys.choose)),
        KeyBinding(.escape, wording.keys.allOfThem, .endFilter, prominence: 3),
      ]
    }
    let keys = [
      KeyBinding(.enter, wording.keys.goThere, Message.open, prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.oneAbove, .moveUp),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.oneBelow, .moveDown,
        prominence: 2,
        bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(.character("/"), wording.keys.find, .filter, prominence: 3),
      KeyBinding(
        [.character("d"), .delete], shownAs: "d",
        doomed == nil ? wording.keys.delete : wording.keys.deleteItNow,
        .delete, prominence: 4),
      KeyBinding(.space, wording.keys.goOn, .scroll(.screens(1))),
    ]
    // `d` deletes here.
    return keys + ScrollKey.keys(Message.scroll).filter { $0.keys != [.character("d")] }
  }

  mutating func update(_ message: Message) -> Outcome? {
    let doomed = doomed
    self.doomed = nil
    switch message {
    case .moveUp: select(selection - 1)
    case .moveDown: select(selection + 1)
    case .scroll(let key): flow.scroll(key)
    case .open: return shown.indices.contains(selection) ? .open(shown[selection]) : nil
    case .click(let item):
      guard shown.indices.contains(item) else { return nil }
      if item == selection { return .open(shown[item]) }
      select(item)
    case .delete:
      guard shown.indices.contains(selection) else { return nil }
      let annotation = shown[selection].annotation
      if doomed == annotation.id { return .delete(annotation) }
      self.doomed = annotation.id
      return .say(
        annotation.note == nil
          ? wording.annotations.askDeleteMark
          : wording.annotations.askDeleteNote)
    case .filter:
      filter = TextEditor(limit: 200)
      isTyping = true
      write()
    case .endFilter:
      filter = nil
      isTyping = false
      write()
    case .type(let key):
      guard filter?.isEmpty == false || key != .backspace else { return update(.endFilter) }
      if filter?.press(key) == true { filtered() }
    case .paste(let text):
      filter?.insert(text)
      filtered()
    }
    return nil
  }

  private mutating func filtered() {
    selection = 0
    write()
    flow.stand(at: 0)
  }

  private mutating func select(_ index: Int) {
    selection = max(0, min(index, shown.count - 1))
    write()
    flow.reveal(selection)
    if selection == 0 { flow.stand(at: 0) }
  }

  /// Pages have been looked at.
  mutating func found(_ standings: [Annotation.ID: ParagraphFinder.Standing]) {
    for index in entries.indices {
      if let standing = standings[entries[index].id] { entries[index].standing = standing }
    }
    write()
  }

  /// Some were taken back.
  mutating func removed(_ ids: [Annotation.ID]) {
    entries.removeAll { ids.contains($0.id) }
    write()
    select(selection)
  }

  mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  /// `12 marks and notes`, or how many of them are found.
  var standing: String {
    guard !entries.isEmpty else { return "" }
    if filter?.isEmpty == false { return wording.annotations.shown(shown.count, of: entries.count) }
    let notes = entries.count { $0.annotation.note != nil }
    let words = [
      notes > 0 ? wording.annotations.notes(notes) : nil,
      notes < entries.count ? wording.annotations.marks(entries.count - notes) : nil,
    ]
    return words.compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: Writing

  /// Characters of a paragraph that stand in the list; the chosen one shows all that is kept of it.
  private static let excerpt = 140

  private var fieldRows: Int { filter == nil ? 0 : 2 }

  private mutating func write() {
    let search = filter.flatMap { NoteSearch($0.text) }
    shown = entries.filter { entry in
      search?.finds([
        entry.annotation.note ?? "", entry.annotation.quotation.text, entry.pageTitle,
        entry.moduleTitle ?? "", entry.courseTitle,
      ]) ?? true
    }
    selection = max(0, min(selection, shown.count - 1))
    let top = flow.top
    flow = Flow(
      area: Area(
        columns: area.columns, rows: (area.rows.lowerBound + fieldRows)..<area.rows.upperBound),
      charset: charset)
    if entries.isEmpty {
      flow.text(wording.annotations.nothingMarked)
      flow.blank()
      flow.text(
        wording.annotations.howToMark,
        style: .subtle)
    } else if shown.isEmpty {
      flow.text(wording.annotations.noneHasTheseWords)
    }
    for (index, entry) in shown.enumerated() { write(entry, index) }
    if !shown.isEmpty {
      flow.text(wording.annotations.onlyYouSee, style: .subtle)
    }
    flow.stand(at: top)
  }

  private mutating func write(_ entry: Entry, _ index: Int) {
    let isNote = entry.annotation.note != nil
    flow.inlines(
      [.text(entry.pageTitle)], indent: 2, style: .strong, item: index,
      label: isNote ? charset.marks.note : charset.marks.mark,
      labelStyle: .accent, aside: day(entry.annotation))
    let path = [entry.courseTitle, entry.moduleTitle].compactMap { $0 }
      .filter { $0 != entry.pageTitle }.joined(separator: " \(charset.marks.separator) ")
    flow.text(path, indent: 2, style: .subtle, item: index, continues: true)
    if let note = entry.annotation.note {
      for line in note.split(whereSeparator: \.isNewline) {
        flow.text(String(line), indent: 2, item: index, continues: true)
      }
    }
    let quoted = entry.annotation.quotation.text
    let isCut = index != selection && quoted.count > Self.excerpt
    let words = isCut ? quoted.prefix(Self.excerpt) + charset.marks.ellipsis : quoted[...]
    flow.text("“\(words)”", indent: 2, style: .subtle, item: index, continues: true)
    if let status = status(of: entry) {
      flow.text(status, indent: 2, style: .caution, item: index, continues: true)
    }
    flow.blank(item: index)
  }

  private func status(of entry: Entry) -> String? {
    if entry.page == nil { return wording.annotations.pageIsGone }
    return switch entry.standing {
    case .gone?: wording.annotations.paragraphIsGone
    case .edited?: wording.annotations.paragraphIsEdited
    case .same?, nil: nil
    }
  }

  // MARK: Drawing

  func draw(on frame: inout Frame) {
    Chrome.drawTop(wording.annotations.title, right: standing, on: &frame)
    let (_, margin) = Typesetter.measure(for: area.width)
    let column = area.columns.lowerBound + margin
    let row = area.rows.lowerBound
    flow.draw(
      on: &frame, in: Area(columns: area.columns, rows: (row + fieldRows)..<area.rows.upperBound),
      selected: shown.isEmpty ? nil : selection)
    guard let filter else { return }
    let end = frame.write("/ ", at: Position(column: column, row: row), style: .accent)
    let (text, cursor) = filter.visible(in: max(4, area.columns.upperBound - margin - end))
    frame.write(text, at: Position(column: end, row: row), style: .strong)
    if isTyping { frame.cursor = Position(column: end + cursor, row: row) }
  }
}
