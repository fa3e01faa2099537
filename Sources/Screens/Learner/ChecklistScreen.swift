public import Assessment
public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI

/// A checklist that the learner ticks off, item by item. Reading it to the end completes the page;
/// ticks take months.
public struct ChecklistScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case scroll(ScrollKey)
    case goOn, toggle
    case click(Int)
    /// Opens the fields of the item: owner, date, note.
    case edit
    case type(Key)
    case paste(String)
  }

  public let page: Page
  public let checklist: Checklist
  public private(set) var ticked: Set<Checklist.Item.ID>
  public private(set) var intentions: [Checklist.Item.ID: Intention]
  /// The fields that are open.
  private var form: PlanForm?
  private let today: PlanDate
  public private(set) var selection: Int
  private let items: [Checklist.Item]
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  public init(
    page: Page, checklist: Checklist, plan: [PlanItem], selection: Int = 0, today: PlanDate,
    area: Area, charset: Charset
  ) {
    self.today = today
    ticked = Set(plan.filter(\.isDone).map(\.item))
    intentions = Dictionary(
      plan.map { ($0.item, Intention(note: $0.note, owner: $0.owner, due: $0.due)) },
      uniquingKeysWith: { first, _ in first })
    self.page = page
    self.checklist = checklist
    items = checklist.items
    self.area = area
    self.charset = charset
    self.selection = max(0, min(selection, items.count - 1))
    flow = Flow(area: area, charset: charset)
    write()
    if self.selection > 0 { flow.reveal(self.selection) }
  }

  public var isAtEnd: Bool { flow.isAtEnd }

  /// What the top line says of it.
  public var progressWords: String {
    wording.checklist.progressMark(items.count { ticked.contains($0.id) }, of: items.count)
  }

  /// Letters are a field's.
  public var isTyping: Bool { form != nil }

  public var keys: [KeyBinding<Message>] {
    if isTyping {
      return [
        KeyBinding(.enter, wording.keys.save, .type(.enter), prominence: 1),
        KeyBinding(.tab, wording.keys.nextField, .type(.tab), prominence: 2),
        KeyBinding(.escape, wording.keys.leaveItAsItWas, .type(.escape), prominence: 3),
      ]
    }
    return [
      KeyBinding(
        .space, flow.isAtEnd ? wording.keys.nextPage : wording.keys.goOn, .goOn, prominence: 1),
      KeyBinding(.enter, wording.keys.tick, .toggle, prominence: 2),
      KeyBinding(.character("e"), wording.keys.planStep, .edit, prominence: 3),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.itemBefore, .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", wording.keys.nextItem, .moveDown),
    ] + ScrollKey.keys(Message.scroll)
  }

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .goOn:
      if flow.isAtEnd { return [.goOn] }
      flow.scroll(.screens(1))
      followView()
    case .toggle: return toggle()
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .scroll(let key):
      flow.scroll(key)
      followView()
    case .click(let item):
      guard items.indices.contains(item) else { return [] }
      selection = item
      return toggle()
    case .edit:
      guard items.indices.contains(selection) else { return [] }
      form = PlanForm(intentions[items[selection].id] ?? Intention())
      write()
      flow.reveal(selection)
    case .type(let key): return type(key)
    case .paste(let text):
      form?.insert(text)
      write()
    }
    return []
  }

  private mutating func type(_ key: Key) -> [PageEffect] {
    guard var form else { return [] }
    defer {
      write()
      flow.reveal(selection)
    }
    switch key {
    case .escape: self.form = nil
    case .enter:
      do throws(PlanDateProblem) {
        let intention = try form.intention(today: today)
        let item = items[selection]
        self.form = nil
        guard intention != intentions[item.id] ?? Intention() else { return [] }
        intentions[item.id] = intention
        return [.record(.planned(page.id, item, intention))]
      } catch {
        form.goToDate()
        self.form = form
        return [.say(error.description)]
      }
    default:
      form.press(key)
      self.form = form
    }
    return []
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  private mutating func toggle() -> [PageEffect] {
    guard items.indices.contains(selection) else { return [] }
    let item = items[selection]
    ticked.formSymmetricDifference([item.id])
    write()
    return [
      .record(
        ticked.contains(item.id) ? .ticked(page.id, item) : .unticked(page.id, item))
    ]
  }

  private mutating func move(_ by: Int) {
    let next = selection + by
    guard items.indices.contains(next) else {
      flow.scroll(.lines(by))
      return
    }
    // Text between two items is not jumped over.
    if !flow.shows(selection), !flow.shows(next) {
      flow.scroll(.lines(by))
      followView()
      return
    }
    selection = next
    flow.reveal(selection)
  }

  /// The cursor comes along when the text scrolls.
  private mutating func followView() {
    guard !items.isEmpty, !flow.shows(selection) else { return }
    if let visible = items.indices.first(where: flow.shows) { selection = visible }
  }

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    flow.title(page.heading)
    var index = 0
    for part in checklist.parts {
      switch part {
      case .block(let block):
        if case .footnote = block.kind { continue }
        flow.blocks([block])
        flow.blank()
      case .item(let item):
        let isTicked = ticked.contains(item.id)
        flow.inlines(
          item.text, indent: 4 + 4 * item.depth, style: isTicked ? .subtle : .strong,
          item: index, label: isTicked ? charset.marks.boxTicked : charset.marks.box,
          labelColumn: 4 * item.depth, labelStyle: isTicked ? .correct : .plain)
        writeIntention(of: item, index: index)
        flow.blocks(item.explanation, indent: 4 + 4 * item.depth, style: .subtle, item: index)
        flow.blank()
        index += 1
      }
    }
    flow.blocks(page.body.filter { if case .footnote = $0.kind { true } else { false } })
    flow.stand(at: top)
  }

  private mutating func writeIntention(of item: Checklist.Item, index: Int) {
    let indent = 4 + 4 * item.depth
    if let form, index == selection {
      if page.header.isShared {
        flow.text(
          wording.checklist.instructorReadsThis, indent: indent, style: .subtle, item: index,
          continues: true)
      } else {
        flow.text(
          wording.checklist.onlyYouReadThis, indent: indent, style: .subtle,
          item: index, continues: true
        )
      }
      for field in PlanForm.Field.allCases {
        flow.text(
          field.label, indent: indent, style: .accent, item: index, continues: true)
        flow.field(
          form[field], hasCaret: form.focus == field, minimumRows: 1, indent: indent, item: index)
      }
      return
    }
    guard let intention = intentions[item.id], !intention.isEmpty else { return }
    let isOverdue = (intention.due.map { $0 < today } ?? false) && !ticked.contains(item.id)
    let facts = PlanForm.words(
      owner: intention.owner, due: intention.due, isOverdue: isOverdue)
    if !facts.isEmpty {
      flow.text(
        facts, indent: indent, style: isOverdue ? .caution : .accent, item: index,
        continues: true)
    }
    if !intention.note.isEmpty {
      flow.text(intention.note, indent: indent, item: index, continues: true)
    }
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: items.isEmpty ? nil : selection)
    if let caret = flow.caret(in: area) { frame.cursor = caret }
  }
}
