/// A place that says what was searched for.
public struct SearchHit: Hashable, Sendable {
  /// What kind of text it stands in.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case text, transcript, term, question, step
    /// A person's own note or mark.
    case note
  }

  /// A piece of the text around it.
  public struct Piece: Hashable, Sendable {
    public var text: String
    /// This is what was searched for.
    public var isMatch: Bool

    public init(_ text: String, isMatch: Bool = false) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  public var source: Source
  public var page: PageID
  public var courseTitle: String
  public var moduleTitle: String?
  public var pageTitle: String
  /// The heading that it stands under, the question or the term.
  public var heading: String?
  /// Of a text the block of its heading, of a step the item.
  public var place: Place
  public var snippet: [Piece]
  /// Of a person's own note its id. No index has one.
  public var annotation: String?

  public init(
    source: Source, page: PageID, courseTitle: String, moduleTitle: String? = nil,
    pageTitle: String, heading: String? = nil, place: Place, snippet: [Piece]
  ) {
    self.source = source
    self.page = page
    self.courseTitle = courseTitle
    self.moduleTitle = moduleTitle
    self.pageTitle = pageTitle
    self.heading = heading
    self.place = place
    self.snippet = snippet
  }

  /// The words of the snippet that were searched for, each once: what to look for on the page.
  public var matchedWords: [String] {
    snippet.filter(\.isMatch).map(\.text).reduce(into: []) { words, word in
      if !words.contains(word) { words.append(word) }
    }
  }
}

/// What a search found so far.
public struct SearchAnswer: Hashable, Sendable {
  public var query: String
  /// Grouped by course, the best course first, the best hit of each first.
  public var hits: [SearchHit]
  /// More was found than is here.
  public var hasMore: Bool
  /// How many files are in the index, of how many there are; the same when all are.
  public var indexed: Int
  public var files: Int

  public init(
    query: String, hits: [SearchHit] = [], hasMore: Bool = false, indexed: Int = 0, files: Int = 0
  ) {
    self.query = query
    self.hits = hits
    self.hasMore = hasMore
    self.indexed = indexed
    self.files = files
  }
}
