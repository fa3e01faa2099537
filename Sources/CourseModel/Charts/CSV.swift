/// Comma-separated values (RFC 4180).
struct CSV {
  struct Field: Hashable {
    var text: String
    /// Where it begins.
    var place: CSVPlace
  }

  struct Record: Hashable {
    /// One at least.
    var fields: [Field]
    /// Where it stands in the text, without its line's end.
    var bytes: Range<Int>

    var place: CSVPlace { fields.first?.place ?? CSVPlace(line: 0, column: 0) }
  }

  /// The records; blank lines are none.
  private(set) var records: [Record] = []

  /// Reads at most `limit` records and `fieldLimit` fields of each; what follows them isn't kept.
  init(_ text: String, limit: Int = .max, fieldLimit: Int = .max) throws(Chart.Fault) {
    var scanner = Scanner(Array(text.utf8))
    while !scanner.isAtEnd, records.count < limit {
      if let record = try scanner.record(fieldLimit: fieldLimit) { records.append(record) }
    }
  }
}

/// A place in a text: a line of it, and the bytes before it in that line, both from 0.
public struct CSVPlace: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension CSV {
  /// Goes through the bytes once.
  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 0
    private var lineStart = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index >= bytes.count }
    private var byte: UInt8? { isAtEnd ? nil : bytes[index] }
    private var place: CSVPlace { CSVPlace(line: line, column: index - lineStart) }

    /// The record from here to its line's end; nil where the line is blank.
    mutating func record(fieldLimit: Int) throws(Chart.Fault) -> Record? {
      let start = index
      var fields: [Field] = [try field()]
      while byte == UInt8(ascii: ",") {
        index += 1
        let field = try field()
        if fields.count < fieldLimit { fields.append(field) }
      }
      let end = index
      skipLineEnd()
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      return isBlank ? nil : Record(fields: fields, bytes: start..<end)
    }

    /// The field from here on; blanks before it are no part of it.
    private mutating func field() throws(Chart.Fault) -> Field {
      skipBlanks()
      if byte == UInt8(ascii: "\"") { return try quotedField() }
      let place = place
      let start = index
      while let byte, !Self.endsField(byte) {
        // It was meant to begin or to end a field.
        if byte == UInt8(ascii: "\"") {
          throw Chart.Fault(.strayQuote, at: .figures(self.place))
        }
        index += 1
      }
      return Field(text: String(decoding: bytes[start..<index], as: UTF8.self), place: place)
    }

    private mutating func quotedField() throws(Chart.Fault) -> Field {
      let place = place
      var text: [UInt8] = []
      index += 1
      while true {
        guard let byte else { throw Chart.Fault(.unclosedQuote, at: .figures(place)) }
        if byte == UInt8(ascii: "\"") {
          index += 1
          // A second quote in a row stands for itself.
          guard self.byte == byte else { break }
          text.append(byte)
          index += 1
        } else if Self.endsLine(byte) {
          text.append(UInt8(ascii: "\n"))
          skipLineEnd()
        } else {
          text.append(byte)
          index += 1
        }
      }
      skipBlanks()
      if let byte, !Self.endsField(byte) {
        throw Chart.Fault(.strayQuote, at: .figures(self.place))
      }
      return Field(text: String(decoding: text, as: UTF8.self), place: place)
    }

    private mutating func skipBlanks() {
      while byte == 0x20 || byte == 0x09 { index += 1 }
    }

    private mutating func skipLineEnd() {
      guard let byte else { return }
      index += 1
      if byte == UInt8(ascii: "\r"), self.byte == UInt8(ascii: "\n") { index += 1 }
      line += 1
      lineStart = index
    }

    private static func endsLine(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func endsField(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ",") || endsLine(byte)
    }
  }
}
