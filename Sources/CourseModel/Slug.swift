/// GitHub's anchor of a heading: lower case, spaces to hyphens; of the rest only letters, digits,
/// `-` and `_` stay (FORMAT, Identity). Empty where nothing of the kind is left.
public func slug(_ text: some StringProtocol) -> String {
  let ascii = text.foldingASCII(space: UInt8(ascii: "-")) { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      byte
    default: nil
    }
  }
  if let ascii { return ascii }
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
