internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

/// A scenario in lines: a scene, a choice, what comes of it, an ending, and how it went. What is under
/// way is the ``ScenarioRun`` that the full screen has too.
struct ScenarioTalk: Talk {
  enum Stage: Hashable, Sendable {
    case introduction
    /// A scene and its choices; an ending has none.
    case scene
    /// What is said to the last choice, before the next scene.
    case coaching
    /// The path that was taken, and the roads beside it.
    case debrief
  }

  let page: Page
  let scenario: Scenario
  private(set) var stage = Stage.introduction
  private(set) var run: ScenarioRun
  private(set) var way: String?
  /// The learner's other ways, whose roads are known.
  private(set) var others: [ScenarioRun] = []
  /// The way had come to its end, and this is on record.
  private var hasArrived = false
  /// The way that is looked back on when a new attempt is thought better of.
  private var previous: (run: ScenarioRun, way: String?)?
  /// How many blocks of the introduction were said.
  private(set) var introduced = 0

  /// Takes up the introduction, the scene that the last way had come to, or how it went; where the
  /// place was kept, what stood there.
  init(page: Page, scenario: Scenario, ways: [Way], place: Place?) {
    self.page = page
    self.scenario = scenario
    run = ScenarioRun(scenario)
    guard let current = ways.current else { return }
    run = ScenarioRun(scenario, current)
    way = current.id
    hasArrived = current.hasArrived
    others = ways.filter { $0.id != current.id }.map { ScenarioRun(scenario, $0) }
    guard !run.steps.isEmpty else {
      if place?.block == 0, (place?.offset ?? 0) > 0 { stage = .scene }
      return
    }
    let wasThere = place?.block == run.steps.count ? place?.offset : nil
    stage =
      if !run.isOver {
        wasThere == Self.coachingPlace ? .coaching : .scene
      } else if hasArrived {
        wasThere == Self.scenePlace ? .scene : .debrief
      } else {
        // An ending that was not seen is still ahead, behind the coaching that leads to it.
        .coaching
      }
  }

  private static let scenePlace = 1
  private static let coachingPlace = 2

  /// How many choices were made, and what stands there, as the full screen keeps it.
  var place: Place {
    let offset =
      switch stage {
      case .introduction, .debrief: 0
      case .scene: Self.scenePlace
      case .coaching: Self.coachingPlace
      }
    return Place(block: run.steps.count, offset: offset)
  }

  /// The way was written down, under this id.
  mutating func began(way: String) -> Turn {
    self.way = way
    hasArrived = false
    return show(.scene)
  }

  private mutating func show(_ stage: Stage) -> Turn {
    self.stage = stage
    return Turn(said(withHints: true))
  }

  // MARK: Enter

  mutating func goOn() -> Turn {
    switch stage {
    case .introduction:
      if introduced < introduction.count {
        introduced += 1
        return Turn(said(withHints: true))
      }
      return scenario.scenes.isEmpty ? Turn(.goOn) : Turn(.record(.setOut(page.id)))
    case .scene where run.isOver:
      let wants = arrive()
      var turn = show(.debrief)
      turn.wants = wants
      return turn
    case .scene:
      var speech = again()
      speech.say(wording.scenario.enterNeverChooses)
      return Turn(speech)
    case .coaching:
      var turn = show(.scene)
      if run.isOver { turn.wants = arrive() }
      return turn
    case .debrief: return Turn(.goOn)
    }
  }

  /// An ending was said, which is what finishes a scenario.
  private mutating func arrive() -> [Want] {
    guard !hasArrived, let way else { return [] }
    hasArrived = true
    return [.record(.arrived(page.id, way: way, run.outcome))]
  }

  // MARK: Commands

  var commands: [Command] {
    switch stage {
    case .introduction: return []
    case .scene, .coaching:
      guard run.canTakeBack || previous != nil else { return [] }
      return [
        Command(.takeBack, wording.commands.takeBack(isChoice: run.canTakeBack))
      ]
    case .debrief:
      return [Command(.tryAgain, wording.commands.tryFromScene)]
    }
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .takeBack: return takeBack()
    case .tryAgain:
      guard let number = argument.isEmpty ? 1 : argument.number,
        run.steps.isEmpty || run.steps.indices.contains(number - 1)
      else { return Turn(saying: wording.scenario.sceneNumbers(to: run.steps.count)) }
      return replay(from: number - 1)
    default: return Turn()
    }
  }

  mutating func answer(_ line: String) -> Turn? {
    guard let number = line.number else { return nil }
    switch stage {
    case .scene where !run.isOver: return choose(number)
    case .debrief: return sayRoads(at: number)
    case .introduction, .coaching, .scene: return nil
    }
  }

  private mutating func choose(_ number: Int) -> Turn {
    guard let way, let scene = run.scene else { return Turn() }
    guard scene.choices.indices.contains(number - 1) else {
      return Turn(saying: wording.scenario.choiceNumbers(to: scene.choices.count))
    }
    let choice = scene.choices[number - 1]
    guard run.choose(choice.id) != nil else { return Turn() }
    var turn = show(.coaching)
    turn.wants = [.record(.chose(page.id, way: way, scene, choice))]
    return turn
  }

  private mutating func takeBack() -> Turn {
    if let way, let step = run.takeBack(), let scene = run.scene, let choice = run.choice(of: step)
    {
      hasArrived = false
      var turn = show(.scene)
      turn.wants = [.record(.tookBack(page.id, way: way, scene, choice))]
      return turn
    }
    guard let previous else { return Turn(.back) }
    // No choice of the new way stands, so the one before it is the current one again.
    if !others.isEmpty { others[others.count - 1] = run }
    (run, way) = previous
    self.previous = nil
    hasArrived = true
    return show(.debrief)
  }

  private mutating func replay(from step: Int) -> Turn {
    previous = (run, way)
    others.append(run)
    run = run.replay(from: step)
    way = nil
    return Turn(.record(.setOut(page.id, after: run.steps)))
  }
}
