public import CourseModel
internal import InterfaceWords
internal import ProgressTracking
public import TerminalUI

/// What stands before a page: a content note, or the pages that come first.
public struct GateScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, goOn, doIt
    case click(Int)
  }

  public enum Reason: Hashable, Sendable {
    /// The page is hard; it may be left out, which counts as done.
    case contentNote(String)
    /// These pages come first.
    case requires([PageHeader])
  }

  public let page: Page
  public let reason: Reason
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  public init(page: Page, reason: Reason, area: Area, charset: Charset) {
    self.page = page
    self.reason = reason
    self.area = area
    self.charset = charset
    flow = Flow(area: area, charset: charset)
    write()
  }

  /// The learner goes through the gate.
  public enum Outcome: Hashable, Sendable {
    case enter, skip, goTo(PageID)
  }

  private var choices: [(text: String, outcome: Outcome)] {
    switch reason {
    case .contentNote:
      [(wording.page.readThisPage, .enter), (wording.page.leaveItOut, .skip)]
    case .requires(let pages): pages.map { ($0.title, .goTo($0.id)) }
    }
  }

  public var keys: [KeyBinding<Message>] {
    let on =
      switch reason {
      case .contentNote: wording.keys.readIt
      case .requires: wording.keys.goThere
      }
    return [
      KeyBinding(.space, on, .goOn, prominence: 1),
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.up, .moveUp),
      KeyBinding(
        [.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown, prominence: 2,
        bar: .init("Up Down", wording.keys.choose)),
      KeyBinding(.enter, wording.keys.doThis, .doIt, prominence: 3),
    ]
  }

  public mutating func update(_ message: Message) -> Outcome? {
    switch message {
    case .moveUp: selection = max(0, selection - 1)
    case .moveDown: selection = max(0, min(selection + 1, choices.count - 1))
    case .goOn: return choices.first?.outcome
    case .doIt:
      return choices.indices.contains(selection) ? choices[selection].outcome : nil
    case .click(let item):
      return choices.indices.contains(item) ? choices[item].outcome : nil
    }
    flow.reveal(selection)
    return nil
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
  }

  private mutating func write() {
    flow = Flow(area: area, charset: charset)
    flow.title(page.heading)
    switch reason {
    case .contentNote(let note): flow.text(note)
    case .requires: flow.text(wording.page.opensWhenDone)
    }
    flow.blank()
    for (index, choice) in choices.enumerated() { flow.text(choice.text, indent: 2, item: index) }
    if case .contentNote = reason {
      flow.blank()
      flow.text(wording.page.helpAtKey, style: .subtle)
    }
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: selection)
  }
}
