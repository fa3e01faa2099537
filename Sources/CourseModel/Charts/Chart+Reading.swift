extension Chart {
  /// The chart that a code block is; nil where it doesn't want to be one.
  ///
  /// - Throws: what is wrong with it. Such a block is shown as code.
  public static func read(info: String, csv: String) throws(Fault) -> Chart? {
    let words = info.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.first == "chart" else { return nil }
    func place(_ word: Int) -> Fault.Place {
      let word = words[min(word, words.count - 1)]
      return .info(info.utf8.distance(from: info.startIndex, to: word.startIndex))
    }
    let name = words.count > 1 ? String(words[1]) : ""
    guard let kind = Kind(rawValue: name) else { throw Fault(.unknownKind(name), at: place(1)) }
    guard let title = title(words.count > 2 ? words[2] : "") else {
      throw Fault(.unclosedTitle, at: place(2))
    }

    let records = try CSV(csv, limit: mostPoints + 2, fieldLimit: mostSeries + 2).records
    guard let header = records.first, header.fields.count > 1 else {
      throw Fault(.noSeries, at: .figures(records.first?.place ?? CSVPlace(line: 0, column: 0)))
    }
    let series = header.fields.dropFirst()
    if series.count > mostSeries {
      throw Fault(.tooManySeries, at: .figures(header.fields[mostSeries + 1].place))
    }
    let names = series.map { $0.text.foldingSpaces() }
    if series.count > 1, let nameless = zip(series, names).first(where: { $1.isEmpty }) {
      throw Fault(.namelessSeries, at: .figures(nameless.0.place))
    }
    guard records.count > 1 else { throw Fault(.noPoints, at: .figures(header.place)) }
    if records.count > mostPoints + 1 {
      throw Fault(.tooManyPoints, at: .figures(records[mostPoints + 1].place))
    }
    let points = try points(records, of: csv)
    guard points.contains(where: { $0.values.contains { $0 != nil } }) else {
      throw Fault(.noFigures, at: .figures(records[1].place))
    }
    return Chart(
      kind: kind, title: title, axis: header.fields[0].text.foldingSpaces(), series: names,
      points: points)
  }

  /// The title as it stands in the info string, in quotes or without; nil where they never end.
  private static func title(_ text: Substring) -> String? {
    let text = text.foldingSpaces()
    guard text.first == "\"" else { return text }
    guard text.count > 1, text.last == "\"" else { return nil }
    return text.dropFirst().dropLast().foldingSpaces()
  }

  private static func points(
    _ records: [CSV.Record], of csv: String
  ) throws(Fault) -> [Point] {
    let expected = records[0].fields.count
    var points: [Point] = []
    points.reserveCapacity(records.count - 1)
    // Records begin behind a line's end, where a character begins too.
    var offset = 0
    var index = csv.utf8.startIndex
    var byte = 0
    for record in records.dropFirst() {
      let start = csv.utf8.index(index, offsetBy: record.bytes.lowerBound - byte)
      offset += csv[index..<start].count
      (index, byte) = (start, record.bytes.lowerBound)
      guard record.fields.count == expected else {
        let cell = record.fields.count > expected ? record.fields[expected] : record.fields[0]
        throw Fault(
          .fields(record.fields.count, expected: expected), at: .figures(cell.place))
      }
      var values: [Value?] = []
      values.reserveCapacity(expected - 1)
      for field in record.fields.dropFirst() { values.append(try Value.read(field)) }
      points.append(
        Point(name: record.fields[0].text.foldingSpaces(), values: values, offset: offset))
    }
    return points
  }
}

extension Chart.Value {
  /// The number of a field; nil where the field is empty.
  fileprivate static func read(_ field: CSV.Field) throws(Chart.Fault) -> Chart.Value? {
    if field.text.isEmpty { return nil }
    if let number = Double(plainNumeral: field.text) {
      return Chart.Value(number: number, text: field.text)
    }
    let text = field.text.foldingSpaces()
    if text.isEmpty { return nil }
    // Differences of larger ones could be no number any more.
    guard let number = Double(numeral: text), abs(number) <= 1e300 else {
      throw Chart.Fault(.notANumber(text), at: .figures(field.place))
    }
    return Chart.Value(number: number, text: text)
  }
}

extension Double {
  /// `1204` or `12.5`, which most numbers are; nil for everything else, whether it is one or not.
  fileprivate init?(plainNumeral text: String) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, digits.contains(first), text.utf8.count < 16,
      text.utf8.allSatisfy({ digits.contains($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    self.init(text)
  }

  /// `12`, `-0.5`, `12,500`, `6.02e23`; nil for everything else that Swift would take.
  fileprivate init?(numeral text: String) {
    var digits = text
    if let sign = digits.first, sign == "−" || sign == "+" || sign == "-" {
      digits.removeFirst()
      if sign != "+" { digits = "-" + digits }
    }
    let whole = digits.drop { $0 == "-" }.prefix { $0 == "," || $0.isASCIIDigit }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups[0].count < 4, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
      digits = digits.replacing(",", with: "")
    }
    guard let first = digits.first(where: { $0 != "-" && $0 != "." }), first.isASCIIDigit,
      digits.allSatisfy({ $0.isASCIIDigit || ".-+eE".contains($0) })
    else { return nil }
    self.init(digits)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
