internal import TerminalUI

/// A stretch of a line on the screen that is looked for.
public struct PlacedMatch: Hashable, Sendable {
  public var anchor: Anchor
  /// The cells that it takes on that line.
  public var columns: Range<Int>
  /// Characters of the block's plain text before it, near enough to tell one match from the next.
  public var offset: Int
}

extension PageLayout {
  /// Where what is looked for stands on some lines of this layout. What goes over the end of a line
  /// is found on both.
  public func matches(of pattern: FindPattern, on lines: [PlacedLine]) -> [PlacedMatch] {
    var result: [PlacedMatch] = []
    var index = 0
    while index < lines.count {
      let block = lines[index].anchor.block
      var end = index
      while end < lines.count, lines[end].anchor.block == block { end += 1 }
      result += Self.matches(of: pattern, in: lines[index..<end])
      index = end
    }
    return result
  }

  /// The lines are of one block. Their words are put together as they were before they were broken.
  private static func matches(
    of pattern: FindPattern, in lines: ArraySlice<PlacedLine>
  ) -> [PlacedMatch] {
    var text: [UInt8] = []
    // For every byte: the line it is on, its column there, and its character in the block.
    var places: [(line: Int, column: Int, width: Int, offset: Int)] = []
    for (index, placed) in zip(lines.indices, lines) where !placed.line.isBlank {
      // Where a line ends there was a space, which has no cell of its own any more.
      if let last = places.last {
        text.append(0x20)
        places.append((last.line, last.column + last.width, 0, last.offset + 1))
      }
      var column = 0
      for (count, character) in placed.line.text.enumerated() {
        let width = character.columns
        if count >= placed.line.textStart {
          let folded = FindPattern.fold(
            String(character), keepsCase: pattern.isCaseSensitive)
          for byte in folded.utf8 {
            text.append(byte)
            places.append(
              (index, column, width, placed.line.offset + count - placed.line.textStart))
          }
        }
        column += width
      }
    }
    var result: [PlacedMatch] = []
    let length = pattern.bytes.count
    var index = 0
    while index + length <= text.count {
      guard text[index] == pattern.bytes[0],
        text[index..<(index + length)].elementsEqual(pattern.bytes)
      else {
        index += 1
        continue
      }
      var start = index
      let end = index + length
      while start < end {
        let line = places[start].line
        let stretch = places[start..<end].prefix { $0.line == line }
        if let last = stretch.last, last.column + last.width > places[start].column {
          result.append(
            PlacedMatch(
              anchor: lines[line].anchor,
              columns: places[start].column..<(last.column + last.width),
              offset: places[index].offset))
        }
        start += stretch.count
      }
      index = end
    }
    return result
  }
}
