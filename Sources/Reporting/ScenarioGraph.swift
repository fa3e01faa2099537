public import CourseModel

/// The graph of a scenario in the order in which a reader can follow it: the start, the scenes one
/// choice away, and so on; at the end those that no choice leads to.
public struct ScenarioGraph: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    public var scene: Scenario.Scene
    /// The fewest choices that lead to the scene; nil where none do.
    public var depth: Int?
    /// The scene that each choice leads to, by its place among ``nodes``.
    public var targets: [Int?]
  }

  public let nodes: [Node]

  /// Visits every scene and every choice once.
  public init(_ scenario: Scenario) {
    var depths: [Int?] = Array(repeating: nil, count: scenario.scenes.count)
    var order: [Int] = []
    if !scenario.scenes.isEmpty {
      depths[0] = 0
      order = [0]
    }
    var next = 0
    while next < order.count {
      let depth = depths[order[next]] ?? 0
      for choice in scenario.scenes[order[next]].choices {
        guard let target = scenario.index(of: choice.target), depths[target] == nil else {
          continue
        }
        depths[target] = depth + 1
        order.append(target)
      }
      next += 1
    }
    order += scenario.scenes.indices.filter { depths[$0] == nil }
    var places = Array(repeating: 0, count: order.count)
    for (place, scene) in order.enumerated() { places[scene] = place }
    nodes = order.map { index in
      let scene = scenario.scenes[index]
      return Node(
        scene: scene, depth: depths[index],
        targets: scene.choices.map { scenario.index(of: $0.target).map { places[$0] } })
    }
  }
}
