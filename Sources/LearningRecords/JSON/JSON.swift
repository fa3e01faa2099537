/// A value of JSON (RFC 8259).
///
/// Numbers are doubles, which is what other readers make of them: a whole number beyond 2^53 must
/// be written as a string.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// Finite; what is not is written as null.
  case number(Double)
  case string(String)
  case array([JSON])
  case object(Members<JSON>)
}

extension JSON {
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  public var object: Members<JSON>? { if case .object(let value) = self { value } else { nil } }

  /// The number, if it is a whole one that every reader of JSON keeps exactly (up to 2^53).
  public var integer: Int? {
    guard let number, number.magnitude <= 0x20_0000_0000_0000 else { return nil }
    return Int(exactly: number)
  }

  /// The member of an object; nil where there is none, or where this is no object.
  public subscript(name: String) -> JSON? { object?[name] }
}

extension JSON {
  /// Reads a whole JSON text, with nothing but white space around its value.
  ///
  /// Throws ``JSONFault`` at the first byte that can't be, also where values are nested deeper
  /// than 64.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader()
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
      try reader.start(buffer)
      let value = try reader.value()
      try reader.expectEnd()
      return value
    }
  }

  /// The value on one line, the members of objects by name.
  public var text: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(
      Members(unsorted: elements.map { Members.Member(name: $0.0, value: $0.1) }))
  }
  public init(nilLiteral: ()) { self = .null }
}
