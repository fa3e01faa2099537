#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Remembers what objects of JSON were read as, by their text: a journal says most things many
/// times, and comparing is quicker than reading.
///
/// An object's text ends with the brace that closes it, so whatever begins with that text begins
/// with that object. Each text has one slot that it can stand in, so the memo never grows.
struct Memo<Value> {
  private static var slotCount: Int { 128 }
  /// As much as tells objects apart: the name of an activity stands at the start.
  private static var hashedLength: Int { 64 }
  /// Longer ones are rarely the same.
  private static var longest: Int { 4096 }

  private var slots: [(text: [UInt8], value: Value)?] = Array(repeating: nil, count: slotCount)

  /// What the object at the start of `bytes` was read as, and how long it is; nil if it is new.
  func value(at bytes: UnsafeRawBufferPointer) -> (value: Value, length: Int)? {
    guard let known = slots[Self.slot(bytes)], known.text.count <= bytes.count,
      let start = bytes.baseAddress,
      known.text.withUnsafeBytes({ text in
        text.baseAddress.map { memcmp($0, start, text.count) == 0 } ?? false
      })
    else { return nil }
    return (known.value, known.text.count)
  }

  /// Keeps the value of the object of `length` bytes at the start of `bytes`.
  mutating func keep(_ value: Value, of length: Int, at bytes: UnsafeRawBufferPointer) {
    guard length <= Self.longest else { return }
    slots[Self.slot(bytes)] = (Array(bytes.prefix(length)), value)
  }

  /// The bytes behind a short object are hashed with it: then it may be read again, no more.
  private static func slot(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0
    var offset = 0
    while offset + 8 <= min(bytes.count, hashedLength) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += 8
    }
    return Int(truncatingIfNeeded: hash & UInt64(slotCount - 1))
  }
}
