/// One learner's enrolment in one course: all its statements name it, and a reset begins the next.
public struct Registration: Hashable, Sendable {
  /// The version 5 UUID of the URL `https://eguide.invalid/xapi/registration`.
  public static let namespace = UniqueID(high: 0x8f46_058c_cbf1_5bf1, low: 0xbf01_140e_d6e6_5033)

  public var uuid: UniqueID

  public init(_ uuid: UniqueID) { self.uuid = uuid }

  /// The registration that every machine gives to this enrolment, unasked.
  ///
  /// It is the version 5 UUID, in ``namespace``, of the learner's id, the course's IRI and the
  /// number in decimal digits, with a line feed (which none of them can hold) between them.
  ///
  /// - Parameter enrolment: from 1; one more with each reset.
  public init(of learner: LearnerID, in course: String, enrolment: Int) {
    uuid = UniqueID(
      namespace: Self.namespace, name: "\(learner.name)\n\(course)\n\(enrolment)")
  }
}

extension Registration: LosslessStringConvertible {
  public var description: String { uuid.description }

  public init?(_ description: String) {
    guard let uuid = UniqueID(description) else { return nil }
    self.uuid = uuid
  }
}
