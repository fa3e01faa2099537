extension StringProtocol {
  /// The text with a full stop, where nothing else ends it: a voice falls there and pauses.
  var sentence: String {
    let text = String(self)
    guard let last = text.last(where: { !"\"'”’)".contains($0) }) else { return text }
    return ".!?:;…".contains(last) ? text : text + "."
  }
}
