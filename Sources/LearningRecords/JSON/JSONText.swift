#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The characters of a JSON string, not yet made into a `String`: most are only compared, or read
/// as something shorter.
struct JSONText {
  /// What stands between the quotes. It points into the text being read.
  let raw: UnsafeBufferPointer<UInt8>
  /// The characters in UTF-8, where escapes make them differ from what stands there.
  let decoded: [UInt8]?

  func withUTF8<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    if let decoded { decoded.withUnsafeBufferPointer(body) } else { body(raw) }
  }

  /// So that a `switch` can name the members that it knows.
  static func ~= (pattern: StaticString, text: JSONText) -> Bool {
    text.withUTF8 { utf8 in
      guard utf8.count == pattern.utf8CodeUnitCount else { return false }
      guard let start = utf8.baseAddress else { return true }
      return memcmp(start, pattern.utf8Start, utf8.count) == 0
    }
  }
}
