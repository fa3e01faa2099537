extension Plan {
  /// A table by RFC 4180: `page`, `item`, `done`, `owner`, `due`, `note`, `id`, a row an item. A
  /// text that a spreadsheet would take for a formula has an apostrophe before it.
  public var csv: String {
    var rows = [["page", "item", "done", "owner", "due", "note", "id"]]
    for part in parts {
      rows += part.items.map { item in
        [
          part.title, item.text, item.isDone ? "true" : "false", item.owner,
          item.due?.description ?? "", item.note, item.id,
        ]
      }
    }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    var text = text.exported
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: "\",\n".unicodeScalars.contains) else { return text }
    return "\"" + text.escaping("\"", with: "\"") + "\""
  }
}
