internal import CourseModel
internal import ExternalPrograms
internal import SearchLine

/// The program that searches, as the player speaks to it: started with the first question, and
/// ended with the player. It never keeps the player waiting.
struct SearchProgram: ~Copyable {
  /// What must be known to start it.
  struct Place: Sendable {
    /// Nil where the program isn't there.
    var program: String?
    var database: String
    var folders: [String]

    /// The index of these folders of courses, in the person's cache.
    init(folders: [String], cache: String) {
      program =
        Environment.programFolder.map { $0 + "/eguide-search" }
        .flatMap { Environment.isFile($0) ? $0 : nil } ?? Launch.find("eguide-search")
      self.folders = folders.map(Environment.absolutePath)
      // FNV-1a: other folders, another index.
      let hash = self.folders.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      database = "\(cache)/search-\(String(hash, radix: 16)).sqlite"
    }
  }

  private let program: ChildProgram
  private var splitter = LineSplitter()

  /// Readable when an answer has come.
  var output: Int32 { program.output }

  init(_ place: Place) throws(ProgramFault) {
    guard let path = place.program else { throw ProgramFault(program: "eguide-search", code: 2) }
    Environment.makeFolder(of: place.database)
    program = try ChildProgram(path, [place.database] + place.folders)
  }

  /// False where the program is gone.
  func ask(_ query: String) -> Bool { program.send(SearchLine.question(query)) }

  /// Waits until something has come.
  func wait() { program.wait() }

  /// The last answer that has come, nil where none has; throws where the program is gone.
  mutating func answer() throws(ProgramFault) -> SearchAnswer? {
    guard let bytes = program.receive() else {
      throw ProgramFault(program: "eguide-search", code: 32)
    }
    return splitter.lines(adding: bytes).last.flatMap(SearchLine.answer(in:))
  }
}
