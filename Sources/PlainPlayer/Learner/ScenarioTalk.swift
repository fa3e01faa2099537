internal import Assessment
internal import CourseModel
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
  private var others: [ScenarioRun] = []
  /// The way had come to its end, and this is on record.
  private var hasArrived = false
  /// The way that is looked back on when a new attempt is thought better of.
  private var previous: (run: ScenarioRun, way: String?)?
  /// How many blocks of the introduction were said.
  private var introduced = 0

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
      speech.say("A number chooses. Enter alone never does: it says the scene again.")
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
        Command(
          .takeBack, "take back", nil,
          run.canTakeBack ? "takes the last choice back" : "how it went before")
      ]
    case .debrief:
      return [
        Command(
          .tryAgain, "try", "NUMBER", "goes on differently from a scene; alone, from the start")
      ]
    }
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .takeBack: return takeBack()
    case .tryAgain:
      guard let number = argument.isEmpty ? 1 : argument.number,
        run.steps.isEmpty || run.steps.indices.contains(number - 1)
      else { return Turn(saying: "There are scenes 1 to \(run.steps.count).") }
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
      return Turn(saying: "There are choices 1 to \(scene.choices.count).")
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

  // MARK: What is said

  /// Before the first block of the introduction the page's name is enough.
  var opening: Speech {
    stage == .introduction && !introduction.isEmpty ? Speech() : said(withHints: true)
  }

  func again() -> Speech { said(withHints: false) }

  private var introduction: [Block] {
    page.body.filter { if case .footnote = $0.kind { false } else { true } }
  }

  private func said(withHints: Bool) -> Speech {
    switch stage {
    case .introduction: return saidIntroduction
    case .scene: return saidScene(withHints: withHints)
    case .coaching: return saidCoaching
    case .debrief: return saidDebrief(withHints: withHints)
    }
  }

  private var saidIntroduction: Speech {
    var speech = Speech()
    if introduced > 0 {
      speech.say(Speaker.lines(of: [introduction[introduced - 1]]))
    } else if !introduction.isEmpty {
      return Speech(Speaker.words(page.heading).sentence)
    }
    if introduced == introduction.count {
      speech.say("What you choose stays with you. Any choice can be taken back.")
      speech.hint("Enter begins.")
    }
    return speech
  }

  private func saidScene(withHints: Bool) -> Speech {
    guard let scene = run.scene else { return Speech() }
    var speech = Speech("Scene: \(Speaker.words(scene.title).sentence)")
    if let before = run.steps.last(where: { $0.scene == scene.id }),
      let number = scene.choices.firstIndex(where: { $0.id == before.choice })
    {
      speech.say("You are here again. Before, you chose \(number + 1).")
    }
    speech.say(Speaker.lines(of: scene.blocks))
    for (index, choice) in scene.choices.enumerated() {
      speech.say("\(index + 1): \(Speaker.words(choice.text).sentence)")
    }
    if scene.isEnding {
      speech.say("\(Self.name(scene.outcome)).")
      speech.hint("Enter says how it went.")
    } else if withHints {
      speech.hint("A number chooses.")
    }
    return speech
  }

  private var saidCoaching: Speech {
    guard let step = run.steps.last, let scene = scenario.scene(step.scene),
      let choice = run.choice(of: step),
      let number = scene.choices.firstIndex(where: { $0.id == choice.id })
    else { return Speech() }
    var speech = Speech("You chose \(number + 1): \(Speaker.words(choice.text).sentence)")
    let lines = Speaker.lines(of: choice.coaching)
    if let first = lines.first {
      speech.say("Coach: " + first)
      speech.say(Array(lines.dropFirst()))
    }
    speech.hint("Enter goes on, “take back” takes the choice back.")
    return speech
  }

  private func saidDebrief(withHints: Bool) -> Speech {
    let debrief = run.debrief(earlier: others)
    var speech = Speech(
      "How it went: \(Self.name(debrief.outcome).lowercased())"
        + Self.counts(debrief) + ".")
    for (index, step) in debrief.steps.enumerated() {
      var text = "\(index + 1): \(Speaker.words(step.scene.title).sentence)"
      for choice in step.takenBack {
        text += " Taken back: \(Speaker.words(choice.text).sentence)"
      }
      text += " You chose: \(Speaker.words(step.choice.text).sentence)"
      switch (step.roads.count, step.scene.choices.count) {
      case (0, 1): text += " The only road."
      case (0, _): text += " Every road tried."
      case (1, _): text += " 1 other road here."
      case (let count, _): text += " \(count) other roads here."
      }
      speech.say(text)
    }
    if let end = debrief.end { speech.say("The ending: \(Speaker.words(end.title).sentence)") }
    speech.say("Your record says that you finished it. What you chose stays with you.")
    if withHints {
      speech.hint(
        "A number says the other roads of a scene, “try 2” goes on differently from there. Enter goes "
          + "on.")
    }
    return speech
  }

  private func sayRoads(at number: Int) -> Turn {
    let steps = run.debrief(earlier: others).steps
    guard steps.indices.contains(number - 1) else {
      return Turn(saying: "There are scenes 1 to \(steps.count).")
    }
    let step = steps[number - 1]
    guard !step.roads.isEmpty else { return Turn(saying: "No other roads here.") }
    var speech = Speech()
    for road in step.roads {
      speech.say("\(road.number): \(Speaker.words(road.choice.text).sentence)")
      speech.say(Speaker.lines(of: road.choice.coaching))
      guard let target = road.target else { continue }
      var text = "Leads to: \(Speaker.words(target.title))"
      if target.isEnding, let outcome = target.outcome {
        text += ", \(Self.name(outcome).lowercased())"
      }
      if road.wasTakenBefore { text += ", taken before" }
      speech.say(text.sentence)
    }
    return Turn(speech)
  }

  private static func name(_ outcome: Scenario.Outcome?) -> String {
    switch outcome {
    case .good: "A good ending"
    case .mixed: "A mixed ending"
    case .poor: "A hard ending"
    case nil: "The end"
    }
  }

  /// `, 4 choices, the first 2 as before, 1 taken back`
  private static func counts(_ debrief: ScenarioDebrief) -> String {
    guard !debrief.steps.isEmpty else { return "" }
    var words = ", " + Wording.count(debrief.steps.count, "choice")
    switch debrief.stepsOfEarlierWay {
    case 0: break
    case 1: words += ", the first as before"
    case let count: words += ", the first \(count) as before"
    }
    if debrief.takenBack > 0 { words += ", \(debrief.takenBack) taken back" }
    return words
  }
}
