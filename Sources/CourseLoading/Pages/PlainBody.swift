import CourseModel
import Diagnostics

/// A page that isn't given to cmark, shown as its lines.
///
/// Whatever the bytes, making it takes one pass and a few bytes a kilobyte: a block is about two
/// kilobytes of lines, cut at an empty line where there is one.
struct PlainBody: Sendable {
  private struct Chunk {
    var start: Int
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private let chunks: [Chunk]

  private static let shortest = 2 << 10
  private static let longest = 8 << 10

  init(_ bytes: [UInt8], from start: Int, firstLine: Int) {
    self.bytes = bytes
    var chunks: [Chunk] = []
    bytes.withUnsafeBufferPointer { bytes in
      var chunk = Chunk(start: start, line: firstLine, column: 1)
      var line = firstLine
      var lineStart = start
      var index = start
      while index < bytes.count {
        let isEnd = bytes[index] == UInt8(ascii: "\n")
        index += 1
        if isEnd {
          line += 1
          lineStart = index
        }
        let length = index - chunk.start
        guard length >= Self.shortest else { continue }
        let isCharacterEnd = index >= bytes.count || bytes[index] & 0xC0 != 0x80
        guard
          (isEnd && (length >= Self.longest / 2 || Self.isBlank(bytes, index)))
            || (length >= Self.longest && isCharacterEnd)
        else { continue }
        chunks.append(chunk)
        chunk = Chunk(start: index, line: line, column: index - lineStart + 1)
      }
      if chunk.start < bytes.count { chunks.append(chunk) }
    }
    self.chunks = chunks
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == UInt8(ascii: "\n")
      || bytes[index] == UInt8(ascii: "\r")
  }

  var body: Body { Body(count: chunks.count, headings: { [] }, block: block) }

  private func block(_ index: Int) -> Block {
    let chunk = chunks[index]
    let end = index + 1 < chunks.count ? chunks[index + 1].start : bytes.count
    var lines = bytes[chunk.start..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var inlines: [Inline] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { inlines.append(.lineBreak) }
      let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if !words.isEmpty { inlines.append(.text(String(decoding: words, as: UTF8.self))) }
    }
    while inlines.first == .lineBreak { inlines.removeFirst() }
    while inlines.last == .lineBreak { inlines.removeLast() }
    let last = index + 1 < chunks.count ? chunks[index + 1] : nil
    return Block(
      .paragraph(inlines),
      SourceRange(
        SourcePosition(line: chunk.line, column: chunk.column),
        SourcePosition(
          line: last?.line ?? chunk.line + lines.count, column: last?.column ?? 1)))
  }
}
