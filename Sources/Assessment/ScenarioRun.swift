public import CourseModel

/// A way through a scenario, as far as it has gone.
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

  public let scenario: Scenario
  public private(set) var steps: [Step] = []
  /// How often a choice was taken back.
  public private(set) var takenBack = 0

  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Takes a way up again; it ends before the first step that the scenario no longer has.
  public init(_ scenario: Scenario, steps: [Step], takenBack: Int = 0) {
    self.scenario = scenario
    for step in steps {
      guard let scene, scene.id == step.scene || scene.was.contains(step.scene),
        let choice = scene.choices.first(where: {
          $0.id == step.choice || $0.was.contains(step.choice)
        })
      else { break }
      self.steps.append(Step(scene: scene.id, choice: choice.id))
    }
    self.takenBack = takenBack
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

  /// Takes a choice of the scene; nil where it has no such choice.
  public mutating func choose(_ id: Scenario.SceneChoice.ID) -> Step? {
    guard let scene, scene.choices.contains(where: { $0.id == id }) else { return nil }
    let step = Step(scene: scene.id, choice: id)
    steps.append(step)
    return step
  }

  /// Takes the last choice back; nil at the start.
  public mutating func takeBack() -> Step? {
    guard let step = steps.popLast() else { return nil }
    takenBack += 1
    return step
  }
}
