extension Chart {
  /// Why a block that wants to be a chart can't be drawn, and where.
  public struct Fault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// The info string names no kind of chart, or one that there isn't: empty, or what stands there.
      case unknownKind(String)
      case unclosedTitle
      case unclosedQuote
      /// A quote in the middle of a field, or text behind a closing one.
      case strayQuote
      case noSeries
      case noPoints
      case noFigures
      case namelessSeries
      case fields(Int, expected: Int)
      case notANumber(String)
      case tooManySeries
      case tooManyPoints
    }

    public enum Place: Hashable, Sendable {
      /// In the info string, behind so many bytes of it.
      case info(Int)
      /// In the comma-separated values.
      case figures(CSVPlace)
    }

    public var reason: Reason
    public var place: Place

    init(_ reason: Reason, at place: Place) {
      self.reason = reason
      self.place = place
    }
  }
}
