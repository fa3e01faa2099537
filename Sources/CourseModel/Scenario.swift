public import Diagnostics

/// A branching scenario: scenes, and choices that lead from one to another.
public struct Scenario: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable { case good, mixed, poor }

  public struct Scene: Hashable, Sendable, Identifiable {
    /// The slug of the heading, or what a comment says.
    public var id: String
    public var was: [String]
    public var title: [Inline]
    public var blocks: [Block]
    /// Empty for an ending.
    public var choices: [SceneChoice]
    /// How it ends; nil unless the scene is an ending that says so.
    public var outcome: Outcome?
    public var range: SourceRange

    public init(
      id: String, was: [String], title: [Inline], blocks: [Block], choices: [SceneChoice],
      outcome: Outcome?, range: SourceRange
    ) {
      self.id = id
      self.was = was
      self.title = title
      self.blocks = blocks
      self.choices = choices
      self.outcome = outcome
      self.range = range
    }

    public var isEnding: Bool { choices.isEmpty }
  }

  public struct SceneChoice: Hashable, Sendable, Identifiable {
    /// The slug of the choice's text, or what a comment says.
    public var id: String
    public var was: [String]
    public var text: [Inline]
    /// The id of the scene that it leads to.
    public var target: Scene.ID
    /// What is said when it is taken.
    public var coaching: [Block]
    public var range: SourceRange

    public init(
      id: String, was: [String], text: [Inline], target: Scene.ID, coaching: [Block],
      range: SourceRange
    ) {
      self.id = id
      self.was = was
      self.text = text
      self.target = target
      self.coaching = coaching
      self.range = range
    }
  }

  /// The first is the start. Every target is the id of one of them.
  public let scenes: [Scene]
  /// Where each scene stands among them; of two with one id, the first.
  private let indices: [Scene.ID: Int]

  public init(scenes: [Scene]) {
    self.scenes = scenes
    indices = Dictionary(
      scenes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scene of an id, at the same cost in a scenario of 5 scenes and of 5,000.
  public func scene(_ id: Scene.ID) -> Scene? { index(of: id).map { scenes[$0] } }

  /// Where the scene of an id stands, from 0; nil where there is none.
  public func index(of id: Scene.ID) -> Int? { indices[id] }

  // What is equal has equal scenes; the index follows from them.
  public static func == (a: Self, b: Self) -> Bool { a.scenes == b.scenes }
  public func hash(into hasher: inout Hasher) { hasher.combine(scenes) }
}
