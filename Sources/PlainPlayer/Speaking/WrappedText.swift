internal import TerminalUI

/// Breaks a line between words, so that none is wider than a terminal; what has no space in it is
/// left whole. A line that begins with spaces, such as one of code, is left as it is.
public func wrapped(_ line: String, columns: Int) -> [String] {
  guard !line.hasPrefix(" "), line.columns > columns else { return [line] }
  var lines: [String] = []
  var row = ""
  var width = 0
  for word in line.split(separator: " ") {
    let columnsOfWord = word.columns
    if !row.isEmpty, width + 1 + columnsOfWord > columns {
      lines.append(row)
      row = ""
      width = 0
    }
    if !row.isEmpty {
      row += " "
      width += 1
    }
    row += word
    width += columnsOfWord
  }
  if !row.isEmpty { lines.append(row) }
  return lines
}
