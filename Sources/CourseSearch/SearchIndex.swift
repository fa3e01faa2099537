public import CourseModel
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An index of passages in a file of SQLite's, which can be deleted at any time.
///
/// Two indexes stand over the same text: one of whole words by their stems (Porter's, through SQLite
/// FTS5), which finds *responding* for *responders*, and one of words as they are written, which
/// finds the beginnings that come up while one types. Accents and case are the same in both.
public final class SearchIndex {
  /// A file whose passages are in the index.
  public struct File: Hashable, Sendable {
    /// The path that names it.
    public var path: String
    /// Changes when the file, or what its hits are called, does.
    public var stamp: String
    public var page: PageID
    public var courseTitle: String
    public var moduleTitle: String?
    public var pageTitle: String

    public init(
      path: String, stamp: String, page: PageID, courseTitle: String, moduleTitle: String?,
      pageTitle: String
    ) {
      self.path = path
      self.stamp = stamp
      self.page = page
      self.courseTitle = courseTitle
      self.moduleTitle = moduleTitle
      self.pageTitle = pageTitle
    }
  }

  private let database: DatabaseQueue

  /// Opens the index at a path, or makes it. One that is damaged, or of another version, is made
  /// anew; where no file can be written the index is kept in memory.
  public init(path: String) throws {
    if let database = Self.open(path) {
      self.database = database
    } else {
      for suffix in ["", "-wal", "-shm"] { Self.remove(path + suffix) }
      if let database = Self.open(path) {
        self.database = database
      } else {
        database = try DatabaseQueue()
        try Self.prepare(database)
      }
    }
  }

