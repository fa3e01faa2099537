import Crypto

/// A UUID (RFC 9562).
public struct UniqueID: Hashable, Sendable {
  /// The first eight bytes, the first of them highest.
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Chance alone: version 4.
  public static func random(using generator: inout some RandomNumberGenerator) -> UniqueID {
    UniqueID(high: generator.next(), low: generator.next()).marked(version: 4)
  }

  /// The same for the same name in the same namespace, on every machine: version 5.
  public init(namespace: UniqueID, name: String) {
    var hash = Insecure.SHA1()
    hash.update(data: namespace.bytes)
    hash.update(data: Array(name.utf8))
    let words = hash.finalize().reduce(into: (high: UInt64(0), low: UInt64(0), count: 0)) {
      if $0.count < 8 { $0.high = $0.high << 8 | UInt64($1) }
      if (8..<16).contains($0.count) { $0.low = $0.low << 8 | UInt64($1) }
      $0.count += 1
    }
    self = UniqueID(high: words.high, low: words.low).marked(version: 5)
  }

  /// The namespace for names that are URLs (RFC 9562, section 6.6).
  public static let urlNamespace = UniqueID(
    high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)

  /// The sixteen bytes in their order.
  public var bytes: [UInt8] {
    [high, low].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private func marked(version: UInt64) -> UniqueID {
    UniqueID(
      high: high & ~0xF000 | version << 12, low: low & ~(0b11 << 62) | 0b10 << 62)
  }
}

extension UniqueID: LosslessStringConvertible {
  /// 36 characters in lower case: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var index = 0
      for place in 0..<32 {
        if place == 8 || place == 12 || place == 16 || place == 20 {
          buffer[index] = UInt8(ascii: "-")
          index += 1
        }
        let word = place < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (place % 16))) & 0xF
        buffer[index] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
        index += 1
      }
      return index
    }
  }

  /// Reads the 36 characters, in either case; any version and variant will do.
  public init?(_ description: String) {
    var description = description
    guard let id = description.withUTF8({ UniqueID(utf8: $0) }) else { return nil }
    self = id
  }

  init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (index, byte) in utf8.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = hexadecimalDigit(byte) else { return nil }
      if digits < 16 {
        words.0 = words.0 << 4 | UInt64(digit)
      } else {
        words.1 = words.1 << 4 | UInt64(digit)
      }
      digits += 1
    }
    self.init(high: words.0, low: words.1)
  }
}
