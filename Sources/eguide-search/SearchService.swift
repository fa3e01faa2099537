import CourseLoading
import CourseModel
import CourseSearch
import SearchLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers questions from the index, and between them brings it up to date.
struct SearchService {
  private let index: SearchIndex
  private var keeper: IndexKeeper
  private var splitter = LineSplitter()
  /// What was asked last; it is answered again when more is in the index.
  private var query: String?
  private var isAnswered = true
  private var lastAnswer = ContinuousClock.now
  private let clock = ContinuousClock()

  init(database: String, library: Library) throws {
    index = try SearchIndex(path: database)
    let courses = library.courseHeaders().headers.map { library.course($0).course }
    keeper = try IndexKeeper(
      index, courses: courses, transcript: library.transcriptFile,
      open: { (library.page($0), library.transcript(of: $0)?.transcript) })
  }

  mutating func run() throws {
    while true {
      // Without work it waits for a question; with some it looks whether there is one.
      let isIdle = keeper.isDone && isAnswered
      guard try takeQuestions(waiting: isIdle) else { return }
      if !isAnswered, try !answer() { return }
      guard !keeper.isDone else { continue }
      try keeper.step()
      // So that what is on the screen grows, but not at every page.
      if query != nil, keeper.isDone || clock.now - lastAnswer > .milliseconds(150) {
        isAnswered = false
      }
    }
  }

  /// Takes in what has come; of several questions only the last still matters. False at the end of
  /// the input.
  private mutating func takeQuestions(waiting: Bool) throws -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, waiting ? -1 : 0) > 0 else { return true }
    var room = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &room, room.count)
    guard count != 0 else { return false }
    guard count > 0 else { return errno == EINTR || errno == EAGAIN }
    for line in splitter.lines(adding: Array(room[..<count])) {
      guard let question = SearchLine.query(in: line) else { continue }
      query = question
      isAnswered = false
    }
    return true
  }

  /// False where nobody reads any more.
  private mutating func answer() throws -> Bool {
    isAnswered = true
    lastAnswer = clock.now
    guard let query else { return true }
    let (hits, hasMore) = try index.search(query)
    var bytes = SearchLine.answer(
      SearchAnswer(
        query: query, hits: hits, hasMore: hasMore, indexed: keeper.indexed, files: keeper.files))[
        ...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return errno == EINTR }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
