/// How a question is answered, and what is right (xAPI Data 2.4.4.1, Interaction Activities).
public struct Interaction: Hashable, Sendable {
  /// The names are the standard's.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case trueFalse = "true-false"
    case choice
    case sequencing
    case matching
    case fillIn = "fill-in"
    case longFillIn = "long-fill-in"
    case numeric
    case likert
    case performance
    case other
  }

  /// One of the things to choose from, order or match.
  ///
  /// Its id is the author's, never the place on the screen, and holds no white space and none of
  /// `[,]`, `[.]`, `[:]`, for which responses have no escape.
  public struct Component: Hashable, Sendable, Identifiable {
    public var id: String
    public var description: LanguageMap

    public init(id: String, description: LanguageMap = [:]) {
      self.id = id
      self.description = description
    }
  }

  public var kind: Kind
  /// Alternatives, each one whole right response; nil where none can be listed, as for essays,
  /// while an empty list would mean that nothing is right.
  public var correctResponses: [String]?
  public var choices: [Component] = []
  public var scale: [Component] = []
  public var source: [Component] = []
  public var target: [Component] = []
  public var steps: [Component] = []

  public init(_ kind: Kind, correctResponses: [String]? = nil, choices: [Component] = []) {
    self.kind = kind
    self.correctResponses = correctResponses
    self.choices = choices
  }

  /// Pairs of `source` and `target`.
  public init(matching source: [Component], with target: [Component], correctResponses: [String]?) {
    self.init(.matching, correctResponses: correctResponses)
    self.source = source
    self.target = target
  }
}
