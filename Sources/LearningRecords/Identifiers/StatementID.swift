/// Which statement it is, on whatever machine: made once, when the statement is.
///
/// Version 4 of the UUIDs rather than the newer, time-ordered 7: xAPI 1.0.3 refers to RFC 4122,
/// which has versions 1 to 5 only, and stores check for that (xapi-schema, under SQL LRS, wants
/// `[1-5]`). The time is in the statement anyway.
public struct StatementID: Hashable, Sendable {
  public var uuid: UniqueID

  public init(_ uuid: UniqueID) { self.uuid = uuid }

  public static func random(using generator: inout some RandomNumberGenerator) -> StatementID {
    StatementID(.random(using: &generator))
  }
}

extension StatementID: LosslessStringConvertible {
  public var description: String { uuid.description }

  public init?(_ description: String) {
    guard let uuid = UniqueID(description) else { return nil }
    self.uuid = uuid
  }
}
