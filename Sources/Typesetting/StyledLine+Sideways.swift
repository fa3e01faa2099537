public import TerminalUI

extension StyledLine {
  /// How far a wide line can be scrolled sideways on a screen of `width` cells; 0 where all of it is
  /// shown.
  public func reach(width: Int) -> Int {
    guard case .wide = breadth else { return 0 }
    return max(0, columns - width)
  }

  /// The line as it stands on a screen of `width` cells when what is wide there is scrolled sideways by
  /// `shift` cells: a mark stands wherever something is cut off. A line that isn't wide stays as it is.
  public func shown(from shift: Int, width: Int, marks: Marks) -> StyledLine {
    guard case .wide(let margin) = breadth, columns > width || shift > 0 else { return self }
    let fixed = min(margin, width)
    var cutter = Cutter(line: self)
    cutter.take(upTo: fixed)
    if width - fixed < 3 {
      // Marks would be all that one sees.
      cutter.skip(upTo: fixed + shift)
      cutter.take(upTo: shift + width)
      return cutter.result
    }
    let rest = columns - fixed
    if shift > 0, rest > 0 {
      cutter.add(Span(marks.cutLeft, .accent))
      cutter.skip(upTo: fixed + shift + 1)
    }
    if rest > shift + width - fixed {
      cutter.take(upTo: shift + width - 1)
      cutter.add(Span(marks.cutRight, .accent))
    } else {
      cutter.take(upTo: shift + width)
    }
    return cutter.result
  }

  /// Where cells of the line stand on such a screen; nil where none of them is shown.
  public func shownColumns(_ cells: Range<Int>, from shift: Int, width: Int) -> Range<Int>? {
    guard case .wide(let margin) = breadth else { return cells }
    let fixed = min(margin, width)
    let left = cells.clamped(to: 0..<fixed)
    let right = cells.clamped(to: fixed + shift..<max(fixed + shift, shift + width))
    guard left.isEmpty || right.isEmpty else {
      return left.lowerBound..<right.upperBound - shift
    }
    if right.isEmpty { return left.isEmpty ? nil : left }
    return right.lowerBound - shift..<right.upperBound - shift
  }

  /// Goes along a line and takes some of it.
  private struct Cutter {
    private(set) var result: StyledLine
    private let spans: [Span]
    private var span = 0
    private var rest = ""[...]
    private var column = 0

    init(line: StyledLine) {
      result = line
      result.spans = []
      spans = line.spans
      rest = line.spans.first?.text[...] ?? ""
    }

    mutating func add(_ span: Span) { result.spans.add(span) }

    mutating func skip(upTo end: Int) { go(upTo: end, isTaken: false) }
    mutating func take(upTo end: Int) { go(upTo: end, isTaken: true) }

    /// A wide character that the end cuts in two leaves a blank on either side.
    private mutating func go(upTo end: Int, isTaken: Bool) {
      while column < end, span < spans.count {
        var text = ""
        while column < end, let character = rest.first {
          rest.removeFirst()
          let columns = character.columns
          column += columns
          if column <= end {
            text.append(character)
          } else {
            text.append(" ")
            rest = " " + rest
            column = end
          }
        }
        if isTaken { result.spans.add(Span(text, spans[span].style, link: spans[span].link)) }
        guard rest.isEmpty else { continue }
        span += 1
        rest = span < spans.count ? spans[span].text[...] : ""
      }
    }
  }
}
