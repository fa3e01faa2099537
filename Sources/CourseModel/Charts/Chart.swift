/// Figures to be drawn: what a `chart` block says (FORMAT, Page bodies).
public struct Chart: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case bar, line, spark }

  /// A number, and how the author wrote it.
  public struct Value: Hashable, Sendable {
    public var number: Double
    public var text: String

    public init(number: Double, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// One row of the figures: its place on the axis, and a value of every series, nil for a gap.
  public struct Point: Hashable, Sendable {
    public var name: String
    public var values: [Value?]
    /// Characters of the figures' text before the row.
    public var offset: Int

    public init(name: String, values: [Value?], offset: Int) {
      self.name = name
      self.values = values
      self.offset = offset
    }
  }

  public var kind: Kind
  /// Empty where there is none.
  public var title: String
  /// What the first column is called.
  public var axis: String
  /// The names of the series, one at least.
  public var series: [String]
  /// One at least; somewhere in them is a value.
  public var points: [Point]

  /// More rows, or more series, are a table to look things up in, and no chart.
  public static let mostPoints = 5_000
  public static let mostSeries = 20

  /// What the figures are counted in: `(%)` or `[minutes]` at the title's end.
  public var unit: ChartUnit? { ChartUnit(title: title) }
}
