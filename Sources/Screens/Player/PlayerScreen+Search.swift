internal import CourseModel
internal import TerminalUI
internal import Typesetting

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
  /// Goes to what was found, and marks the word of it that is rarest on the page: of `number 37` the
  /// 37 says where it is.
  mutating func find(_ hit: SearchHit) {
    let words = hit.matchedWords
    guard words.count > 1 else {
      words.first.map { find($0, from: hit.place) }
      return
    }
    let finder = PageFinder(heading: page.heading, body: page.body)
    let counts = words.map { word in
      FindPattern(word).map { finder.matches(of: $0).count } ?? .max
    }
    // Of those that are as rare the longest, which says the most.
    let rarest = zip(words, counts).min { ($0.1, -$0.0.count) < ($1.1, -$1.0.count) }
    rarest.map { find($0.0, from: hit.place) }
  }
}
