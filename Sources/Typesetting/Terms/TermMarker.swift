public import CourseModel

/// Finds where a page first uses the terms of its course's glossary, and makes links of them that
/// open the definition in place.
///
/// Only running text is looked at: no headings, links, code, and no footnotes. A term is found as
/// whole words, with a plural `s`, in either case.
public struct TermMarker: Sendable {
  /// The blocks that first use a term, by their index, and which ones.
  public typealias Uses = [Int: Set<String>]

  private struct Spelling {
    var words: [String]
    var term: String
  }

  /// By their first word, the longest first.
  private var spellings: [String: [Spelling]] = [:]

  public init(_ terms: [Term]) {
    for term in terms {
      for text in [term.title.plainText] + term.also {
        let words = Self.words(of: text).map(\.folded)
        // A number alone, such as 988, is on every line and needs no gloss.
        guard let first = words.first, words.contains(where: { $0.contains(where: \.isLetter) })
        else { continue }
        spellings[first, default: []].append(Spelling(words: words, term: term.id))
      }
    }
    for first in spellings.keys {
      spellings[first]?.sort { $0.words.count > $1.words.count }
    }
  }

  public var isEmpty: Bool { spellings.isEmpty }

  /// Where each term is used first. Every block of the body is looked at.
  public func firstUses(in body: Body) -> Uses {
    var seen: Set<String> = []
    var uses: Uses = [:]
    for (index, block) in body.enumerated() {
      let before = seen
      _ = mark(block) { seen.insert($0).inserted }
      let new = seen.subtracting(before)
      if !new.isEmpty { uses[index] = new }
    }
    return uses
  }

  /// The body with the first use of each term a link. Blocks are changed when they are asked for.
  public func body(_ body: Body, marking uses: Uses) -> Body {
    guard !uses.isEmpty else { return body }
    return Body(count: body.count, headings: { body.headings }) { index in
      guard var left = uses[index] else { return body[index] }
      return mark(body[index]) { left.remove($0) != nil }
    }
  }

  // MARK: Marking

  private func mark(_ block: Block, _ take: (String) -> Bool) -> Block {
    var block = block
    switch block.kind {
    case .paragraph(let inlines): block.kind = .paragraph(mark(inlines, take))
    case .quote(let blocks): block.kind = .quote(blocks.map { mark($0, take) })
    case .alert(let alert, let blocks):
      block.kind = .alert(alert, blocks.map { mark($0, take) })
    case .voice(let role, let blocks):
      block.kind = .voice(role: role, blocks.map { mark($0, take) })
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { mark($0, take) }
      }
      block.kind = .list(list)
    case .heading, .code, .table, .rule, .html, .footnote: break
    }
    return block
  }

  private func mark(_ inlines: [Inline], _ take: (String) -> Bool) -> [Inline] {
    var result: [Inline] = []
    // Text goes on over a line's end in the file.
    var run: [Inline] = []
    func flush() {
      if !run.isEmpty { result += mark(run: run, take) }
      run = []
    }
    for inline in inlines {
      switch inline {
      case .text, .softBreak: run.append(inline)
      case .emphasis(let inner):
        flush()
        result.append(.emphasis(mark(inner, take)))
      case .strong(let inner):
        flush()
        result.append(.strong(mark(inner, take)))
      case .link, .image, .code, .html, .lineBreak, .footnoteReference, .strikethrough:
        flush()
        result.append(inline)
      }
    }
    flush()
    return result
  }

  /// Texts and line ends, in which a term may go over several of them.
  private func mark(run: [Inline], _ take: (String) -> Bool) -> [Inline] {
    let text = run.map { if case .text(let text) = $0 { text } else { "\n" } }.joined()
    let words = Self.words(of: text)
    var result: [Inline] = []
    var written = text.startIndex
    func write(until end: String.Index) -> [Inline] {
      var parts: [Inline] = []
      let lines = text[written..<end].split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { parts.append(.softBreak) }
        if !line.isEmpty { parts.append(.text(String(line))) }
      }
      written = end
      return parts
    }
    var index = 0
    while index < words.count {
      guard let spelling = spelling(at: index, in: words) else {
        index += 1
        continue
      }
      // A longer term that was explained already is no use of the shorter one in it.
      guard take(spelling.term) else {
        index += spelling.words.count
        continue
      }
      result += write(until: words[index].range.lowerBound)
      index += spelling.words.count
      let inner = write(until: words[index - 1].range.upperBound)
      result.append(.link(destination: LinkReference.termScheme + spelling.term, title: "", inner))
    }
    return written == text.startIndex ? run : result + write(until: text.endIndex)
  }

  private func spelling(at index: Int, in words: [Word]) -> Spelling? {
    let first = words[index].folded
    let candidates =
      (spellings[first] ?? []) + (Self.singular(first).flatMap { spellings[$0] } ?? [])
    return candidates.first { spelling in
      guard index + spelling.words.count <= words.count else { return false }
      return spelling.words.indices.allSatisfy { offset in
        let word = words[index + offset].folded
        return word == spelling.words[offset]
          || offset == spelling.words.count - 1 && Self.singular(word) == spelling.words[offset]
      }
    }
  }

  private static func singular(_ word: String) -> String? {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : nil
  }

  private struct Word {
    var folded: String
    var range: Range<String.Index>
  }

  /// Letters and digits, with the hyphens and apostrophes between them.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].isLetter || text[index].isNumber else {
        index = text.index(after: index)
        continue
      }
      let start = index
      while index < text.endIndex {
        let character = text[index]
        if character.isLetter || character.isNumber {
          index = text.index(after: index)
        } else if "-'’".contains(character), let next = text[index...].dropFirst().first,
          next.isLetter || next.isNumber
        {
          index = text.index(after: index)
        } else {
          break
        }
      }
      words.append(
        Word(
          folded: FindPattern.fold(String(text[start..<index]), keepsCase: false),
          range: start..<index))
    }
    return words
  }
}
