public import CourseModel

/// A way through a scenario, as far as it has gone.
///
/// A way can begin with steps that an earlier one took: that is how a scene is tried again, and the
/// earlier way stays as it was.
public struct ScenarioRun: Hashable, Sendable {
  /// A choice that was taken.
  public struct Step: Hashable, Sendable {
    public var scene: Scenario.Scene.ID
    public var choice: Scenario.SceneChoice.ID

    public init(scene: Scenario.Scene.ID, choice: Scenario.SceneChoice.ID) {
      self.scene = scene
      self.choice = choice
    }
  }

  /// A step of this way, and whether it still stands.
  public struct Move: Hashable, Sendable {
    public var step: Step
    public var isTakenBack: Bool

    public init(_ step: Step, isTakenBack: Bool = false) {
      self.step = step
      self.isTakenBack = isTakenBack
    }
  }

  public let scenario: Scenario
  /// The steps of an earlier way that this one began with.
  public private(set) var start: [Step] = []
  /// What was chosen on this way, in that order, what was taken back included.
  public private(set) var moves: [Move] = []
  /// The choices that stand, those of the start first: together they lead to ``scene``.
  public private(set) var steps: [Step] = []

  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Takes a way up again, in the scenario as it is today.
  ///
  /// Earlier ids count. A step that no longer leads on from where the way has come to is passed
  /// over: what was chosen after an author's change still stands.
  public init(_ scenario: Scenario, start: [Step] = [], moves: [Move]) {
    self.scenario = scenario
    for step in start {
      guard let step = take(step) else { break }
      self.start.append(step)
    }
    for move in moves {
      if move.isTakenBack {
        self.moves.append(move)
      } else if let step = take(move.step) {
        self.moves.append(Move(step))
      }
    }
  }

  /// The same way up to a step, to go on from the scene of that step differently.
  public func replay(from step: Int) -> ScenarioRun {
    ScenarioRun(scenario, start: Array(steps.prefix(max(0, step))), moves: [])
  }

  /// The scene that the way has led to; nil in a scenario without scenes.
  public var scene: Scenario.Scene? {
    guard let last = steps.last else { return scenario.scenes.first }
    return choice(of: last).flatMap { scenario.scene($0.target) }
  }

  /// The choice that a step took.
  public func choice(of step: Step) -> Scenario.SceneChoice? {
    scenario.scene(step.scene)?.choices.first { $0.id == step.choice }
  }

  public var isOver: Bool { scene?.isEnding ?? true }
  public var outcome: Scenario.Outcome? { isOver ? scene?.outcome : nil }
  /// How often a choice was taken back.
  public var takenBack: Int { moves.count(where: \.isTakenBack) }
  /// Whether there is a choice of this way's own to take back.
  public var canTakeBack: Bool { steps.count > start.count }

  /// Takes a choice of the scene; nil where it has no such choice.
  public mutating func choose(_ id: Scenario.SceneChoice.ID) -> Step? {
    guard let scene, let step = take(Step(scene: scene.id, choice: id)) else { return nil }
    moves.append(Move(step))
    return step
  }

  /// Takes this way's last choice back; nil at its start.
  public mutating func takeBack() -> Step? {
    guard canTakeBack, let last = moves.lastIndex(where: { !$0.isTakenBack }) else { return nil }
    moves[last].isTakenBack = true
    return steps.removeLast()
  }

  /// Goes a step on, if it leads on from the scene, and says what it is called today.
  private mutating func take(_ step: Step) -> Step? {
    guard let scene, scene.isCalled(step.scene), let choice = scene.choice(called: step.choice)
    else { return nil }
    let today = Step(scene: scene.id, choice: choice.id)
    steps.append(today)
    return today
  }
}

extension Scenario.Scene {
  /// Whether the id is the scene's, or was.
  func isCalled(_ id: String) -> Bool { self.id == id || was.contains(id) }

  /// The choice that has the id, or else had it.
  func choice(called id: String) -> Scenario.SceneChoice? {
    choices.first { $0.id == id } ?? choices.first { $0.was.contains(id) }
  }
}
