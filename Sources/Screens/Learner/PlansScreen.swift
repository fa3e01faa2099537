public import Assessment
public import CourseModel
internal import InterfaceWords
internal import ProgressTracking
public import TerminalUI

/// All next steps of a course on one screen: what is due first stands first, what is done last.
public struct PlansScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case scroll(ScrollKey)
    case goOn, open
    case click(Int)
  }

  public enum Outcome: Hashable, Sendable {
    /// The item's page, with the cursor on the item.
    case goTo(PageID, item: Int)
    case back
  }

  public let plan: Plan
  private let items: [PlanItem]
  private let today: PlanDate
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  public init(plan: Plan, today: PlanDate, area: Area, charset: Charset) {
    self.plan = plan
    self.today = today
    self.area = area
    self.charset = charset
    items = plan.items.sortedByDueDate()
    flow = Flow(area: area, charset: charset)
    write()
  }

  public var keys: [KeyBinding<Message>] {
    [
      KeyBinding(
        .space, flow.isAtEnd ? wording.keys.back : wording.keys.goOn, .goOn, prominence: 1),
      KeyBinding(.enter, wording.keys.goToThisOne, .open, prominence: 2),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.stepAbove, .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", wording.keys.stepBelow, .moveDown),
    ] + ScrollKey.keys(Message.scroll)
  }

  public mutating func update(_ message: Message) -> Outcome? {
    switch message {
    case .moveUp: select(selection - 1)
    case .moveDown: select(selection + 1)
    case .scroll(let key): flow.scroll(key)
    case .goOn:
      if flow.isAtEnd { return .back }
      flow.scroll(.screens(1))
    case .open: return outcome(of: selection)
    case .click(let item): return outcome(of: item)
    }
    return nil
  }

  private func outcome(of index: Int) -> Outcome? {
    guard items.indices.contains(index) else { return nil }
    let item = items[index]
    let place = plan.items.filter { $0.page == item.page }.firstIndex { $0.item == item.item }
    return .goTo(item.page, item: place ?? 0)
  }

  private mutating func select(_ index: Int) {
    selection = max(0, min(index, items.count - 1))
    flow.reveal(selection)
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    let done = items.count(where: \.isDone)
    flow.title([.text(wording.checklist.allStepsTitle(done, of: items.count))])
    if items.isEmpty { flow.text(wording.checklist.noChecklists) }
    for (index, item) in items.enumerated() {
      flow.inlines(
        [.text(item.text)], indent: 4, style: item.isDone ? .subtle : .strong, item: index,
        label: item.isDone ? charset.marks.boxTicked : charset.marks.box,
        labelStyle: item.isDone ? .correct : .plain)
      let facts = PlanForm.words(
        owner: item.owner, due: item.due, isOverdue: item.isOverdue(today: today))
      if !facts.isEmpty {
        flow.text(
          facts, indent: 4, style: item.isOverdue(today: today) ? .caution : .accent, item: index,
          continues: true)
      }
      if !item.note.isEmpty { flow.text(item.note, indent: 4, item: index, continues: true) }
    }
    flow.blank()
    flow.text(
      wording.checklist.onlyYouSeePlan(course: plan.items.first?.page.course),
      style: .subtle)
    flow.stand(at: top)
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: items.isEmpty ? nil : selection)
  }
}
