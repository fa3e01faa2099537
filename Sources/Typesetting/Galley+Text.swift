import CourseModel
import TerminalUI

extension Galley {
  /// A page's title and headings of level 1 stand on a rule, those of level 2 are in the accent,
  /// all others bold: no `#` is needed.
  mutating func set(heading inlines: [Inline], level: Int, slug: String?) {
    let style: Style =
      switch level {
      case ...1: .heading
      case 2: Style(.accent, .bold)
      default: .strong
      }
    var text = makeText()
    let words = text.paragraph { $0.write(inlines, style: style) }
    count(text)
    let longest = append(text, words, raggedness: .balanced, slug: slug)
    guard level <= 1, longest > 0 else { return }
    append(
      [StyledLine.Span(String(repeating: marks.barDone, count: min(longest, width)), .accent)],
      offset: offset)
  }

  /// A paragraph; a picture that stands alone has its alt text and its title under it.
  mutating func set(paragraph inlines: [Inline]) {
    guard case .image(let source, let title, let alt)? = inlines.first, inlines.count == 1 else {
      return set(inlines)
    }
    marking(StyledLine.Picture(source: source, columns: firstWidth)) { galley in
      galley.set(galley.pictures[source])
      galley.set([.image(source: source, title: "", alt)])
    }
    guard !title.isEmpty else { return }
    var caption = makeText()
    let words = caption.paragraph { text in
      text.decoration { $0.write([.text(title)], style: Style(.plain, .italic)) }
    }
    append(caption, words)
  }

  mutating func set(quote blocks: [Block], bar style: Style = .quote) {
    let bar = Prefix(marks.quoteBar + " ", style)
    margin(first: bar, rest: bar) { $0.set(blocks) }
  }

  mutating func set(_ alert: Alert, _ blocks: [Block]) {
    let style: Style =
      switch alert {
      case .note, .tip, .important: Style(.accent, .bold)
      case .warning, .caution: .caution
      }
    let bar = Prefix(marks.quoteBar + " ", style)
    margin(first: bar, rest: bar) { galley in
      galley.setLabel(alert.name.uppercased(), style)
      galley.set(blocks)
    }
  }

  /// A voice: who speaks, then the words as a quote.
  mutating func set(voice role: [Inline], _ blocks: [Block]) {
    set(role, style: .strong)
    offset += 1
    set(quote: blocks)
  }

  /// The number hangs in a margin that holds two digits, so that all of them are in line.
  mutating func set(footnote number: Int, _ blocks: [Block]) {
    let digits = String(number)
    let label = String(repeating: " ", count: max(0, 2 - digits.count)) + digits + ". "
    margin(
      first: Prefix(label, .accent), rest: Prefix(String(repeating: " ", count: label.count)),
      standsAlone: true
    ) { $0.set(blocks) }
  }

  /// HTML as it was written, line by line: it is no part of the plain text, but counts as if it
  /// were, so that a place in a long stretch of it can be kept.
  mutating func set(html: String) {
    let start = offset
    for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
      var text = makeText()
      let words = text.paragraph { $0.write([.text(String(line))], style: .subtle) }
      append(text, words)
      offset = text.offset + 1
    }
    if offset > start { offset -= 1 }
  }

  private mutating func setLabel(_ label: String, _ style: Style) {
    var text = makeText()
    let words = text.paragraph { text in
      text.decoration { $0.write([.text(label)], style: style) }
    }
    append(text, words)
  }
}
