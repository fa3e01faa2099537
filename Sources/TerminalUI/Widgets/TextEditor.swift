/// Text that is typed: a line, or several. It knows the usual keys of shells and of editors, and
/// nothing of where it is drawn.
public struct TextEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// Whether Enter begins a new line; a single line leaves Enter to whoever asks.
  public let isMultiline: Bool
  /// More characters are not taken: what is kept in a journal must fit into a line of it.
  public let limit: Int

  public init(_ text: String = "", isMultiline: Bool = false, limit: Int = 10_000) {
    characters = Array(text.prefix(limit))
    cursor = characters.count
    self.isMultiline = isMultiline
    self.limit = limit
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  /// Takes a key; false where it means nothing here.
  public mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .space: insert(" ")
    case .enter where isMultiline: insert("\n")
    case .backspace: delete(back: 1)
    case .delete, .control("d"): delete(ahead: 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .altLeft, .alt("b"): cursor = wordStart
    case .altRight, .alt("f"): cursor = wordEnd
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .control("u"): delete(back: cursor - lineStart)
    case .control("k"): delete(ahead: lineEnd - cursor)
    case .control("w"), .alt("\u{7F}"): delete(back: cursor - wordStart)
    case .up where isMultiline: return move(lines: -1)
    case .down where isMultiline: return move(lines: 1)
    default: return false
    }
    return true
  }

  /// Puts text in at the cursor; line ends become spaces in a single line.
  public mutating func insert(_ text: some StringProtocol) {
    for character in text where characters.count < limit {
      let isLineEnd = character.isNewline
      guard isLineEnd || character.columns > 0 || character == "\t" else { continue }
      characters.insert(isLineEnd && !isMultiline ? " " : isLineEnd ? "\n" : character, at: cursor)
      cursor += 1
    }
  }

  // MARK: Where things are

  private var lineStart: Int {
    characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  private mutating func delete(back: Int = 0, ahead: Int = 0) {
    let range = max(0, cursor - back)..<min(characters.count, cursor + ahead)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func move(lines: Int) -> Bool {
    let column = cursor - lineStart
    if lines < 0 {
      guard lineStart > 0 else { return false }
      cursor = lineStart - 1
    } else {
      guard lineEnd < characters.count else { return false }
      cursor = lineEnd + 1
    }
    cursor = min(lineStart + column, lineEnd)
    return true
  }

  // MARK: How it stands in a width

  /// The stretch of a single line around the cursor that fits into so many cells, and the cursor's
  /// column in it.
  public func visible(in width: Int) -> (text: String, cursor: Int) {
    var start = cursor
    var columns = 1
    while start > 0, columns + characters[start - 1].columns <= width {
      start -= 1
      columns += characters[start].columns
    }
    let before = characters[start..<cursor].reduce(0) { $0 + $1.columns }
    var end = cursor
    var used = before
    while end < characters.count, used + characters[end].columns <= width {
      used += characters[end].columns
      end += 1
    }
    return (String(characters[start..<end]), before)
  }

  /// The text in rows of a width, broken after spaces where there are any, and the cursor among
  /// them.
  public func rows(width: Int) -> (rows: [String], cursor: Position) {
    let width = max(2, width)
    var rows: [String] = []
    var place = Position(column: 0, row: 0)
    var row: [Character] = []
    var columns = 0
    /// The index of the row's first character.
    var start = 0
    func columnsOf(_ characters: some Sequence<Character>) -> Int {
      characters.reduce(0) { $0 + $1.columns }
    }
    func end(_ next: Int) {
      if (start..<next).contains(cursor) {
        place = Position(column: columnsOf(row.prefix(cursor - start)), row: rows.count)
      }
      rows.append(String(row))
      start = next
      row = []
      columns = 0
    }
    for (index, character) in characters.enumerated() {
      if character == "\n" {
        end(index + 1)
        continue
      }
      // A space may hang where the cursor has its cell.
      if columns + character.columns > (character == " " ? width : width - 1) {
        // The word that doesn't fit goes to the next row, unless it fills this one.
        let space = row.lastIndex(of: " ")
        let keep = space.map { $0 + 1 } ?? row.count
        let rest = Array(row[keep...])
        row = Array(row[..<keep])
        end(start + keep)
        row = rest
        columns = columnsOf(rest)
      }
      row.append(character)
      columns += character.columns
    }
    if cursor >= start {
      place = Position(column: columnsOf(row.prefix(cursor - start)), row: rows.count)
    }
    rows.append(String(row))
    return (rows, place)
  }
}
