/// What was done. The address alone has the meaning; the word is for people.
public enum Verb: Hashable, Sendable {
  case initialized, resumed, suspended, terminated
  case experienced, progressed, completed
  case attempted, answered, passed, failed
  case commented, bookmarked, rated
  /// Takes back the statement that it refers to.
  case voided
  /// Any verb that we have no name for.
  case other(iri: String)
}

extension Verb {
  private static let adl = "http://adlnet.gov/expapi/verbs/"
  private static let tinCan = "http://id.tincanapi.com/verb/"

  /// The verb with this address.
  public init(iri: String) {
    self = Self.known[iri] ?? .other(iri: iri)
  }

  public var iri: String {
    switch self {
    case .bookmarked: Self.tinCan + "bookmarked"
    case .rated: Self.tinCan + "rated"
    case .other(let iri): iri
    default: Self.adl + (word ?? "")
    }
  }

  /// The verb in English; nil for those that we have no name for.
  public var word: String? {
    switch self {
    case .initialized: "initialized"
    case .resumed: "resumed"
    case .suspended: "suspended"
    case .terminated: "terminated"
    case .experienced: "experienced"
    case .progressed: "progressed"
    case .completed: "completed"
    case .attempted: "attempted"
    case .answered: "answered"
    case .passed: "passed"
    case .failed: "failed"
    case .commented: "commented"
    case .bookmarked: "bookmarked"
    case .rated: "rated"
    case .voided: "voided"
    case .other: nil
    }
  }

  private static let known: [String: Verb] = {
    let verbs: [Verb] = [
      .initialized, .resumed, .suspended, .terminated, .experienced, .progressed, .completed,
      .attempted, .answered, .passed, .failed, .commented, .bookmarked, .rated, .voided,
    ]
    return Dictionary(uniqueKeysWithValues: verbs.map { ($0.iri, $0) })
  }()
}
