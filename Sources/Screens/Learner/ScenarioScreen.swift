public import Assessment
public import CourseModel
public import ProgressTracking
public import TerminalUI

/// A scenario: a scene, a choice, what comes of it, an ending and the way that led there.
public struct ScenarioScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown, scroll(Int), screenUp, screenDown
    case goOn, doIt
    case choose(Int)
    case takeBack
    case again
    case click(Int)
    /// The way was written down, under this id.
    case began(way: String)
  }

  public enum Stage: Hashable, Sendable {
    case introduction
    case scene
    /// What the last choice led to, before the next scene.
    case coaching
    case ending
  }

  public let page: Page
  public let scenario: Scenario
  public private(set) var stage = Stage.introduction
  public private(set) var run: ScenarioRun
  public private(set) var way: String?
  private var selection = 0
  private var flow: Flow
  private var area: Area
  private let charset: Charset

  /// Shows the introduction, or the scene that the last way had come to.
  public init(
    page: Page, scenario: Scenario, way: Way?, area: Area, charset: Charset
  ) {
    self.page = page
    self.scenario = scenario
    self.area = area
    self.charset = charset
    flow = Flow(area: area, charset: charset)
    run = ScenarioRun(scenario)
    if let way {
      run = ScenarioRun(scenario, steps: way.steps, takenBack: way.takenBack)
      self.way = way.id
      stage = run.steps.isEmpty ? .introduction : run.isOver ? .ending : .scene
    }
    write()
  }

  public var keys: [KeyBinding<Message>] {
    var keys: [KeyBinding<Message>] = []
    switch stage {
    case .introduction:
      keys.append(KeyBinding(.space, "begin", .goOn, prominence: 1))
    case .scene:
      let count = min(9, run.scene?.choices.count ?? 0)
      for index in 0..<count {
        keys.append(
          KeyBinding(
            .character(Character(String(index + 1))), shownAs: index == 0 ? "1-\(count)" : nil,
            "choose", .choose(index), prominence: index == 0 ? 1 : nil))
      }
      keys.append(KeyBinding(.enter, "take this one", .doIt, prominence: 2))
      keys.append(KeyBinding(.space, "says what to do", .goOn))
    case .coaching:
      keys.append(KeyBinding([.space, .enter], shownAs: "Space", "on", .goOn, prominence: 1))
    case .ending:
      keys.append(KeyBinding(.space, "next page", .goOn, prominence: 1))
      keys.append(KeyBinding(.character("r"), "from the start", .again, prominence: 3))
    }
    if !run.steps.isEmpty {
      keys.append(
        KeyBinding(
          [.backspace, .escape], shownAs: "Backspace", "take it back", .takeBack, prominence: 2))
    }
    keys += [
      KeyBinding([.up, .character("k")], shownAs: "Up k", "up", .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", "down", .moveDown),
      KeyBinding([.pageUp, .character("b")], "screen up", .screenUp),
      KeyBinding(.pageDown, "screen down", .screenDown),
      KeyBinding(.character("u"), "half a screen up", .scroll(-max(1, flow.height / 2))),
      KeyBinding(.character("d"), "half a screen down", .scroll(max(1, flow.height / 2))),
      KeyBinding([.home, .character("g")], "top", .scroll(-1_000_000)),
      KeyBinding([.end, .character("G")], "end", .scroll(1_000_000)),
    ]
    return keys
  }

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .goOn: return goOn()
    case .doIt: return choose(selection)
    case .choose(let index): return choose(index)
    case .takeBack:
      guard let way, run.takeBack() != nil else { return [.back] }
      show(run.steps.isEmpty && stage == .introduction ? .introduction : .scene)
      return [.record(.tookBack(page.id, way: way))]
    case .again:
      run = ScenarioRun(scenario)
      way = nil
      return [.record(.setOut(page.id))]
    case .began(let way):
      self.way = way
      run = ScenarioRun(scenario)
      show(.scene)
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .scroll(let lines): flow.scroll(.lines(lines))
    case .screenUp: flow.scroll(.screens(-1))
    case .screenDown: flow.scroll(.screens(1))
    case .click(let item):
      if stage == .scene { return choose(item) }
    }
    return []
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    flow.reveal(selection)
  }

  private mutating func goOn() -> [PageEffect] {
    if !flow.isAtEnd {
      flow.scroll(.screens(1))
      return []
    }
    switch stage {
    case .introduction:
      return scenario.scenes.isEmpty ? [.goOn] : [.record(.setOut(page.id))]
    case .scene:
      let count = run.scene?.choices.count ?? 0
      return [.say("Choose with 1-\(count). Space never chooses.")]
    case .coaching:
      if run.isOver {
        show(.ending)
        return way.map { [.record(.arrived(page.id, way: $0, run.outcome))] } ?? []
      }
      show(.scene)
      return []
    case .ending: return [.goOn]
    }
  }

  private mutating func choose(_ index: Int) -> [PageEffect] {
    guard stage == .scene, let way, let scene = run.scene,
      scene.choices.indices.contains(index), run.choose(scene.choices[index].id) != nil
    else { return [] }
    show(.coaching)
    return [.record(.chose(page.id, way: way, scene, scene.choices[index]))]
  }

  private mutating func move(_ by: Int) {
    let count = stage == .scene ? run.scene?.choices.count ?? 0 : 0
    guard count > 0 else {
      flow.scroll(.lines(by))
      return
    }
    let before = selection
    selection = max(0, min(selection + by, count - 1))
    if selection == before { flow.scroll(.lines(by)) } else { flow.reveal(selection) }
  }

  private mutating func show(_ stage: Stage) {
    self.stage = stage
    selection = 0
    write()
    flow.stand(at: 0)
  }

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    switch stage {
    case .introduction:
      flow.title(page.heading)
      flow.blocks(Array(page.body.prefix { if case .footnote = $0.kind { false } else { true } }))
      flow.blank()
      flow.text("What you choose stays with you. Any choice can be taken back.", style: .subtle)
    case .scene: writeScene()
    case .coaching: writeCoaching()
    case .ending: writeEnding()
    }
    flow.stand(at: top)
  }

  private mutating func writeScene() {
    guard let scene = run.scene else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    flow.blocks(scene.blocks)
    flow.blank()
    for (index, choice) in scene.choices.enumerated() {
      flow.inlines(
        choice.text, indent: 4, item: index, label: "\(index + 1)", labelColumn: 1,
        labelStyle: .accent)
    }
  }

  private mutating func writeCoaching() {
    guard let step = run.steps.last, let scene = scenario.scene(step.scene),
      let choice = run.choice(of: step),
      let number = scene.choices.firstIndex(where: { $0.id == choice.id })
    else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    flow.inlines([.text("You chose \(number + 1): "), .strong(choice.text)])
    flow.blank()
    if !choice.coaching.isEmpty {
      flow.text("COACH", style: .accent)
      flow.blocks(choice.coaching)
    }
  }

  private mutating func writeEnding() {
    guard let scene = run.scene else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    flow.blocks(scene.blocks)
    flow.blank()
    let ending =
      switch scene.outcome {
      case .good: "A good ending"
      case .mixed: "A mixed ending"
      case .poor: "A hard ending"
      case nil: "The end"
      }
    let choices = Wording.count(run.steps.count, "choice")
    let back = run.takenBack == 0 ? "" : ", \(run.takenBack) taken back"
    flow.inlines(
      [.strong([.text(ending)]), .text("\u{A0}\u{A0} \(choices)\(back)")], style: .accent)
    for (number, step) in run.steps.enumerated() {
      guard let from = scenario.scene(step.scene), let choice = run.choice(of: step) else {
        continue
      }
      flow.inlines(
        from.title + [.text(": ")] + choice.text, indent: 4, label: "\(number + 1)",
        labelColumn: 1, labelStyle: .subtle)
    }
    flow.blank()
    flow.text(
      "Your record says that you finished it. What you chose stays with you.", style: .subtle)
  }

  public func draw(on frame: inout Frame, in area: Area) {
    flow.draw(on: &frame, in: area, selected: stage == .scene ? selection : nil)
  }
}
