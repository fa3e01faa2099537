public import CourseModel
public import TerminalUI

/// Sets blocks in lines of a width, in what a terminal can show.
public struct Typesetter: Hashable, Sendable {
  /// What becomes of tables and code that are wider than a line may be.
  public enum Overflow: Hashable, Sendable {
    /// They are folded: cells and lines broken, tables too wide for that made lists of records.
    case wrap
    /// They are set as wide as they are, within reason, and shown from a column on
    /// (``StyledLine/shown(from:width:marks:)``).
    case scroll
  }

  /// The cells that a line may take, at least 1.
  public let width: Int
  public let charset: Charset
  public let overflow: Overflow
  /// What pictures look like, by their sources as they are written in the page.
  public var pictures: [String: CellPicture] = [:]

  public init(width: Int, charset: Charset, overflow: Overflow = .wrap) {
    self.width = max(1, width)
    self.charset = charset
    self.overflow = overflow
  }

  private var galley: Galley {
    var galley = Galley(width: width, charset: charset, overflow: overflow)
    galley.pictures = pictures
    return galley
  }

  /// The lines of a block of a page, with the blank ones that keep it apart from the block before.
  public func lines(of block: Block, after previous: Block? = nil) -> [StyledLine] {
    lines(of: block, after: previous.map(Neighbor.init))
  }

  func lines(of block: Block, after previous: Neighbor?) -> [StyledLine] {
    var galley = galley
    galley.set(block)
    guard !galley.lines.isEmpty, let previous else { return galley.lines }
    return leading(from: previous, to: Neighbor(block)) + galley.lines
  }

  /// The lines of blocks that stand by themselves, such as the feedback on a choice.
  public func lines(of blocks: [Block]) -> [StyledLine] {
    var galley = galley
    galley.set(blocks)
    return galley.lines
  }

  /// The lines of a paragraph, such as the text of a choice, in a base style.
  public func lines(of inlines: [Inline], style: Style = .plain) -> [StyledLine] {
    var galley = galley
    galley.set(inlines, style: style)
    return galley.lines
  }

  /// What stands at the top of a page: its heading with a rule, and a blank line.
  public func title(_ inlines: [Inline]) -> [StyledLine] {
    var galley = galley
    galley.set(heading: inlines, level: 1, slug: nil)
    guard !galley.lines.isEmpty else { return [] }
    galley.blank()
    return galley.lines
  }

  private func leading(from previous: Neighbor, to next: Neighbor) -> [StyledLine] {
    var lines = Array(repeating: StyledLine(), count: next.distance(from: previous))
    if next == .footnote, previous != .footnote {
      // Sources are set off from the text by a short rule, as at the foot of a printed page.
      let rule = String(repeating: charset.marks.rule, count: min(12, width))
      lines.append(StyledLine([StyledLine.Span(rule, .subtle)], isBlank: true))
    }
    return lines
  }
}

extension Typesetter {
  /// The measure of text that nobody has set another one for, in cells.
  public static let usualMeasure = 72
  /// What a person can set: shorter lines tear, longer ones lose the eye on its way back.
  public static let measures = 66...76

  /// The width of the text and the margin at its left on a screen, or a part of one, of so many
  /// columns: a measure of 72 at most, unless the person prefers another, in the middle.
  public static func measure(
    for columns: Int, preferred: Int = usualMeasure
  ) -> (width: Int, margin: Int) {
    let margin =
      switch columns {
      case ..<10: 0
      case ..<60: 1
      case ..<76: 3
      default: 5
      }
    let width = max(1, min(max(20, preferred), columns - 2 * margin))
    return (width, max(margin, (columns - width) / 2))
  }
}
