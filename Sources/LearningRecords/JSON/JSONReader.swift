/// Reads one JSON text (RFC 8259, strictly) from front to back, as whoever calls it expects.
///
/// The bytes are the caller's: they must outlive the reading of that text. A reader is kept from
/// text to text, and with it the strings that they share.
struct JSONReader {
  /// How deep values may be nested, so that no text can exhaust the stack.
  static let deepest = 64

  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var index = 0
  private var depth = 0
  private var pool = StringPool()

  /// Begins a text. What is not UTF-8 is told here, once for all of it.
  mutating func start(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    self.bytes = bytes
    index = 0
    depth = 0
    if let offset = bytes.firstInvalidUTF8 {
      throw JSONFault(offset: offset, "This is not UTF-8")
    }
    skipSpace()
  }

  /// Nothing but white space may follow.
  mutating func expectEnd() throws(JSONFault) {
    skipSpace()
    guard index == bytes.count else { throw fault("Nothing should follow here") }
  }

  /// What is still to be read.
  var rest: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[index...]))
  }

  /// Passes over bytes of ``rest`` that are known to be a whole value.
  mutating func advance(by count: Int) { index += count }

  /// Goes back to a value that was read before, to read it otherwise.
  mutating func rewind(to start: Int) { index = start }

  /// A fault at this place, or the plainer one that the text ends here.
  func fault(_ summary: String) -> JSONFault {
    JSONFault(offset: index, index < bytes.count ? summary : "Cut off here")
  }

  /// The byte at this place; at the end 0, which is as wrong everywhere as the end is.
  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func expect(_ word: StaticString) throws(JSONFault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw fault("\(word) expected") }
      index += 1
    }
  }
}

// MARK: - Objects and arrays

extension JSONReader {
  /// Whether an object begins here.
  var isAtObject: Bool { next == UInt8(ascii: "{") }

  private mutating func enter() throws(JSONFault) {
    guard depth < Self.deepest else { throw fault("Nested too deep") }
    depth += 1
    index += 1
    skipSpace()
  }

  private mutating func leave() {
    depth -= 1
    index += 1
  }

  /// Enters an object. The name of its first member, whose value must be read next; nil if it has
  /// none.
  ///
  /// Members that are null are passed over unless they are kept: xAPI allows none, and the tools
  /// that write them mean nothing by it.
  mutating func firstMember(keepingNull: Bool = false) throws(JSONFault) -> JSONText? {
    guard isAtObject else { throw fault("An object in braces expected") }
    try enter()
    guard next != UInt8(ascii: "}") else {
      leave()
      return nil
    }
    return try member(keepingNull: keepingNull)
  }

  /// The name of the next member, whose value must be read next; nil where the object ends.
  mutating func nextMember(keepingNull: Bool = false) throws(JSONFault) -> JSONText? {
    skipSpace()
    switch next {
    case UInt8(ascii: ","):
      index += 1
      skipSpace()
      return try member(keepingNull: keepingNull)
    case UInt8(ascii: "}"):
      leave()
      return nil
    default: throw fault("A comma or closing brace expected")
    }
  }

  private mutating func member(keepingNull: Bool) throws(JSONFault) -> JSONText? {
    while true {
      let name = try text()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault("A colon expected") }
      index += 1
      skipSpace()
      guard next == UInt8(ascii: "n"), !keepingNull else { return name }
      try expect("null")
      skipSpace()
      guard next == UInt8(ascii: ",") else { return try nextMember() }
      index += 1
      skipSpace()
    }
  }

  /// Enters an array. Whether it has a first element, which must be read next.
  mutating func firstElement() throws(JSONFault) -> Bool {
    guard next == UInt8(ascii: "[") else { throw fault("A list in brackets expected") }
    try enter()
    guard next != UInt8(ascii: "]") else {
      leave()
      return false
    }
    return true
  }

  /// Whether there is a next element, which must be read next.
  mutating func nextElement() throws(JSONFault) -> Bool {
    skipSpace()
    switch next {
    case UInt8(ascii: ","):
      index += 1
      skipSpace()
      return true
    case UInt8(ascii: "]"):
      leave()
      return false
    default: throw fault("A comma or closing bracket expected")
    }
  }
}

// MARK: - Values

extension JSONReader {
  /// Any value.
  mutating func value() throws(JSONFault) -> JSON {
    switch next {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      var isMore = try firstElement()
      while isMore {
        elements.append(try value())
        isMore = try nextElement()
      }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try bool())
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: return .number(try number())
    }
  }

  /// An object whose members can be anything.
  mutating func members() throws(JSONFault) -> Members<JSON> {
    var members: [Members<JSON>.Member] = []
    var name = try firstMember(keepingNull: true)
    while let key = name {
      members.append(Members.Member(name: string(key), value: try value()))
      name = try nextMember(keepingNull: true)
    }
    return Members(unsorted: members)
  }

  /// Passes over a value that nobody asked for; it must be right all the same.
  mutating func skip() throws(JSONFault) {
    switch next {
    case UInt8(ascii: "{"):
      var name = try firstMember(keepingNull: true)
      while name != nil {
        try skip()
        name = try nextMember(keepingNull: true)
      }
    case UInt8(ascii: "["):
      var isMore = try firstElement()
      while isMore {
        try skip()
        isMore = try nextElement()
      }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): try expect("null")
    default: _ = try number()
    }
  }

  mutating func bool() throws(JSONFault) -> Bool {
    switch next {
    case UInt8(ascii: "t"):
      try expect("true")
      return true
    case UInt8(ascii: "f"):
      try expect("false")
      return false
    default: throw fault("true or false expected")
    }
  }

  mutating func string() throws(JSONFault) -> String { string(try text()) }

  /// The string; long ones that came before are shared.
  mutating func string(_ text: JSONText) -> String {
    if let decoded = text.decoded { return String(decoding: decoded, as: UTF8.self) }
    return pool.string(text.raw)
  }
}

