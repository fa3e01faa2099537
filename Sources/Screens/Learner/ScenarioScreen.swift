public import Assessment
public import CourseModel
internal import InterfaceWords
public import ProgressTracking
public import TerminalUI

/// A scenario: a scene, a choice, what comes of it, an ending, and how it went.
public struct ScenarioScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case moveUp, moveDown
    case scroll(ScrollKey)
    case goOn, doIt
    case choose(Int)
    case takeBack
    /// Goes on differently from the scene that has the cursor.
    case tryAgain
    /// Closes what is shown of a step.
    case fold
    case click(Int)
    /// The way was written down, under this id.
    case began(way: String)
  }

  public enum Stage: Hashable, Sendable {
    case introduction
    /// A scene and its choices; an ending has none.
    case scene
    /// What is said to the last choice, before the next scene.
    case coaching
    /// The path that was taken, and the roads beside it.
    case debrief
  }

  public let page: Page
  public let scenario: Scenario
  public private(set) var stage = Stage.introduction
  public private(set) var run: ScenarioRun
  public private(set) var way: String?
  /// The learner's other ways, whose roads are known.
  private var others: [ScenarioRun] = []
  /// The way had come to its end, and this is on record.
  private var hasArrived = false
  /// The way that is looked back on when a new attempt is thought better of.
  private var previous: (run: ScenarioRun, way: String?)?
  var debrief: ScenarioDebrief?
  /// The step of the debrief of which more is shown.
  private(set) var unfolded: Int?
  private(set) var selection = 0
  var flow: Flow
  /// How many steps of the debrief are written; one more when its end is, too.
  var stepsWritten = 0
  /// The rows of steps of which no more is shown, at this width.
  var stepRows: [Int: [Flow.Row]] = [:]
  private(set) var area: Area
  let charset: Charset

  /// Shows the introduction, the scene that the last way had come to, or how it went; where the place
  /// was kept, what stood there.
  ///
  /// - Parameter ways: the ways through the scenario so far, oldest first.
  public init(
    page: Page, scenario: Scenario, ways: [Way], place: Place? = nil, area: Area, charset: Charset
  ) {
    self.page = page
    self.scenario = scenario
    self.area = area
    self.charset = charset
    flow = Flow(area: area, charset: charset)
    run = ScenarioRun(scenario)
    if let current = ways.current {
      run = ScenarioRun(scenario, current)
      way = current.id
      hasArrived = current.hasArrived
      others = ways.filter { $0.id != current.id }.map { ScenarioRun(scenario, $0) }
      if run.steps.isEmpty, place?.block == 0, (place?.offset ?? 0) > 0 {
        show(.scene)
        return
      }
      if !run.steps.isEmpty {
        // An ending that was not seen is still ahead, behind the coaching that leads to it.
        let wasThere = place?.block == run.steps.count ? place?.offset : nil
        if !run.isOver {
          show(wasThere == Self.coachingPlace ? .coaching : .scene)
        } else if hasArrived {
          show(wasThere == Self.scenePlace ? .scene : .debrief)
        } else {
          show(.coaching)
        }
        return
      }
    }
    write()
  }

  private static let scenePlace = 1
  private static let coachingPlace = 2

  /// How many choices were made, and whether what came of the last stands there (2) or the next
  /// scene (1). It is kept, and never recorded.
  public var place: Place {
    let offset =
      switch stage {
      case .introduction, .debrief: 0
      case .scene: Self.scenePlace
      case .coaching: Self.coachingPlace
      }
    return Place(block: run.steps.count, offset: offset)
  }

  public var keys: [KeyBinding<Message>] {
    stageKeys + [
      KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.up, .moveUp),
      KeyBinding([.down, .character("j")], shownAs: "Down j", wording.keys.down, .moveDown),
    ] + ScrollKey.keys(Message.scroll)
  }

  private var stageKeys: [KeyBinding<Message>] {
    var keys: [KeyBinding<Message>] = []
    switch stage {
    case .introduction:
      return [KeyBinding(.space, wording.keys.begin, .goOn, prominence: 1)]
    case .scene where run.isOver:
      keys.append(
        KeyBinding(
          [.space, .enter], shownAs: "Space", wording.keys.howItWent, .goOn, prominence: 1))
    case .scene:
      let count = min(9, run.scene?.choices.count ?? 0)
      for index in 0..<count {
        keys.append(
          KeyBinding(
            .character(Character(String(index + 1))),
            shownAs: index > 0 ? nil : count == 1 ? "1" : "1-\(count)", wording.keys.choose,
            .choose(index),
            prominence: index == 0 ? 1 : nil))
      }
      keys.append(KeyBinding(.enter, wording.keys.takeThisOne, .doIt, prominence: 2))
      keys.append(KeyBinding(.space, wording.keys.saysWhatToDo, .goOn))
    case .coaching:
      keys.append(
        KeyBinding([.space, .enter], shownAs: "Space", wording.keys.goOn, .goOn, prominence: 1))
    case .debrief:
      let isEnding = selection == debrief?.steps.count
      let isUnfolded = unfolded == selection
      let enter =
        switch (isEnding, isUnfolded) {
        case (true, true): wording.keys.close
        case (true, false): wording.keys.readItAgain
        case (false, true): wording.keys.tryFromHere
        case (false, false): wording.keys.otherRoads
        }
      keys = [
        KeyBinding(.space, wording.keys.nextPage, .goOn, prominence: 1),
        KeyBinding(.enter, enter, .doIt, prominence: 2),
        KeyBinding(
          .character("r"), replayedStep == 0 ? wording.keys.fromStart : wording.keys.fromHere,
          .tryAgain,
          prominence: 3),
      ]
      if unfolded != nil {
        keys.append(
          KeyBinding(
            [.backspace, .escape], shownAs: "Backspace", wording.keys.close, .fold, prominence: 4))
      }
      return keys
    }
    if run.canTakeBack || previous != nil {
      keys.append(
        KeyBinding(
          [.backspace, .escape], shownAs: "Backspace",
          run.canTakeBack ? wording.keys.takeItBack : wording.keys.howItWentBefore, .takeBack,
          prominence: 2))
    }
    return keys
  }

  /// The step that `r` goes back to: on the ending, and without a path, the first.
  private var replayedStep: Int { run.steps.indices.contains(selection) ? selection : 0 }

  public mutating func update(_ message: Message) -> [PageEffect] {
    switch message {
    case .goOn: return goOn()
    case .doIt: return stage == .debrief ? unfoldOrReplay() : choose(selection)
    case .choose(let index): return choose(index)
    case .takeBack: return takeBack()
    case .tryAgain:
      if stage == .debrief { return replay(from: replayedStep) }
    case .fold: unfold(nil)
    case .began(let way):
      self.way = way
      hasArrived = false
      show(.scene)
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .scroll(let key): scroll(key)
    case .click(let item):
      if stage == .scene { return choose(item) }
      if stage == .debrief {
        selection = item
        unfold(unfolded == item ? nil : item)
      }
    }
    return []
  }

  public mutating func resized(to area: Area) {
    self.area = area
    stepRows = [:]
    write()
    flow.reveal(selection)
  }

  /// The debrief is written as far as it is looked at.
  private mutating func scroll(_ key: ScrollKey) {
    let lines =
      switch key {
      case .lines(let lines): lines
      case .screens(let screens): Int(screens * Double(flow.height))
      case .start: 0
      case .end: Int.max / 2
      }
    writeOn(to: flow.top + max(0, lines) + 2 * flow.height)
    flow.scroll(key)
  }

  private mutating func goOn() -> [PageEffect] {
    if !flow.isAtEnd {
      scroll(.screens(1))
      return []
    }
    switch stage {
    case .introduction:
      return scenario.scenes.isEmpty ? [.goOn] : [.record(.setOut(page.id))]
    case .scene where run.isOver:
      let effects = arrive()
      show(.debrief)
      return effects
    case .scene:
      let count = run.scene?.choices.count ?? 0
      return [
        .say(
          count == 1
            ? wording.scenario.chooseWithOne
            : count <= 9
              ? wording.scenario.chooseWith(to: count)
              : wording.scenario.chooseWithMore)
      ]
    case .coaching:
      show(.scene)
      return run.isOver ? arrive() : []
    case .debrief: return [.goOn]
    }
  }

  /// An ending is on the screen, which is what finishes a scenario.
  private mutating func arrive() -> [PageEffect] {
    guard !hasArrived, let way else { return [] }
    hasArrived = true
    return [.record(.arrived(page.id, way: way, run.outcome))]
  }

  private mutating func choose(_ index: Int) -> [PageEffect] {
    guard stage == .scene, let way, let scene = run.scene,
      scene.choices.indices.contains(index)
    else { return [] }
    // Enter takes only what is on the screen; a number was read there.
    guard index != selection || flow.shows(index) else {
      flow.reveal(index)
      return []
    }
    guard run.choose(scene.choices[index].id) != nil else { return [] }
    show(.coaching)
    return [.record(.chose(page.id, way: way, scene, scene.choices[index]))]
  }

  private mutating func takeBack() -> [PageEffect] {
    if let way, let step = run.takeBack(), let scene = run.scene, let choice = run.choice(of: step)
    {
      hasArrived = false
      show(.scene)
      return [.record(.tookBack(page.id, way: way, scene, choice))]
    }
    guard let previous else { return [.back] }
    // No choice of the new way stands, so the one before it is the current one again.
    others[others.count - 1] = run
    (run, way) = previous
    self.previous = nil
    hasArrived = true
    show(.debrief)
    return []
  }

  private mutating func replay(from step: Int) -> [PageEffect] {
    previous = (run, way)
    others.append(run)
    run = run.replay(from: step)
    way = nil
    return [.record(.setOut(page.id, after: run.steps))]
  }

  private mutating func unfoldOrReplay() -> [PageEffect] {
    guard flow.shows(selection) else {
      flow.reveal(selection)
      return []
    }
    guard unfolded == selection else {
      unfold(selection)
      return []
    }
    if run.steps.indices.contains(selection) { return replay(from: selection) }
    unfold(nil)
    return []
  }

  private mutating func unfold(_ step: Int?) {
    unfolded = step
    write()
    flow.reveal(selection)
  }

  /// The choices of the scene, or the scenes of the path and the ending.
  private var itemCount: Int {
    switch stage {
    case .scene: run.scene?.choices.count ?? 0
    case .debrief: debrief.map { $0.steps.count + ($0.end == nil ? 0 : 1) } ?? 0
    case .introduction, .coaching: 0
    }
  }

  /// Moves the cursor; where it would leave the screen the text scrolls first, line by line.
  private mutating func move(_ by: Int) {
    let items = 0..<itemCount
    writeOn(to: flow.top + 2 * flow.height)
    if items.contains(selection), !flow.shows(selection) {
      let seen = by > 0 ? items.first(where: flow.shows) : items.last(where: flow.shows)
      if let seen { selection = seen } else { scroll(.lines(by)) }
    } else if items.contains(selection + by), by < 0 || flow.showsEnd(of: selection) {
      selection += by
      flow.reveal(selection)
    } else {
      scroll(.lines(by))
    }
  }

  private mutating func show(_ stage: Stage) {
    self.stage = stage
    selection = 0
    unfolded = nil
    stepRows = [:]
    debrief = stage == .debrief ? run.debrief(earlier: others) : nil
    flow = Flow(area: area, charset: charset)
    write()
  }

  private mutating func write() {
    let top = flow.top
    flow = Flow(area: area, charset: charset)
    switch stage {
    case .introduction: writeIntroduction()
    case .scene: writeScene()
    case .coaching: writeCoaching()
    case .debrief: writeDebrief(to: top + 2 * flow.height)
    }
    flow.stand(at: top)
  }

  public func draw(on frame: inout Frame, in area: Area) {
    let hasCursor = stage == .debrief || stage == .scene
    flow.draw(on: &frame, in: area, selected: hasCursor ? selection : nil)
  }
}
