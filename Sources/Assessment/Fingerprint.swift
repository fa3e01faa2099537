internal import Crypto
public import CourseModel

extension Question {
  /// What was asked, in 16 hexadecimal digits: an answer recorded under another fingerprint
  /// answered another question (FORMAT, Identity).
  ///
  /// SHA-256 over type, stem, choices (sorted) and key (sorted), one a line, as plain text with
  /// spaces folded. Ids, points and feedback don't count.
  public var fingerprint: String {
    var lines = [answer.type, title.plainText, stem.plainText]
    switch answer {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices):
      lines += choices.map(\.plainText).sorted()
      lines += choices.filter(\.isCorrect).map(\.plainText).sorted()
    case .order(let choices):
      lines += choices.map(\.plainText).sorted()
      lines += choices.map(\.plainText)
    case .match(let matching):
      let right = Dictionary(
        matching.right.map { ($0.id, $0.text.plainText) }, uniquingKeysWith: { first, _ in first })
      lines += matching.left.map(\.text.plainText).sorted()
      lines += matching.right.map(\.text.plainText).sorted()
      lines += matching.left.map {
        "\($0.text.plainText) = \(matching.pairs[$0.id].flatMap { right[$0] } ?? "")"
      }.sorted()
    case .fillIn(let accepted): lines += accepted.sorted()
    case .number(let range): lines.append(range.written)
    case .reflection: break
    }
    let text = lines.map { $0.foldingSpaces() }.joined(separator: "\n")
    let digest = SHA256.hash(data: Array(text.utf8))
    return digest.prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension Choice {
  /// The choice's words, without its feedback.
  public var plainText: String {
    ([text.plainText] + (more.isEmpty ? [] : [more.plainText])).joined(separator: "\n")
  }
}
