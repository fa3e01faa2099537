public import CourseModel
public import LearningRecords

/// The lines that `eguide` and `eguide-search` speak in: a question is `{"query": …}`, an answer is
/// a line of JSON for every question, and again whenever more of the courses is in the index.
public enum SearchLine {
  public static func question(_ query: String) -> [UInt8] {
    let json: JSON = ["query": .string(query)]
    return json.text + [UInt8(ascii: "\n")]
  }

  /// Nil where the line is no question.
  public static func query(in line: [UInt8]) -> String? {
    (try? JSON(parsing: line))?["query"]?.string
  }

  public static func answer(_ answer: SearchAnswer) -> [UInt8] {
    json(answer).text + [UInt8(ascii: "\n")]
  }

  /// What `eguide search --format json` prints, too.
  public static func json(_ answer: SearchAnswer) -> JSON {
    [
      "query": .string(answer.query), "hasMore": .bool(answer.hasMore),
      "indexed": .number(Double(answer.indexed)), "files": .number(Double(answer.files)),
      "hits": .array(answer.hits.map(json)),
    ]
  }

  private static func json(_ hit: SearchHit) -> JSON {
    [
      "source": .string(hit.source.rawValue), "course": .string(hit.page.course),
      "page": .string(hit.page.pathInCourse), "courseTitle": .string(hit.courseTitle),
      "moduleTitle": hit.moduleTitle.map(JSON.string) ?? .null,
      "pageTitle": .string(hit.pageTitle), "heading": hit.heading.map(JSON.string) ?? .null,
      "block": .number(Double(hit.place.block)), "offset": .number(Double(hit.place.offset)),
      "snippet": .array(
        hit.snippet.map { ["text": .string($0.text), "match": .bool($0.isMatch)] }),
    ]
  }

  /// Nil where the line is no answer.
  public static func answer(in line: [UInt8]) -> SearchAnswer? {
    guard let json = try? JSON(parsing: line), let query = json["query"]?.string,
      let hits = json["hits"]?.array
    else { return nil }
    return SearchAnswer(
      query: query, hits: hits.compactMap(hit), hasMore: json["hasMore"]?.bool ?? false,
      indexed: json["indexed"]?.integer ?? 0, files: json["files"]?.integer ?? 0)
  }

  private static func hit(_ json: JSON) -> SearchHit? {
    guard let source = json["source"]?.string.flatMap(SearchHit.Source.init),
      let course = json["course"]?.string, let path = json["page"]?.string,
      let pageTitle = json["pageTitle"]?.string, let courseTitle = json["courseTitle"]?.string
    else { return nil }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard let last = parts.last else { return nil }
    return SearchHit(
      source: source,
      page: PageID(course: course, module: parts.count == 2 ? parts[0] : nil, page: last),
      courseTitle: courseTitle, moduleTitle: json["moduleTitle"]?.string, pageTitle: pageTitle,
      heading: json["heading"]?.string,
      place: Place(
        block: max(0, json["block"]?.integer ?? 0), offset: max(0, json["offset"]?.integer ?? 0)),
      snippet: (json["snippet"]?.array ?? []).compactMap { piece in
        piece["text"]?.string.map { .init($0, isMatch: piece["match"]?.bool ?? false) }
      })
  }
}

/// Cuts what comes in pieces into lines.
public struct LineSplitter: Sendable {
  private var rest: [UInt8] = []

  public init() {}

  /// The lines that are whole now, without their ends.
  public mutating func lines(adding bytes: [UInt8]) -> [[UInt8]] {
    rest += bytes
    var lines: [[UInt8]] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Array(rest[..<end]))
      rest.removeSubrange(...end)
    }
    return lines
  }
}
