/// What a page would cost cmark, found by one pass over its bytes before cmark reads it.
///
/// cmark-gfm 0.29.0.gfm.6 takes 5 to 30 ms for a megabyte of pages as people write them, and
/// seconds and gigabytes for bytes that were made to hurt: a few kilobytes of pipes are enough. The
/// prices below were measured on such inputs, by nanoseconds and bytes a piece; where the sum passes
/// a limit the page is shown as plain text.
struct MarkdownCost {
  /// Why a page isn't given to cmark.
  enum Excess: Hashable {
    case pieces
    case tableColumns
    case tableCells
    case depth
    case paragraph
    case block
    case notUTF8

    /// The limit in words, as the end of a diagnostic's sentence.
    var summary: String {
      switch self {
      case .pieces: "more marks and pieces than can be read in time"
      case .tableColumns: "more than \(MarkdownCost.mostColumns) pipes in a line"
      case .tableCells: "a table of more than \(MarkdownCost.mostCells) cells"
      case .depth: "more than \(MarkdownCost.deepest) levels of quotes and lists"
      case .paragraph: "more than \(MarkdownCost.longestBlock >> 10) KiB without an empty line"
      case .block: "a block of more than \(MarkdownCost.longestBlock >> 10) KiB"
      case .notUTF8: "more than \(MarkdownCost.longestRepair >> 20) MiB that aren't UTF-8"
      }
    }
  }

  /// Nanoseconds that cmark may take, and bytes that its tree may need: about half of the 200 ms and
  /// 100 MiB that a page may, because it is set and shown as well.
  static let mostTime = 120e6
  static let mostMemory = 64 << 20
  static let mostColumns = 1000
  static let deepest = 500
  /// What is shown of a block costs what all of it does, and a page is set block by block.
  static let longestBlock = 512 << 10
  static let mostCells = 30_000
  /// A text that isn't UTF-8 triples when it is made so.
  static let longestRepair = 4 << 20

  private(set) var time = 0.0
  private(set) var memory = 0.0
  /// The first limit that is passed, and the line that passes it, counted from 1 from `start` on.
  private(set) var excess: (limit: Excess, line: Int)?

  /// The lines before the one that is being read.
  private var lines = 0
  private var paragraphBytes = 0
  /// The columns of the table that the line before belongs to; 0 outside of tables.
  private var tableColumns = 0
  private var tableCells = 0
  private var openDepth = 0
  private var isAfterBlank = true