// MARK: - Strings

extension JSONReader {
  /// A string, its escapes resolved.
  mutating func text() throws(JSONFault) -> JSONText {
    guard next == UInt8(ascii: "\"") else { throw fault("A text in quotes expected") }
    index += 1
    let start = index
    scanPlain()
    if next == UInt8(ascii: "\\") { return try escapedText(from: start) }
    guard next == UInt8(ascii: "\"") else { throw fault("A control character in a text") }
    defer { index += 1 }
    return JSONText(raw: UnsafeBufferPointer(rebasing: bytes[start..<index]), decoded: nil)
  }

  /// Goes on to the first quote, backslash or control character, eight bytes at a time.
  private mutating func scanPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // A byte's high bit is set where the byte is the one looked for, or less than a space; above
      // such a place it may be set by the borrow, which does no harm: only the lowest counts.
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
          | (word &- ones &* 0x20) & ~word) & highBits
      guard found == 0 else {
        index += found.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
      index += 1
    }
  }

  private mutating func escapedText(from start: Int) throws(JSONFault) -> JSONText {
    var decoded = Array(bytes[start..<index])
    while next != UInt8(ascii: "\"") {
      guard next == UInt8(ascii: "\\") else { throw fault("A control character in a text") }
      index += 1
      try appendEscape(to: &decoded)
      let start = index
      scanPlain()
      decoded.append(contentsOf: bytes[start..<index])
    }
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<index])
    index += 1
    return JSONText(raw: raw, decoded: decoded)
  }

  private mutating func appendEscape(to decoded: inout [UInt8]) throws(JSONFault) {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(next)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      index += 1
      var scalar = UInt32(try codeUnit())
      if UTF16.isLeadSurrogate(UInt16(scalar)), next == UInt8(ascii: "\\"),
        index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
      {
        let back = index
        index += 2
        let low = UInt32(try codeUnit())
        if UTF16.isTrailSurrogate(UInt16(low)) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = back
        }
      }
      // Half a surrogate pair is no character, but half an emoji in a title must not cost an answer.
      let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
      decoded.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
      return
    default: throw fault("An unknown escape")
    }
    index += 1
  }

  /// Four hexadecimal digits.
  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalDigit(next) else {
        throw fault("Four hexadecimal digits expected")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}

// MARK: - Numbers

extension JSONReader {
  mutating func number() throws(JSONFault) -> Double {
    let start = index
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard isAtDigit else { throw fault("A value expected") }
    var decimal = Decimal()
    if next == UInt8(ascii: "0") {
      index += 1
      guard !isAtDigit else { throw fault("A number should not begin with 0") }
    } else {
      while isAtDigit { decimal.append(takeDigit()) }
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard isAtDigit else { throw fault("A digit expected") }
      while isAtDigit {
        decimal.append(takeDigit())
        decimal.exponent -= 1
      }
    }
    if next | 0x20 == UInt8(ascii: "e") {
      index += 1
      let isSmall = next == UInt8(ascii: "-")
      if isSmall || next == UInt8(ascii: "+") { index += 1 }
      guard isAtDigit else { throw fault("A digit expected") }
      var exponent = 0
      while isAtDigit { exponent = min(exponent * 10 + Int(takeDigit()), 100_000) }
      decimal.exponent += isSmall ? -exponent : exponent
    }
    if let value = decimal.exactDouble { return isNegative ? -value : value }
    // Rare: the standard library's own reading, which no locale changes, rounds correctly.
    let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .infinity
    guard value.isFinite else {
      throw JSONFault(offset: start, "This number is too large")
    }
    return value
  }

  private var isAtDigit: Bool { next &- 0x30 < 10 }

  private mutating func takeDigit() -> UInt8 {
    defer { index += 1 }
    return next - 0x30
  }

  /// A number as it is written: digits times a power of ten.
  private struct Decimal {
    var digits: UInt64 = 0
    var exponent = 0
    private var isExact = true

    init() {}

    mutating func append(_ digit: UInt8) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      isExact = isExact && !overflow && !carry
      digits = sum
    }

    /// The number, where one multiplication or division of exact doubles gives it: powers of ten
    /// are exact to the 22nd, whole numbers to 2^53.
    var exactDouble: Double? {
      guard isExact, digits <= 1 << 53, (-22...22).contains(exponent) else { return nil }
      let power = Self.powers[Int(exponent.magnitude)]
      return exponent < 0 ? Double(digits) / power : Double(digits) * power
    }

    private static let powers: [Double] = [
      1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
      1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
  }
}

/// The value of a hexadecimal digit, in either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
