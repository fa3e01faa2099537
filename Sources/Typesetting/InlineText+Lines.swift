import TerminalUI

extension InlineText {
  /// A stretch of the bytes that makes a line.
  struct Line {
    var range: Range<Int>
    var columns: Int
    /// Characters of the block's plain text before it.
    var offset: Int
  }

  /// The cells that words take without any break but the forced ones.
  func naturalColumns(_ words: Range<Int>) -> Int {
    var widest = 0
    var columns = 0
    for index in words {
      let word = self.words[index]
      if word.before == .forced || index == words.lowerBound {
        columns = 0
      } else {
        columns += Int(word.gap)
      }
      columns += Int(word.columns)
      widest = max(widest, columns)
    }
    return widest
  }

  func longestWord(_ words: Range<Int>) -> Int {
    self.words[words].reduce(0) { max($0, Int($1.columns)) }
  }

  /// Breaks words into lines of `width` cells, the first one of `first`. No line is wider, except
  /// by a wide character where there is one cell only.
  func lines(
    of range: Range<Int>, width: Int, first: Int? = nil, raggedness: Raggedness = .text
  ) -> [Line] {
    guard !range.isEmpty else { return [] }
    let width = max(1, width)
    let first = max(1, min(first ?? width, width))
    if let line = line(of: range, width: first) { return [line] }
    let words = fitted(range, to: first)
    let breaks =
      words.count > Self.wordLimit
      ? Self.earliestBreaks(words, width: width, first: first)
      : LineBreaker(words, width: width, first: first, raggedness: raggedness).breaks()
    var lines: [Line] = []
    lines.reserveCapacity(breaks.count)
    var start = words.startIndex
    for end in breaks {
      var columns = -Int(words[start].gap)
      for index in start..<end { columns += Int(words[index].columns) + Int(words[index].gap) }
      lines.append(
        Line(
          range: Int(words[start].start)..<Int(words[end - 1].end), columns: columns,
          offset: Int(words[start].offset)))
      start = end
    }
    return lines
  }

  /// The words as one line, where they fit.
  private func line(of range: Range<Int>, width: Int) -> Line? {
    var columns = 0
    for index in range {
      let word = words[index]
      if index > range.lowerBound {
        if word.before == .forced { return nil }
        columns += Int(word.gap)
      }
      columns += Int(word.columns)
      if columns > width { return nil }
    }
    return Line(
      range: Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end),
      columns: columns, offset: Int(words[range.lowerBound].offset))
  }

  /// A paragraph of more words is no text that anyone reads for its even lines.
  private static let wordLimit = 100_000

  /// Where lines end, as indices of the words behind them, if each takes all that fits.
  private static func earliestBreaks(
    _ words: ArraySlice<Word>, width: Int, first: Int
  ) -> [Int] {
    var breaks: [Int] = []
    var column = 0
    var limit = first
    for index in words.indices {
      let word = words[index]
      let end = column + Int(word.gap) + Int(word.columns)
      if index > words.startIndex, end > limit || word.before == .forced {
        breaks.append(index)
        column = Int(word.columns)
        limit = width
      } else {
        column = index == words.startIndex ? Int(word.columns) : end
      }
    }
    return breaks + [words.endIndex]
  }

  /// The words, those that are wider than a line cut into pieces. An address that would tear a hole
  /// into the line before it may be broken between its parts too.
  private func fitted(_ range: Range<Int>, to width: Int) -> ArraySlice<Word> {
    let least = max(Self.shortestAddress, width / 3)
    guard words[range].contains(where: { $0.columns > min(width, least) }) else {
      return words[range]
    }
    var fitted: [Word] = []
    for index in range {
      let word = words[index]
      if word.columns > width || word.columns > least && isAddress(word) {
        let next = index + 1 < words.count ? Int(words[index + 1].offset) : offset
        cut(word, to: width, before: next, into: &fitted)
      } else {
        fitted.append(word)
      }
    }
    return ArraySlice(fitted)
  }

  /// A shorter one is no hole.
  private static let shortestAddress = 20

  private func isAddress(_ word: Word) -> Bool {
    let text = bytes[Int(word.start)..<Int(word.end)]
    return text.firstRange(of: "://".utf8) != nil
  }

  /// Cuts a word into pieces that fit, of an address after its punctuation where that serves.
  private func cut(_ word: Word, to width: Int, before next: Int, into pieces: inout [Word]) {
    var piece = word
    piece.end = word.start
    piece.columns = 0
    var characters = 0
    // What needn't be broken is broken only where that is worth a good deal.
    let mustBreak = word.columns > width
    func finish(_ after: Break) {
      guard piece.columns > 0 else { return }
      pieces.append(piece)
      piece.start = piece.end
      piece.columns = 0
      piece.gap = 0
      piece.before = after
      piece.offset = Int32(max(Int(word.offset), min(Int(word.offset) + characters, next - 1)))
    }
    func add(bytes: Int, columns: Int) {
      if Int(piece.columns) + columns > width { finish(.seam) }
      piece.end += Int32(bytes)
      piece.columns += Int32(columns)
      characters += 1
    }

    let text = bytes[Int(word.start)..<Int(word.end)]
    // No other character has as many cells as bytes.
    if word.columns == word.end - word.start {
      for index in text.indices {
        add(bytes: 1, columns: 1)
        switch Joint(after: index, in: text) {
        case .strong: if piece.columns > 2 { finish(mustBreak ? .seam : .joint) }
        case .weak where mustBreak: if piece.columns >= min(8, width) { finish(.joint) }
        case .weak, nil: break
        }
      }
    } else {
      for character in String(decoding: text, as: UTF8.self) {
        if mustBreak, piece.columns > 0, Glyph.noBreakSpaces.contains(character) {
          // Better there than within a word; as any space it is gone where a line ends.
          finish(.joint)
          piece.start += Int32(character.utf8.count)
          piece.end = piece.start
          piece.gap = Int32(character.columns)
        } else {
          add(bytes: character.utf8.count, columns: character.columns)
        }
      }
    }
    finish(.seam)
  }

  /// Where an address may be broken: best between its parts, else within a part's name.
  private enum Joint {
    case strong, weak

    init?(after index: Int, in text: ArraySlice<UInt8>) {
      switch text[index] {
      case UInt8(ascii: "/"):
        let slash = UInt8(ascii: "/")
        let isDouble =
          index > text.startIndex && text[index - 1] == slash
          || index + 1 < text.endIndex && text[index + 1] == slash
        if isDouble { return nil }
        self = .strong
      case UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "#"): self = .strong
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ","),
        UInt8(ascii: "="):
        self = .weak
      default: return nil
      }
    }
  }
}
