internal import InterfaceWords
public import TerminalUI

extension CompletionDocument {
  /// The document as a page of text to print, no line wider than 78 columns.
  public func text(_ charset: Charset) -> String {
    let labels = 14
    var lines = [charset.clean(title).uppercased(), ""]
    for row in rows {
      var label = row.label
      for text in row.lines {
        for line in charset.clean(text).wrapped(to: 78 - labels) {
          lines.append(label.padded(to: labels) + line)
          label = ""
        }
      }
    }
    for signature in signatures {
      lines += [
        "", signature.label.padded(to: labels) + charset.clean(signature.words), "", "",
        "".padded(to: labels) + String(repeating: "_", count: 36) + "    "
          + String(repeating: "_", count: 20),
        "".padded(to: labels) + signature.signer.padded(to: 40) + wording.completion.date,
      ]
    }
    lines += ["", charset.clean(footer)]
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }

  /// The words in lines of so many columns; a word that is wider is cut.
  fileprivate func wrapped(to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ") {
      if used > 0, used + 1 + word.columns <= limit {
        line += " " + word
        used += 1 + word.columns
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        if used + character.columns > limit {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += character.columns
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