  private static func open(_ path: String) -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try prepare(database)
      return database
    } catch {
      return nil
    }
  }

  /// What the tables are made of; another number is another index.
  private static let version = 1

  private static func prepare(_ database: DatabaseQueue) throws {
    try database.write { db in
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard found != version else { return }
      if found != 0 { throw DatabaseError(message: "another version") }
      try db.execute(
        sql: """
          CREATE TABLE file(
            id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
            course TEXT NOT NULL, module TEXT, page TEXT NOT NULL,
            courseTitle TEXT NOT NULL, moduleTitle TEXT, pageTitle TEXT NOT NULL);
          CREATE TABLE passage(
            id INTEGER PRIMARY KEY, file INTEGER NOT NULL, source TEXT NOT NULL,
            block INTEGER NOT NULL, offset INTEGER NOT NULL,
            title TEXT NOT NULL, heading TEXT, text TEXT NOT NULL);
          CREATE INDEX passageFile ON passage(file);
          CREATE VIRTUAL TABLE stems USING fts5(
            title, heading, text, content='passage', content_rowid='id',
            tokenize='porter unicode61 remove_diacritics 2');
          CREATE VIRTUAL TABLE words USING fts5(
            title, heading, text, content='passage', content_rowid='id',
            tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
          PRAGMA user_version = \(version);
          """)
    }
  }

  // MARK: Keeping it

  /// The stamps of all files in the index, by path.
  public func stamps() throws -> [String: String] {
    try database.read { db in
      var stamps: [String: String] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT path, stamp FROM file") {
        stamps[row[0]] = row[1]
      }
      return stamps
    }
  }

  /// Puts a file's passages in the place of those that it had: all of them or none.
  public func replace(_ file: File, with passages: [Passage]) throws {
    try database.write { db in
      try Self.remove(file.path, db)
      try db.execute(
        sql: """
          INSERT INTO file(path, stamp, course, module, page, courseTitle, moduleTitle, pageTitle)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          file.path, file.stamp, file.page.course, file.page.module, file.page.page,
          file.courseTitle, file.moduleTitle, file.pageTitle,
        ])
      let id = db.lastInsertedRowID
      for passage in passages {
        try db.execute(
          sql: """
            INSERT INTO passage(file, source, block, offset, title, heading, text)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            id, passage.source.rawValue, passage.place.block, passage.place.offset,
            file.pageTitle, passage.heading, passage.text,
          ])
        let row = db.lastInsertedRowID
        for table in Self.tables {
          try db.execute(
            sql: "INSERT INTO \(table)(rowid, title, heading, text) VALUES (?, ?, ?, ?)",
            arguments: [row, file.pageTitle, passage.heading, passage.text])
        }
      }
    }
  }

  public func remove(_ path: String) throws {
    try database.write { try Self.remove(path, $0) }
  }

  private static let tables = ["stems", "words"]

  private static func remove(_ path: String, _ db: Database) throws {
    guard
      let id = try Int64.fetchOne(db, sql: "SELECT id FROM file WHERE path = ?", arguments: [path])
    else { return }
    for table in tables {
      try db.execute(
        sql: """
          INSERT INTO \(table)(\(table), rowid, title, heading, text)
          SELECT 'delete', id, title, heading, text FROM passage WHERE file = ?
          """, arguments: [id])
    }
    try db.execute(sql: "DELETE FROM passage WHERE file = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM file WHERE id = ?", arguments: [id])
  }

  private static func remove(_ path: String) { unlink(path) }

  // MARK: Searching

  /// How many hits are worth looking at.
  public static let limit = 60
  private static let perPage = 3

  /// The best hits for what was typed: of several words all, the last one as the beginning of one.
  public func search(_ query: String) throws -> (hits: [SearchHit], hasMore: Bool) {
    let words = Self.words(of: query)
    guard let last = words.last else { return ([], false) }
    let beginnings = words.map { "\"\($0)\"*" }.joined(separator: " ")
    let stems = words.map { "\"\($0)\"" }.joined(separator: " ")
    var found: [Int64: Found] = [:]
    try database.read { db in
      func collect(
        _ table: String, _ match: String, also: String? = nil, isRanked: Bool = true
      ) throws {
        for row in try Self.rows(db, table, match, also: also, isRanked: isRanked) {
          let score: Double = row["score"]
          let id: Int64 = row["id"]
          if let known = found[id], known.score <= score { continue }
          found[id] = Found(score: score, row: row)
        }
      }
      // One letter begins so many words that the order says nothing, and finding it takes longest.
      let isShort = words.count == 1 && last.count == 1
      try collect("words", beginnings, isRanked: !isShort)
      guard !isShort else { return }
      try collect("stems", stems)
      if words.count > 1 {
        // Words that are whole by their stems, and the one that is being typed by its beginning.
        let whole = words.dropLast().map { "\"\($0)\"" }.joined(separator: " ")
        try collect("words", "\"\(last)\"*", also: whole)
      }
    }
    return Self.arrange(found.values.sorted { $0.score < $1.score })
  }

  private struct Found {
    var score: Double
    var row: Row
  }

  private static func rows(
    _ db: Database, _ table: String, _ match: String, also: String?, isRanked: Bool
  ) throws -> [Row] {
    var arguments: StatementArguments = [match]
    var condition = ""
    if let also {
      condition = "AND \(table).rowid IN (SELECT rowid FROM stems WHERE stems MATCH ?)"
      arguments += [also]
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT passage.id AS id, found.score AS score, source, block, offset, passage.heading AS
          heading, course, module, page, courseTitle, moduleTitle, pageTitle, found.snippet AS
          snippet
        FROM (
          SELECT rowid AS id, \(isRanked ? "bm25(\(table), 8.0, 4.0, 1.0)" : "0.0") AS score,
            snippet(\(table), 2, char(1), char(2), '…', 24) AS snippet
          FROM \(table) WHERE \(table) MATCH ? \(condition)
          \(isRanked ? "ORDER BY score" : "") LIMIT \(limit * 2)) AS found
        JOIN passage ON passage.id = found.id JOIN file ON file.id = passage.file
        """, arguments: arguments)
  }

  /// Hits by course, the best course first; of one page no more than a few.
  private static func arrange(_ found: [Found]) -> (hits: [SearchHit], hasMore: Bool) {
    var courses: [String] = []
    var byCourse: [String: [SearchHit]] = [:]
    var onPage: [PageID: Int] = [:]
    var count = 0
    var hasMore = false
    for item in found {
      let hit = SearchHit(item.row)
      guard onPage[hit.page, default: 0] < perPage, count < limit else {
        hasMore = true
        continue
      }
      onPage[hit.page, default: 0] += 1
      count += 1
      if byCourse[hit.page.course] == nil { courses.append(hit.page.course) }
      byCourse[hit.page.course, default: []].append(hit)
    }
    return (courses.flatMap { byCourse[$0] ?? [] }, hasMore)
  }

  /// Letters and digits: what FTS5's own tokenizer makes words of, so that nothing that was typed is
  /// ever an operator of its query language.
  static func words(of query: String) -> [String] {
    query.split { !$0.isLetter && !$0.isNumber }.prefix(12).map { String($0.prefix(64)) }
  }
}

extension SearchHit {
  fileprivate init(_ row: Row) {
    let snippet: String = row["snippet"]
    self.init(
      source: Source(rawValue: row["source"]) ?? .text,
      page: PageID(course: row["course"], module: row["module"], page: row["page"]),
      courseTitle: row["courseTitle"], moduleTitle: row["moduleTitle"],
      pageTitle: row["pageTitle"], heading: row["heading"],
      place: Place(block: row["block"], offset: row["offset"]),
      snippet: Self.pieces(of: snippet))
  }

  /// Cuts a snippet at the marks around what was searched for.
  static func pieces(of snippet: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var isMatch = false
    func flush() {
      if !text.isEmpty { pieces.append(Piece(text, isMatch: isMatch)) }
      text = ""
    }
    for character in snippet {
      switch character {
      case "\u{1}":
        flush()
        isMatch = true
      case "\u{2}":
        flush()
        isMatch = false
      case "\n": text.append(" ")
      default: text.append(character)
      }
    }
    flush()
    return pieces
  }
}
