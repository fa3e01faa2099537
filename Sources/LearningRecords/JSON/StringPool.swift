#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gives equal texts the same string: the lines of a journal repeat the same addresses and titles
/// a thousand times.
///
/// Each text has one slot that it can stand in, so the pool never grows, and crowding it on purpose
/// only makes it useless.
struct StringPool {
  private static let slotCount = 1024
  /// Shorter ones need no memory of their own; longer ones are rarely the same.
  private static let lengths = 16...512

  private var slots = [String](repeating: "", count: slotCount)

  mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
    guard Self.lengths.contains(utf8.count), let start = utf8.baseAddress else {
      return String(decoding: utf8, as: UTF8.self)
    }
    let slot = Self.slot(UnsafeRawBufferPointer(utf8))
    let isSame = slots[slot].utf8.withContiguousStorageIfAvailable { known in
      guard known.count == utf8.count, let first = known.baseAddress else { return false }
      return memcmp(first, start, known.count) == 0
    }
    if isSame != true { slots[slot] = String(decoding: utf8, as: UTF8.self) }
    return slots[slot]
  }

  /// The ends and the middle are enough to tell addresses apart, whatever their length.
  private static func slot(_ bytes: UnsafeRawBufferPointer) -> Int {
    func mix(_ hash: UInt64, _ offset: Int) -> UInt64 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      return product ^ (product >> 32)
    }
    let last = bytes.count - 8
    let hash = mix(mix(mix(UInt64(bytes.count), 0), last / 2), last)
    return Int(truncatingIfNeeded: hash & UInt64(slotCount - 1))
  }
}
