extension String {
  /// The words of the text: runs of letters and digits with the apostrophes, hyphens, points and
  /// signs that stand among them (`crisis-line`, `1,200`, `$4.8`, `34%`), without the punctuation
  /// behind them.
  var words: [Substring] {
    var words: [Substring] = []
    /// Where a run began, and where the word in it ends so far.
    var start: Index?
    var end: Index?
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch WordRole(scalar) {
      case .letter:
        start = start ?? index
        end = next
      case .sign:
        start = start ?? index
        // Behind the last letter a sign belongs to the word, unless a point stands between.
        if end == index { end = next }
      case .point: start = start ?? index
      case .other:
        if let start, let end { words.append(self[start..<end]) }
        (start, end) = (nil, nil)
      }
      index = next
    }
    if let start, let end { words.append(self[start..<end]) }
    return words
  }
}

private enum WordRole {
  case letter, sign, point, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": self = .letter
    case "'", "’", "%", "$", "-": self = .sign
    case ".", ",": self = .point
    case "\u{0}"..."\u{7F}": self = .other
    default:
      let properties = scalar.properties
      self = properties.isAlphabetic || properties.numericType != nil ? .letter : .other
    }
  }
}

extension Substring {
  /// The word as it is looked up: in lower case, with straight apostrophes.
  var key: String {
    utf8.allSatisfy { $0 < 0x80 } ? lowercased() : lowercased().replacing("’", with: "'")
  }

  /// How many syllables a word of English is spoken in, by its letters: as many as it has groups of
  /// vowels, without the silent e of `force`, `forces` and `forced`. A number counts as one.
  var syllables: Int {
    let apostrophes: Set<Character> = ["'", "’"]
    let word = trimming(apostrophes)
    if word.utf8.allSatisfy(\.isOfANumber) { return 1 }
    let letters = Array(word.lowercased().utf8)
    var count = 0
    var isInVowels = false
    for letter in letters {
      let isVowel = letter.isVowel
      if isVowel, !isInVowels { count += 1 }
      isInVowels = isVowel
    }
    guard count > 1 else { return 1 }
    func ends(_ endings: String...) -> Bool {
      endings.contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
    if ends("e"), !ends("le", "ee") { return count - 1 }
    if ends("ed"), !ends("ted", "ded") { return count - 1 }
    if ends("es"), !ends("ses", "xes", "zes", "ches", "shes", "ges", "ces") { return count - 1 }
    return count
  }

  private func trimming(_ characters: Set<Character>) -> Substring {
    var trimmed = self
    while let first = trimmed.first, characters.contains(first) { trimmed.removeFirst() }
    while let last = trimmed.last, characters.contains(last) { trimmed.removeLast() }
    return trimmed
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  fileprivate var isOfANumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "%"), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
