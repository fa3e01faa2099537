/// What came of it (xAPI Data 2.4.5); empty where there is nothing to say.
public struct StatementResult: Emptiable {
  public var score: StatementScore?
  /// Right, or passed; nil where nobody judged it.
  public var success: Bool?
  /// Finished.
  public var completion: Bool?
  public var response: String?
  /// Time spent. It is written in hundredths of a second.
  public var duration: Duration?
  public var extensions = Extensions()

  public init() {}

  public init(
    score: StatementScore? = nil, success: Bool? = nil, completion: Bool? = nil,
    response: String? = nil, duration: Duration? = nil, extensions: Extensions = [:]
  ) {
    self.score = score
    self.success = success
    self.completion = completion
    self.response = response
    self.duration = duration
    self.extensions = extensions
  }
}

/// Points (xAPI Data 2.4.5.1). What is not finite, or a share beyond -1...1, is not written.
public struct StatementScore: Hashable, Sendable {
  /// The share of what could be reached, -1...1.
  public var scaled: Double?
  public var raw: Double?
  public var min: Double?
  public var max: Double?

  public init(
    scaled: Double? = nil, raw: Double? = nil, min: Double? = nil, max: Double? = nil
  ) {
    self.scaled = scaled
    self.raw = raw
    self.min = min
    self.max = max
  }

  /// So many points of a maximum; nil where nothing could be reached.
  public init?(_ points: Double, of maximum: Double) {
    guard maximum > 0, points.isFinite, maximum.isFinite else { return nil }
    self.init(
      scaled: Swift.min(Swift.max(points / maximum, -1), 1), raw: points, min: 0, max: maximum)
  }
}
