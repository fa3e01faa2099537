import CourseModel
import TerminalUI

/// Type that has been set: the lines so far, and the margins in which the next ones stand.
///
/// Margins nest: a list in a quote has the quote's bar and the list's bullet before its first line.
/// Where they would leave too little for the text, inner ones take no room any more.
struct Galley {
  /// What stands at the left of a line.
  struct Prefix {
    var spans: [StyledLine.Span] = []
    var columns = 0

    init() {}

    init(_ text: String, _ style: Style = .plain) {
      spans.add(StyledLine.Span(text, style))
      columns = text.columns
    }

    static func + (a: Prefix, b: Prefix) -> Prefix {
      var sum = a
      sum.spans.add(b.spans)
      sum.columns += b.columns
      return sum
    }
  }

  let charset: Charset
  let overflow: Typesetter.Overflow
  var pictures: [String: CellPicture] = [:]
  private(set) var lines: [StyledLine] = []
  /// Characters of the block's plain text that are set.
  var offset = 0
  /// How many lists the next block stands in.
  var listDepth = 0
  private var linkCount = 0
  private let fullWidth: Int
  private var prefix = Prefix()
  /// What stands at the left of the next line alone, such as a bullet.
  private var firstPrefix: Prefix?

  init(width: Int, charset: Charset, overflow: Typesetter.Overflow) {
    fullWidth = width
    self.charset = charset
    self.overflow = overflow
  }

  var marks: Marks { charset.marks }
  /// The cells between the margins.
  var width: Int { max(1, fullWidth - prefix.columns) }
  var firstWidth: Int { max(1, fullWidth - (firstPrefix ?? prefix).columns) }
  /// Whether there is room for indentation that only makes it look better.
  var isWide: Bool { width >= 24 }

  // MARK: Margins

  /// Sets lines within a margin: `first` is at the left of the first line, `rest` of all others.
  /// A margin of its own, such as a bullet, stands there even if nothing is set.
  mutating func margin(
    first: Prefix, rest: Prefix, standsAlone: Bool = false, _ set: (inout Galley) -> Void
  ) {
    let outer = (prefix: prefix, first: firstPrefix, lines: lines.count)
    let least = min(10, (fullWidth + 1) / 2)
    let hasRoom = fullWidth - prefix.columns - rest.columns >= least
    let head = firstPrefix ?? prefix
    if hasRoom { prefix = prefix + rest }
    firstPrefix =
      fullWidth - head.columns - first.columns >= least
      ? head + first : head.columns > prefix.columns ? head : prefix
    set(&self)
    if standsAlone, lines.count == outer.lines { append([], offset: offset) }
    prefix = outer.prefix
    firstPrefix = lines.count == outer.lines ? outer.first : nil
  }

  // MARK: Lines

  mutating func append(_ spans: [StyledLine.Span], offset: Int, slug: String? = nil) {
    let margin = (firstPrefix ?? prefix).spans
    firstPrefix = nil
    var line = StyledLine(margin, offset: offset, slug: slug, isBlank: false)
    line.spans.add(spans)
    line.textStart = margin.reduce(0) { $0 + $1.text.count }
    lines.append(line)
  }

  /// Sets lines that belong to a picture.
  mutating func marking(_ picture: StyledLine.Picture, _ set: (inout Galley) -> Void) {
    let start = lines.count
    set(&self)
    for index in start..<lines.count { lines[index].picture = picture }
  }

  /// A line that keeps blocks apart; it stands for the line's end between them in the plain text.
  mutating func blank() {
    var spans = prefix.spans
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
    if let last = spans.indices.last {
      while spans[last].text.last == " " { spans[last].text.removeLast() }
    }
    lines.append(StyledLine(spans, offset: offset, isBlank: true))
  }

  /// Gives lines that stand for a stretch of the plain text as a whole, such as a picture of it, each
  /// a part of that stretch.
  mutating func spread(linesFrom first: Int, over stretch: Range<Int>) {
    let count = lines.count - first
    for index in 0..<max(0, count) {
      lines[first + index].offset = stretch.lowerBound + index * stretch.count / count
    }
  }

