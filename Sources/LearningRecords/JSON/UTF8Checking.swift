extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte that is not UTF-8 as RFC 3629 has it: no overlong forms, no
  /// surrogates, nothing beyond U+10FFFF, nothing cut off.
  var firstInvalidUTF8: Int? {
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index < count {
      while index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < count else { return nil }
      if self[index] < 0x80 {
        index += 1
      } else if let length = lengthOfSequence(at: index) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// The length of the sequence of more than one byte that begins at `index`; nil if it is wrong.
  private func lengthOfSequence(at index: Int) -> Int? {
    // The second byte's range keeps out what is overlong, a surrogate or too large.
    let (length, second): (Int, ClosedRange<UInt8>)
    switch self[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= count, second.contains(self[index + 1]) else { return nil }
    for follower in index + 2..<Swift.max(index + length, index + 2)
    where self[follower] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
