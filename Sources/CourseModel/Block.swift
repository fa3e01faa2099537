public import Diagnostics

/// A piece of parsed Markdown that stands on lines of its own, with its place in the file.
public struct Block: Hashable, Sendable {
  public indirect enum Kind: Hashable, Sendable {
    /// `slug` is the heading's anchor in its page, unique there as on GitHub (`fees`, `fees-1`).
    case heading(level: Int, slug: String, [Inline])
    case paragraph([Inline])
    case list(BlockList)
    case quote([Block])
    case alert(Alert, [Block])
    /// A quote of a commentary that opens with a role in bold.
    case voice(role: [Inline], [Block])
    /// A code block; `info` is the whole info string.
    case code(info: String, String)
    case table(Table)
    case rule
    /// HTML as it was written; comments are left out by the loader.
    case html(String)
    /// The text of a footnote, numbered in the order of first reference, from 1.
    case footnote(number: Int, [Block])
  }

  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// GitHub's alerts: `> [!NOTE]` alone on a quote's first line.
public enum Alert: String, Hashable, Sendable, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"
}

/// A list, or, at the top of a page, one item of it: a body cuts long lists so that each item can
/// be laid out alone.
public struct BlockList: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    /// Whether a box is ticked in the file; nil where there is no box.
    public var box: Bool?
    public var blocks: [Block]
    public var range: SourceRange

    public init(box: Bool?, blocks: [Block], range: SourceRange) {
      self.box = box
      self.blocks = blocks
      self.range = range
    }
  }

  /// The number of the first item; nil for bullets.
  public var start: Int?
  /// How wide the widest number of the whole list is, in digits; 0 for bullets.
  public var numberWidth: Int
  /// No blank lines between items.
  public var isTight: Bool
  /// The items before these belong to the same list.
  public var isContinued: Bool
  public var items: [Item]

  public init(
    start: Int?, numberWidth: Int = 0, isTight: Bool, isContinued: Bool = false, items: [Item]
  ) {
    self.start = start
    self.numberWidth = numberWidth
    self.isTight = isTight
    self.isContinued = isContinued
    self.items = items
  }
}

/// A GFM table. Every row has as many cells as there are columns.
public struct Table: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable { case none, left, center, right }

  public var alignments: [Alignment]
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
