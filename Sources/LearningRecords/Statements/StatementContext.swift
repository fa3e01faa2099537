/// In what connection it was done (xAPI Data 2.4.6); empty where there is nothing to say.
public struct StatementContext: Emptiable {
  public var registration: Registration?
  /// The version of the course.
  public var revision: String?
  /// The application.
  public var platform: String?
  /// An RFC 5646 tag.
  public var language: String?
  /// The statement that this one belongs to: of an answer, the attempt.
  public var statement: StatementID?
  public var activities: ContextActivities {
    get { boxedActivities.value }
    set { boxedActivities.value = newValue }
  }
  var boxedActivities = Boxed<ContextActivities>()
  public var extensions = Extensions()

  public init() {}

  public init(
    registration: Registration? = nil, revision: String? = nil, platform: String? = nil,
    language: String? = nil, statement: StatementID? = nil,
    activities: ContextActivities = ContextActivities(), extensions: Extensions = [:]
  ) {
    self.registration = registration
    self.revision = revision
    self.platform = platform
    self.language = language
    self.statement = statement
    boxedActivities = Boxed(activities)
    self.extensions = extensions
  }
}

/// Activities that a statement is about besides its object.
public struct ContextActivities: Emptiable {
  /// The quiz of a question, the module of a page.
  public var parent: [Activity] = []
  /// The course.
  public var grouping: [Activity] = []
  /// A profile, or the application.
  public var category: [Activity] = []
  public var other: [Activity] = []

  public init() {}

  public init(
    parent: [Activity] = [], grouping: [Activity] = [], category: [Activity] = [],
    other: [Activity] = []
  ) {
    self.parent = parent
    self.grouping = grouping
    self.category = category
    self.other = other
  }
}
