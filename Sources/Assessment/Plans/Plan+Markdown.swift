extension Plan {
  /// A task list in GitHub-flavoured Markdown, a heading a checklist; what was added to an item
  /// stands in a list under it. A comment names each item as a course's file would (FORMAT,
  /// Comments), so that a plan that was edited elsewhere can be read again.
  public var markdown: String {
    var lines = ["# " + Self.line(title)]
    for part in parts {
      lines += ["", "## " + Self.line(part.title), ""]
      for item in part.items {
        lines.append("- [\(item.isDone ? "x" : " ")] " + Self.line(item.text) + Self.comment(item))
        if !item.owner.isEmpty { lines.append("  - Owner: " + Self.line(item.owner)) }
        if let due = item.due { lines.append("  - Due: \(due)") }
        lines += Self.note(item.note)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func comment(_ item: PlanItem) -> String {
    // HTML comments can't hold two hyphens; the item is known by its words then.
    item.id.contains("--") ? "" : " <!-- id: \(item.id) -->"
  }

  private static func note(_ note: String) -> [String] {
    let lines = note.exported.split(separator: "\n").map { line(String($0)) }.filter { !$0.isEmpty }
    return lines.enumerated().map { index, line in
      // A backslash at its end breaks a line.
      let end = index < lines.count - 1 ? "\\" : ""
      return (index == 0 ? "  - Note: " + line : "    " + startEscaped(line)) + end
    }
  }

  /// The text in one line, in which nothing is Markdown.
  private static func line(_ text: String) -> String {
    text.exported.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .escaping("\\`*_[]<>&|~", with: "\\")
  }

  /// A line at whose start no block begins.
  private static func startEscaped(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=".contains(first) { return "\\" + line }
    let digits = line.prefix(while: \.isNumber)
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, ".)".contains(mark) else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
