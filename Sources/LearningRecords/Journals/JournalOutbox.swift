/// A journal that may fall behind: what can't be saved is kept, in order, and tried again with all
/// that comes, because a save that fails must never stop a learner.
public struct JournalOutbox: ~Copyable {
  public let path: String
  /// What isn't on the disk yet, oldest first.
  public internal(set) var pending: [Statement] = []
  /// Why the journal can't be written, as far as the last try showed; nil where it could be.
  public private(set) var failure: JournalError?
  private var writer: JournalWriter?
  let start: Timestamp
  private let open: @Sendable (String, Timestamp) throws(JournalError) -> JournalWriter

  /// Opens the journal at `path`; where that fails, `failure` says why, and each later append tries
  /// again.
  ///
  /// - Parameter now: told to whoever finds the journal held.
  public init(path: String, now: Timestamp) {
    self.init(path: path, now: now) { path, now throws(JournalError) in
      try JournalWriter(path: path, now: now)
    }
  }

  /// For tests, which can't make a disk fail.
  init(
    path: String, now: Timestamp,
    open: @escaping @Sendable (String, Timestamp) throws(JournalError) -> JournalWriter
  ) {
    self.path = path
    self.start = now
    self.open = open
    do throws(JournalError) {
      writer = try open(path, now)
    } catch {
      writer = nil
      failure = error
    }
  }

  /// Saves the statement, after all that are pending.
  ///
  /// Throws ``JournalError`` where it isn't on the disk; then it is kept in ``pending``, unless it
  /// is `tooLong`, which would keep back all that follow.
  public mutating func append(_ statement: Statement) throws(JournalError) {
    _ = try JournalWriter.line(for: statement, path: path)
    pending.append(statement)
    try retry()
  }

  /// Tries to save what is pending. Throws ``JournalError`` where something still is.
  public mutating func retry() throws(JournalError) {
    guard !pending.isEmpty else { return }
    var error = savePending()
    if case .replaced = error { error = savePending() }  // In a file opened anew.
    if let error {
      failure = error
      throw error
    }
    failure = nil
  }

  private mutating func savePending() -> JournalError? {
    do throws(JournalError) {
      var writer = try takeWriter()
      let (saved, error) = writer.append(pending[...])
      pending.removeFirst(saved)
      if case .replaced = error { return error }
      self.writer = consume writer
      return error
    } catch {
      return error
    }
  }

  private mutating func takeWriter() throws(JournalError) -> JournalWriter {
    if let writer = writer.take() { return writer }
    return try open(path, start)
  }
}
