/// Writes JSON on one line, whatever is in it.
struct JSONWriter {
  private(set) var bytes: [UInt8]

  /// Goes on behind what is there already.
  init(after bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { bytes.append(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { bytes.append(UInt8(ascii: "]")) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  /// A comma, unless what is written next is the first of its kind.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// A member's name: its value comes next.
  mutating func name(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A member that is an object, with what writes its members; left out where that writes none.
  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    let before = bytes.count
    self.name(name)
    beginObject()
    let start = bytes.count
    members(&self)
    if bytes.count == start {
      bytes.removeSubrange(before...)
    } else {
      endObject()
    }
  }

  mutating func value(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// The shortest digits that give the same double again; null if it is not finite.
  mutating func value(_ value: Double) {
    separate()
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      bytes.append(contentsOf: String(whole).utf8)
    } else if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
  }

  mutating func value(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaping($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func value(_ value: JSON) {
    switch value {
    case .null:
      separate()
      bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): self.value(bool)
    case .number(let number): self.value(number)
    case .string(let string): self.value(string)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members): self.value(members)
    }
  }

  mutating func value(_ members: Members<JSON>) {
    beginObject()
    for member in members {
      name(member.name)
      value(member.value)
    }
    endObject()
  }

  /// Escapes what JSON says must be, and what a terminal would obey or a reader of lines would break
  /// at, should somebody look at the file: DEL, the C1 controls, U+2028 and U+2029, and the marks,
  /// overrides and isolates that turn the direction of text.
  private mutating func appendEscaping(_ utf8: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      guard let (scalar, length) = Self.escaped(byte, at: index, in: utf8) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[plain..<index])
      appendEscape(scalar)
      index += length
      plain = index
    }
    bytes.append(contentsOf: utf8[plain...])
  }

  /// What is to be escaped at a place, and how many bytes it has; nil for all else.
  private static func escaped(
    _ byte: UInt8, at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, length: Int)? {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return (UInt16(byte), 1)
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
      return (UInt16(utf8[index + 1]), 2)
    case 0xE2 where index + 2 < utf8.count:
      switch (utf8[index + 1], utf8[index + 2]) {
      case (0x80, let last) where last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last):
        return (0x2000 + UInt16(last & 0x3F), 3)
      case (0x81, let last) where (0xA6...0xA9).contains(last):
        return (0x2040 + UInt16(last & 0x3F), 3)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func appendEscape(_ scalar: UInt16) {
    let short: UInt8? =
      switch scalar {
      case 0x22: UInt8(ascii: "\"")
      case 0x5C: UInt8(ascii: "\\")
      case 0x08: UInt8(ascii: "b")
      case 0x09: UInt8(ascii: "t")
      case 0x0A: UInt8(ascii: "n")
      case 0x0C: UInt8(ascii: "f")
      case 0x0D: UInt8(ascii: "r")
      default: nil
      }
    bytes.append(UInt8(ascii: "\\"))
    if let short {
      bytes.append(short)
      return
    }
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift) & 0xF
      bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
    }
  }
}
