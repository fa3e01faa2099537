public import CourseModel

/// How a scenario went: the path that was taken, scene by scene, and the roads beside it.
public struct ScenarioDebrief: Hashable, Sendable {
  /// A choice that was not taken in a scene of the path.
  public struct Road: Hashable, Sendable {
    /// The choice's number in its scene, from 1.
    public var number: Int
    public var choice: Scenario.SceneChoice
    /// The scene that it leads to.
    public var target: Scenario.Scene?
    /// It was taken on an earlier way.
    public var wasTakenBefore: Bool
  }

  /// A scene of the path.
  public struct Step: Hashable, Sendable {
    public var scene: Scenario.Scene
    public var choice: Scenario.SceneChoice
    /// What was chosen here first and taken back, in that order.
    public var takenBack: [Scenario.SceneChoice]
    /// What was never chosen here on this way, in the order of the scene.
    public var roads: [Road]
    /// An earlier way took the step, and this one began after it.
    public var isOfEarlierWay: Bool
  }

  public var steps: [Step]
  /// The scene that the path led to; nil where there is none.
  public var end: Scenario.Scene?
  public var outcome: Scenario.Outcome?
  /// How often a choice was taken back.
  public var takenBack: Int
  /// How many steps an earlier way took.
  public var stepsOfEarlierWay: Int
}

extension ScenarioRun {
  /// How it went.
  ///
  /// - Parameter earlier: the other ways of the same learner, whose roads are known.
  public func debrief(earlier: [ScenarioRun] = []) -> ScenarioDebrief {
    var known: Set<Step> = []
    for run in earlier {
      known.formUnion(run.steps)
      known.formUnion(run.moves.map(\.step))
    }
    // What was taken back belongs to the choice that was then made in the same scene.
    var takenBack: [[Step]] = Array(repeating: [], count: start.count)
    var waiting: [Step] = []
    for move in moves {
      if move.isTakenBack {
        waiting.append(move.step)
      } else {
        takenBack.append(waiting)
        waiting = []
      }
    }
    let path = zip(steps, takenBack).enumerated().compactMap { index, pair in
      debriefStep(
        pair.0, takenBack: pair.1, known: known, isOfEarlierWay: index < start.count)
    }
    return ScenarioDebrief(
      steps: path, end: scene, outcome: outcome, takenBack: self.takenBack,
      stepsOfEarlierWay: start.count)
  }

  private func debriefStep(
    _ step: Step, takenBack: [Step], known: Set<Step>, isOfEarlierWay: Bool
  ) -> ScenarioDebrief.Step? {
    guard let scene = scenario.scene(step.scene), let choice = choice(of: step) else { return nil }
    var tried: [Scenario.SceneChoice] = []
    for other in takenBack where scene.isCalled(other.scene) {
      guard let choice = scene.choice(called: other.choice), choice.id != step.choice,
        !tried.contains(where: { $0.id == choice.id })
      else { continue }
      tried.append(choice)
    }
    let seen = Set([choice.id] + tried.map(\.id))
    let roads = scene.choices.enumerated().compactMap { index, other in
      seen.contains(other.id)
        ? nil
        : ScenarioDebrief.Road(
          number: index + 1, choice: other, target: scenario.scene(other.target),
          wasTakenBefore: known.contains(Step(scene: scene.id, choice: other.id)))
    }
    return ScenarioDebrief.Step(
      scene: scene, choice: choice, takenBack: tried, roads: roads, isOfEarlierWay: isOfEarlierWay)
  }
}
