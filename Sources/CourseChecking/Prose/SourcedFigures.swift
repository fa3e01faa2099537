import CourseModel

extension PageText {
  /// Whether a figure on the page needs a source: what the page states is stated as known. What a
  /// composite voice says, and what a quiz or a scenario plays with, isn't.
  var statesFigures: Bool {
    guard !page.header.id.course.isEmpty else { return false }
    switch page.header.kind {
    case .section, .caseStudy, .lessonsLearned: return true
    case .commentary: return !page.header.isComposite
    case .resources, .checklist, .scenario, .quiz, .rollCall: return false
    }
  }

  /// The first figure of every passage for which `isMissing` says so, with its place. One is
  /// enough: what is missing is missing for the passage.
  func figures(
    where isMissing: (Passage, Piece) -> Bool
  ) -> [(piece: Piece, figure: Substring)] {
    guard statesFigures else { return [] }
    return passages.compactMap { passage in
      for piece in passage.pieces where piece.role != .heading {
        let figure =
          piece.role == .data ? piece.words.first : piece.figures.first { _ in true }?.text
        if let figure, isMissing(passage, piece) { return (piece, figure) }
      }
      return nil
    }
  }
}

extension Passage {
  /// The footnotes that speak for a piece of the passage: those of the passage, of the heading of
  /// the piece's column, and of the paragraphs beside its table or chart.
  func footnotes(for piece: Piece) -> Set<Int> {
    (pieces + captions + headings(of: piece)).reduce(into: []) { $0.formUnion($1.footnotes) }
  }

  private func headings(of piece: Piece) -> [Piece] {
    headings.filter { $0.role == piece.role }
  }
}
