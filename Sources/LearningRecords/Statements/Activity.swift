/// A course, module, page or part of one (xAPI Data 2.4.4.1).
public struct Activity: Hashable, Sendable, Identifiable {
  /// The activity's IRI: stable for ever, one meaning (FORMAT, Identity).
  public var id: String
  public var definition: ActivityDefinition {
    get { boxedDefinition.value }
    set { boxedDefinition.value = newValue }
  }
  var boxedDefinition: Boxed<ActivityDefinition>

  public init(_ id: String, _ definition: ActivityDefinition = ActivityDefinition()) {
    self.id = id
    boxedDefinition = Boxed(definition)
  }
}

/// What people should know of an activity; empty where a statement says nothing of it.
public struct ActivityDefinition: Emptiable {
  public var name = LanguageMap()
  /// Plain text, no Markdown.
  public var description = LanguageMap()
  /// One of ``Vocabulary/ActivityType``, or another IRI.
  public var type: String?
  /// How it is answered, where it is a question.
  public var interaction: Interaction?
  public var extensions = Extensions()

  public init() {}

  public init(
    type: String, name: LanguageMap = [:], description: LanguageMap = [:],
    interaction: Interaction? = nil, extensions: Extensions = [:]
  ) {
    self.type = type
    self.name = name
    self.description = description
    self.interaction = interaction
    self.extensions = extensions
  }
}
