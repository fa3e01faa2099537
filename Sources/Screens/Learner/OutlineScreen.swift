public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI

/// The course's modules and pages, what is done and how long each takes. From 100 columns on it
/// stands beside the text; `t` puts the cursor in it.
public struct OutlineScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, screenUp, screenDown, first, last
    case open
    case type(Key)
    case click(Int)
  }

  /// What a row leads to.
  public enum Destination: Hashable, Sendable {
    case page(PageID)
    /// What counts in the course, and what is missing.
    case standing
    /// The steps of all its checklists.
    case plans
    /// A new enrolment, once that was confirmed.
    case beginAnew
  }

  /// A row: a module's title, a page, or what concerns the course as a whole. The last are only
  /// there while the outline has the focus.
  enum Row: Hashable, Sendable {
    case module(String)
    case page(PageHeader)
    case blank
    case standing
    case plans
    case beginAnew
  }

  public let course: Course
  public var progress: CourseProgress
  public var minutes: [PageID: Int]
  public var current: PageID?
  private let allRows: [Row]
  /// The rows that fit what was typed.
  private(set) var rows: [Row]
  /// Letters of the title that is looked for.
  private(set) var filter = TextEditor(limit: 60)
  public private(set) var selection: Int
  private var height = 20

  /// - Parameter offersReset: a last row begins the course anew.
  public init(
    course: Course, progress: CourseProgress, minutes: [PageID: Int], current: PageID?,
    offersReset: Bool = false
  ) {
    self.course = course
    self.progress = progress
    self.minutes = minutes
    self.current = current
    var rows: [Row] = course.overview.map { [.page($0)] } ?? []
    for module in course.modules {
      rows.append(.module(module.title))
      rows += module.pages.map { .page($0) }
    }
    if let glossary = course.glossary { rows.append(.page(glossary)) }
    rows.append(.blank)
    if course.pages.contains(where: { $0.kind == .checklist }) { rows.append(.plans) }
    rows.append(.standing)
    if offersReset { rows.append(.beginAnew) }
    allRows = rows
    self.rows = rows
    selection = 0
    go(to: current)
  }

  public mutating func go(to page: PageID?) {
    current = page
    selection = rows.firstIndex { $0.page?.id == page } ?? rows.firstIndex { $0.page != nil } ?? 0
  }

  public var keys: [KeyBinding<Message>] {
    [
      KeyBinding([.enter, .space], shownAs: "Enter", wording.keys.open, .open, prominence: 1),
      KeyBinding(.up, wording.keys.pageAbove, .moveUp),
      KeyBinding(
        .down, wording.keys.down, .moveDown, prominence: 2,
        bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(.pageUp, wording.keys.screenUp, .screenUp),
      KeyBinding(.pageDown, wording.keys.screenDown, .screenDown),
      KeyBinding(.home, wording.keys.first, .first),
      KeyBinding(.end, wording.keys.last, .last),
    ]
  }

  /// Where to go.
  public mutating func update(_ message: Message) -> Destination? {
    switch message {
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .screenUp: for _ in 1..<max(2, height) { move(-1) }
    case .screenDown: for _ in 1..<max(2, height) { move(1) }
    case .first: selection = rows.firstIndex { $0.destination != nil } ?? 0
    case .last: selection = rows.lastIndex { $0.destination != nil } ?? 0
    case .open: return rows.indices.contains(selection) ? rows[selection].destination : nil
    case .type(let key):
      let before = filter
      if filter.press(key), filter != before { narrow() }
    case .click(let row):
      guard rows.indices.contains(row), let destination = rows[row].destination else { return nil }
      selection = row
      return destination
    }
    return nil
  }

  /// Minutes of what counts in the course and is not done; nil before all are counted.
  private var minutesLeft: Int? {
    guard course.pages.allSatisfy({ minutes[$0.id] != nil }) else { return nil }
    let left = progress.minutesLeft(minutes: minutes)
    return left > 0 ? left : nil
  }

  /// How many pages there are among the rows.
  var pageCount: Int { rows.count { $0.page != nil } }

  /// Nothing is looked for any more; false where nothing was.
  mutating func widen() -> Bool {
    guard !filter.isEmpty else { return false }
    let here = rows.indices.contains(selection) ? rows[selection] : nil
    filter = TextEditor(limit: 60)
    rows = allRows
    selection = here.flatMap { rows.firstIndex(of: $0) } ?? 0
    return true
  }

  /// The pages whose title has the letters, each below its module's title.
  private mutating func narrow() {
    guard !filter.isEmpty else {
      _ = widen()
      rows = allRows
      return go(to: current)
    }
    let wanted = FuzzyFilter(filter.text)
    var narrowed: [Row] = []
    var module: Row?
    for row in allRows {
      switch row {
      case .module: module = row
      case .page(let page) where wanted.score(of: page.nameInLists) != nil:
        if page.id.module != nil, let title = module {
          narrowed.append(title)
          module = nil
        }
        narrowed.append(row)
      case .page, .blank, .standing, .plans, .beginAnew: break
      }
    }
    rows = narrowed
    selection = rows.firstIndex { $0.page != nil } ?? 0
  }

  private mutating func move(_ by: Int) {
    var next = selection + by
    while rows.indices.contains(next), rows[next].destination == nil { next += by }
    if rows.indices.contains(next) { selection = next }
  }

  public mutating func resized(to area: Area) { height = area.height }

  /// Draws the rows around the selection; the cursor stands on it where the outline has the focus.
  public func draw(on frame: inout Frame, in area: Area, hasFocus: Bool, tag: Int = 0) {
    let shown = hasFocus ? rows.indices : 0..<(rows.firstIndex(of: .blank) ?? rows.count)
    let first = max(0, min(selection - area.height / 2, shown.count - area.height))
    for (line, index) in shown.dropFirst(first).prefix(area.height).enumerated() {
      switch rows[index] {
      case .module(let title):
        frame.write(
          frame.charset.clean(title).fitting(area.width - 1, ellipsis: frame.marks.ellipsis),
          column: 0, row: line, in: area, style: .strong)
      case .page(let page):
        draw(page, index: index, row: line, on: &frame, in: area, hasFocus: hasFocus)
      case .standing:
        draw(wording.course.whatCounts, index: index, row: line, on: &frame, in: area)
      case .plans:
        draw(wording.course.allNextSteps, index: index, row: line, on: &frame, in: area)
      case .beginAnew:
        draw(wording.course.beginAnew, index: index, row: line, on: &frame, in: area)
      case .blank:
        guard let left = minutesLeft else { break }
        frame.write(
          wording.course.leftOfCourse(minutes: left), column: 3, row: line, in: area,
          style: .subtle)
      }
      guard rows[index].destination != nil else { continue }
      let row = area.rows.lowerBound + line
      frame.addZone(columns: area.columns, rows: row..<(row + 1), tag: tag + index)
    }
  }

  private func draw(
    _ words: String, index: Int, row: Int, on frame: inout Frame, in area: Area
  ) {
    let isSelected = index == selection
    frame.write(words, column: 3, row: row, in: area, style: isSelected ? .accent : .plain)
    if isSelected { drawCursor(row: row, on: &frame, in: area) }
  }

  private func drawCursor(row: Int, on frame: inout Frame, in area: Area) {
    frame.write(frame.marks.cursor, column: 0, row: row, in: area, style: .accent)
    frame.cursor = Position(column: area.columns.lowerBound, row: area.rows.lowerBound + row)
  }

  private func draw(
    _ page: PageHeader, index: Int, row: Int, on frame: inout Frame, in area: Area, hasFocus: Bool
  ) {
    let marks = frame.marks
    let isHere = page.id == current
    let isSelected = hasFocus && index == selection
    let (mark, style): (String, Style) =
      if isHere {
        (marks.here, .accent)
      } else if page.id == course.glossary?.id {
        (marks.optional, .subtle)
      } else {
        switch progress.state(of: page) {
        case .done: (marks.done, .correct)
        case .begun: (marks.begun, .accent)
        case .toDo: page.counts ? (marks.toDo, .plain) : (marks.optional, .subtle)
        }
      }
    frame.write(mark, column: 1, row: row, in: area, style: style)
    let time = minutes[page.id].map(wording.numbers.briefMinutes) ?? ""
    let screenRow = area.rows.lowerBound + row
    let edge = frame.write(
      time, endingAt: area.columns.upperBound - 1, row: screenRow, style: .subtle)
    var suffix =
      page.counts || page.id == course.glossary?.id ? "" : ", " + wording.course.isOptional
    if page.audio != nil { suffix += " " + marks.audio }
    frame.write(
      frame.charset.clean(page.nameInLists + suffix).fitting(
        edge - area.columns.lowerBound - 4, ellipsis: marks.ellipsis),
      column: 3, row: row, in: area, style: isHere || isSelected ? .accent : .plain)
    if isSelected { drawCursor(row: row, on: &frame, in: area) }
  }
}

extension OutlineScreen.Row {
  var page: PageHeader? { if case .page(let page) = self { page } else { nil } }

  /// Nil of what the cursor passes over.
  var destination: OutlineScreen.Destination? {
    switch self {
    case .page(let page): .page(page.id)
    case .standing: .standing
    case .plans: .plans
    case .beginAnew: .beginAnew
    case .module, .blank: nil
    }
  }
}
