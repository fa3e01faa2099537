import CourseModel
internal import InterfaceWords

extension Chart {
  /// A value as it stands beside what is drawn: its digits in groups of three, a unit that is a symbol
  /// right at it.
  func figure(_ value: Value) -> String {
    let text = value.text.groupingDigits()
    guard let unit, unit.isSymbol else { return text }
    return unit.attached(to: text)
  }

  /// A value as a sentence says it.
  func spokenFigure(_ value: Value?) -> String {
    guard let value else { return wording.charts.noFigure }
    guard let unit, !unit.isSymbol else { return figure(value) }
    return "\(figure(value)) \(unit.text)"
  }

  /// The values of a point in words, those of several series behind their names.
  func spokenFigures(of point: Point, figure: (Value?) -> String) -> String {
    guard series.count > 1 else { return figure(point.values.first ?? nil) }
    return zip(series, point.values).map { "\($0) \(figure($1))" }.joined(separator: ", ")
  }

  /// All values of a series that are there.
  func values(of series: Int) -> some Sequence<Value> {
    points.lazy.compactMap { $0.values[series] }
  }

  /// The least and the greatest number of all.
  var range: ClosedRange<Double> {
    var least = Double.infinity
    var greatest = -Double.infinity
    for point in points {
      for case .some(let value) in point.values {
        least = min(least, value.number)
        greatest = max(greatest, value.number)
      }
    }
    return least <= greatest ? least...greatest : 0...0
  }
}

extension ChartUnit {
  /// `10%`, `-$5`.
  func attached(to figure: String) -> String {
    guard isMoney else { return figure + text }
    let sign = figure.prefix { "-−+".contains($0) }
    return sign + text + figure.dropFirst(sign.count)
  }
}

extension String {
  /// `12500` as `12,500`; what already has commas, and what is no plain number, stays as it is.
  func groupingDigits() -> String {
    let sign = prefix { "-−+".contains($0) }
    let digits = dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(sign.count + digits.count)
    guard digits.count > 3, rest.isEmpty || rest.first == "." else { return self }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return sign + grouped + rest
  }
}
