/// What a file's or folder's name says: its place in the order, and its part of the id.
struct FileName: Hashable, Comparable {
  /// The two digits before a hyphen; names without them come last.
  var number: Int?
  /// Without `NN-` and `.md`.
  var stem: String
  var full: String

  init(_ name: String) {
    full = name
    var stem = name[...]
    if stem.hasSuffix(".md") { stem = stem.dropLast(3) }
    let bytes = stem.utf8.prefix(3)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if stem.utf8.count > 3, bytes.last == UInt8(ascii: "-"),
      bytes.prefix(2).allSatisfy(digits.contains)
    {
      number = Int(stem.prefix(2))
      stem = stem.dropFirst(3)
    }
    self.stem = String(stem)
  }

  /// Whether a file of this name is a page of its folder: no README, nothing hidden, no draft.
  static func isPage(_ name: String) -> Bool {
    name.hasSuffix(".md") && name != "README.md" && name != "module.md" && name != "course.md"
      && !name.hasPrefix("_") && !name.hasPrefix(".") && name.utf8.count > 3
  }

  static func < (a: Self, b: Self) -> Bool {
    (a.number ?? .max, a.stem, a.full) < (b.number ?? .max, b.stem, b.full)
  }
}
