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
  public var scenes: [Scene]

  public init(scenes: [Scene]) { self.scenes = scenes }

  public func scene(_ id: Scene.ID) -> Scene? { scenes.first { $0.id == id } }
}
