#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only hand that writes a learner's journal: one statement a line, and no line ever changes.
///
/// It has one owner in the program; a lock keeps other programs out. The lock goes with the process,
/// however that ends.
public struct JournalWriter: ~Copyable {
  public let path: String
  /// Where the file system knows no locks, writing goes on without one: lines are still whole.
  public let isLocked: Bool
  private let file: OpenFile
  private let sync: @Sendable (borrowing OpenFile) throws(SystemError) -> Void
  private var lastLineIsTorn: Bool

  /// Opens the journal at `path`, making it and the folders that it is in if need be, for this
  /// person alone.
  ///
  /// Throws ``JournalError``, `heldElsewhere` where another program writes it.
  ///
  /// - Parameter now: told to whoever finds the journal held.
  public init(path: String, now: Timestamp) throws(JournalError) {
    try self.init(path: path, now: now) { file throws(SystemError) in try file.sync() }
  }

  /// For tests, which can't make a disk fail.
  init(
    path: String, now: Timestamp,
    sync: @escaping @Sendable (borrowing OpenFile) throws(SystemError) -> Void
  ) throws(JournalError) {
    // A file at the limit of its size must be an error like others, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    let file = try Self.open(path)
    let isLocked = try Self.lock(file, path: path)
    let lastLineIsTorn: Bool
    do throws(SystemError) {
      let size = try file.size()
      // One just made, or one whose maker may not have come this far.
      if size == 0 { try Folder.syncEntries(of: Folder.containing(path)) }
      let last = size == 0 ? UInt8(ascii: "\n") : try Self.lastByte(of: file, size: size)
      lastLineIsTorn = last != UInt8(ascii: "\n")
    } catch {
      throw .cannotOpen(path: path, code: error.code)
    }
    if isLocked { LockHolder.this(since: now).write(beside: path) }
    self.path = path
    self.isLocked = isLocked
    self.file = file
    self.sync = sync
    self.lastLineIsTorn = lastLineIsTorn
  }

  deinit {
    if isLocked { LockHolder.remove(beside: path) }
  }

  /// Adds a statement. When this returns, the statement is on the disk.
  ///
  /// Throws ``JournalError``; then the same statement must be appended again, under its id: it may
  /// or may not be in the journal, and a later sync that succeeds proves nothing about it.
  public mutating func append(_ statement: Statement) throws(JournalError) {
    if let error = append([statement][...]).error { throw error }
  }

  /// Adds statements in their order with one sync for all, as many as it can; says how many are on
  /// the disk, and what kept out the others.
  mutating func append(
    _ statements: ArraySlice<Statement>
  ) -> (saved: Int, error: JournalError?) {
    // What is written to a file that was deleted, or replaced by a program that copies files between
    // machines, would be saved nowhere.
    guard file.stands(at: path) else { return (0, .replaced(path: path)) }
    var error: JournalError?
    var written = 0
    for statement in statements {
      do throws(JournalError) {
        try write(statement)
        written += 1
      } catch let refusal {
        error = refusal
        break
      }
    }
    guard written > 0 else { return (0, error) }
    do throws(SystemError) {
      try sync(file)
      return (written, error)
    } catch let failure {
      // What the disk has now may differ from what can be read back, so begin on a line of its own.
      lastLineIsTorn = true
      return (0, .cannotSync(path: path, code: failure.code))
    }
  }

  private mutating func write(_ statement: Statement) throws(JournalError) {
    let line = try Self.line(for: statement, path: path)
    let bytes = lastLineIsTorn ? [UInt8(ascii: "\n")] + line : line
    // One write for the whole line: a crash can cut a line short, but cannot mix two.
    let (count, error) = bytes.withUnsafeBytes { file.write($0) }
    if count > 0 { lastLineIsTorn = count < bytes.count }
    if let error { throw .cannotWrite(path: path, code: error.code) }
  }

  /// The statement's line with its end, if a journal at `path` can hold it.
  static func line(for statement: Statement, path: String) throws(JournalError) -> [UInt8] {
    var line = statement.json
    guard line.count <= JournalReader.longestLine else {
      throw .tooLong(path: path, bytes: line.count)
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}

// MARK: - Opening

extension JournalWriter {
  private static func open(_ path: String) throws(JournalError) -> OpenFile {
    let folder = Folder.containing(path)
    do throws(SystemError) {
      try Folder.make(folder)
    } catch {
      throw .cannotMakeFolder(path: folder, code: error.code)
    }
    // No link is followed: it could lead to another learner's record, or any file of this person.
    return try .journal(at: path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
  }

  /// Whether the journal is locked for this program alone; not where the file system can't.
  private static func lock(_ file: borrowing OpenFile, path: String) throws(JournalError) -> Bool {
    // A program that has just left, or one that is being started by it, may hold the lock for a
    // moment longer.
    var patience = 20
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where patience > 0:
        patience -= 1
        usleep(5_000)
      case EWOULDBLOCK:
        throw .heldElsewhere(path: path, holder: LockHolder.read(beside: path))
      default: return false
      }
    }
    return true
  }

  private static func lastByte(
    of file: borrowing OpenFile, size: Int
  ) throws(SystemError) -> UInt8 {
    var byte: UInt8 = 0
    let count = try withUnsafeMutableBytes(of: &byte) { room throws(SystemError) in
      try file.read(into: room, at: size - 1)
    }
    // Nothing to read means that somebody has cut the file since: a line of its own does no harm.
    return count == 1 ? byte : 0
  }
}
