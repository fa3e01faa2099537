public import CourseModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A place where a page says what is looked for.
public struct PageMatch: Hashable, Sendable {
  /// The index of the block in the body; -1 is the page's heading.
  public var block: Int
  /// Characters of the block's plain text before the match.
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  public var place: Place { Place(block: block, offset: offset) }
}

/// Finds words in a page. The page's text is gathered once, when it is made; each search then is one
/// pass over the bytes, whatever the page is made of.
public struct PageFinder: Sendable {
  /// The folded plain texts of all blocks, the heading first, each followed by a zero byte.
  private let text: [UInt8]
  /// The same with the case kept; empty where no letter has one.
  private let cased: [UInt8]
  /// Where each block begins, in `text` and in `cased`.
  private let starts: [Int]
  private let casedStarts: [Int]

  public init(heading: [Inline], body: Body) {
    var text: [UInt8] = []
    var cased: [UInt8] = []
    var starts: [Int] = []
    var casedStarts: [Int] = []
    func add(_ plain: String) {
      starts.append(text.count)
      casedStarts.append(cased.count)
      text += FindPattern.fold(plain, keepsCase: false).utf8
      cased += FindPattern.fold(plain, keepsCase: true).utf8
      text.append(0)
      cased.append(0)
    }
    add(heading.plainText.foldingSpaces())
    for block in body { add(block.plainText) }
    self.text = text
    self.cased = cased
    self.starts = starts
    self.casedStarts = casedStarts
  }

  /// Every match in the order of the page, none overlapping another.
  public func matches(of pattern: FindPattern) -> PageMatches {
    let haystack = pattern.isCaseSensitive ? cased : text
    var found: [Int] = []
    haystack.withUnsafeBytes { bytes in
      pattern.bytes.withUnsafeBytes { needle in
        guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return }
        let first = Int32(needle[0])
        // No match begins behind this byte.
        let end = bytes.count - needle.count + 1
        var index = 0
        while index < end, let hit = memchr(base + index, first, end - index) {
          let offset = UnsafeRawPointer(hit) - base
          let isMatch = memcmp(base + offset, wanted, needle.count) == 0
          if isMatch { found.append(offset) }
          index = offset + (isMatch ? needle.count : 1)
        }
      }
    }
    return PageMatches(
      offsets: found, starts: pattern.isCaseSensitive ? casedStarts : starts, text: haystack)
  }
}

/// The matches of a search, in the order of the page. Where one stands is worked out when it is
/// asked for: a single letter is found in a long page a million times.
public struct PageMatches: Sendable {
  private let offsets: [Int]
  private let starts: [Int]
  private let text: [UInt8]

  init(offsets: [Int], starts: [Int], text: [UInt8]) {
    self.offsets = offsets
    self.starts = starts
    self.text = text
  }

  public var count: Int { offsets.count }
  public var isEmpty: Bool { offsets.isEmpty }

  /// The match of an index from 0 on, which must be less than `count`.
  public subscript(index: Int) -> PageMatch {
    let offset = offsets[index]
    let block = block(of: offset)
    let before = text[starts[block]..<offset]
    let isASCII = before.allSatisfy { $0 < 0x80 }
    return PageMatch(
      block: block - 1,
      offset: isASCII ? before.count : String(decoding: before, as: UTF8.self).count)
  }

  /// The index of the first match at a place or after it; nil where there is none.
  public func first(from place: Place) -> Int? {
    let block = max(0, min(place.block + 1, starts.count))
    guard block < starts.count else { return nil }
    let index = lowerBound(place.block < -1 ? 0 : byte(of: place.offset, inBlock: block))
    return index < offsets.count ? index : nil
  }

  /// Where in the text a block's character of a number begins; behind the block's last one, its end.
  private func byte(of character: Int, inBlock block: Int) -> Int {
    let end = block + 1 < starts.count ? starts[block + 1] - 1 : max(0, text.count - 1)
    let stretch = text[starts[block]..<max(starts[block], end)]
    let character = max(0, character)
    // Bytes of ASCII are characters, but for what no page has: a return with its line feed.
    if stretch.prefix(character).allSatisfy({ $0 < 0x80 }) {
      return stretch.startIndex + min(character, stretch.count)
    }
    let words = String(decoding: stretch, as: UTF8.self)
    let index = words.index(words.startIndex, offsetBy: character, limitedBy: words.endIndex)
    return stretch.startIndex
      + words.utf8.distance(from: words.startIndex, to: index ?? words.endIndex)
  }

  private func lowerBound(_ offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func block(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