  /// - Parameter share: of the limits of time and memory, how much there is for cmark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, share: Double = 1) {
    Self.classes.withUnsafeBufferPointer { classes in
      var position = start
      while position < bytes.count, excess == nil {
        position = readLine(bytes, classes, from: position)
        if time > Self.mostTime * share || memory > Double(Self.mostMemory) * share {
          pass(.pieces)
        }
        if paragraphBytes > Self.longestBlock { pass(.paragraph) }
        lines += 1
      }
    }
  }

  private mutating func pass(_ limit: Excess) {
    if excess == nil { excess = (limit, lines + 1) }
  }

  /// Reads a line and returns the start of the next one.
  private mutating func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<ByteClass>,
    from start: Int
  ) -> Int {
    let opening = LineOpening(bytes, from: start)
    var position = opening.end
    var specials = 0
    // Specials with text before them: that text is a node of its own, for a while.
    var lonely = 0
    // The last byte that became a node of its own; a line's start is as good as one.
    var lastSpecial = position - 1
    var lastFollower = -1
    var addressMarks = 0
    var pipes = 0
    var dashes = 0
    var others = 0
    var addresses = 0
    var footnotes = 0
    var closers = 0
    var runStart = position
    var trailing = 0.0
    scan: while position < bytes.count {
      switch classes[Int(bytes[position])] {
      case .plain:
        others += 1
        position += 1
        while position < bytes.count, classes[Int(bytes[position])] == .plain { position += 1 }
        continue
      case .special:
        specials += 1
        if lastSpecial != position - 1 { lonely += 1 }
        lastSpecial = position
        if bytes[position] == UInt8(ascii: "[") {
          if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "^") {
            footnotes += 1
          }
        }
        others += 1
      case .addressMark:
        addressMarks += 1
        lastSpecial = position
        if bytes[position] != UInt8(ascii: ":") { others += 1 }
      case .follower:
        // Text goes on over these, but none begins with them; what trails an address is cut off.
        if lastSpecial == position - 1 || lastFollower == position - 1 {
          specials += 1
          lastSpecial = position
        }
        lastFollower = position
        if bytes[position] == UInt8(ascii: "-") { dashes += 1 } else { others += 1 }
      case .pipe: pipes += 1
      case .space:
        if closers > 64 { trailing += Double(closers) * Double(position - runStart) }
        closers = 0
        runStart = position + 1
      case .address:
        addresses += 1
        others += 1
      case .closer:
        closers += 1
        others += 1
      case .end: break scan
      }
      position += 1
    }
    // An address' closing parentheses are counted anew for each one that it ends in.
    if closers > 64 { trailing += Double(closers) * Double(position - runStart) }
    time += trailing * 0.3
    var next = min(position + 1, bytes.count)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r"), next < bytes.count,
      bytes[next] == UInt8(ascii: "\n")
    {
      next += 1
    }

    let isBlank = position == opening.end && opening.markers == 0
    if isBlank {
      time += 110
      paragraphBytes = 0
      tableColumns = 0
      isAfterBlank = true
      return next
    }
    nest(opening)
    paragraphBytes += next - start
    let length = Double(position - start)
    let markers = Double(opening.markers)
    time += 500 + (isAfterBlank ? 350 : 0) + 4 * length + 1000 * markers
    memory += 360 + (isAfterBlank ? 70 : 0) + 2.2 * length + 420 * markers
    if opening.end < bytes.count, bytes[opening.end] == UInt8(ascii: "#") {
      // The page's outline has each heading's text and anchor.
      time += 700
      memory += 800
    }
    time += 330 * Double(specials) + 350 * Double(lonely) + 2500 * Double(footnotes)
    memory += 190 * Double(specials) + 160 * Double(lonely) + 600 * Double(footnotes)
    time += 250 * Double(addressMarks)
    memory += 180 * Double(addressMarks)
    // Each address cuts the rest of its text off, so many in one line cost more each.
    time += Double(addresses) * (addresses > 200 ? 8000 : 1400)
    memory += Double(addresses) * (addresses > 200 ? 6500 : 1400)
    readTable(
      pipes: pipes, isDelimiterRow: others == 0 && dashes + opening.dashes > 0,
      isRule: addressMarks == 0 && opening.indentation < 4)
    isAfterBlank = false
    return next
  }

  /// A lazy line costs a look at every quote and list that is open.
  private mutating func nest(_ opening: LineOpening) {
    if opening.markers > 0 || opening.indentation > 0 || isAfterBlank {
      openDepth = min(openDepth, opening.indentation / 2) + opening.markers
    }
    time += 12 * Double(openDepth)
    if openDepth > Self.deepest { pass(.depth) }
  }

  private mutating func readTable(pipes: Int, isDelimiterRow: Bool, isRule: Bool) {
    if pipes > Self.mostColumns { pass(.tableColumns) }
    if isDelimiterRow {
      let columns = Double(pipes + 1)
      tableColumns = pipes + 1
      tableCells = 0
      // All of the paragraph so far is looked through for the header's row, quadratically.
      time += 2000 + columns * columns * 3.5
      time += Double(paragraphBytes) * Double(paragraphBytes) * 0.1
      memory += 900 + columns * 460
      // Dashes alone end a paragraph, as a rule or as the line under a heading.
      if pipes == 0, isRule { paragraphBytes = 0 }
    } else if tableColumns > 0 {
      tableCells += tableColumns
      if tableCells > Self.mostCells { pass(.tableCells) }
      let present = Double(min(pipes + 1, tableColumns))
      time += present * 900 + (Double(tableColumns) - present) * 350
      memory += present * 440 + (Double(tableColumns) - present) * 240
    }
  }

  private enum ByteClass: UInt8 {
    case plain, special, addressMark, follower, pipe, space, address, closer, end
  }

  private static let classes: [ByteClass] = {
    var classes = [ByteClass](repeating: .plain, count: 256)
    // Where cmark's inline parser stops, the autolink extension's, and smart punctuation's.
    for byte in "`\\&_*[]<!~".utf8 { classes[Int(byte)] = .special }
    for byte in ":w".utf8 { classes[Int(byte)] = .addressMark }
    for byte in "-.'\"".utf8 { classes[Int(byte)] = .follower }
    for byte in "\n\r".utf8 { classes[Int(byte)] = .end }
    for byte in " \t".utf8 { classes[Int(byte)] = .space }
    classes[Int(UInt8(ascii: "|"))] = .pipe
    classes[Int(UInt8(ascii: "@"))] = .address
    classes[Int(UInt8(ascii: ")"))] = .closer
    return classes
  }()
}

/// The indentation and the markers of quotes and lists that a line begins with.
struct LineOpening {
  private(set) var indentation = 0
  private(set) var markers = 0
  /// Of the markers those that are dashes.
  private(set) var dashes = 0
  /// Where the line's text begins.
  private(set) var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "): if markers == 0 { indentation += 1 }
      case UInt8(ascii: "\t"): if markers == 0 { indentation += 4 }
      case UInt8(ascii: ">"): markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard Self.isSpace(bytes, end + 1) else { return }
        if bytes[end] == UInt8(ascii: "-") { dashes += 1 }
        markers += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var digit = end + 1
        while digit < bytes.count, digit < end + 9, bytes[digit] >= 0x30, bytes[digit] <= 0x39 {
          digit += 1
        }
        guard digit < bytes.count,
          bytes[digit] == UInt8(ascii: ".") || bytes[digit] == UInt8(ascii: ")"),
          Self.isSpace(bytes, digit + 1)
        else { return }
        markers += 1
        end = digit
      default: return
      }
      end += 1
    }
  }

  /// Whether a marker may end here: at white space or at the line's end.
  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A
      || bytes[index] == 0x0D
  }
}
