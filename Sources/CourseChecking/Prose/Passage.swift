/// A paragraph, an item of a list, a row of a table, a heading: what a footnote speaks for.
struct Passage: Sendable {
  enum Kind: Sendable { case paragraph, item, row, chart, heading }

  var kind: Kind
  /// Its own words; those of items inside an item aren't.
  var pieces: [Piece]
  /// What speaks for all of it besides: the paragraphs directly before and after a table or chart.
  var captions: [Piece] = []
  /// The heading cells of a row's table, by column.
  var headings: [Piece] = []
}
