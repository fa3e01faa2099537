internal import Assessment
internal import CourseModel
internal import LearningRecords

extension Response {
  /// The response as xAPI writes it for its kind of question (xAPI Data, Appendix C).
  var xapi: String {
    switch self {
    case .choices(let ids): ids.sorted().joined(separator: "[,]")
    case .order(let ids): ids.joined(separator: "[,]")
    case .pairs(let pairs):
      pairs.sorted { $0.key < $1.key }.map { "\($0.key)[.]\($0.value)" }.joined(separator: "[,]")
    case .text(let text): text
    }
  }

  /// Reads a response of a kind of question.
  init(xapi: String, kind: Interaction.Kind?) {
    let parts = xapi.pieces(separatedBy: "[,]")
    switch kind {
    case .choice, .trueFalse: self = .choices(Set(parts))
    case .sequencing: self = .order(parts)
    case .matching:
      var pairs: [String: String] = [:]
      for part in parts {
        let sides = part.pieces(separatedBy: "[.]")
        if sides.count == 2 { pairs[sides[0]] = sides[1] }
      }
      self = .pairs(pairs)
    default: self = .text(xapi)
    }
  }
}

extension Question {
  /// What was asked, as an interaction of xAPI (xAPI Data 2.4.4.1): the record can be read without
  /// the course.
  func interaction(language: String) -> Interaction {
    func component(_ id: String, _ text: String) -> Interaction.Component {
      Interaction.Component(id: id, description: [language: text])
    }
    let components = choices.map { component($0.id, $0.plainText.foldingSpaces()) }
    let correct = Response.choices(Set(choices.filter(\.isCorrect).map(\.id))).xapi
    switch answer {
    case .single, .multiple:
      return Interaction(.choice, correctResponses: [correct], choices: components)
    case .trueFalse: return Interaction(.trueFalse, correctResponses: [correct])
    case .order:
      return Interaction(
        .sequencing, correctResponses: [Response.order(choices.map(\.id)).xapi],
        choices: components)
    case .match(let matching):
      return Interaction(
        matching: matching.left.map { component($0.id, $0.text.plainText.foldingSpaces()) },
        with: matching.right.map { component($0.id, $0.text.plainText.foldingSpaces()) },
        correctResponses: [Response.pairs(matching.pairs).xapi])
    case .fillIn(let accepted): return Interaction(.fillIn, correctResponses: accepted)
    case .number(let range):
      return Interaction(.numeric, correctResponses: ["\(range.lowest)[:]\(range.highest)"])
    case .reflection: return Interaction(.longFillIn)
    }
  }
}

extension String {
  fileprivate func pieces(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + (rest.isEmpty && pieces.isEmpty ? [] : [String(rest)])
  }
}
