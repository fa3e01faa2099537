/// GitHub's anchor of a heading: lower case, spaces to hyphens; of the rest only letters, digits,
/// `-` and `_` stay (FORMAT, Identity). Empty where nothing of the kind is left.
public func slug(_ text: some StringProtocol) -> String {
  var slug = ""
  for character in text.foldingSpaces().lowercased() {
    if character == " " {
      slug.append("-")
    } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
      slug.append(character)
    }
  }
  return slug
}

/// Gives headings of one page slugs of their own, as GitHub does: `fees`, `fees-1`, `fees-2`.
public struct SlugCounter: Sendable {
  private var used: Set<String> = []
  private var next: [String: Int] = [:]

  public init() {}

  public mutating func callAsFunction(_ text: some StringProtocol) -> String {
    let base = slug(text)
    var candidate = base
    while !used.insert(candidate).inserted {
      next[base, default: 0] += 1
      candidate = "\(base)-\(next[base, default: 0])"
    }
    return candidate
  }
}