  /// The cells that a line of a table or of code takes at most, where it may be wider than the screen:
  /// what is drawn of it costs what is before it too.
  static let widestLine = 1_000

  /// Says of the lines from one on whether they are wider than the text, or were made narrower.
  /// `indentation` is what stands between the margins and what can be scrolled.
  mutating func mark(linesFrom first: Int, as breadth: LineBreadth, indentation: Int = 0) {
    for index in first..<max(first, lines.count) {
      switch breadth {
      case .natural: lines[index].breadth = .natural
      case .folded: lines[index].breadth = .folded
      case .wide: lines[index].breadth = .wide(fixed: prefix.columns + indentation)
      }
    }
  }

  /// How a table or code fits.
  enum LineBreadth { case natural, folded, wide }

  /// Sets words in lines, and says how many cells the longest of these takes.
  @discardableResult
  mutating func append(
    _ text: InlineText, _ words: Range<Int>, raggedness: Raggedness = .text, slug: String? = nil
  ) -> Int {
    var slug = slug
    var longest = 0
    for line in text.lines(of: words, width: width, first: firstWidth, raggedness: raggedness) {
      append(text.spans(line.range), offset: line.offset, slug: slug)
      slug = nil
      longest = max(longest, line.columns)
    }
    return longest
  }

  /// An empty text that goes on where this galley's plain text and links are.
  func makeText() -> InlineText {
    InlineText(charset: charset, offset: offset, firstOrdinal: linkCount)
  }

  /// Takes note of a text's characters and links.
  mutating func count(_ text: InlineText) {
    offset = text.offset
    linkCount += text.links.count
  }

  // MARK: Blocks

  mutating func set(
    _ inlines: [Inline], style: Style = .plain, raggedness: Raggedness = .text,
    slug: String? = nil
  ) {
    var text = makeText()
    let words = text.paragraph { $0.write(inlines, style: style) }
    count(text)
    append(text, words, raggedness: raggedness, slug: slug)
  }

  /// Blocks one under the other. Their plain texts are on lines of their own, those without any
  /// left out.
  mutating func set(_ blocks: [Block], isTight: Bool = false) {
    let firstLine = lines.count
    var previous: Neighbor?
    var hasText = false
    for block in blocks {
      let next = Neighbor(block)
      let before = offset
      let linesBefore = lines.count
      if let previous, lines.count > firstLine, !isTight {
        // Within a quote or an item no heading needs more room than a line.
        for _ in 0..<min(1, next.distance(from: previous)) { blank() }
      }
      let separated = lines.count
      if hasText { offset += 1 }
      let start = offset
      set(block)
      if offset == start { offset = before } else { hasText = true }
      if lines.count == separated {
        lines.removeLast(separated - linesBefore)
      } else {
        previous = next
      }
    }
  }

  mutating func set(_ block: Block) {
    switch block.kind {
    case .heading(let level, let slug, let inlines):
      set(heading: inlines, level: level, slug: slug)
    case .paragraph(let inlines): set(paragraph: inlines)
    case .list(let list): set(list)
    case .quote(let blocks): set(quote: blocks)
    case .alert(let alert, let blocks): set(alert, blocks)
    case .voice(let role, let blocks): set(voice: role, blocks)
    case .code(let info, let code):
      // A chart that can't be read is shown as what it is.
      if let chart = (try? Chart.read(info: info, csv: code)) ?? nil {
        set(chart, csv: code)
      } else {
        set(code: code)
      }
    case .table(let table): set(table)
    case .rule:
      append(
        [StyledLine.Span(String(repeating: marks.rule, count: firstWidth), .subtle)],
        offset: offset)
    case .html(let html): set(html: html)
    case .footnote(let number, let blocks): set(footnote: number, blocks)
    }
  }
}
