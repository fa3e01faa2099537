import Diagnostics

/// A comment that says what GFM has no Markdown for: `<!-- id: dispatch-first, points: 2 -->`.
struct KeyedComment {
  var entries: [YAMLEntry]
  var position: SourcePosition
  var diagnostics: [Diagnostic]

  /// Nil for a comment that begins with none of our keys: it is the author's own.
  init?(_ html: String, at position: SourcePosition, file: String) {
    guard let text = HTMLComment.split(html)?.text else { return nil }
    let words = text.drop { $0.isWhitespace }
    let key = words.prefix { $0.utf8.allSatisfy(\.isKeyByte) }
    guard Keys.comments.contains(String(key)), words[key.endIndex...].hasPrefix(":") else {
      return nil
    }
    self.position = position
    let leading = html.utf8.distance(from: html.startIndex, to: words.startIndex)
    let content = words.trimmingSpaces()
    let document = YAMLDocument(
      flow: content,
      at: SourcePosition(line: position.line, column: position.column + leading), file: file)
    entries = document.entries
    diagnostics = document.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.rule == "front-matter-syntax" { diagnostic.rule = "comment-syntax" }
      return diagnostic
    }
  }

  /// The fields of the comment of a thing; without a comment there are none.
  static func fields(
    _ comment: KeyedComment?, file: String, known: Set<String>, place: String
  ) -> FieldReader {
    FieldReader(
      comment?.entries ?? [], file: file, known: known, elsewhere: Keys.comments, place: place,
      rules: ("unknown-comment-key", "misplaced-comment-key"))
  }
}
