public import LearningRecords
public import TerminalUI

/// A table of facts that people read, spreadsheets take and programs parse.
public struct Report: Hashable, Sendable {
  /// What stands in a cell: as a person reads it, and as a program does.
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var value: JSON

    public init(_ text: String, _ value: JSON) {
      self.text = text
      self.value = value
    }

    public static func text(_ text: String) -> Cell { Cell(text, .string(text)) }
    public static let none = Cell("–", .null)
    public static func number(_ number: Int) -> Cell { Cell("\(number)", .number(Double(number))) }
    /// A share, 0…1.
    public static func share(_ share: Double?) -> Cell {
      guard let share else { return .none }
      return Cell("\(Int((share * 100 + 1e-7).rounded(.down)))%", .number(share))
    }
  }

  public struct Column: Hashable, Sendable {
    /// The heading that people read.
    public var title: String
    /// The name in CSV and JSON, in lower case with underscores.
    public var name: String
    public var isNumber: Bool

    public init(_ title: String, name: String, isNumber: Bool = false) {
      self.title = title
      self.name = name
      self.isNumber = isNumber
    }
  }

  public var columns: [Column]
  public var rows: [[Cell]]
  /// Sentences below the table: what could not be read, and where.
  public var notes: [String]

  public init(columns: [Column], rows: [[Cell]], notes: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// Columns side by side, numbers at their right, without any line to get in the way.
  public func table(_ charset: Charset) -> String {
    let cells = rows.map { $0.map { charset.clean($0.text) } }
    let titles = columns.map { $0.title.uppercased() }
    let widths = columns.indices.map { column in
      cells.reduce(titles[column].columns) { max($0, $1[column].columns) }
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for (index, text) in texts.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - text.columns)
        line +=
          (index == 0 ? "" : "  ") + (columns[index].isNumber ? padding + text : text + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = rows.isEmpty ? [] : [line(titles)] + cells.map(line)
    if !notes.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += notes.map(charset.clean)
    }
    return lines.joined(separator: "\n")
  }

  /// RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it.
  public var csv: String {
    func field(_ text: String) -> String {
      var text = Charset.unicode.clean(text)
      if let first = text.first, "=+-@".contains(first), Double(text) == nil { text = "'" + text }
      let needsQuotes = text.contains { "\",\n\r".contains($0) }
      return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
    let head = columns.map { field($0.name) }.joined(separator: ",")
    return ([head] + rows.map { row in row.map { field($0.csv) }.joined(separator: ",") })
      .joined(separator: "\r\n") + "\r\n"
  }

  /// One object: `rows`, each with a member a column, and `notes`.
  public var json: JSON {
    let rows = rows.map { row in
      var members = Members<JSON>()
      for (column, cell) in zip(columns, row) { members[column.name] = cell.value }
      return JSON.object(members)
    }
    return ["rows": .array(rows), "notes": .array(notes.map(JSON.string))]
  }
}

extension Report.Cell {
  fileprivate var csv: String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .bool, .number: String(decoding: value.text, as: UTF8.self)
    // A spreadsheet has no use for JSON: it shows what a person reads.
    case .array, .object: text
    }
  }
}
