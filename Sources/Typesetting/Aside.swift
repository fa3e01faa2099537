public import CourseModel
import TerminalUI

/// What a person opened in place: the text of a footnote or of a term, below the block that names
/// it.
public struct Aside: Hashable, Sendable {
  /// The link that opens and closes it.
  public var link: LinkReference
  public var blocks: [Block]

  public init(link: LinkReference, blocks: [Block]) {
    self.link = link
    self.blocks = blocks
  }
}

extension Typesetter {
  /// Links of asides are told from those of the block around them by numbers from here on.
  private static let firstOrdinal = 1 << 20

  /// The lines of an aside behind a bar, with a blank line before them. All belong to the place
  /// where the block ends: what is opened and closed again moves no other place.
  func lines(of aside: Aside, offset: Int) -> [StyledLine] {
    let bar = StyledLine.Span(charset.marks.quoteBar + " ", .accent)
    let inner = Typesetter(width: width - 2, charset: charset)
    return [StyledLine([], offset: offset)]
      + inner.lines(of: aside.blocks).map { line in
        var line = line.prefixed(by: [bar])
        line.offset = offset
        line.slug = nil
        for index in line.spans.indices {
          line.spans[index].link?.ordinal += Self.firstOrdinal * (aside.link.ordinal + 1)
        }
        return line
      }
  }
}
