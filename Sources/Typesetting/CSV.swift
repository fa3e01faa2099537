/// Comma-separated values (RFC 4180).
struct CSV {
  struct Record: Hashable {
    var fields: [String]
    /// Characters of the text before the record.
    var offset: Int
  }

  /// The records; empty lines are none.
  var records: [Record] = []

  /// Nil where a quote isn't closed or text follows a closing one.
  init?(_ text: String) {
    var fields: [String] = []
    var field = ""
    var start = 0
    var isQuoted = false
    var wasQuoted = false
    func isEmptyLine() -> Bool { fields.isEmpty && field.isEmpty && !wasQuoted }
    for (index, character) in text.enumerated() {
      if isQuoted {
        if character == "\"" { isQuoted = false } else { field.append(character) }
      } else if character == "\"" {
        // A second quote in a row stands for itself.
        if wasQuoted { field.append("\"") } else if !field.isEmpty { return nil }
        isQuoted = true
        wasQuoted = true
      } else if character == "," || character.isNewline {
        if character == "," || !isEmptyLine() { fields.append(field) }
        field = ""
        wasQuoted = false
        if character.isNewline {
          if !fields.isEmpty { records.append(Record(fields: fields, offset: start)) }
          fields = []
          start = index + 1
        }
      } else if wasQuoted {
        guard character.isWhitespace else { return nil }
      } else {
        field.append(character)
      }
    }
    guard !isQuoted else { return nil }
    if !isEmptyLine() { records.append(Record(fields: fields + [field], offset: start)) }
  }
}
