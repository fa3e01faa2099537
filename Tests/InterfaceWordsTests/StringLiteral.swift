/// A string literal of a Swift source, as far as this asks: where it begins, what stands before it,
/// and its text without what is interpolated (which is read for literals of its own).
struct StringLiteral {
  /// From 1.
  var line: Int
  /// What stands before it, blanks folded; the nearest 80 characters.
  var before: String
  var text: String
}

extension StringLiteral {
  static func all(in source: String) -> [StringLiteral] {
    var scanner = Scanner(source)
    scanner.readCode()
    return scanner.found
  }

  private struct Scanner {
    private let characters: [Character]
    private var index = 0
    private var line = 1
    private(set) var found: [StringLiteral] = []

    init(_ source: String) { characters = Array(source) }

    private func isNext(_ text: String) -> Bool {
      characters[index...].starts(with: text)
    }

    private mutating func advance(_ count: Int = 1) {
      for character in characters[index..<min(index + count, characters.count)] {
        if character.isNewline { line += 1 }
      }
      index = min(index + count, characters.count)
    }

    /// Reads code to the end, or to the parenthesis that ends an interpolation.
    mutating func readCode(isInterpolated: Bool = false) {
      var depth = 0
      while index < characters.count {
        if isNext("//") {
          while index < characters.count, !characters[index].isNewline { advance() }
        } else if isNext("/*") {
          while index < characters.count, !isNext("*/") { advance() }
          advance(2)
        } else if let quote = quoteHere {
          readLiteral(quote)
        } else {
          if characters[index] == "(" { depth += 1 }
          if characters[index] == ")" { depth -= 1 }
          advance()
          if isInterpolated, depth < 0 { return }
        }
      }
    }

    /// The delimiter of a literal that begins here, such as `"`, `"""` or `#"`.
    private var quoteHere: (marks: String, hashes: Int)? {
      let hashes = characters[index...].prefix { $0 == "#" }.count
      let rest = characters[(index + hashes)...]
      if rest.starts(with: "\"\"\"") { return ("\"\"\"", hashes) }
      return rest.first == "\"" ? ("\"", hashes) : nil
    }

    private mutating func readLiteral(_ quote: (marks: String, hashes: Int)) {
      let hashes = String(repeating: "#", count: quote.hashes)
      let place = found.count
      found.append(StringLiteral(line: line, before: before, text: ""))
      var text = ""
      advance(quote.hashes + quote.marks.count)
      while index < characters.count, !isNext(quote.marks + hashes) {
        if isNext("\\" + hashes + "(") {
          advance(2 + quote.hashes)
          readCode(isInterpolated: true)
        } else if isNext("\\" + hashes) {
          // An escape stands between words; of `\u{A0}` the rest is no word.
          advance(1 + quote.hashes)
          let isScalar = isNext("u{")
          advance()
          while isScalar, index < characters.count, characters[index] != "}" { advance() }
          if isScalar { advance() }
        } else {
          text.append(characters[index])
          advance()
        }
      }
      advance(quote.marks.count + quote.hashes)
      found[place].text = text
    }

    private var before: String {
      characters[max(0, index - 80)..<index].split(whereSeparator: \.isWhitespace)
        .map { String($0) }.joined(separator: " ")
    }
  }
}
