public import CourseModel
internal import ProgressTracking
public import TerminalUI

/// A checklist that the learner ticks off, item by item. Reading it to the end completes the page;
/// ticks take months.
public struct ChecklistScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case scroll(ScrollKey)
    case goOn, toggle
    case click(Int)
  }

  public let page: Page
  public let checklist: Checklist
  public private(set) var ticked: Set<Checklist.Item.ID>
  public private(set) var selection: Int
  private let items: [Checklist.Item]
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  public init(
    page: Page, checklist: Checklist, ticked: Set<Checklist.Item.ID>, selection: Int = 0,
    area: Area, charset: Charset
  ) {
    self.page = page
    self.checklist = checklist
    self.ticked = ticked
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
    "\(items.count { ticked.contains($0.id) }) of \(items.count) done"
  }

  public var keys: [KeyBinding<Message>] {
    [
      KeyBinding(.space, flow.isAtEnd ? "next page" : "on", .goOn, prominence: 1),
      KeyBinding(.enter, "tick or untick", .toggle, prominence: 2),
      KeyBinding([.up, .character("k")], shownAs: "Up k", "item before", .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", "next item", .moveDown),
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
        flow.blocks(item.explanation, indent: 4 + 4 * item.depth, style: .subtle, item: index)
        flow.blank()
        index += 1
      }
    }
    flow.blocks(page.body.filter { if case .footnote = $0.kind { true } else { false } })
    flow.stand(at: top)
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: items.isEmpty ? nil : selection)
  }
}
