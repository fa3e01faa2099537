internal import CourseModel
internal import TerminalUI

extension PlayerScreen {
  /// Opens the search of everything, as it was left.
  mutating func openSearch() -> [Effect] {
    notice = nil
    overlay = .search
    if search == nil { search = SearchScreen(area: searchArea, charset: charset) }
    let area = searchArea
    search?.resized(to: area)
    // What was written since is found too.
    return search.map { $0.query.isEmpty ? [] : [.search($0.query)] } ?? []
  }

  mutating func inSearch(_ message: SearchScreen.Message) -> [Effect] {
    switch search?.update(message) {
    case .search(let query): return [.search(query)]
    case .open(let hit):
      if let id = hit.annotation {
        return open(
          annotation: id, on: hit.page,
          near: Quotation(text: "", heading: nil, block: hit.place.block))
      }
      overlay = nil
      if child.isReview { child = .library }
      remember()
      found = hit
      guard hit.page.course == session?.course.id else {
        // The place is the hit's, not the one that was kept.
        placeAhead = hit.visit
        return (session == nil ? [] : suspend())
          + [.openCourse(hit.page.course, page: hit.page)]
      }
      return [.openPage(hit.page, place: hit.placeOnPage, answers: nil, heading: nil)]
    case nil: return []
    }
  }
}

extension SearchHit {
  /// The place to open the page at; a question is met on the way through its quiz.
  fileprivate var placeOnPage: Place? {
    switch source {
    case .text, .term, .step, .note: place
    case .question, .transcript: nil
    }
  }

  fileprivate var visit: PlayerScreen.Visit? {
    placeOnPage.map { PlayerScreen.Visit(page: page, place: $0, answers: nil) }
  }
}

extension ReaderScreen {
  /// Goes to what was found, and marks its words.
  mutating func find(_ hit: SearchHit) {
    let words = hit.matchedWords
    guard let first = words.max(by: { $0.count < $1.count }) else { return }
    find(first, from: hit.place)
  }
}
